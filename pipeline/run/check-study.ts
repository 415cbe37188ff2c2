import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import type { Lexicons } from "../model/lexicon.js";
import { readLexicons } from "../read/lexicons.js";
import { candidatesIn } from "../read/proposal/candidates.js";
import { doubtfulValues } from "../read/study/values.js";
import { FormFault, type Path, StudyFault } from "../read/study/yaml.js";
import { readStudyFile, type StudyRead } from "../read/study.js";
import { warningOf } from "../read/watch.js";
import { idsOf } from "./lexicons.js";
import { nearest } from "./nearest.js";

/** Something that is wrong with a study, or that a reader of its output ought to know. */
export interface StudyProblem {
  readonly level: "error" | "warning";
  /** File and line: `study.yaml:41`, or another file where that is wrong. */
  readonly where: string;
  /** Line of the study file, from 1; null where another file is meant. */
  readonly line: number | null;
  /** Place, what was found, what was expected, and the mend. */
  readonly what: string;
}

/** A side with its size. */
export interface SideSize {
  readonly side: string;
  readonly texts: number;
  readonly words: number;
}

/** What a check of a study found. */
export interface StudyCheck {
  /** In the order of the study file. */
  readonly problems: readonly StudyProblem[];
  /** Null where the study could not be read to its end. */
  readonly size: { readonly sides: readonly SideSize[]; readonly zones: number } | null;
}

const lists =
  /^(.*?)"([^"]+)".*?(?:known(?: here)? are|must be one of|must be all, or a list of|sides are|sides of texts are) ([^;]+)$/s;

/** The problem, with the nearest of the words that it lists, where one is like what was found. */
const suggesting = (what: string): string => {
  const [, , found, known] = lists.exec(what) ?? [];
  if (found === undefined || known === undefined) return what;
  const names = known.split(", ");
  const like = nearest(found, names) ?? nearest(found.split(".").at(-1) ?? "", names);
  return like === null ? what : `${what}; did you mean ${like}?`;
};

/** Gathers what is wrong with one study file. */
const gathering = (name: string) => {
  const problems: StudyProblem[] = [];
  const add = (level: StudyProblem["level"], fault: Fault): void => {
    if (!(fault instanceof StudyFault)) {
      problems.push({ level, where: "", line: null, what: suggesting(fault.message) });
      return;
    }
    const { line, problem } = fault;
    problems.push({ level, where: line === null ? name : `${name}:${line}`, line, what: suggesting(problem) });
  };
  return { problems, add };
};

type Tell = (level: StudyProblem["level"], path: Path, what: string) => void;

const unsaid = (words: string | undefined): boolean =>
  words === undefined || /^(?:unknown|\?+|todo)?$/i.test(words.trim());

/** What is missing of each text, or doubtful, and fails nothing. */
const warnOfTexts = ({ source: { entries }, study }: StudyRead, tell: Tell): void => {
  for (const [index, text] of entries.texts.entries()) {
    const shared = text.source === undefined ? undefined : entries.sources?.[text.source];
    const place: Path = text.source === undefined ? ["texts", index] : ["sources", text.source];
    const isFirst = text.source === undefined || entries.texts.findIndex((one) => one.source === text.source) === index;
    const rights = text.rights ?? shared?.rights;
    if (rights === undefined && isFirst)
      tell("warning", place, "has no rights; say whose the text is: rights: { holder: …, licence: …, attribution: … }");
    if (rights !== undefined && isFirst)
      for (const key of ["holder", "licence"] as const)
        if (unsaid(rights[key]))
          tell(
            "warning",
            [...(text.rights === undefined ? place : ["texts", index]), "rights", key],
            `is "${rights[key]}"; write what is known before the report is published`,
          );
    const holders: [Path, Readonly<Record<string, unknown>> | undefined][] = [
      [["texts", index, "metadata"], text.metadata],
      [["texts", index, "rights"], text.rights],
      ...(isFirst && shared !== undefined
        ? [[[...place, "rights"], shared.rights] as [Path, typeof shared.rights]]
        : []),
    ];
    for (const [where, values] of holders)
      for (const { key, what } of doubtfulValues(values ?? {})) tell("warning", [...where, key], what);
    if ((shared ?? text).sha256 === undefined && isFirst) {
      const known = study.sources.find(
        ({ id, file }) => id === (text.source ?? text.id) && (text.file === undefined || text.file === file),
      );
      if (known !== undefined)
        tell(
          "warning",
          place,
          `has no sha256, so nobody would see that ${known.file} was changed; write sha256: ${known.sha256}`,
        );
    }
  }
  for (const [index, { id }] of entries.texts.entries())
    warnOfDocuments(
      study.documents.filter((one) => one.id === id || one.id.startsWith(`${id}/`)),
      index,
      tell,
    );
};

const warningsTold = 3;

