import { idOfFileName } from "../../model/annotations/file-names.js";
import { unitsOf } from "../../model/annotations/segments.js";
import {
  type AnnotatedToken,
  type AnnotationFile,
  annotationLayers,
  type ReadAnnotations,
} from "../../model/annotations.js";
import { Fault } from "../../model/fault.js";
import type { Span } from "../../model/span.js";
import { type AnnotationDraft, collect } from "./collect.js";
import { baseNameOf, objectOf } from "./pieces.js";
import type { AnnotationReader } from "./reader.js";
import { type TsvUnit, tsvLines } from "./tsv-lines.js";
import { type TsvColumn, type TsvValue, valuesOf } from "./tsv-values.js";

/** An annotation that is put together from its units. */
interface Parts {
  readonly line: number;
  readonly layer: string;
  readonly units: TsvUnit[];
  readonly values: Map<string, string>;
}

const ourLayer = (type: string): string | null =>
  annotationLayers.find((layer) => type === `webanno.custom.${layer.charAt(0).toUpperCase()}${layer.slice(1)}`) ?? null;

/** Adds what one unit says in one column; says what is wrong with it, or nothing. */
const addValue = (
  found: Map<string, Parts>,
  unit: TsvUnit,
  { layer, feature }: { readonly layer: string; readonly feature: string },
  { value, number }: TsvValue,
  index: number,
): string | null => {
  const key = number === null ? `${layer} ${unit.line} ${index}` : `${layer} #${number}`;
  const parts: Parts = found.get(key) ?? { line: unit.line, layer, units: [], values: new Map() };
  found.set(key, parts);
  if (parts.units.at(-1) !== unit) parts.units.push(unit);
  const earlier = parts.values.get(feature);
  parts.values.set(feature, value);
  return earlier === undefined || earlier === value
    ? null
    : `${layer} has the ${feature} ${JSON.stringify(value)} here, but ${JSON.stringify(earlier)} where it begins; make them one`;
};

/** How far an annotation reaches beyond its units, and the words that it has there; null where they are not told so. */
const edgesIn = (told: string): { readonly before: number; readonly after: number; readonly words: string } | null => {
  if (told === "") return { before: 0, after: 0, words: "" };
  const [, before = "", after = "", json = ""] = /^([+-]\d{1,9})([+-]\d{1,9}) (".*")$/s.exec(told) ?? [];
  const words = objectOf(`{"words":${json}}`)?.get("words");
  return typeof words === "string" ? { before: Number(before), after: Number(after), words } : null;
};

/** Where an annotation stands, its edges included, or what is wrong with that. */
const spanOf = ({ units, values }: Parts, tokens: readonly AnnotatedToken[], text: string): Span | string => {
  const [first, last] = [units[0], units.at(-1)];
  if (first === undefined || last === undefined) return "has no token";
  const told = values.get("edges") ?? "";
  const edges = edgesIn(told);
  const wrong = `has the edges ${JSON.stringify(told.slice(0, 40))}, which do not fit; take them out`;
  if (edges === null) return wrong;
  const [start, end] = [first.start + edges.before, last.end + edges.after];
  const words = text.slice(start, Math.min(end, first.start)) + text.slice(Math.max(start, last.end), end);
  const wanted = start < 0 || end <= start || end > text.length ? [] : unitsOf(tokens, { start, end });
  const isSame = wanted.every((unit, at) => units[at]?.start === unit.start && units[at]?.end === unit.end);
  if (wanted.length === units.length && isSame && words === edges.words) return { start, end };
  return told === "" ? "is in several pieces, but every annotation is one stretch; make one of each piece" : wrong;
};

const draftOf = (
  parts: Parts,
  { text, tokens }: { readonly text: string; readonly tokens: readonly AnnotatedToken[] },
  problems: string[],
  path: string,
): readonly AnnotationDraft[] => {
  const span = spanOf(parts, tokens, text);
  const { line, layer, values } = parts;
  if (typeof span === "string") {
    problems.push(`${path}:${line}: ${layer} ${span}`);
    return [];
  }
  const label = values.get("label") ?? "";
  const attributes = new Map([...values].filter(([name]) => name !== "label" && name !== "edges"));
  const draft: AnnotationDraft = { ...span, place: line, layer, label, quote: null, attributes };
  return [draft];
};

/** Units by annotation; columns that hold anything of a layer that is none of ours are told once each. */
const partsOf = (
  units: readonly TsvUnit[],
  columns: readonly TsvColumn[],
  problems: string[],
  path: string,
): ReadonlyMap<string, Parts> => {
  const found = new Map<string, Parts>();
  const foreign = new Set<string>();
  for (const unit of units) {
    for (const [at, { type, feature }] of columns.entries()) {
      const cell = unit.cells[at] ?? "_";
      if (cell === "_" || cell === "") continue;
      const layer = ourLayer(type);
      if (layer === null || feature === "") {
        if (!foreign.has(type)) problems.push(`${path}:${unit.line}: ${type} is no layer of ours; leave it out`);
        foreign.add(type);
        continue;
      }
      for (const [index, value] of valuesOf(cell).entries()) {
        const fault = addValue(found, unit, { layer, feature }, value, index);
        if (fault !== null) problems.push(`${path}:${unit.line}: ${fault}`);
      }
    }
  }
  return found;
};

const read = ({ path, content }: AnnotationFile): ReadAnnotations => {
  if (!/^\ufeff?#FORMAT=WebAnno TSV 3\.[23]\r?(?:\n|$)/.test(content)) {
    throw new Fault(`${path}:1: does not begin with "#FORMAT=WebAnno TSV 3.3"; export it as WebAnno TSV v3`);
  }
  const {
    text,
    columns,
    units,
    sentences,
    problems: faults,
  } = tsvLines(content.replace(/^\ufeff/, "").split(/\r?\n/), path);
  const problems = [...faults];
  for (const { line, start, end, surfaces } of units) {
    const stands = text.slice(start, end);
    if (!surfaces.includes(stands)) {
      problems.push(
        `${path}:${line}: says ${JSON.stringify(surfaces[0]).slice(0, 60)}, but at ${start} to ${end} stands ${JSON.stringify(stands).slice(0, 60)}; mend the offsets, or the words`,
      );
    }
  }
  const tokens = units.flatMap(({ isPart, start, end }) => (isPart ? [] : [{ start, end, lemma: null, pos: null }]));
  const parts = partsOf(units, columns, problems, path);
  const drafts = [...parts.values()].flatMap((one) => draftOf(one, { text, tokens }, problems, path));
  const collected = collect(path, text, drafts);
  const id = idOfFileName(baseNameOf(path));
  const one = { id, text, tokens, sentences, annotations: collected.annotations };
  return { texts: [one], problems: [...problems, ...collected.problems] };
};

/** WebAnno TSV 3.3 (and 3.2), as INCEpTION writes it. */
export const webannoTsv: AnnotationReader = { name: "webanno-tsv", endings: [".tsv"], textEnding: null, read };
