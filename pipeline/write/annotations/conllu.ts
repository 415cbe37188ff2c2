import { type CodePoints, codePointsOf } from "../../model/annotations/code-points.js";
import { filled } from "../../model/annotations/filled.js";
import { anchorOf, segmentsOf } from "../../model/annotations/segments.js";
import { type AnnotatedText, type Annotation, annotationFormats } from "../../model/annotations.js";
import { Fault } from "../../model/fault.js";
import { demandCarriable, lineOfJson } from "./carriable.js";
import type { AnnotationWriter } from "./writer.js";

const escapes: ReadonlyMap<string, string> = new Map([
  [" ", "\\s"],
  ["\t", "\\t"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["|", "\\p"],
  ["\\", "\\\\"],
]);

/** White space, or whatever else stands between tokens, as UDPipe writes it; what may end a line, by its number. */
const escapeSpaces = (text: string): string =>
  text.replace(
    /[ \\|\0-\x1f\x7f-\x9f\u2028\u2029\ufeff]/g,
    (unit) => escapes.get(unit) ?? `\\u{${unit.charCodeAt(0).toString(16)}}`,
  );

/** A comment's value on one line. */
const onOneLine = (text: string): string => text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]/g, " ");

const idLine = (id: string): string => (/^["\s]|[\0-\x1f\x7f-\x9f\u2028\u2029]|\s$/.test(id) ? lineOfJson(id) : id);

const plainLabel = (label: string): string =>
  encodeURIComponent(label).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);

const signed = (number: number): string => (number < 0 ? `${number}` : `+${number}`);

/**
 * What is said at each token: `(3-hedge` where annotation 3 begins, `3)` where it ends, with the distance if it fits no
 * token; and for each token which annotations begin there, and whether they fit.
 */
interface Marks {
  readonly byToken: ReadonlyMap<number, ReadonlyMap<string, readonly string[]>>;
  readonly opening: ReadonlyMap<number, readonly { readonly index: number; readonly fits: boolean }[]>;
}

const nameOf = ({ layer }: Annotation): string => `${layer.charAt(0).toUpperCase()}${layer.slice(1)}`;

const marksOf = ({ tokens, annotations }: AnnotatedText, { fromUnits }: CodePoints): Marks => {
  const byToken = new Map<number, Map<string, string[]>>();
  const opening = new Map<number, { readonly index: number; readonly fits: boolean }[]>();
  const add = (token: number, name: string, mark: string): void => {
    const marks = byToken.get(token) ?? new Map<string, string[]>();
    byToken.set(token, marks);
    marks.set(name, [...(marks.get(name) ?? []), mark]);
  };
  const apart = (offset: number, from: number): string => {
    const distance = (fromUnits(offset) ?? 0) - (fromUnits(from) ?? 0);
    return distance === 0 ? "" : signed(distance);
  };
  for (const [index, annotation] of annotations.entries()) {
    const { first, last } = anchorOf(tokens, annotation);
    const before = apart(annotation.start, tokens[first]?.start ?? 0);
    const after = apart(annotation.end, tokens[last]?.end ?? 0);
    const [name, head] = [nameOf(annotation), `(${index + 1}-${plainLabel(annotation.label)}`];
    opening.set(first, [...(opening.get(first) ?? []), { index, fits: before === "" && after === "" }]);
    if (first === last) {
      add(first, name, before === "" && after === "" ? `${head})` : `${head}@${before || "+0"}${after || "+0"})`);
      continue;
    }
    add(first, name, before === "" ? head : `${head}@${before}`);
    add(last, name, `${index + 1}${after === "" ? "" : `@${after}`})`);
  }
  return { byToken, opening };
};

const spacing = (text: string, end: number, next: number): readonly string[] => {
  const between = text.slice(end, next);
  if (between === " ") return [];
  return [between === "" ? "SpaceAfter=No" : `SpacesAfter=${escapeSpaces(between)}`];
};

const contentOf = (one: AnnotatedText): string => {
  const { text, tokens, annotations } = one;
  const { byToken, opening } = marksOf(one, codePointsOf(text));
  const lines: string[] = [`# newdoc id = ${idLine(one.id)}`];
  let index = 0;
  for (const [number, segment] of segmentsOf(one).entries()) {
    lines.push(`# sent_id = ${number + 1}`, `# text = ${onOneLine(text.slice(segment.start, segment.end))}`);
    const opened = segment.tokens.flatMap((_, at) => opening.get(index + at) ?? []);
    for (const { index: at, fits } of opened) {
      const { attributes = new Map<string, string>(), start, end } = annotations[at] ?? {};
      // Where tokens do not tell the words, the words are told.
      const told = fits ? [...attributes] : [...attributes, ["quote", text.slice(start, end)]];
      if (told.length > 0) lines.push(`# annotation ${at + 1} = ${lineOfJson(Object.fromEntries(told))}`);
    }
    for (const [at, { start, end, lemma, pos }] of segment.tokens.entries()) {
      const before = index === 0 && start > 0 ? [`SpacesBefore=${escapeSpaces(text.slice(0, start))}`] : [];
      const marks = [...(byToken.get(index) ?? [])].map(([name, all]) => `${name}=${all.join(",")}`);
      const misc = [...marks, ...before, ...spacing(text, end, tokens[index + 1]?.start ?? text.length)];
      const known = [at + 1, text.slice(start, end), lemma || "_", pos ?? "_", "_", "_", "_", "_", "_"];
      lines.push([...known, misc.join("|") || "_"].join("\t"));
      index += 1;
    }
    lines.push("");
  }
  return `${lines.join("\n")}\n`;
};

/** CoNLL-U with the labels in MISC; distances from tokens are in Unicode code points. */
export const conllu: AnnotationWriter = {
  name: "conllu",
  about: "CoNLL-U: a .conllu a text, with tokens, lemmas, parts of speech, and the labels in MISC",
  endings: [".conllu"],
  write: (one) => {
    demandCarriable(one, "conllu");
    const whole: AnnotatedText = { ...one, ...filled(one) };
    if (whole.tokens.length === 0) {
      const others = annotationFormats.filter((name) => name !== "conllu").join(", ");
      throw new Fault(
        `text ${JSON.stringify(one.id).slice(0, 60)}: conllu: has no token, and CoNLL-U holds nothing else; leave the text out, or choose ${others}`,
      );
    }
    return [contentOf(whole)];
  },
  beside: [],
};
