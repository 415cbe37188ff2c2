import { type CodePoints, codePointsOf } from "../../model/annotations/code-points.js";
import { idOfFileName } from "../../model/annotations/file-names.js";
import type { AnnotationFile, ReadAnnotations } from "../../model/annotations.js";
import { Fault } from "../../model/fault.js";
import { type AnnotationDraft, collect } from "./collect.js";
import { attributesOf, baseNameOf, entriesOf, linesOfItems, parsedJson } from "./pieces.js";
import type { AnnotationReader } from "./reader.js";

type Entries = ReadonlyMap<string, unknown>;

const own = "counterpoint:";

const objectsIn = (value: unknown): readonly Entries[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).flatMap((item: unknown) => {
    const entries = entriesOf(item);
    return entries === null ? [] : [entries];
  });

const hasType = (entries: Entries, type: string): boolean => {
  const types: unknown = entries.get("type") ?? entries.get("@type");
  return types === type || (Array.isArray(types) && types.includes(type));
};

/** The one selector of a kind, or what is wrong. */
const selectorOf = (target: Entries, type: string): Entries | null =>
  objectsIn(target.get("selector")).find((selector) => hasType(selector, type)) ?? null;

const words = (value: unknown): string => (typeof value === "string" ? value : "");

const number = (value: unknown): number => (typeof value === "number" ? value : -1);

/** What the body says: the layer, the label and the attributes. */
const saidOf = (item: Entries): Pick<AnnotationDraft, "layer" | "label" | "attributes"> | string => {
  const bodies = objectsIn(item.get("body")).filter((body) => hasType(body, "TextualBody"));
  const [body, ...others] = bodies;
  if (body === undefined) return "has no TextualBody, so it has no label; give it one";
  if (others.length > 0) return "has several bodies; make an annotation of each";
  const told = [...body].flatMap(([key, value]) =>
    key.startsWith(own) && key !== `${own}layer` ? [[key.slice(own.length), value] as const] : [],
  );
  const attributes = attributesOf(new Map(told));
  if (typeof attributes === "string") return attributes;
  return { layer: words(body.get(`${own}layer`)), label: words(body.get("value")), attributes };
};

const draftOf = (item: Entries, place: number, source: string, points: CodePoints): AnnotationDraft | string => {
  const said = saidOf(item);
  if (typeof said === "string") return said;
  const [target, ...others] = objectsIn(item.get("target"));
  if (target === undefined || others.length > 0) return "has no target, or several; give it one";
  if (target.get("source") !== source) {
    return `is said of ${JSON.stringify(target.get("source"))?.slice(0, 60)}, but this page is of ${JSON.stringify(source)}; take it out`;
  }
  const position = selectorOf(target, "TextPositionSelector");
  if (position === null) return "has no TextPositionSelector; give it one";
  const quote = selectorOf(target, "TextQuoteSelector")?.get("exact");
  return {
    ...said,
    place,
    start: points.toUnits(number(position.get("start"))),
    end: points.toUnits(number(position.get("end"))),
    quote: typeof quote === "string" ? quote : null,
  };
};

const read = ({ path, content }: AnnotationFile, text: string | null): ReadAnnotations => {
  const page = entriesOf(parsedJson(content, path));
  const items = page?.get("items");
  if (page === null || !hasType(page, "AnnotationPage") || !Array.isArray(items)) {
    throw new Fault(`${path}: is no AnnotationPage with "items"; give one, with the text beside it as .txt`);
  }
  const whole = text ?? "";
  const points = codePointsOf(whole);
  const name = baseNameOf(path);
  const source = encodeURI(`${name}.txt`);
  const problems: string[] = [];
  const drafts: AnnotationDraft[] = [];
  const lines = linesOfItems(content, "items");
  for (const [index, value] of items.entries()) {
    const place = lines[index] ?? 1;
    const item = entriesOf(value);
    const draft = item === null ? "is no annotation; take it out" : draftOf(item, place, source, points);
    if (typeof draft === "string") problems.push(`${path}:${place}: ${draft}`);
    else drafts.push(draft);
  }
  const collected = collect(path, whole, drafts);
  const id = words(page.get(`${own}text`)) || idOfFileName(name);
  const one = { id, text: whole, tokens: [], sentences: [], annotations: collected.annotations };
  return { texts: [one], problems: [...problems, ...collected.problems] };
};

/** W3C Web Annotation, a page of annotations with the text beside it; what `source` names is never opened. */
export const webAnnotation: AnnotationReader = {
  name: "web-annotation",
  endings: [".jsonld"],
  textEnding: ".txt",
  read,
};
