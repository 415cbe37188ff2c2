import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import type { Setting } from "../model/report.js";
import type { Corpus, Grouping, Study } from "../model/study.js";
import { bareStudy, type NamedFile, namedFiles, sourcesOf, toldOf } from "./bare-study.js";
import {
  fieldOf,
  type GroupChoice,
  type GroupPlan,
  planGroups,
  type SidePart,
  type Size,
  type Values,
} from "./groups.js";
import { draftsInFile, idInFile, placed, readDocuments } from "./index.js";
import { askedManner, demandSome, type Manner, startAccount } from "./manner.js";
import { nameTexts } from "./names.js";
import { type PairOfFiles, type SideOfFiles, sideNames } from "./pair.js";

/** Files whose texts are grouped by a field. */
export interface CorpusOfFiles extends GroupChoice, Manner {
  readonly paths: readonly string[];
}

/** A file of a corpus: whole sides where files are them, else the texts tell theirs. */
export interface CorpusFile extends NamedFile {
  readonly side: string | null;
}

/** What a corpus was opened from: with it a part of the texts can be read alone, onto the same sides. */
export interface Origin {
  /** In the order in which they are read; none where the texts are those of a study. */
  readonly files: readonly CorpusFile[];
  /** Field that tells the sides, and which of its values are on which; null where the files do. */
  readonly by: { readonly field: string; readonly parts: readonly SidePart[] } | null;
  readonly manner: Manner;
  /** The texts of a study in the order of their ids, which are held anyway; none where they are those of files. */
  readonly documents?: readonly Document[];
}

/** A corpus, and what it was opened from. */
export interface OpenedCorpus extends Corpus {
  readonly origin: Origin;
}

type Reading = () => AsyncIterable<Document>;

/** Goes through texts once, to know their groups before anything is counted. */
const survey = async (read: Reading, by: string): Promise<Values> => {
  const of = new Map<string, Size>();
  const fields = new Set<string>();
  let without = 0;
  for await (const { metadata, text } of read()) {
    for (const field of Object.keys(metadata)) fields.add(field);
    const value = fieldOf(metadata, by);
    if (value === null) {
      without += 1;
      continue;
    }
    const size = of.get(value) ?? { texts: 0, codeUnits: 0 };
    of.set(value, size);
    size.texts += 1;
    size.codeUnits += text.length;
  }
  return { of, without, fields };
};

const groupingWarnings = ({ by, read, without }: Grouping): readonly string[] => {
  if (without === 0) return [];
  const texts = `${without} of ${read} ${read === 1 ? "text" : "texts"}`;
  return [`${texts} cannot be put in a group, as "${by}" is missing or cannot be compared there; left out`];
};

/** Texts on their sides, those of no side left out. */
export async function* sided(
  documents: AsyncIterable<Document>,
  sideOf: GroupPlan["sideOf"],
): AsyncGenerator<Document> {
  for await (const document of documents) {
    const side = sideOf(document.metadata);
    if (side !== null) yield { ...document, side };
  }
}

/** A corpus of texts that can be read again and again, grouped as was asked. */
const grouped = async (
  read: Reading,
  base: Omit<Study, "documents">,
  choice: GroupChoice,
  {
    files = [],
    manner = {},
    documents,
  }: Partial<Pick<Origin, "manner" | "documents">> & { files?: readonly NamedFile[] },
): Promise<OpenedCorpus> => {
  const surveyed = await survey(read, choice.by);
  if (manner.account !== undefined) demandSome(manner.account);
  const plan = planGroups(choice, surveyed);
  const { contrasts, grouping, codeUnits, parts, sideOf } = plan;
  const counting = { ...base.counting, ...contrasts[0] };
  const { warnings, ...told } = toldOf(manner);
  const all = [...groupingWarnings(grouping), ...warnings];
  const origin = {
    files: files.map((file) => ({ ...file, side: null })),
    by: { field: choice.by, parts },
    manner,
    ...(documents === undefined ? {} : { documents }),
  };
  const made = { ...base, ...told, counting, contrasts, grouping, codeUnits, warnings: all };
  return { ...made, origin, read: () => sided(read(), sideOf) };
};

/** Id of a study whose texts are grouped by a field, so that its report does not take another's place. */
const idBy = (id: string, field: string): string => `${id}-by-${field.replace(/[^\p{L}\p{N}._-]+/gu, "-")}`;

