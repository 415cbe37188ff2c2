import { codePointsOf } from "../../model/annotations/code-points.js";
import { idOfFileName } from "../../model/annotations/file-names.js";
import type { AnnotationFile, ReadAnnotations } from "../../model/annotations.js";
import { annotationLabels, annotationLayers } from "../../model/annotations.js";
import type { Span } from "../../model/span.js";
import { type AnnotationDraft, collect } from "./collect.js";
import { attributesOf, baseNameOf, objectOf } from "./pieces.js";
import type { AnnotationReader } from "./reader.js";

/** A `T` line, to which attributes and notes are added. */
interface Entity {
  readonly line: number;
  readonly type: string;
  readonly pieces: readonly (readonly [start: number, end: number])[];
  readonly words: string;
  readonly attributes: Map<string, string>;
}

/** What was read of a file so far. */
interface State {
  readonly entities: Map<string, Entity>;
  readonly problems: string[];
}

const spaced = (words: string): string => words.replace(/[\t-\r\x1c-\x1e\x85\u2028\u2029]/g, " ");

/** How brat writes words: a space between pieces, and one for whatever would end a line or a field. */
const writtenIn =
  (pieces: number) =>
  (words: string): string =>
    spaced(
      words.replace(/[\r\n]+/g, (breaks, index: number) => {
        const isInner = index > 0 && index + breaks.length < words.length;
        return pieces > 1 && isInner ? " " : breaks;
      }),
    );

/** Takes a `T` line into account; says what is wrong with it, or nothing. */
const addEntity = ({ entities }: State, line: string, number: number): string | null => {
  const match = /^(T\S+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/su.exec(line);
  const [, id = "", type = "", offsets = "", words = ""] = match ?? [];
  if (match === null) return 'is no "T1<tab>type start end<tab>words"; mend the line';
  const earlier = entities.get(id);
  if (earlier !== undefined) return `${id} stands in line ${earlier.line} already; renumber it`;
  const pieces = offsets.split(";").map((piece) => {
    const [start = "", end = ""] = piece.split(" ");
    return [Number(start), Number(end)] as const;
  });
  entities.set(id, { line: number, type, pieces, words, attributes: new Map() });
  return null;
};

const addAttribute = ({ entities }: State, line: string): string | null => {
  const [, name = "", id = "", value = "true"] = /^[AM]\S*\t(\S+) (\S+)(?: (.+))?$/u.exec(line) ?? [];
  if (name === "") return 'is no "A1<tab>name T1 value"; mend the line';
  const entity = entities.get(id);
  if (entity === undefined) return `${name} is said of ${id}, which is not there; take the line out`;
  if (entity.attributes.has(name)) return `${id} has a ${name} already; take one of the lines out`;
  entity.attributes.set(name, value);
  return null;
};

const addNote = ({ entities }: State, line: string): string | null => {
  const [, id = "", words = ""] = /^#\S*\t\S+ (\S+)\t(.*)$/su.exec(line) ?? [];
  const entity = entities.get(id);
  if (entity === undefined) return `is a note on ${id || "nothing"}, which is not there; take the line out`;
  // What people write in a note is their own words, unless it is the object that the writer put there.
  const told = words.startsWith("{") ? objectOf(words) : new Map([["note", words]]);
  if (told === null) return 'is a note that begins with { but is no object {"name": "value"}; mend it';
  const found = attributesOf(told);
  if (typeof found === "string") return found;
  for (const [name, value] of found) {
    if (entity.attributes.has(name)) return `${id} has a ${name} already; take one of them out`;
    entity.attributes.set(name, value);
  }
  return null;
};

const addLine = (state: State, line: string, number: number): string | null => {
  if (line.startsWith("T")) return addEntity(state, line, number);
  if (/^[AM]/.test(line)) return addAttribute(state, line);
  if (line.startsWith("#")) return addNote(state, line);
  if (line.trim() === "") return null;
  return `${JSON.stringify(line.slice(0, 30))} is a relation, an event or the like, which no layer has; take it out`;
};

const layerAndLabel = (type: string, attributes: Map<string, string>): readonly [layer: string, label: string] => {
  const layer = annotationLayers.find((one) => type === one || type.startsWith(`${one}-`));
  if (layer === undefined) return [type, ""];
  const label = type.slice(layer.length + 1);
  if (label !== "" || annotationLabels[layer] !== null) return [layer, label];
  const noted = attributes.get("label") ?? "";
  attributes.delete("label");
  return [layer, noted];
};

/** The one stretch that the pieces are of, if nothing but line breaks stands between them. */
const joined = (pieces: Entity["pieces"], text: string, toUnits: (offset: number) => number | null): Span | string => {
  const spans = pieces.map(([from, to]) => ({ start: toUnits(from), end: toUnits(to) }));
  let whole: { start: number; end: number } | null = null;
  for (const { start, end } of spans) {
    if (start === null || end === null) return "stands outside the text; mend the offsets";
    if (whole === null) whole = { start, end };
    else if (start < whole.end || !/^[\r\n]+$/.test(text.slice(whole.end, start))) {
      return "is in several pieces, but every annotation is one stretch; make one of each piece";
    } else whole.end = end;
  }
  return whole ?? "has no offsets";
};

const read = (file: AnnotationFile, text: string | null): ReadAnnotations => {
  const words = text ?? "";
  const state: State = { entities: new Map(), problems: [] };
  const lines = file.content.replace(/^\ufeff/, "").split(/\r?\n/);
  const isEntity = (line: string): boolean => line.startsWith("T");
  // Attributes and notes may stand before what they are said of.
  for (const wanted of [true, false]) {
    for (const [index, line] of lines.entries()) {
      const fault = isEntity(line) === wanted ? addLine(state, line, index + 1) : null;
      if (fault !== null) state.problems.push(`${file.path}:${index + 1}: ${fault}`);
    }
  }
  const points = codePointsOf(words);
  const drafts: AnnotationDraft[] = [];
  for (const { line, type, pieces, words: quote, attributes } of state.entities.values()) {
    const [layer, label] = layerAndLabel(type, attributes);
    const span = joined(pieces, words, points.toUnits);
    if (typeof span === "string") state.problems.push(`${file.path}:${line}: ${type} ${span}`);
    else drafts.push({ ...span, place: line, layer, label, quote, written: writtenIn(pieces.length), attributes });
  }
  const { annotations, problems } = collect(file.path, words, drafts);
  const one = { id: idOfFileName(baseNameOf(file.path)), text: words, tokens: [], sentences: [], annotations };
  return { texts: [one], problems: [...state.problems, ...problems] };
};

/** brat standoff: a `.ann` with the `.txt` of the same name; offsets are Unicode code points. */
export const brat: AnnotationReader = { name: "brat", endings: [".ann"], textEnding: ".txt", read };
