import { type Cut, filled } from "../../model/annotations/filled.js";
import { segmentsOf, type Unit, unitsOf } from "../../model/annotations/segments.js";
import {
  type AnnotatedText,
  type AnnotatedToken,
  type Annotation,
  type AnnotationLayer,
  annotationLayers,
  attributeNames,
} from "../../model/annotations.js";
import { demandCarriable, lineOfJson } from "./carriable.js";
import type { AnnotationWriter } from "./writer.js";

/** An annotation with the number that joins its units, and how far its ends lie from theirs. */
interface Numbered {
  readonly annotation: Annotation;
  readonly number: number;
  readonly units: readonly Unit[];
  /**
   * `-1+2 "\n  "` where it begins a code unit before its first unit and ends two after the last, with the words that stand
   * there; empty where it fits.
   */
  readonly edges: string;
}

/** The columns of one layer. */
interface Columns {
  readonly layer: AnnotationLayer;
  readonly features: readonly string[];
}

const escapes: ReadonlyMap<string, string> = new Map([
  ["\t", "\\t"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\f", "\\f"],
  ["\b", "\\b"],
]);

const escapeText = (text: string): string =>
  text.replace(/[\0-\x0a\x0c-\x1f\\]/g, (unit) => escapes.get(unit) ?? `\\${unit}`);

const escapeValue = (value: string): string =>
  value.replace(/->|[\\[\]|_;*\t\n\r]/g, (found) => escapes.get(found) ?? `\\${found}`);

const signed = (number: number): string => (number < 0 ? `${number}` : `+${number}`);

/** The text in tokens, and one more for white space before the first that is more than spaces, as only tokens begin a text. */
const cutOf = (one: AnnotatedText): Cut => {
  const { tokens, sentences } = filled(one);
  const end = tokens[0]?.start ?? one.text.length;
  if (/^ *$/.test(one.text.slice(0, end)) && tokens.length > 0) return { tokens, sentences };
  return { tokens: end === 0 ? tokens : [{ start: 0, end, lemma: null, pos: null }, ...tokens], sentences };
};

const edgesOf = (text: string, { start, end }: Annotation, units: readonly Unit[]): string => {
  const [first, last] = [units[0]?.start ?? 0, units.at(-1)?.end ?? 0];
  if (start === first && end === last) return "";
  const words = text.slice(start, Math.min(end, first)) + text.slice(Math.max(start, last), end);
  return `${signed(start - first)}${signed(end - last)} ${lineOfJson(words)}`;
};

const numbered = (
  text: string,
  tokens: readonly AnnotatedToken[],
  annotations: readonly Annotation[],
): readonly Numbered[] =>
  annotations.map((annotation, index) => {
    const units = unitsOf(tokens, annotation);
    const edges = edgesOf(text, annotation, units);
    return { annotation, number: index + 1, units, edges };
  });

const columnsOf = (all: readonly Numbered[]): readonly Columns[] =>
  annotationLayers.flatMap((layer) => {
    const own = all.filter(({ annotation }) => annotation.layer === layer);
    if (own.length === 0) return [];
    const names = attributeNames(
      layer,
      own.map(({ annotation }) => annotation),
    );
    return [{ layer, features: ["label", ...names, ...(own.some(({ edges }) => edges !== "") ? ["edges"] : [])] }];
  });

const typeName = (layer: AnnotationLayer): string => `webanno.custom.${layer.charAt(0).toUpperCase()}${layer.slice(1)}`;

const featureOf = ({ annotation, edges }: Numbered, feature: string): string => {
  if (feature === "label") return annotation.label;
  return feature === "edges" ? edges : (annotation.attributes.get(feature) ?? "");
};

const cellsOf = (columns: readonly Columns[], here: readonly Numbered[]): string =>
  columns
    .flatMap(({ layer, features }) => {
      const own = here.filter(({ annotation }) => annotation.layer === layer);
      return features.map((feature) => {
        const values = own.map((one) => {
          const value = featureOf(one, feature);
          return `${value === "" ? "*" : escapeValue(value)}[${one.number}]`;
        });
        return `${values.length === 0 ? "_" : values.join("|")}\t`;
      });
    })
    .join("");

/** What is annotated of each token: the whole of it under an empty key, its parts under their offsets. */
const byToken = (
  tokens: readonly AnnotatedToken[],
  all: readonly Numbered[],
): ReadonlyMap<number, ReadonlyMap<string, { readonly unit: Unit; readonly here: Numbered[] }>> => {
  const found = new Map<number, Map<string, { unit: Unit; here: Numbered[] }>>();
  for (const one of all) {
    for (const unit of one.units) {
      const token = tokens[unit.token];
      const key = unit.start === token?.start && unit.end === token.end ? "" : `${unit.start}-${unit.end}`;
      const parts = found.get(unit.token) ?? new Map<string, { unit: Unit; here: Numbered[] }>();
      found.set(unit.token, parts);
      const part = parts.get(key) ?? { unit, here: [] };
      parts.set(key, part);
      part.here.push(one);
    }
  }
  return found;
};

const contentOf = (one: AnnotatedText): string => {
  const { text } = one;
  const { tokens, sentences } = cutOf(one);
  const all = numbered(text, tokens, one.annotations);
  const columns = columnsOf(all);
  const parts = byToken(tokens, all);
  const segments = segmentsOf({ tokens, sentences });
  const lines = ["#FORMAT=WebAnno TSV 3.3"];
  for (const { layer, features } of columns) lines.push(`#T_SP=${[typeName(layer), ...features].join("|")}`);
  lines.push("");
  let index = 0;
  const unitLine = (id: string, { start, end }: { readonly start: number; readonly end: number }, here: Numbered[]) =>
    `${id}\t${start}-${end}\t${escapeText(text.slice(start, end))}\t${cellsOf(columns, here)}`;
  for (const [number, segment] of segments.entries()) {
    // What stands between two sentences goes with the first, so that the text comes back whole.
    const end = segments[number + 1]?.start ?? text.length;
    lines.push(
      "",
      ...text
        .slice(segment.start, end)
        .split("\n")
        .map((line) => `#Text=${escapeText(line)}`),
    );
    for (const [at, token] of segment.tokens.entries()) {
      const id = `${number + 1}-${at + 1}`;
      const here = parts.get(index) ?? new Map<string, { unit: Unit; here: Numbered[] }>();
      lines.push(unitLine(id, token, here.get("")?.here ?? []));
      const inner = [...here].flatMap(([key, part]) => (key === "" ? [] : [part]));
      inner.sort((a, b) => a.unit.start - b.unit.start || b.unit.end - a.unit.end);
      for (const [sub, part] of inner.entries()) lines.push(unitLine(`${id}.${sub + 1}`, part.unit, part.here));
      index += 1;
    }
  }
  return `${lines.join("\n")}\n`;
};

/** WebAnno TSV 3.3, as INCEpTION reads and writes it; offsets in UTF-16 code units. */
export const webannoTsv: AnnotationWriter = {
  name: "webanno-tsv",
  about: "WebAnno TSV 3.3 for INCEpTION: a .tsv a text, with tokens and sentences",
  endings: [".tsv"],
  write: (one) => {
    demandCarriable(one, "webanno-tsv");
    return [contentOf(one)];
  },
  beside: [],
};
