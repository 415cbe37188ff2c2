import { Fault } from "../model/fault.js";
import type { Corpus, Study } from "../model/study.js";
import { readCorpus, readSidesCorpus, regroup } from "../read/corpus.js";
import { demandNamed, sidesOfPaths, withFolders } from "../read/folder.js";
import type { GroupChoice } from "../read/groups.js";
import { demandFiles, formatOf } from "../read/index.js";
import type { Account } from "../read/manner.js";
import { nameTexts } from "../read/names.js";
import { readSides, type SideOfFiles } from "../read/pair.js";
import { isStudy, readStudy } from "../read/study.js";
import type { Arguments, Option } from "./command.js";
import { mannerOf, refuseManner } from "./manner.js";
import { tellAccount } from "./telling.js";
import type { Terminal } from "./terminal.js";

/** Options that say which texts are set against which. */
export const groupOptions: Readonly<Record<string, Option>> = {
  by: {
    type: "string",
    value: "FIELD",
    about:
      "field of the metadata, as party or year, whose values are the sides; more than two are set against the rest",
  },
  target: {
    type: "string",
    value: "GROUP",
    about: "group of --by, or a range of years or numbers, whose difference from the others is told",
  },
  reference: {
    type: "string",
    value: "GROUP",
    about: "group or range of --by that it is set against: before-2013, until-2012, from-2013, after-2012, 1990-2000",
  },
};

/** What is compared: texts held in memory, or a corpus that flows by. */
export type Subject =
  | { readonly kind: "study"; readonly study: Study }
  | { readonly kind: "corpus"; readonly corpus: Corpus };

/** Up to this many texts a side, two files are compared with all tables, as two texts are. */
const fewTexts = 20;

/** How texts are grouped; null without `--by`, without which a group is a Fault. */
export const choiceOf = (given: Arguments): GroupChoice | null => {
  const by = given.value("by");
  const [target, reference] = [given.value("target"), given.value("reference")];
  if (by === undefined) {
    const without = target === undefined ? "reference" : "target";
    if (target === undefined && reference === undefined) return null;
    throw new Fault(`--${without} names a group of --by FIELD; a study, or the order of two texts, says by itself`);
  }
  return { by, ...(target === undefined ? {} : { target }), ...(reference === undefined ? {} : { reference }) };
};

/** The texts to compare, with an account of how they were read; a study has none. */
export type SubjectRead = Subject & { readonly account: Account | null };

const groupedTexts = async (given: Arguments, choice: GroupChoice, terminal: Terminal): Promise<SubjectRead> => {
  const [first, ...more] = given.positionals;
  if (first === undefined) throw new Fault("no texts: name files, folders or a study; see counterpoint compare --help");
  if (more.length === 0 && (await isStudy(first))) {
    refuseManner(first, given);
    return { kind: "corpus", corpus: await regroup(await readStudy(first), choice), account: null };
  }
  const manner = mannerOf(given, terminal);
  const paths = await withFolders(given.positionals, manner.account);
  await demandNamed(paths, given.positionals);
  return { kind: "corpus", corpus: await readCorpus({ paths, ...choice, ...manner }), account: manner.account };
};

/** True if there may be very many texts on a side. */
const mayBeMany = ({ paths }: SideOfFiles): boolean => {
  const [only = "", more] = paths;
  return more !== undefined || formatOf(only).streams;
};

const twoTexts = async (given: Arguments, named: readonly string[], terminal: Terminal): Promise<SubjectRead> => {
  for (const path of named) {
    if (await isStudy(path)) throw new Fault(`${path}: is a study; compare takes one study alone, or two texts`);
  }
  const manner = mannerOf(given, terminal);
  const found = await sidesOfPaths(named, manner.account);
  const files = found.flatMap(({ paths }) => paths);
  await demandNamed(files, named);
  const ids = nameTexts(files);
  const [target, reference] = found.map(
    ({ side, paths }, index): SideOfFiles => ({ side: side ?? (ids.at(index === 0 ? 0 : -1) || "text"), paths }),
  );
  if (target === undefined || reference === undefined) throw new Error("two sides were named, and not found");
  const { account } = manner;
  if (mayBeMany(target) && mayBeMany(reference)) {
    const corpus = await readSidesCorpus(target, reference, manner);
    if (corpus.grouping.groups.every(({ texts }) => texts > fewTexts)) return { kind: "corpus", corpus, account };
  }
  return { kind: "study", study: await readSides(target, reference, manner), account };
};

const subjectRead = async (given: Arguments, terminal: Terminal): Promise<SubjectRead> => {
  const { positionals } = given;
  const [target, reference] = positionals;
  const choice = choiceOf(given);
  if (choice !== null) return groupedTexts(given, choice, terminal);
  if (target === undefined || positionals.length > 2) {
    throw new Fault(
      `compare takes a study, or two texts, but was given ${positionals.length || "nothing"}; see counterpoint compare --help`,
    );
  }
  if (reference !== undefined) return twoTexts(given, positionals, terminal);
  if (!(await isStudy(target, "any folder"))) {
    await demandFiles([target]);
    throw new Fault(
      formatOf(target).streams
        ? `${target}: holds many texts; say with --by FIELD what groups them, or name a second file to compare them with`
        : `${target}: is one text; name a second one to compare it with, or the folder of a study`,
    );
  }
  refuseManner(target, given);
  return { kind: "study", study: await readStudy(target), account: null };
};

/** The texts that were named, on their sides; what could not be read of them is told. */
export const subjectOf = async (given: Arguments, terminal: Terminal): Promise<SubjectRead> => {
  const subject = await subjectRead(given, terminal);
  if (subject.account !== null) tellAccount(subject.account, terminal);
  return subject;
};