/** What was chosen beside the files, as the manifest has it. */
const askedOf = (choice: GroupChoice | null, manner: Manner): ReadonlyMap<string, Setting> =>
  new Map<string, Setting>([...Object.entries(choice ?? {}), ...askedManner(manner)]);

/**
 * Opens files as a corpus whose sides are the values of a field; the files are read through once to learn which there
 * are, and no text is kept. In which order they were named changes nothing.
 */
export const readCorpus = async ({ paths, by, target, reference, ...given }: CorpusOfFiles): Promise<OpenedCorpus> => {
  if (paths.length === 0) throw new Fault("no texts: name files, or a study");
  const choice: GroupChoice = {
    by,
    ...(target === undefined ? {} : { target }),
    ...(reference === undefined ? {} : { reference }),
  };
  const manner = { ...given, account: given.account ?? startAccount() };
  const named = await namedFiles(paths, manner);
  const files = [...named].sort((a, b) => (a.id < b.id ? -1 : 1));
  const base = bareStudy(
    files.map(({ id }) => id),
    await sourcesOf(files, manner),
  );
  const read = () =>
    readDocuments(
      files.map(({ path }) => path),
      manner,
    );
  const asked = askedOf(choice, manner);
  const study = { ...base, id: idBy(base.id, by), title: `${base.title} by ${by}`, asked };
  return grouped(read, study, choice, { files, manner });
};

/** The texts of a study as a corpus whose sides are the values of a field, instead of the study's own. */
export const regroup = async ({ documents, ...study }: Study, choice: GroupChoice): Promise<OpenedCorpus> => {
  const sorted = [...documents].sort((a, b) => (a.id < b.id ? -1 : 1));
  async function* read(): AsyncGenerator<Document> {
    yield* sorted;
  }
  const asked = askedOf(choice, {});
  return grouped(
    read,
    { ...study, id: idBy(study.id, choice.by), title: `${study.title}, by ${choice.by}`, asked },
    choice,
    { documents: sorted },
  );
};

/** Opens the files of two sides as a corpus of which no text is kept. */
export const readSidesCorpus = async (
  target: SideOfFiles,
  reference: SideOfFiles,
  given: Manner = {},
): Promise<OpenedCorpus> => {
  const manner = { ...given, account: given.account ?? startAccount() };
  const files = await namedFiles([...target.paths, ...reference.paths], manner);
  const sideOf = (index: number): string => (index < target.paths.length ? target.side : reference.side);
  async function* read(): AsyncGenerator<Document> {
    manner.account.texts = 0;
    for (const [index, { path, id }] of files.entries()) {
      for await (const draft of draftsInFile(path, { ...manner, name: path, id })) {
        yield placed({ ...draft, id: idInFile(id, draft) }, sideOf(index));
      }
    }
  }
  const texts = new Map([target.side, reference.side].map((side) => [side, 0]));
  let codeUnits = 0;
  for await (const { side, text } of read()) {
    texts.set(side, (texts.get(side) ?? 0) + 1);
    codeUnits += text.length;
  }
  demandSome(manner.account);
  const names = sideNames(
    [target, reference],
    files.map(({ id }) => id),
  );
  const base = bareStudy(names, await sourcesOf(files, manner));
  const contrast = { target: target.side, reference: reference.side };
  const groups = [...texts].map(([side, count]) => ({ side, texts: count })).sort((a, b) => (a.side < b.side ? -1 : 1));
  const all = groups.reduce((sum, group) => sum + group.texts, 0);
  const grouping = { by: null, groups, read: all, without: 0, elsewhere: 0 };
  const counting = { ...base.counting, ...contrast };
  const asked = askedOf(null, manner);
  const origin = { files: files.map((file, index) => ({ ...file, side: sideOf(index) })), by: null, manner };
  return { ...base, ...toldOf(manner), asked, counting, contrasts: [contrast], grouping, codeUnits, origin, read };
};

/** Opens two files of many texts each as a corpus; each file is a side, named after it, and no text is kept. */
export const readPairCorpus = async ({ target, reference, ...manner }: PairOfFiles): Promise<OpenedCorpus> => {
  const [first = "", second = ""] = nameTexts([target, reference]);
  return readSidesCorpus({ side: first, paths: [target] }, { side: second, paths: [reference] }, manner);
};
