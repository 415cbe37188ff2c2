import { Fault } from "../model/fault.js";
import type { Corpus, Study } from "../model/study.js";
import { readCorpus, readPairCorpus, regroup } from "../read/corpus.js";
import { withFolders } from "../read/folder.js";
import type { GroupChoice } from "../read/groups.js";
import { demandFiles, formatOf } from "../read/index.js";
import { readPair } from "../read/pair.js";
import { isStudy, readStudy } from "../read/study.js";
import type { Arguments, Option } from "./command.js";
import { encodingOf } from "./texts.js";

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

const refuseEncoding = (study: string, given: Arguments): void => {
  if (encodingOf(given) === undefined) return;
  throw new Fault(`${study}: a study says by itself how its texts are encoded; take --encoding out`);
};

const groupedTexts = async (given: Arguments, choice: GroupChoice): Promise<Corpus> => {
  const [first, ...more] = given.positionals;
  if (first === undefined) throw new Fault("no texts: name files, folders or a study; see counterpoint compare --help");
  if (more.length === 0 && (await isStudy(first))) {
    refuseEncoding(first, given);
    return regroup(await readStudy(first), choice);
  }
  const encoding = encodingOf(given);
  const paths = await withFolders(given.positionals);
  return readCorpus({ paths, ...choice, ...(encoding === undefined ? {} : { encoding }) });
};

const twoTexts = async (given: Arguments, target: string, reference: string): Promise<Subject> => {
  const encoding = encodingOf(given);
  const files = { target, reference, ...(encoding === undefined ? {} : { encoding }) };
  await demandFiles([target, reference]);
  if (formatOf(target).streams && formatOf(reference).streams) {
    const corpus = await readPairCorpus(files);
    if (corpus.grouping.groups.every(({ texts }) => texts > fewTexts)) return { kind: "corpus", corpus };
  }
  return { kind: "study", study: await readPair(files) };
};

/** The texts that were named, on their sides. */
export const subjectOf = async (given: Arguments): Promise<Subject> => {
  const { positionals } = given;
  const [target, reference] = positionals;
  const choice = choiceOf(given);
  if (choice !== null) return { kind: "corpus", corpus: await groupedTexts(given, choice) };
  if (target === undefined || positionals.length > 2) {
    throw new Fault(
      `compare takes a study, or two texts, but was given ${positionals.length || "nothing"}; see counterpoint compare --help`,
    );
  }
  if (reference !== undefined) return twoTexts(given, target, reference);
  if (!(await isStudy(target, "any folder"))) {
    await demandFiles([target]);
    throw new Fault(
      formatOf(target).streams
        ? `${target}: holds many texts; say with --by FIELD what groups them, or name a second file to compare them with`
        : `${target}: is one text; name a second one to compare it with, or the folder of a study`,
    );
  }
  refuseEncoding(target, given);
  return { kind: "study", study: await readStudy(target) };
};
