import { type CodePoints, codePointsOf } from "../../model/annotations/code-points.js";
import { idOfFileName } from "../../model/annotations/file-names.js";
import {
  type AnnotatedText,
  type AnnotationFile,
  annotationLayers,
  type ReadAnnotations,
} from "../../model/annotations.js";
import { type AnnotationDraft, collect } from "./collect.js";
import { type ConlluDocument, type ConlluToken, conlluDocuments } from "./conllu-lines.js";
import { attributesOf, baseNameOf, objectOf } from "./pieces.js";
import type { AnnotationReader } from "./reader.js";

/** An annotation between its two marks; null where a mark has not been found. */
interface Marked {
  readonly layer: string;
  readonly line: number;
  label: string | null;
  start: number | null;
  end: number | null;
}

const ourLayer = (name: string): string | undefined =>
  annotationLayers.find((layer) => name === `${layer.charAt(0).toUpperCase()}${layer.slice(1)}`);

const labelOf = (written: string): string => {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
};

type Offset = (from: number, distance: string) => number | null;

/** Takes one mark into account; says what is wrong with it, or nothing. */
const addMark = (
  found: Map<string, Marked>,
  layer: string,
  token: ConlluToken,
  mark: string,
  offset: Offset,
): string | null => {
  const { line } = token;
  const opening = /^\((\d{1,9})-([^@()]+)(?:@([+-]\d{1,9})(?:([+-]\d{1,9})(?=\)))?)?(\))?$/.exec(mark);
  const closing = opening === null ? /^(\d{1,9})(?:@([+-]\d{1,9}))?\)$/.exec(mark) : null;
  if (opening === null && closing === null)
    return `is ${JSON.stringify(mark.slice(0, 40))}, but must be (1-label, 1) or (1-label)`;
  const number = opening?.[1] ?? closing?.[1] ?? "";
  const one: Marked = found.get(number) ?? { layer, line, label: null, start: null, end: null };
  if (one.layer !== layer) return `has the number ${number}, which is of ${one.layer}; give it another`;
  found.set(number, one);
  if (opening !== null) {
    if (one.label !== null) return `begins a second time with the number ${number}; give one of them another`;
    one.label = labelOf(opening[2] ?? "");
    one.start = offset(token.start, opening[3] ?? "+0");
  }
  if (closing !== null || opening?.[5] !== undefined) {
    if (one.end !== null) return `ends a second time with the number ${number}; give one of them another`;
    one.end = offset(token.end, (opening === null ? closing?.[2] : opening[4]) ?? "+0");
  }
  return null;
};

const markedIn = (document: ConlluDocument, points: CodePoints, problems: string[], path: string) => {
  const found = new Map<string, Marked>();
  const offset: Offset = (from, distance) => points.toUnits((points.fromUnits(from) ?? -1) + Number(distance));
  for (const token of document.tokens) {
    for (const [name, value] of token.misc) {
      const layer = ourLayer(name);
      if (layer === undefined) continue;
      for (const mark of value.split(",")) {
        const fault = addMark(found, layer, token, mark, offset);
        if (fault !== null) problems.push(`${path}:${token.line}: ${name} ${fault}`);
      }
    }
  }
  return found;
};

const attributesFor = (
  { comments }: ConlluDocument,
  number: string,
  problems: string[],
  path: string,
): ReadonlyMap<string, string> => {
  const comment = comments.get(number);
  if (comment === undefined) return new Map();
  const entries = objectOf(comment.words);
  const attributes = entries === null ? 'is no object {"name": "value"}; mend it' : attributesOf(entries);
  if (typeof attributes !== "string") return attributes;
  problems.push(`${path}:${comment.line}: annotation ${number} ${attributes}`);
  return new Map();
};

const onOneLine = (text: string): string => text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]/g, " ");

const wordFaults = ({ sentences, text }: ConlluDocument, path: string): readonly string[] =>
  sentences.flatMap(({ start, end, line, words }) => {
    const stands = onOneLine(text.slice(start, end));
    if (words === null || words === stands) return [];
    let at = 0;
    while (words[at] === stands[at]) at += 1;
    const [told, found] = [words, stands].map((one) => JSON.stringify(one.slice(Math.max(0, at - 10), at + 20)));
    return [`${path}:${line}: says ${told}, but its tokens say ${found}; mend the words, or the tokens`];
  });

const readOne = (document: ConlluDocument, id: string, path: string): readonly [AnnotatedText, readonly string[]] => {
  const { text, tokens, sentences, comments } = document;
  const problems = [...wordFaults(document, path)];
  const found = markedIn(document, codePointsOf(text), problems, path);
  const drafts: AnnotationDraft[] = [];
  for (const [number, { layer, line, label, start, end }] of found) {
    if (label === null || end === null) {
      const missing = label === null ? `no (${number}-label` : `no ${number})`;
      problems.push(`${path}:${line}: ${layer} ${number} has ${missing}; add it, or take the annotation out`);
      continue;
    }
    const told = attributesFor(document, number, problems, path);
    const quote = told.get("quote") ?? null;
    const attributes = new Map([...told].filter(([name]) => name !== "quote"));
    drafts.push({ place: line, layer, label, start, end, quote, attributes });
  }
  for (const [number, { line }] of comments) {
    if (!found.has(number)) problems.push(`${path}:${line}: no token has the annotation ${number}; take the line out`);
  }
  const collected = collect(path, text, drafts);
  const one: AnnotatedText = {
    id,
    text,
    tokens: tokens.map(({ start, end, lemma, pos }) => ({ start, end, lemma, pos })),
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    annotations: collected.annotations,
  };
  return [one, [...problems, ...collected.problems]];
};

const read = ({ path, content }: AnnotationFile): ReadAnnotations => {
  const name = idOfFileName(baseNameOf(path));
  const read = conlluDocuments(content, path).map((document) => readOne(document, document.id ?? name, path));
  return { texts: read.map(([one]) => one), problems: read.flatMap(([, problems]) => problems) };
};

/** CoNLL-U with our labels in MISC; the text is put together from the tokens and what stands between them. */
export const conllu: AnnotationReader = { name: "conllu", endings: [".conllu", ".conll"], textEnding: null, read };
