import { join } from "node:path";
import { Fault } from "../model/fault.js";
import type { LeftOut, ProposedStudy } from "../model/study-proposal.js";
import { encodings } from "../read/index.js";
import { idOf } from "../read/proposal/ids.js";
import type { SideChoice, SidesFound } from "../read/proposal/sides.js";
import { isLanguageCode, isWebAddress, wanted } from "../read/study/values.js";
import {
  demandFolder,
  demandNoStudy,
  demandTexts,
  type FolderSeen,
  idOfFolder,
  proposedStudy,
  seeFolder,
  sidesOfFolder,
  titleOfSides,
  writeStudyFile,
} from "../run/init-study.js";
import { studySchemaName, studyYaml } from "../write/study-yaml.js";
import type { Arguments, Command } from "./command.js";
import { encodingOf } from "./manner.js";
import { type Questions, questionsTo } from "./questions.js";
import type { Terminal } from "./terminal.js";

const unknown = "unknown";
const toldAtMost = 10;

const choiceOf = (given: Arguments): SideChoice => {
  const assigned = given.values("side").map((value) => {
    const [, side = "", pattern = ""] = /^([^=]+)=(.+)$/s.exec(value) ?? [];
    if (side === "")
      throw new Fault(`--side ${value}: must be a side and a file, a folder or a pattern: --side NAME=FILE`);
    return { side, pattern };
  });
  const [target, reference] = [given.value("target"), given.value("reference")];
  return { assigned, ...(target === undefined ? {} : { target }), ...(reference === undefined ? {} : { reference }) };
};

/** Value of an option; or what a person answers; or the proposal. */
const answered = async (
  given: Arguments,
  option: string,
  question: string,
  proposal: string,
  questions: Questions | null,
): Promise<string> => given.value(option) ?? (questions === null ? proposal : questions.ask(question, proposal));

/** A path as it is typed in a shell. */
const typed = (path: string): string =>
  /^[\p{L}\p{N}_./~-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;

const isYes = (answer: string): boolean => /^(?:y|yes)$/i.test(answer);

/** The sides that the folder shows, or as a person puts each file. */
const askedSides = async (
  seen: FolderSeen,
  choice: SideChoice,
  questions: Questions | null,
  terminal: Terminal,
): Promise<SidesFound> => {
  const sides = sidesOfFolder(seen, choice);
  if (questions === null || sides.assumed === null) return sides;
  for (const [word, { name, files }] of [
    ["target", sides.target],
    ["reference", sides.reference],
  ] as const)
    terminal.say(`${word} ${name}: ${listed(files)}`);
  if (isYes(await questions.ask("Are these the sides? yes or no", "yes"))) return sides;
  const target = await questions.ask("Name of the target, the side that is looked at", sides.target.name);
  const reference = await questions.ask("Name of the reference, the side that it is set against", sides.reference.name);
  const assigned: { side: string; pattern: string }[] = [];
  for (const { file } of seen.texts) {
    const usual = sides.target.files.includes(file) ? target : reference;
    const side = await questions.ask(`Side of ${file}: ${target}, ${reference}, or - to leave it out`, usual);
    if (side === target || side === reference) assigned.push({ side, pattern: file });
  }
  return sidesOfFolder(seen, { assigned, target, reference });
};

const listed = (names: readonly string[]): string =>
  names.length > toldAtMost
    ? `${names.slice(0, toldAtMost).join(", ")} and ${names.length - toldAtMost} more`
    : names.join(", ");

const tellLeftOut = (left: readonly LeftOut[], { say }: Terminal): void => {
  for (const { file, why } of left.slice(0, toldAtMost)) say(`left out: ${file}: ${why}`);
  if (left.length > toldAtMost)
    say(`left out: and ${left.length - toldAtMost} more: ${listed(left.slice(toldAtMost).map(({ file }) => file))}`);
};

const tellAssumed = (study: ProposedStudy, { assumed, target, reference }: SidesFound, { say }: Terminal): void => {
  if (assumed !== null)
    say(
      `assumed: ${assumed}: target ${target.name} (${target.files.length}), reference ${reference.name} (${reference.files.length}); --side says otherwise`,
    );
  const open = Object.entries(study.rights)
    .filter(([, value]) => value === unknown)
    .map(([name]) => `--${name}`);
  if (open.length > 0)
    say(`assumed: nobody said whose the texts are; ${open.join(", ")} ${open.length === 1 ? "says" : "say"} it`);
  for (const { file, warning } of study.texts) if (warning !== null) say(`warning: ${file}: ${warning}`);
};

const answersOf = async (given: Arguments, seen: FolderSeen, sides: SidesFound, questions: Questions | null) => {
  const id = await answered(given, "id", "Id of the study", idOfFolder(seen.folder), questions);
  const title = await answered(given, "title", "Title", titleOfSides(sides), questions);
  const language = await answered(given, "language", "Language of the texts", "en", questions);
  const holder = await answered(given, "holder", "Who holds the rights", unknown, questions);
  const licence = await answered(given, "licence", "Licence", unknown, questions);
  const attribution = given.value("attribution") ?? "";
  const url = given.value("url") ?? null;
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id))
    throw new Fault(`--id ${id}: must be ${wanted.id}, such as ${idOf(id, "study")}`);
  if (!isLanguageCode(language)) throw new Fault(`--language ${language}: must be ${wanted.language}`);
  if (url !== null && !isWebAddress(url)) throw new Fault(`--url ${url}: must be ${wanted.url}`);
  return {
    id,
    title,
    language,
    rights: { holder, licence, attribution, url },
  };
};

