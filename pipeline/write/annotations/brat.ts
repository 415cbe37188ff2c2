import { type CodePoints, codePointsOf } from "../../model/annotations/code-points.js";
import { type AnnotatedText, type Annotation, annotationLabels, annotationLayers } from "../../model/annotations.js";
import { statuses } from "../../model/hit.js";
import { engagementClasses } from "../../model/layers.js";
import { presentedActs, quotationTypes } from "../../model/quotation.js";
import type { Span } from "../../model/span.js";
import { voiceModes } from "../../model/voice.js";
import { demandCarriable, lineOfJson } from "./carriable.js";
import type { AnnotationWriter } from "./writer.js";

/** Attributes that brat shows and lets people choose; all others stand in a note. */
const chosen: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["status", statuses],
  ["negated", ["true", "false"]],
  ["mode", voiceModes],
  ["type", quotationTypes],
  ["act", presentedActs],
  ["engagement", engagementClasses],
]);

const typeOf = ({ layer, label }: Annotation): string =>
  annotationLabels[layer] === null ? layer : `${layer}-${label}`;

/** The span in the pieces that its inner line breaks leave, as brat wants them; breaks at its ends stay with it. */
const piecesOf = (text: string, { start, end }: Span): readonly Span[] => {
  const pieces: Span[] = [];
  let from = start;
  for (const { 0: breaks, index } of text.slice(start, end).matchAll(/[\r\n]+/g)) {
    const [left, right] = [start + index, start + index + breaks.length];
    if (left === start || right === end) continue;
    pieces.push({ start: from, end: left });
    from = right;
  }
  return [...pieces, { start: from, end }];
};

const linesOf = (
  text: string,
  { fromUnits }: CodePoints,
  annotation: Annotation,
  number: number,
): readonly string[] => {
  const pieces = piecesOf(text, annotation);
  const offsets = pieces.map(({ start, end }) => `${fromUnits(start)} ${fromUnits(end)}`).join(";");
  const words = pieces
    .map(({ start, end }) => text.slice(start, end))
    .join(" ")
    .replace(/[\t-\r\x1c-\x1e\x85\u2028\u2029]/g, " ");
  const all = [...annotation.attributes];
  const isShown = ([name, value]: readonly [string, string]): boolean => chosen.get(name)?.includes(value) ?? false;
  const shown = all.filter(isShown);
  const noted = all.filter((one) => !isShown(one));
  const label = annotationLabels[annotation.layer] === null ? [["label", annotation.label] as const] : [];
  const note = [...label, ...noted];
  return [
    `T${number}\t${typeOf(annotation)} ${offsets}\t${words}`,
    ...shown.map(([name, value], index) => `A${number * 10 + index}\t${name} T${number} ${value}`),
    ...(note.length === 0 ? [] : [`#${number}\tAnnotatorNotes T${number}\t${lineOfJson(Object.fromEntries(note))}`]),
  ];
};

const annOf = ({ text, annotations }: AnnotatedText): string => {
  const points = codePointsOf(text);
  const lines = annotations.flatMap((annotation, index) => linesOf(text, points, annotation, index + 1));
  return lines.map((line) => `${line}\n`).join("");
};

const configuration = (): string =>
  [
    "[entities]",
    ...annotationLayers.flatMap((layer) => [
      ...(annotationLabels[layer] === null ? [layer] : [`!${layer}`]),
      ...(annotationLabels[layer] ?? []).map((label) => `\t${layer}-${label}`),
    ]),
    "[relations]",
    "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>",
    "[events]",
    "[attributes]",
    ...[...chosen].map(([name, values]) => `${name}\tArg:<ENTITY>, Value:${values.join("|")}`),
    "",
  ].join("\n");

/** brat standoff: the text as it is, and beside it one line an annotation, offsets in Unicode code points. */
export const brat: AnnotationWriter = {
  name: "brat",
  about: "brat standoff: a .txt and a .ann a text, with the annotation.conf for them",
  endings: [".txt", ".ann"],
  write: (one) => {
    demandCarriable(one, "brat");
    return [one.text, annOf(one)];
  },
  beside: [{ path: "annotation.conf", content: configuration() }],
};
