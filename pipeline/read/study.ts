import { basename, dirname, join } from "node:path";
import { type Document, zoneRoles } from "../model/document.js";
import type { Study } from "../model/study.js";
import { decode } from "./decode.js";
import { readBytes } from "./files.js";
import { documentsOf } from "./study/documents.js";
import { inferenceOf } from "./study/inference.js";
import { defaultZones, studyFileName, studyPathOf } from "./study/named.js";
import { insideStudy } from "./study/paths.js";
import type { StudyFile } from "./study/schema.js";
import { type OpenSource, openSources, sha256Of } from "./study/sources.js";
import { type Collector, type Path, parseStudy, type StudySource } from "./study/yaml.js";
import { warningOf } from "./watch.js";

export { studyFileName, studyPathOf } from "./study/named.js";
export { type StudyFile, studyJsonSchema, studySchemaText } from "./study/schema.js";

const checkSides = ({ entries, broken, fault, attempt }: StudySource): void => {
  const { target, reference, names = {} } = entries.sides;
  for (const stray of Object.keys(names).filter((name) => name !== target && name !== reference)) {
    attempt(() => {
      throw fault(["sides", "names", stray], `"${stray}" is no side; sides are ${target} and ${reference}`);
    });
  }
  attempt(() => {
    if (target === reference) throw fault(["sides"], `are both "${target}"; a comparison needs two`);
  });
  const isEmpty = (name: string): boolean => !entries.texts.some(({ side }) => side === name);
  // Where a side has no text it is more likely that the side is misspelt than each of its texts.
  const sides = isEmpty(target) || isEmpty(reference) ? "" : `; sides are ${target}, ${reference}`;
  for (const [index, { side }] of entries.texts.entries()) {
    attempt(() => {
      if (side === target || side === reference) return;
      throw fault(
        ["texts", index, "side"],
        `"${side}" is neither the target "${target}" nor the reference "${reference}"${sides}`,
      );
    });
  }
  // Where a text has a wrong form, its side is not known.
  if (broken.has("texts")) return;
  const strays = [...new Set(entries.texts.map(({ side }) => side))].filter(
    (one) => one !== target && one !== reference,
  );
  const others = strays.length === 0 ? "" : `; other sides of texts are ${strays.join(", ")}`;
  for (const key of ["target", "reference"] as const) {
    attempt(() => {
      if (!isEmpty(entries.sides[key])) return;
      throw fault(
        ["sides", key],
        `no text is on the side "${entries.sides[key]}"; put one there by \`side: ${entries.sides[key]}\`${others}`,
      );
    });
  }
};

const checkVoices = ({ entries, fault, attempt }: StudySource): void => {
  const known = new Set(Object.keys(entries.voices ?? {}));
  const check = (voice: string | null | undefined, place: Path): void => {
    attempt(() => {
      if (voice === undefined || voice === null || known.has(voice)) return;
      const list = [...known].join(", ") || "none: there is no `voices:`";
      throw fault([...place, "voice"], `"${voice}" is no voice of the study; known are ${list}`);
    });
  };
  for (const [index, text] of entries.texts.entries()) {
    check(text.voice, ["texts", index]);
    for (const list of ["zones", "inlays"] as const) {
      for (const [number, { voice }] of (text[list] ?? []).entries()) check(voice, ["texts", index, list, number]);
    }
  }
};

const lexiconPaths = async (folder: string, study: StudySource): Promise<readonly string[]> => {
  const { lexicons = [], actors = [] } = study.entries;
  const places: [string, Path][] = lexicons.map((file, index) => [file, ["lexicons", index]]);
  if (typeof actors === "string") places.push([actors, ["actors"]]);
  else for (const [index, file] of actors.entries()) places.push([file, ["actors", index]]);
  const paths: string[] = [];
  for (const [file, place] of places) {
    const path = await study.attemptLater(() => insideStudy(folder, file, place, study));
    if (path !== undefined) paths.push(path);
  }
  return paths;
};

