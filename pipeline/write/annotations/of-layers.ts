import {
  type AnnotatedText,
  type Annotation,
  type AnnotationLayer,
  annotationKey,
  annotationLayers,
  sortedAnnotations,
} from "../../model/annotations.js";
import type { Annotated, Cell } from "../../model/table.js";
import { chainText } from "../../model/voice.js";
import { type LayerSpan, layerSpans } from "../layer-spans.js";

const attributesOf = ({ hit, voice, attrs }: LayerSpan): ReadonlyMap<string, string> => {
  const told: readonly (readonly [string, Cell])[] = [
    ...(hit === null
      ? []
      : ([
          ["status", hit.status],
          ["reason", hit.reason],
          ["entry", hit.entry],
          ["lexicon", hit.lexicon],
          ["rule", hit.rule],
          ["negated", hit.negated],
          ["voice", voice?.chain[0] ?? null],
          ["chain", voice === null ? null : chainText(voice.chain)],
          ["mode", voice?.mode ?? null],
        ] as const)),
    ...Object.entries(attrs),
  ];
  return new Map(told.flatMap(([name, cell]) => (cell === null || cell === "" ? [] : [[name, String(cell)]])));
};

const isOurs = (layer: string): layer is AnnotationLayer => annotationLayers.some((one) => one === layer);

/** The annotations of a text in some of its layers, in the shape that every annotation format takes. */
export const annotatedTextOf = (
  annotated: Annotated,
  layers: readonly AnnotationLayer[] = annotationLayers,
): AnnotatedText => {
  const { document, layers: found } = annotated;
  const annotations = new Map<string, Annotation>();
  for (const span of layerSpans(annotated, layers, { text: true })) {
    if (!isOurs(span.layer)) continue;
    const { layer, label, start, end } = span;
    const one: Annotation = { start, end, layer, label, attributes: attributesOf(span) };
    annotations.set(annotationKey(one), one);
  }
  return {
    id: document.id,
    text: document.text,
    tokens: found.tokens.map(({ start, end, lemma, pos }) => ({ start, end, lemma, pos })),
    sentences: found.sentences.map(({ start, end }) => ({ start, end })),
    annotations: sortedAnnotations([...annotations.values()]),
  };
};