const warnOfDocuments = (documents: readonly Document[], index: number, tell: Tell): void => {
  const warnings = documents.flatMap((document) => warningOf(document) ?? []);
  for (const warning of warnings.slice(0, warningsTold)) tell("warning", ["texts", index], warning);
  if (warnings.length > warningsTold)
    tell(
      "warning",
      ["texts", index],
      `${warnings.length - warningsTold} more of its texts are empty or do not look English`,
    );
};

/** Texts that lie in the folder and that nobody names. */
const warnOfFiles = async ({ source: { entries }, folder }: StudyRead, tell: Tell): Promise<void> => {
  const named = new Set(
    [...Object.values(entries.sources ?? {}), ...entries.texts].flatMap(({ file }) => file?.replace(/^\.\//, "") ?? []),
  );
  const { files } = await candidatesIn(folder, () => false);
  const stray = files.filter((file) => !named.has(file));
  if (stray.length === 0) return;
  const shown = stray.slice(0, 5).join(", ");
  const more = stray.length > 5 ? ` and ${stray.length - 5} more` : "";
  tell(
    "warning",
    ["texts"],
    `${shown}${more} ${stray.length === 1 ? "lies" : "lie"} in the folder, but no text names ${stray.length === 1 ? "it" : "them"}; add a text, or move what is no part of the study elsewhere`,
  );
};

/** The shipped lexicons with those of the study that can be read; each of the others tells what is wrong with it. */
const readableLexicons = async (
  { study }: StudyRead,
  add: (level: "error", fault: Fault) => void,
): Promise<Lexicons> => {
  const readable: string[] = [];
  for (const path of study.lexicons) {
    try {
      await readLexicons({ induced: [path] });
      readable.push(path);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      add("error", error);
    }
  }
  return readLexicons({ induced: readable });
};

const checkEntries = ({ source: { entries, broken } }: StudyRead, lexicons: Lexicons, tell: Tell): void => {
  const known = new Set(idsOf(lexicons));
  const meant = (like: string | null): string => (like === null ? "" : `; did you mean "${like}"?`);
  // An id may be one of a lexicon that nobody could name.
  for (const [index, id] of (entries.without ?? []).entries())
    if (!known.has(id) && !broken.has("lexicons") && !broken.has("actors"))
      tell(
        "error",
        ["without", index],
        `"${id}" is the id of no lexicon entry${meant(id.length < 3 ? null : nearest(id, known))}`,
      );
  const actors = new Set([...lexicons.actors.map(({ id }) => id), ...lexicons.designations.map(({ label }) => label)]);
  for (const [name, labels] of Object.entries(entries.families ?? {})) {
    for (const [index, label] of labels.entries()) {
      const actor = label.startsWith("actors.") ? label.slice("actors.".length) : null;
      if (actor === null || actor === "" || actors.has(actor)) continue;
      tell(
        "warning",
        ["families", name, index],
        `"${label}" is no actor that a gazetteer holds, so it is never found${meant(
          nearest(
            label,
            [...actors].map((one) => `actors.${one}`),
          ),
        )}`,
      );
    }
  }
};

const sizeOf = async ({ study }: StudyRead, lexicons: Lexicons): Promise<StudyCheck["size"]> => {
  // Only now, as the model of the language takes long to load.
  const { english } = await import("../annotate/english.js");
  const tokensOf = english.only(["tokens"]).prepare(lexicons);
  const sides = [study.counting.target, study.counting.reference].map((side) => {
    const documents = study.documents.filter((document) => document.side === side);
    const words = documents.reduce(
      (sum, document) => sum + tokensOf(document).tokens.filter(({ word, inlay }) => word && inlay < 0).length,
      0,
    );
    return { side, texts: documents.length, words };
  });
  return { sides, zones: study.documents.reduce((sum, { zones }) => sum + zones.length, 0) };
};

const inOrder = (problems: readonly StudyProblem[]): readonly StudyProblem[] => {
  const seen = new Set<string>();
  const once = problems.filter(({ where, what }) => {
    const key = `${where} ${what}`;
    return !seen.has(key) && seen.add(key);
  });
  return once.sort((a, b) => (a.line ?? Number.POSITIVE_INFINITY) - (b.line ?? Number.POSITIVE_INFINITY));
};

/** Everything that is wrong with a study, and what a reader of its output ought to know. */
export const checkStudy = async (path: string, name: string): Promise<StudyCheck> => {
  const { problems, add } = gathering(name);
  let size: StudyCheck["size"] = null;
  try {
    const read = await readStudyFile(path, { collect: (fault) => add("error", fault) });
    const tell: Tell = (level, place, what) => add(level, read.source.fault(place, what));
    const { broken } = read.source;
    if (broken.size > 0) add("warning", new FormFault(name));
    else warnOfTexts(read, tell);
    if (!broken.has("sources")) await warnOfFiles(read, tell);
    const lexicons = await readableLexicons(read, add);
    checkEntries(read, lexicons, tell);
    if (problems.every(({ level }) => level === "warning")) size = await sizeOf(read, lexicons);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    // What is wrong with the form has been told; that the rest waits for it is no further error.
    add(error instanceof FormFault ? "warning" : "error", error);
  }
  return { problems: inOrder(problems), size };
};