const refuseEqualIds = (documents: readonly Document[], { entries, fault }: StudySource): void => {
  const seen = new Set<string>();
  const ids = entries.texts.map(({ id }) => id);
  const told = new Set(ids.filter((id, index) => ids.indexOf(id) < index));
  for (const { id } of documents) {
    if (told.has(id.split("/")[0] ?? id)) continue;
    if (seen.has(id)) throw fault(["texts"], `two texts have the id "${id}"; give each its own`);
    seen.add(id);
  }
};

/** Roles that a study or a person chose; `all` stands for every one. */
export const chosenZones = (choice: NonNullable<StudyFile["count"]>["zones"]): readonly string[] =>
  choice === "all" ? zoneRoles : (choice ?? defaultZones);

/** What a reader of the output ought to know of the texts: that one is not English, or empty. */
export const warningsOf = (documents: readonly Document[]): readonly string[] =>
  documents.flatMap((document) => warningOf(document) ?? []);

/** How strictly a study is read. */
export interface ReadStudyOptions {
  /** True reads a source whose hash is not the one that the study declares: to find out what a change of it moves. */
  readonly anyHash?: boolean;
}

/** The documents of each source's texts, in the order in which the study has the texts. */
const documentsInOrder = async (sources: readonly OpenSource[], study: StudySource): Promise<readonly Document[]> => {
  const byText = new Map<string, readonly Document[]>();
  for (const source of sources) {
    if (source.texts.length === 0) continue;
    const documents = (await study.attemptLater(() => documentsOf(source, study))) ?? [];
    // A JSONL file has one text in the study, and many documents.
    for (const { entry } of source.texts) {
      byText.set(entry.id, source.texts.length === 1 ? documents : documents.filter(({ id }) => id === entry.id));
    }
  }
  const documents = study.entries.texts.flatMap(({ id }) => byText.get(id) ?? []);
  study.attempt(() => refuseEqualIds(documents, study));
  return documents;
};

/** A study with its file. */
export interface StudyRead {
  readonly study: Study;
  readonly source: StudySource;
  /** Folder of the study file. */
  readonly folder: string;
}

/** Reads a study, and passes whatever is wrong to `collect`, or throws the first of it where nobody collects. */
export const readStudyFile = async (
  path: string,
  { anyHash = false, collect }: ReadStudyOptions & { readonly collect?: Collector } = {},
): Promise<StudyRead> => {
  const file = await studyPathOf(path);
  const folder = dirname(file);
  const name = path === file ? file : join(path, basename(file));
  const bytes = await readBytes(file);
  const source = parseStudy(decode(bytes, name), name, collect);
  const { entries } = source;
  const { broken } = source;
  if (!broken.has("sides")) checkSides(source);
  if (!broken.has("voices")) checkVoices(source);
  const sources = broken.has("sources") ? [] : await openSources(folder, source, anyHash);
  const contrast = { target: entries.sides.target, reference: entries.sides.reference };
  const documents = broken.size > 0 ? [] : await documentsInOrder(sources, source);
  const study: Study = {
    id: entries.id,
    title: entries.title,
    documents,
    sources: [
      ...sources.map(({ id, file: named, sha256 }) => ({ id, file: named, sha256 })),
      // What the study says decides the result as much as the texts do.
      { id: studyFileName, file: studyFileName, sha256: sha256Of(bytes) },
    ],
    voices: Object.entries(entries.voices ?? {}).map(([id, voice]) => ({ id, name: voice })),
    counting: {
      ...contrast,
      zones: chosenZones(entries.count?.zones),
      inference: inferenceOf(source),
      ...(entries.sides.names === undefined ? {} : { sideNames: new Map(Object.entries(entries.sides.names)) }),
      ...(entries.register === undefined ? {} : { register: entries.register }),
    },
    contrasts: [contrast],
    lexicons: await lexiconPaths(folder, source),
    without: entries.without ?? [],
    warnings: warningsOf(documents),
  };
  return { study, source, folder };
};

/**
 * Reads a study: its file, the sources, the zones and inlays. Everything is checked, and the first thing wrong is a
 * Fault that names the place in the study file.
 * @param path folder that holds a study.yaml, or the file itself.
 */
export const readStudy = async (path: string, options: ReadStudyOptions = {}): Promise<Study> =>
  (await readStudyFile(path, options)).study;
