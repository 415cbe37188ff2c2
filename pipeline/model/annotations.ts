import { frameLabels, type LayerName, stanceLabels } from "./layers.js";
import { quotationParts } from "./quotation.js";
import { bySpan, type Span } from "./span.js";
import { voiceModes } from "./voice.js";

/** Layers that go out to other people's tools and come back, in the order in which they stand in a file. */
export const annotationLayers = ["actors", "stance", "frames", "quotations", "voices"] as const satisfies LayerName[];

/** One of {@link annotationLayers}. */
export type AnnotationLayer = (typeof annotationLayers)[number];

/** Labels of each layer; null where any word will do, as the label of an actor is its id in some gazetteer. */
export const annotationLabels: Readonly<Record<AnnotationLayer, readonly string[] | null>> = {
  actors: null,
  stance: stanceLabels,
  frames: frameLabels,
  quotations: quotationParts,
  voices: voiceModes,
};

/** Layers whose annotations may not overlap each other. */
export const disjointLayers: readonly AnnotationLayer[] = ["voices"];

/** What an annotation of a lexicon layer carries beside its label. */
const ofHits = ["status", "reason", "entry", "lexicon", "rule", "negated", "voice", "chain", "mode"] as const;

/** Attributes that the program gives the annotations of each layer; readers take others too. */
export const annotationAttributes: Readonly<Record<AnnotationLayer, readonly string[]>> = {
  actors: [...ofHits, "name", "wikipedia", "facet", "derivation", "form", "in_name", "unit", "org", "holder"],
  stance: [...ofHits, "engagement"],
  frames: [...ofHits, "in_name", "in_actor"],
  quotations: [...ofHits, "quotation", "type", "act", "speaker", "speaker_rule", "closed", "opens_voice"],
  voices: ["voice", "chain", "quotation"],
};

/** Words that formats have for themselves, so that no attribute may be called so. */
const reservedNames: ReadonlySet<string> = new Set([
  "layer",
  "label",
  "start",
  "end",
  "begin",
  "sofa",
  "edges",
  "quote",
]);

/** Whether a word may be the name of an attribute: whatever every format can write as one. */
export const isAttributeName = (name: string): boolean =>
  /^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(name) && !reservedNames.has(name);

/** Names of the attributes of some annotations of one layer: those that the program gives first, then others. */
export const attributeNames = (layer: AnnotationLayer, annotations: readonly Annotation[]): readonly string[] => {
  const used = new Set(annotations.flatMap(({ attributes }) => [...attributes.keys()]));
  const known = annotationAttributes[layer].filter((name) => used.has(name));
  return [...known, ...[...used].filter((name) => !known.includes(name)).sort()];
};

/** A labelled stretch of a text. */
export interface Annotation extends Span {
  readonly layer: AnnotationLayer;
  /** Never empty. */
  readonly label: string;
  /** By name; no value is empty: what says nothing is left out. Parts of one quotation share the value of `quotation`. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** A token as other tools know it. */
export interface AnnotatedToken extends Span {
  readonly lemma: string | null;
  /** Universal part of speech, or null. */
  readonly pos: string | null;
}

/** A text with its annotations, whatever file they came from or go to. Offsets count UTF-16 code units. */
export interface AnnotatedText {
  readonly id: string;
  readonly text: string;
  /** Sorted, disjoint; empty where a format has none. */
  readonly tokens: readonly AnnotatedToken[];
  /** Sorted, disjoint; empty where a format has none. */
  readonly sentences: readonly Span[];
  /** In the order of {@link sortedAnnotations}. */
  readonly annotations: readonly Annotation[];
}

/** Names of the formats in which annotations go out and come back. */
export const annotationFormats = ["brat", "webanno-tsv", "cas-json", "conllu", "tei", "web-annotation"] as const;

/** One of {@link annotationFormats}. */
export type AnnotationFormat = (typeof annotationFormats)[number];

/** A file of annotations: its path, of which only the last part counts, and all that stands in it. */
export interface AnnotationFile {
  readonly path: string;
  readonly content: string;
}

/** What came back: texts, and in one line each, with file, line and mend, whatever did not fit. */
export interface ReadAnnotations {
  readonly texts: readonly AnnotatedText[];
  readonly problems: readonly string[];
}

const codeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** All that an annotation says, as one line: equal annotations have equal lines. */
export const annotationKey = ({ layer, label, start, end, attributes }: Annotation): string =>
  JSON.stringify([layer, start, end, label, ...[...attributes].sort(([a], [b]) => codeUnits(a, b))]);

/** Annotations by start, the longer first, then in the order of layers and by what they say. */
export const sortedAnnotations = (annotations: readonly Annotation[]): readonly Annotation[] =>
  annotations
    .map((one) => ({ one, layer: annotationLayers.indexOf(one.layer), key: annotationKey(one) }))
    .sort((a, b) => bySpan(a.one, b.one) || a.layer - b.layer || codeUnits(a.key, b.key))
    .map(({ one }) => one);
