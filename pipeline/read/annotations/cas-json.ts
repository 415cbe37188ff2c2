import { idOfFileName } from "../../model/annotations/file-names.js";
import {
  type AnnotatedToken,
  type AnnotationFile,
  annotationLayers,
  type ReadAnnotations,
} from "../../model/annotations.js";
import { Fault } from "../../model/fault.js";
import { bySpan, type Span } from "../../model/span.js";
import { type AnnotationDraft, collect } from "./collect.js";
import { attributesOf, baseNameOf, entriesOf, linesOfItems, parsedJson } from "./pieces.js";
import type { AnnotationReader } from "./reader.js";

type Structure = ReadonlyMap<string, unknown>;

const typeOf = (structure: Structure): string => String(structure.get("%TYPE") ?? "");

const ourLayer = (type: string): string | null =>
  annotationLayers.find((layer) => type === `webanno.custom.${layer.charAt(0).toUpperCase()}${layer.slice(1)}`) ?? null;

const offset = (value: unknown): number | null => (typeof value === "number" && Number.isInteger(value) ? value : null);

/** What a structure has for itself, beside what annotates. */
const ownKeys: ReadonlySet<string> = new Set(["%ID", "%TYPE", "@sofa", "begin", "end", "label", "quote"]);

/** The feature structures, which may stand in a list or under their ids. */
const structuresIn = (value: unknown, path: string): readonly Structure[] => {
  const list = Array.isArray(value)
    ? value
    : [...(entriesOf(value) ?? [])].map(([id, structure]) => ({ "%ID": id, ...Object(structure) }));
  return list.map((item: unknown, index) => {
    const entries = entriesOf(item);
    if (entries === null) throw new Fault(`${path}: "%FEATURE_STRUCTURES"[${index}] is no object`);
    return entries;
  });
};

const textOf = (structures: readonly Structure[], path: string): readonly [text: string, sofa: unknown] => {
  const sofas = structures.filter((structure) => typeOf(structure) === "uima.cas.Sofa");
  const sofa = sofas.find((one) => one.get("sofaID") === "_InitialView") ?? sofas[0];
  const text = sofa?.get("sofaString");
  if (typeof text !== "string") throw new Fault(`${path}: holds no uima.cas.Sofa with a sofaString, so it has no text`);
  return [text, sofa?.get("%ID")];
};

const spansOf = (structures: readonly Structure[], ending: string, text: string): readonly Span[] =>
  structures
    .filter((structure) => typeOf(structure).endsWith(`.segmentation.type.${ending}`))
    .map((structure) => ({ start: offset(structure.get("begin")) ?? -1, end: offset(structure.get("end")) ?? -1 }))
    .filter(({ start, end }) => start >= 0 && end > start && end <= text.length)
    .sort(bySpan);

const idOf = (structures: readonly Structure[], path: string): string => {
  const metadata = structures.find((structure) => typeOf(structure).endsWith(".type.DocumentMetaData"));
  const id = metadata?.get("documentId") ?? metadata?.get("documentTitle");
  return typeof id === "string" && id !== "" ? id : idOfFileName(baseNameOf(path));
};

/** What the format and its programs keep in a file for themselves. */
const isTheirOwn = (type: string): boolean =>
  /^uima\.|\.(?:segmentation|metadata|lexmorph)\.type\.|^de\.tudarmstadt\.ukp\.clarin\.webanno\./.test(type);

const draftOf = (structure: Structure, layer: string, sofa: unknown): Omit<AnnotationDraft, "place"> | string => {
  if (structure.get("@sofa") !== sofa) return "is of another text than the first; leave it out";
  const attributes = attributesOf(new Map([...structure].filter(([key]) => !ownKeys.has(key))));
  if (typeof attributes === "string") return attributes;
  const [label, quote] = [structure.get("label"), structure.get("quote")];
  return {
    layer,
    label: typeof label === "string" ? label : "",
    start: offset(structure.get("begin")),
    end: offset(structure.get("end")),
    quote: typeof quote === "string" ? quote : null,
    attributes,
  };
};

const read = ({ path, content }: AnnotationFile): ReadAnnotations => {
  const cas = entriesOf(parsedJson(content, path));
  if (cas === null || !cas.has("%FEATURE_STRUCTURES")) {
    throw new Fault(`${path}: has no "%FEATURE_STRUCTURES"; export it as UIMA CAS JSON 0.4.0`);
  }
  const structures = structuresIn(cas.get("%FEATURE_STRUCTURES"), path);
  const [text, sofa] = textOf(structures, path);
  const problems: string[] = [];
  const drafts: AnnotationDraft[] = [];
  const lines = linesOfItems(content, "%FEATURE_STRUCTURES");
  for (const [index, structure] of structures.entries()) {
    const type = typeOf(structure);
    const layer = ourLayer(type);
    const place = lines[index] ?? `%ID ${JSON.stringify(structure.get("%ID"))}`;
    const where = typeof place === "number" ? `${path}:${place}` : `${path}: ${place}`;
    if (layer === null) {
      if (!isTheirOwn(type)) problems.push(`${where}: ${JSON.stringify(type)} is no layer of ours; leave it out`);
      continue;
    }
    const draft = draftOf(structure, layer, sofa);
    if (typeof draft === "string") problems.push(`${where}: ${layer} ${draft}`);
    else drafts.push({ ...draft, place });
  }
  const collected = collect(path, text, drafts);
  const tokens: readonly AnnotatedToken[] = spansOf(structures, "Token", text).map((span) => ({
    ...span,
    lemma: null,
    pos: null,
  }));
  const one = { id: idOf(structures, path), text, tokens, sentences: spansOf(structures, "Sentence", text) };
  return {
    texts: [{ ...one, annotations: collected.annotations }],
    problems: [...problems, ...collected.problems],
  };
};

/** UIMA CAS JSON 0.4.0, as INCEpTION and cassis write it. */
export const casJson: AnnotationReader = { name: "cas-json", endings: [".json"], textEnding: null, read };
