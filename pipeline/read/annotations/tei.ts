import { codePointsOf } from "../../model/annotations/code-points.js";
import { idOfFileName } from "../../model/annotations/file-names.js";
import type { AnnotationFile, ReadAnnotations } from "../../model/annotations.js";
import { Fault } from "../../model/fault.js";
import { visitXml, type XmlElement } from "../xml.js";
import { type AnnotationDraft, collect } from "./collect.js";
import { baseNameOf } from "./pieces.js";
import type { AnnotationReader } from "./reader.js";

/** A span as it stands in the file. */
interface TeiSpan {
  readonly line: number;
  readonly layer: string;
  readonly target: string;
  readonly features: string;
  readonly words: string;
}

/** What is found in a file. */
interface Found {
  text: string | null;
  title: string | null;
  readonly spans: TeiSpan[];
  /** Features by the id of their structure. */
  readonly structures: Map<string, { readonly line: number; readonly features: Map<string, string> }>;
  readonly problems: string[];
}

/** The words of the elements that are read, while they are open. */
interface Open {
  readonly element: XmlElement;
  words: string;
}

const attribute = (element: XmlElement | undefined, name: string): string => element?.attributes.get(name) ?? "";

const endSpan = (found: Found, { element, words }: Open, stack: readonly Open[]): void => {
  const group = stack.findLast(({ element: { name } }) => name === "spanGrp")?.element;
  const layer = attribute(element, "type") || attribute(group, "type");
  const [target, features] = [attribute(element, "target"), attribute(element, "ana").replace(/^#/, "")];
  found.spans.push({ line: element.line, layer, target, features, words });
};

const endFeature = (found: Found, { element, words }: Open, stack: readonly Open[], path: string): void => {
  const structure = stack.findLast(({ element: { name } }) => name === "fs")?.element;
  const id = attribute(structure, "xml:id");
  const name = attribute(element, "name");
  const known = found.structures.get(id) ?? { line: element.line, features: new Map<string, string>() };
  const { features } = known;
  found.structures.set(id, known);
  if (features.has(name)) found.problems.push(`${path}:${element.line}: ${id} has a ${name} already; take one out`);
  else features.set(name, words);
};

const end = (found: Found, open: Open, stack: readonly Open[], path: string): void => {
  const { name, line } = open.element;
  const parent = stack.at(-1)?.element.name;
  if (name === "span") endSpan(found, open, stack);
  else if (name === "string" && parent === "f") {
    const feature = stack.at(-1);
    if (feature !== undefined) endFeature(found, { ...open, element: feature.element }, stack, path);
  } else if (name === "title" && parent === "titleStmt") found.title ??= open.words;
  else if (attribute(open.element, "xml:id") === "text") {
    if (found.text !== null) throw new Fault(`${path}:${line}: is a second element with the xml:id "text"; rename it`);
    found.text = open.words;
  }
};

/** Elements whose words are kept; those inside them add to theirs. */
const isKept = (element: XmlElement): boolean =>
  ["span", "string", "title"].includes(element.name) || attribute(element, "xml:id") === "text";

const findIn = ({ path, content }: AnnotationFile): Found => {
  const found: Found = { text: null, title: null, spans: [], structures: new Map(), problems: [] };
  const stack: Open[] = [];
  const keeping: Open[] = [];
  visitXml(content, path, {
    open: (element) => {
      const open: Open = { element, words: "" };
      stack.push(open);
      if (isKept(element)) keeping.push(open);
    },
    words: (words) => {
      for (const open of keeping) open.words += words;
    },
    close: () => {
      const open = stack.pop();
      if (open === undefined) return;
      if (keeping.at(-1) === open) keeping.pop();
      end(found, open, stack, path);
    },
  });
  return found;
};

const read = (file: AnnotationFile): ReadAnnotations => {
  const { path } = file;
  const { text, title, spans, structures, problems } = findIn(file);
  if (text === null) throw new Fault(`${path}: has no element with the xml:id "text", so it has no text`);
  const { toUnits } = codePointsOf(text);
  const used = new Set<string>();
  const drafts = spans.flatMap(({ line, layer, target, features, words }): AnnotationDraft[] => {
    const [, from = "", length = ""] =
      /^#string-range\(\s*text\s*,\s*(\d{1,9})\s*,\s*(\d{1,9})\s*\)$/.exec(target) ?? [];
    if (from === "") {
      problems.push(
        `${path}:${line}: span points to ${JSON.stringify(target.slice(0, 60))}, but must to #string-range(text,0,7)`,
      );
      return [];
    }
    const told = structures.get(features);
    if (told === undefined || used.has(features)) {
      const what = told === undefined ? "no fs of this file" : "an fs that another span has";
      problems.push(
        `${path}:${line}: span has ${what} in ana (${JSON.stringify(features.slice(0, 40))}); give it its own`,
      );
      return [];
    }
    used.add(features);
    const attributes = new Map([...told.features].filter(([name]) => name !== "label"));
    const [start, stop] = [toUnits(Number(from)), toUnits(Number(from) + Number(length))];
    return [
      { place: line, layer, label: told.features.get("label") ?? "", start, end: stop, quote: words, attributes },
    ];
  });
  for (const [id, { line }] of structures) {
    if (!used.has(id))
      problems.push(`${path}:${line}: fs ${JSON.stringify(id.slice(0, 40))} belongs to no span that fits; take it out`);
  }
  const collected = collect(path, text, drafts);
  const id = title === null || title === "" ? idOfFileName(baseNameOf(path)) : title;
  const one = { id, text, tokens: [], sentences: [], annotations: collected.annotations };
  return { texts: [one], problems: [...problems, ...collected.problems] };
};

/** TEI P5 with spans in standOff. */
export const tei: AnnotationReader = { name: "tei", endings: [".xml", ".tei"], textEnding: null, read };
