import { Fault } from "../model/fault.js";
import type { Study } from "../model/study.js";
import { type OpenedCorpus, readCorpus, readSidesCorpus, regroup } from "../read/corpus.js";
import { demandNamed, sidesOfPaths, withFolders } from "../read/folder.js";
import type { GroupChoice } from "../read/groups.js";
import { demandFiles, formatOf } from "../read/index.js";
import type { Manner } from "../read/manner.js";
import { nameTexts } from "../read/names.js";
import { readSides, type SideOfFiles } from "../read/pair.js";
import { isStudy } from "../read/study/named.js";
import { type ReadStudyOptions, readStudy } from "../read/study.js";

/** What is compared: texts held in memory, or a corpus that flows by. */
export type Subject =
  | { readonly kind: "study"; readonly study: Study }
  | { readonly kind: "corpus"; readonly corpus: OpenedCorpus };

/** Up to this many texts a side, two files are compared with all tables, as two texts are. */
const fewTexts = 20;

/** How the texts are read. */
export interface SubjectOptions extends ReadStudyOptions {
  /** How they are grouped; null leaves it to the study, or to the two texts. */
  readonly choice: GroupChoice | null;
  /** How files are read that no study lists. */
  readonly manner?: Manner;
}

const groupedTexts = async (
  named: readonly string[],
  choice: GroupChoice,
  options: SubjectOptions,
): Promise<OpenedCorpus> => {
  const [first, ...more] = named;
  if (first === undefined) throw new Fault("no texts: name files, folders or a study; see counterpoint compare --help");
  if (more.length === 0 && (await isStudy(first))) return regroup(await readStudy(first, options), choice);
  const { manner = {} } = options;
  const paths = await withFolders(named, manner.account);
  await demandNamed(paths, named);
  return readCorpus({ paths, ...choice, ...manner });
};

/** True if there may be very many texts on a side. */
const mayBeMany = ({ paths }: SideOfFiles): boolean => {
  const [only = "", more] = paths;
  return more !== undefined || formatOf(only).streams;
};

const twoTexts = async (named: readonly string[], { manner = {} }: SubjectOptions): Promise<Subject> => {
  for (const path of named) {
    if (await isStudy(path)) throw new Fault(`${path}: is a study; compare takes one study alone, or two texts`);
  }
  const found = await sidesOfPaths(named, manner.account);
  const files = found.flatMap(({ paths }) => paths);
  await demandNamed(files, named);
  const ids = nameTexts(files);
  const [target, reference] = found.map(
    ({ side, paths }, index): SideOfFiles => ({ side: side ?? (ids.at(index === 0 ? 0 : -1) || "text"), paths }),
  );
  if (target === undefined || reference === undefined) throw new Error("two sides were named, and not found");
  if (mayBeMany(target) && mayBeMany(reference)) {
    const corpus = await readSidesCorpus(target, reference, manner);
    if (corpus.grouping.groups.every(({ texts }) => texts > fewTexts)) return { kind: "corpus", corpus };
  }
  return { kind: "study", study: await readSides(target, reference, manner) };
};

/** The texts that were named, a study's folder, files or folders of files, on their sides. */
export const readSubject = async (paths: readonly string[], options: SubjectOptions): Promise<Subject> => {
  const [target, reference] = paths;
  const { choice } = options;
  if (choice !== null) return { kind: "corpus", corpus: await groupedTexts(paths, choice, options) };
  if (target === undefined || paths.length > 2) {
    throw new Fault(
      `compare takes a study, or two texts, but was given ${paths.length || "nothing"}; see counterpoint compare --help`,
    );
  }
  if (reference !== undefined) return twoTexts(paths, options);
  if (!(await isStudy(target, "any folder"))) {
    await demandFiles([target]);
    throw new Fault(
      formatOf(target).streams
        ? `${target}: holds many texts; say with --by FIELD what groups them, or name a second file to compare them with`
        : `${target}: is one text; name a second one to compare it with, or the folder of a study`,
    );
  }
  return { kind: "study", study: await readStudy(target, options) };
};
