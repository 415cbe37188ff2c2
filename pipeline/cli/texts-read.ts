import { basename, resolve } from "node:path";
import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import type { Contrast } from "../model/inference.js";
import type { HashedFile } from "../model/report.js";
import { namedFiles, sourcesOf } from "../read/bare-study.js";
import { readCorpus, regroup } from "../read/corpus.js";
import { kindOfPath } from "../read/files.js";
import { demandNamed, withFolders } from "../read/folder.js";
import { fieldOf, type GroupChoice } from "../read/groups.js";
import type { Account, Manner } from "../read/manner.js";
import { nameTexts } from "../read/names.js";
import { defaultZones, isStudy } from "../read/study/named.js";
import type { ExploreOptions } from "../run/explore.js";
import { type Arguments, listOf } from "./command.js";
import { mannerOf, refuseManner } from "./manner.js";
import { choiceOf } from "./subject.js";
import { tellAccount, untold } from "./telling.js";
import type { Terminal } from "./terminal.js";
import { textsOf, watchLanguage } from "./texts.js";

type Documents = AsyncIterable<Document> | Iterable<Document>;

/** Texts for an instrument, each on its side; they are read as they are gone through, once. */
export interface TextsRead {
  readonly documents: Documents;
  /** Lexicons that come with the texts or were named, and progress, as `explore` takes them. */
  readonly options: ExploreOptions;
  /** Roles of the zones that are read unless others are asked for. */
  readonly zones: readonly string[];
  /** What is set against what; empty where nothing says so. */
  readonly contrasts: readonly Contrast[];
  readonly title: string;
  /** Files of the texts with their hashes; standard input has none. */
  readonly sources: () => Promise<readonly HashedFile[]>;
  /** What became of the files, once they were read; null for a study. */
  readonly account: Account | null;
}

/** Where texts come from, before sides are chosen. */
interface Source extends Omit<TextsRead, "options"> {
  readonly induced: readonly string[];
  readonly without: readonly string[];
  readonly total: number | null;
}

/** Texts whose sides are the values of a field; those without it are left out, and told. */
async function* sidedBy(documents: Documents, field: string, { say }: Terminal): AsyncGenerator<Document> {
  const fields = new Set<string>();
  let [all, left] = [0, 0];
  for await (const document of documents) {
    all += 1;
    const side = fieldOf(document.metadata, field);
    if (side !== null) {
      yield { ...document, side };
      continue;
    }
    left += 1;
    for (const name of Object.keys(document.metadata)) fields.add(name);
  }
  if (left === 0) return;
  const known = fields.size === 0 ? "nor any other" : `there are ${[...fields].sort().join(", ")}`;
  if (left === all) throw new Fault(`no text has the field "${field}"; ${known}`);
  say(`warning: ${left} of ${all} texts have no "${field}"; left out`);
}

/** Texts of some sides; a side that no text is on is a Fault, told when all were read. */
async function* onSides(documents: Documents, sides: readonly string[]): AsyncGenerator<Document> {
  const seen = new Set<string>();
  for await (const document of documents) {
    seen.add(document.side);
    if (sides.includes(document.side)) yield document;
  }
  const missing = sides.find((side) => !seen.has(side));
  if (missing === undefined) return;
  const known = [...seen].sort();
  const more = known.length > 12 ? ` and ${known.length - 12} more` : "";
  throw new Fault(`no text is on the side "${missing}"; there are ${known.slice(0, 12).join(", ")}${more}`);
}

/** Side of the texts of each file: of those in a folder the folder's name, of others their own. */
const sidesOfFiles = async (paths: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const folders = await Promise.all(
    paths.map(async (path) => (path !== "-" && (await kindOfPath(path)) === "folder" ? path : null)),
  );
  const names = folders.map((folder) => (folder === null ? null : basename(resolve(folder))));
  const isTwice = (name: string | null): boolean => name !== null && names.filter((one) => one === name).length > 1;
  const placed: { path: string; side: string | null }[] = [];
  for (const [index, path] of paths.entries()) {
    const name = names[index] ?? null;
    for (const file of await withFolders([path])) placed.push({ path: file, side: isTwice(name) ? path : name });
  }
  const ids = nameTexts(placed.map(({ path }) => path).filter((path) => path !== "-"));
  const files = placed.filter(({ path }) => path !== "-");
  return new Map(files.map(({ side }, index) => [ids[index] ?? "", side ?? ids[index] ?? ""]));
};

async function* sidedByFile(documents: Documents, sides: ReadonlyMap<string, string>): AsyncGenerator<Document> {
  for await (const document of documents) yield { ...document, side: sides.get(document.side) ?? document.side };
}

