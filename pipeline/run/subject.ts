import { Fault } from "../model/fault.js";
import type { Corpus, Study } from "../model/study.js";
import { readCorpus, readPairCorpus, regroup } from "../read/corpus.js";
import { withFolders } from "../read/folder.js";
import type { GroupChoice } from "../read/groups.js";
import { demandFiles, type Encoding, formatOf } from "../read/index.js";
import { readPair } from "../read/pair.js";
import { isStudy, type ReadStudyOptions, readStudy } from "../read/study.js";

/** What is compared: texts held in memory, or a corpus that flows by. */
export type Subject =
  | { readonly kind: "study"; readonly study: Study }
  | { readonly kind: "corpus"; readonly corpus: Corpus };

/** Up to this many texts a side, two files are compared with all tables, as two texts are. */
const fewTexts = 20;

/** How the texts are read. */
export interface SubjectOptions extends ReadStudyOptions {
  /** How they are grouped; null leaves it to the study, or to the two texts. */
  readonly choice: GroupChoice | null;
  readonly encoding?: Encoding;
}

const refuseEncoding = (study: string, { encoding }: SubjectOptions): void => {
  if (encoding === undefined) return;
  throw new Fault(`${study}: a study says by itself how its texts are encoded; take --encoding out`);
};

const groupedTexts = async (
  named: readonly string[],
  choice: GroupChoice,
  options: SubjectOptions,
): Promise<Corpus> => {
  const [first, ...more] = named;
  if (first === undefined) throw new Fault("no texts: name files, folders or a study; see counterpoint compare --help");
  if (more.length === 0 && (await isStudy(first))) {
    refuseEncoding(first, options);
    return regroup(await readStudy(first, options), choice);
  }
  const { encoding } = options;
  const paths = await withFolders(named);
  return readCorpus({ paths, ...choice, ...(encoding === undefined ? {} : { encoding }) });
};

const twoTexts = async (target: string, reference: string, { encoding }: SubjectOptions): Promise<Subject> => {
  const files = { target, reference, ...(encoding === undefined ? {} : { encoding }) };
  await demandFiles([target, reference]);
  if (formatOf(target).streams && formatOf(reference).streams) {
    const corpus = await readPairCorpus(files);
    if (corpus.grouping.groups.every(({ texts }) => texts > fewTexts)) return { kind: "corpus", corpus };
  }
  return { kind: "study", study: await readPair(files) };
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
  if (reference !== undefined) return twoTexts(target, reference, options);
  if (!(await isStudy(target, "any folder"))) {
    await demandFiles([target]);
    throw new Fault(
      formatOf(target).streams
        ? `${target}: holds many texts; say with --by FIELD what groups them, or name a second file to compare them with`
        : `${target}: is one text; name a second one to compare it with, or the folder of a study`,
    );
  }
  refuseEncoding(target, options);
  return { kind: "study", study: await readStudy(target, options) };
};
