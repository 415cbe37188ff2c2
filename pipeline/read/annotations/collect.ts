import { codePointsOf } from "../../model/annotations/code-points.js";
import {
  type Annotation,
  type AnnotationLayer,
  annotationAttributes,
  annotationKey,
  annotationLabels,
  annotationLayers,
  disjointLayers,
  isAttributeName,
  sortedAnnotations,
} from "../../model/annotations.js";
import { statuses } from "../../model/hit.js";
import { overlaps } from "../../model/span.js";

/** An annotation as it stands in a file, before it is known to fit; offsets are in UTF-16 code units. */
export interface AnnotationDraft {
  /** Number of the line, or whatever else names its place in the file. */
  readonly place: string | number;
  readonly layer: string;
  readonly label: string;
  readonly start: number | null;
  readonly end: number | null;
  /** What the file says stands there, or null if it does not say. */
  readonly quote: string | null;
  /** How the format writes words of the text, where it cannot write all of them. */
  readonly written?: (words: string) => string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Annotations that fit, and what is wrong with the others. */
export interface Collected {
  readonly annotations: readonly Annotation[];
  readonly problems: readonly string[];
}

const shown = (words: string): string => JSON.stringify(words.length > 40 ? `${words.slice(0, 40)}…` : words);

const isLayer = (name: string): name is AnnotationLayer => annotationLayers.some((layer) => layer === name);

/** Values that attributes may have; others take any. */
const closedAttributes: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["status", statuses],
  ["negated", ["true", "false"]],
]);

const labelFault = (layer: AnnotationLayer, label: string): string | null => {
  if (label === "") return `has no label; give it one of the layer ${layer}`;
  const known = annotationLabels[layer];
  if (known === null || known.includes(label)) return null;
  return `has the label ${shown(label)}, which the layer ${layer} does not know; known are ${known.join(", ")}`;
};

const attributeFault = (attributes: ReadonlyMap<string, string>): string | null => {
  for (const [name, value] of attributes) {
    if (!isAttributeName(name)) return `has an attribute ${shown(name)}; a name has Latin letters, digits and _`;
    const known = closedAttributes.get(name);
    if (known !== undefined && !known.includes(value)) {
      return `has the ${name} ${shown(value)}, but known are ${known.join(", ")}`;
    }
  }
  return null;
};

/** Attributes in the order in which the program gives them, others behind. */
const inOrder = (layer: AnnotationLayer, attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const known = annotationAttributes[layer];
  const rank = ([name]: readonly [string, string]): number =>
    known.includes(name) ? known.indexOf(name) : known.length;
  return new Map([...attributes].sort((a, b) => rank(a) - rank(b)));
};

/** Longer texts are not searched for words that do not stand where they should; of many that would take minutes. */
const longestSearched = 1_000_000;

/** Where else the quoted words stand, nearest first, to tell how a moved offset is mended. */
const elsewhere = (text: string, quote: string, start: number): string => {
  if (text.length > longestSearched) return "mend the offsets, or the words";
  const before = text.lastIndexOf(quote, start);
  const after = text.indexOf(quote, start);
  const nearest = [before, after].filter((at) => at >= 0).sort((a, b) => Math.abs(a - start) - Math.abs(b - start))[0];
  return nearest === undefined || quote === ""
    ? "these words stand nowhere in the text; mend the words or the offsets"
    : `they stand at ${nearest} to ${nearest + quote.length}; mend the offsets, or the words`;
};

const spanFault = (
  { start, end, quote, written = (words) => words }: AnnotationDraft,
  text: string,
  isCharacter: (offset: number) => boolean,
): string | null => {
  if (start === null || end === null || start < 0 || end > text.length) {
    return `stands at ${start ?? "?"} to ${end ?? "?"}, but the text has the offsets 0 to ${text.length}; mend the offsets`;
  }
  if (end <= start) return `ends at ${end}, but starts at ${start}; an annotation is never empty`;
  if (!isCharacter(start) || !isCharacter(end)) {
    return `stands at ${start} to ${end}, which parts a character of two code units; mend the offsets`;
  }
  const found = written(text.slice(start, end));
  if (quote === null || quote === found) return null;
  return `says ${shown(quote)}, but at ${start} to ${end} stands ${shown(found)}: ${elsewhere(text, quote, start)}`;
};

const overlapFaults = (found: readonly (readonly [Annotation, AnnotationDraft])[]): ReadonlyMap<Annotation, string> => {
  const faults = new Map<Annotation, string>();
  for (const layer of disjointLayers) {
    const own = found.filter(([one]) => one.layer === layer).sort(([a], [b]) => a.start - b.start || a.end - b.end);
    let last = own[0];
    for (const next of own.slice(1)) {
      if (last !== undefined && overlaps(last[0], next[0])) {
        const beside = `that of ${last[1].place} at ${last[0].start} to ${last[0].end}`;
        faults.set(next[0], `overlaps ${beside}, but ${layer} never overlap; shorten one of them`);
      }
      if (last === undefined || next[0].end > last[0].end) last = next;
    }
  }
  return faults;
};

const lineOf = (path: string, place: string | number): string =>
  typeof place === "number" ? `${path}:${place}` : `${path}: ${place}`;

/** Takes the drafts that fit their text, checked by offset, by words, by label and against each other, and tells of all others. */
export const collect = (path: string, text: string, drafts: readonly AnnotationDraft[]): Collected => {
  const { fromUnits } = codePointsOf(text);
  const isCharacter = (offset: number): boolean => fromUnits(offset) !== null;
  const fits: (readonly [Annotation, AnnotationDraft])[] = [];
  const problems: string[] = [];
  const seen = new Map<string, string | number>();
  for (const draft of drafts) {
    const { layer, label, start, end, place } = draft;
    const attributes = new Map([...draft.attributes].filter(([, value]) => value !== ""));
    const tell = (what: string): void => {
      problems.push(`${lineOf(path, place)}: ${layer} ${label === "" ? "" : `${shown(label)} `}${what}`);
    };
    if (!isLayer(layer)) {
      problems.push(`${lineOf(path, place)}: unknown layer ${shown(layer)}; known are ${annotationLayers.join(", ")}`);
      continue;
    }
    const fault = labelFault(layer, label) ?? attributeFault(attributes) ?? spanFault(draft, text, isCharacter);
    if (fault !== null || start === null || end === null) {
      tell(fault ?? "has no offsets");
      continue;
    }
    const one: Annotation = { start, end, layer, label, attributes: inOrder(layer, attributes) };
    const key = annotationKey(one);
    const earlier = seen.get(key);
    if (earlier !== undefined) tell(`stands there already, at ${earlier}; take one of them out`);
    else {
      seen.set(key, place);
      fits.push([one, draft]);
    }
  }
  const faults = overlapFaults(fits);
  for (const [one, { place }] of fits) {
    const fault = faults.get(one);
    if (fault !== undefined) problems.push(`${lineOf(path, place)}: ${one.layer} ${shown(one.label)} ${fault}`);
  }
  return { annotations: sortedAnnotations(fits.map(([one]) => one).filter((one) => !faults.has(one))), problems };
};