async function* sidedAs(documents: Documents, side: string): AsyncGenerator<Document> {
  for await (const document of documents) yield { ...document, side };
}

/** Hashes of the files; one that could not be read was told, and has none. */
const hashed = async (paths: readonly string[], manner: Manner): Promise<readonly HashedFile[]> =>
  (await sourcesOf(await namedFiles(paths, manner), manner)).map(({ file, sha256 }) => ({ path: file, sha256 }));

const namesInTitle = 3;

const titleOf = (names: readonly string[]): string => {
  if (names.length === 0) return "standard input";
  const more = names.length > namesInTitle ? [`${names.length - namesInTitle} more`] : [];
  return [...names.slice(0, namesInTitle), ...more].join(" and ");
};

const filesSource = async (paths: readonly string[], given: Arguments, terminal: Terminal): Promise<Source> => {
  const { documents, total, paths: files, account, manner } = await textsOf(paths, given, terminal);
  const sides = await sidesOfFiles(paths);
  const [target, reference, third] = [...new Set(sides.values())];
  const isPair = target !== undefined && reference !== undefined && third === undefined;
  return {
    documents: sidedByFile(documents, sides),
    induced: [],
    without: [],
    total,
    zones: defaultZones,
    contrasts: isPair ? [{ target, reference }] : [],
    title: titleOf([...new Set(sides.values())]),
    sources: () =>
      hashed(
        files.filter((path) => path !== "-"),
        manner,
      ),
    account,
  };
};

const sourceOf = async (
  paths: readonly string[],
  given: Arguments,
  terminal: Terminal,
  choice: GroupChoice | null,
): Promise<Source> => {
  const [first] = paths;
  if (first !== undefined && paths.length === 1 && (await isStudy(first))) {
    refuseManner(first, given);
    const { readStudy } = await import("../read/study.js");
    const study = await readStudy(first);
    const { lexicons: induced, without, sources, documents } = study;
    const { zones } = study.counting;
    const told = { induced, without, total: documents.length, zones, title: study.title, account: null };
    const files = async () => sources.map(({ file, sha256 }) => ({ path: file, sha256 }));
    if (choice === null) return { ...told, documents, contrasts: study.contrasts, sources: files };
    const corpus = await regroup(study, choice);
    return { ...told, documents: corpus.read(), contrasts: corpus.contrasts, sources: files };
  }
  if (choice === null) return filesSource(paths, given, terminal);
  const manner = mannerOf(given, terminal);
  const files = await withFolders(paths, manner.account);
  await demandNamed(files, paths);
  const corpus = await readCorpus({ paths: files, ...choice, ...manner });
  tellAccount(manner.account, terminal);
  for (const warning of untold(corpus.warnings, manner.account)) terminal.say(`warning: ${warning}`);
  return {
    documents: corpus.read(),
    induced: [],
    without: [],
    total: corpus.grouping.read,
    zones: corpus.counting.zones,
    contrasts: corpus.contrasts,
    title: corpus.title,
    sources: async () => corpus.sources.map(({ file, sha256 }) => ({ path: file, sha256 })),
    account: manner.account,
  };
};

/**
 * Texts that were named, for an instrument, none held in memory: of a study on its sides, of a folder on the folder's, of
 * other files each on its own, and with `--by` on those of a field. An instrument that `compares` has its contrasts
 * planned, for which files are read through once before; `--by` without it takes any number of groups. One that `watches`
 * tells at the end which texts do not look English, which takes longer than to search them for a word.
 */
export const textsRead = async (
  given: Arguments,
  paths: readonly string[],
  terminal: Terminal,
  { compares = false, watches = true }: { readonly compares?: boolean; readonly watches?: boolean } = {},
): Promise<TextsRead> => {
  const choice = choiceOf(given);
  const source = await sourceOf(paths, given, terminal, compares ? choice : null);
  const grouped = choice === null || compares ? source.documents : sidedBy(source.documents, choice.by, terminal);
  const sides = given.values("side");
  const chosen = sides.length === 0 ? grouped : onSides(grouped, sides);
  const documents = given.has("together") ? sidedAs(chosen, "all") : chosen;
  return {
    documents: watches ? watchLanguage(documents, terminal) : documents,
    options: {
      lexicons: given.values("lexicon"),
      induced: source.induced,
      without: [...source.without, ...listOf(given, "without")],
      progress: (done) => terminal.progress("read text", done, source.total),
    },
    zones: source.zones,
    contrasts: source.contrasts,
    title: choice === null || compares ? source.title : `${source.title} by ${choice.by}`,
    sources: source.sources,
    account: source.account,
  };
};
