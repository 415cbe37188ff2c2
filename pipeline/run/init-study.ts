import { basename, join, resolve } from "node:path";
import type { Rights } from "../model/document.js";
import { Fault } from "../model/fault.js";
import type { Voice } from "../model/study.js";
import type { LeftOut, ProposedStudy, ProposedText } from "../model/study-proposal.js";
import { kindOfPath } from "../read/files.js";
import type { Encoding } from "../read/index.js";
import { candidatesIn } from "../read/proposal/candidates.js";
import { idOf, idsOf } from "../read/proposal/ids.js";
import { fitsPattern, type SideChoice, type SidesFound, sidesOf } from "../read/proposal/sides.js";
import { proposeTexts } from "../read/proposal/texts.js";
import { studyFileName, studySchemaText } from "../read/study.js";
import { studySchemaName, studyYaml } from "../write/study-yaml.js";
import { createFile } from "./disk.js";

/** Texts of a folder with what may be said of each, and what was left out. */
export interface FolderSeen {
  readonly folder: string;
  readonly texts: readonly ProposedText[];
  readonly left: readonly LeftOut[];
}

/** What a person says of a study in the making; whatever is missing is proposed. */
export interface StudyAnswers {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly language: string;
  readonly rights: Rights;
}

/** Fails unless it is a folder. */
export const demandFolder = async (folder: string): Promise<void> => {
  const kind = await kindOfPath(folder);
  if (kind === "nothing") throw new Fault(`${folder}: no such folder; name one that holds texts`);
  if (kind === "file") throw new Fault(`${folder}: is a file, but a folder of texts is meant; put the texts into one`);
};

/** Fails unless a study can be written into the folder: it is one, and holds none yet. */
export const demandNoStudy = async (folder: string): Promise<void> => {
  await demandFolder(folder);
  if ((await kindOfPath(join(folder, studyFileName))) !== "nothing")
    throw new Fault(
      `${folder}: holds a ${studyFileName} already, which is left alone; counterpoint check says what is wrong with it, and a new one is made once it is moved elsewhere`,
    );
};

/** Fails where there are too few texts, and says what can be done instead. */
export const demandTexts = ({ folder, texts, left }: FolderSeen): void => {
  const [first, second] = texts;
  if (second !== undefined) return;
  if (first === undefined) {
    const [one] = left;
    const why =
      one === undefined
        ? ""
        : `: ${one.file} ${one.why}${left.length > 1 ? `, and ${left.length - 1} more are left out` : ""}`;
    throw new Fault(`${folder}: holds no text${why}`);
  }
  throw new Fault(
    first.many === null
      ? `${folder}: holds one text, ${first.file}, but a comparison needs two sides; add another, or, if both stand in this one, divide it by lines as corpora/cfr-shen-yi-2017/study.yaml does`
      : `${folder}: holds one file, ${first.file}, and a study has its sides in two; compare its texts by what is known of them: counterpoint compare ${join(folder, first.file)} --by FIELD`,
  );
};

/** Looks through a folder: reads every text, proposes its zones, and says what is none. */
export const seeFolder = async (
  folder: string,
  { assigned }: SideChoice,
  options: { readonly encoding?: Encoding | undefined; readonly progress?: (done: number, total: number) => void } = {},
): Promise<FolderSeen> => {
  const isWanted = (file: string): boolean => assigned.some(({ pattern }) => fitsPattern(pattern, file));
  const { files, left } = await candidatesIn(folder, isWanted);
  const found = await proposeTexts(folder, files, {
    encoding: options.encoding,
    progress: (done) => options.progress?.(done, files.length),
  });
  return { folder, texts: found.texts, left: [...left, ...found.left] };
};

/** Puts the texts of a folder on two sides. */
export const sidesOfFolder = ({ texts }: FolderSeen, choice: SideChoice): SidesFound =>
  sidesOf(
    texts.map(({ file }) => file),
    choice,
  );

const writersOf = (texts: readonly ProposedText[]): Pick<ProposedStudy, "voices" | "writers"> => {
  const authors = [...new Set(texts.flatMap(({ facts }) => facts.author ?? []))];
  const ids = idsOf(
    authors.map((author) => [author.toLowerCase()]),
    "writer",
  );
  const voices: Voice[] = authors.map((name, index) => ({ id: ids[index] ?? "writer", name }));
  const idByName = new Map(voices.map(({ id, name }) => [name, id]));
  const writers = new Map(
    texts.flatMap(({ id, facts }) => {
      const voice = idByName.get(facts.author ?? "");
      return voice === undefined ? [] : [[id, voice] as const];
    }),
  );
  return { voices, writers };
};

/** Id that a study of a folder has unless somebody gives another. */
export const idOfFolder = (folder: string): string => idOf(basename(resolve(folder)), "study");

/** Title that a study has unless somebody gives another. */
export const titleOfSides = ({ target, reference }: SidesFound): string => `${target.name} and ${reference.name}`;

/** The study, as it is proposed. */
export const proposedStudy = (seen: FolderSeen, sides: SidesFound, answers: StudyAnswers): ProposedStudy => {
  const { target, reference } = sides;
  const used = new Set([...target.files, ...reference.files]);
  const texts = seen.texts.filter(({ file }) => used.has(file));
  return {
    id: answers.id ?? idOfFolder(seen.folder),
    title: answers.title ?? titleOfSides(sides),
    target,
    reference,
    texts,
    ...writersOf(texts),
    rights: answers.rights,
    language: answers.language,
  };
};

/** Writes the study file, and the schema beside it unless there is one; nothing that is there is changed. */
export const writeStudyFile = async (folder: string, study: ProposedStudy): Promise<void> => {
  const yaml = studyYaml(study);
  const schema = join(folder, studySchemaName);
  await createFile(join(folder, studyFileName), [yaml]);
  if ((await kindOfPath(schema)) === "nothing") await createFile(schema, [studySchemaText()]);
};