/** How many texts there are, how many zones are proposed, and how many texts have theirs found. */
const sizeOf = ({ texts }: ProposedStudy): string => {
  const zones = texts.reduce((sum, text) => sum + text.zones.length, 0);
  const found = texts.filter((text) => text.zones.length === 0).length;
  return [
    `${texts.length} texts`,
    ...(zones === 0 ? [] : [`${zones} zones proposed`]),
    ...(found === 0 ? [] : [`zones of ${found === texts.length ? "all" : found} found while they are read`]),
  ].join(", ");
};

/** Makes a study of a folder. */
export const init: Command = {
  name: "init",
  about: "Make a study of a folder of texts: propose its sides and zones, and write a study.yaml with comments.",
  usage: ["init FOLDER [OPTIONS]"],
  options: {
    side: {
      type: "string",
      value: "NAME=FILE",
      about: "puts a file, a folder, or all that a pattern with * fits, on a side; may be repeated",
    },
    target: { type: "string", value: "NAME", about: "side whose difference from the other is told" },
    reference: { type: "string", value: "NAME", about: "side that it is set against" },
    id: { type: "string", value: "ID", about: "id of the study; without it the folder's name" },
    title: { type: "string", value: "WORDS", about: "title of the study" },
    language: { type: "string", value: "CODE", about: "language of the texts, for their metadata; without it en" },
    holder: { type: "string", value: "WORDS", about: "who holds the rights in the texts; without it unknown" },
    licence: {
      type: "string",
      value: "WORDS",
      about: "licence of the texts, or what is known of it; without it unknown",
    },
    attribution: {
      type: "string",
      value: "WORDS",
      about: "words to name the texts with; without it author, title and date of each",
    },
    url: { type: "string", value: "URL", about: "address of the texts" },
    encoding: {
      type: "string",
      value: "NAME",
      about: `encoding of the texts: ${encodings.join(", ")}; without it utf-8, or what the bytes show`,
    },
    yes: { type: "boolean", about: "ask nothing, and take what is proposed" },
    print: {
      type: "boolean",
      about: "write the study to standard output, and no file, so also where there is a study",
    },
  },
  notes: [
    "At a terminal it asks for what is missing, with a proposal in brackets; elsewhere it takes the proposals and says which. Texts are all files whose ending is read (.txt, .md, .html, .docx, .pdf and others, also with .gz) in the folder and those in it; whatever is none is told by name.",
    "Two folders in the folder are two sides, and so are two files, or files whose names begin with two words. Zones are proposed by the layout alone: titles, bylines, dates, headings, captions, notes, footnotes, lists of links, licences. Beside each the file says by which rule; what no rule fits is body. Zones of pages, of .docx, .pdf and TEI, whose lines are not those of their texts, are found while they are read, and none are written.",
    `Nothing is overwritten and no text is touched: a folder with a study.yaml is refused, unless the study is only printed. Beside it ${studySchemaName} is written, with which editors complete and check the file while one writes.`,
  ],
  examples: [
    { call: "counterpoint init my-texts", about: "A study of a folder with two texts, or with two folders of them." },
    {
      call: "counterpoint init my-texts --side op-ed=shen.txt --side introduction='cfr-*.txt'",
      about: "Which text is on which side.",
    },
    {
      call: "counterpoint init my-texts --target government --reference press --holder 'Reuters' --licence 'all rights reserved'",
      about: "Folders as sides, and rights.",
    },
    { call: "counterpoint init my-texts --print | less", about: "What it would write." },
  ],
  run: async (given, terminal) => {
    const [folder, ...more] = given.positionals;
    if (folder === undefined || more.length > 0)
      throw new Fault(`init takes one folder, but was given ${given.positionals.join(", ") || "none"}`);
    const choice = choiceOf(given);
    if (given.has("print")) await demandFolder(folder);
    else await demandNoStudy(folder);
    const seen = await seeFolder(folder, choice, {
      encoding: encodingOf(given),
      progress: (done, total) => terminal.progress("read file", done, total),
    });
    terminal.finish();
    if (seen.texts.length === 1) tellLeftOut(seen.left, terminal);
    demandTexts(seen);
    const questions = given.has("yes") || given.has("print") ? null : questionsTo(process);
    try {
      const sides = await askedSides(seen, choice, questions, terminal);
      const study = proposedStudy(seen, sides, await answersOf(given, seen, sides, questions));
      tellLeftOut([...seen.left, ...sides.left], terminal);
      tellAssumed(study, questions === null ? sides : { ...sides, assumed: null }, terminal);
      if (given.has("print")) return await terminal.write(studyYaml(study));
      await writeStudyFile(folder, study);
      await terminal.write(`${join(folder, "study.yaml")}: ${sizeOf(study)}; read it over, then:\n`);
      await terminal.write(`  counterpoint check ${typed(folder)}\n  counterpoint compare ${typed(folder)}\n`);
    } finally {
      questions?.close();
    }
  },
};
