import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import { defaultInference } from "../model/inference.js";
import type { Corpus, Grouping, Source, Study } from "../model/study.js";
import { sha256OfFile } from "./files.js";
import { fieldOf, type GroupChoice, type GroupPlan, planGroups, type Size, type Values } from "./groups.js";
import { demandFiles, draftsInFile, type Encoding, placed, readDocuments } from "./index.js";
import { endingOf, nameTexts } from "./names.js";
import type { PairOfFiles } from "./pair.js";
import { defaultZones } from "./study.js";

/** Files whose texts are grouped by a field. */
export interface CorpusOfFiles extends GroupChoice {
  readonly paths: readonly string[];
  readonly encoding?: Encoding;
}

/** More names than this make no title. */
const namesInTitle = 3;

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
const sided = (read: Reading, { sideOf }: Pick<GroupPlan, "sideOf">): Reading =>
  async function* reading() {
    for await (const document of read()) {
      const side = sideOf(document.metadata);
      if (side !== null) yield { ...document, side };
    }
  };

/** A corpus of texts that can be read again and again, grouped as was asked. */
const grouped = async (read: Reading, base: Omit<Study, "documents">, choice: GroupChoice): Promise<Corpus> => {
  const plan = planGroups(choice, await survey(read, choice.by));
  const { contrasts, grouping, codeUnits } = plan;
  const counting = { ...base.counting, ...contrasts[0] };
  const warnings = groupingWarnings(grouping);
  return { ...base, counting, contrasts, grouping, codeUnits, warnings, read: sided(read, plan) };
};

/** Id of a study whose texts are grouped by a field, so that its report does not take another's place. */
const idBy = (id: string, field: string): string => `${id}-by-${field.replace(/[^\p{L}\p{N}._-]+/gu, "-")}`;

/** What was chosen beside the files, as the manifest has it. */
const askedOf = (chosen: Partial<GroupChoice & { readonly encoding: Encoding }>): ReadonlyMap<string, string> =>
  new Map(Object.entries(chosen));

/** What a study of bare files has. */
const bare = (ids: readonly string[], sources: readonly Source[]): Omit<Study, "documents"> => {
  const more = ids.length > namesInTitle ? [`${ids.length - namesInTitle} more`] : [];
  const names = [...ids.slice(0, namesInTitle), ...more];
  return {
    id: names.join("-and-").replace(/[^\p{L}\p{N}._-]+/gu, "-"),
    title: names.join(" and "),
    sources,
    voices: [],
    counting: { target: "", reference: "", zones: defaultZones, inference: defaultInference },
    contrasts: [],
    lexicons: [],
    without: [],
    warnings: [],
  };
};

interface NamedFile {
  readonly path: string;
  readonly id: string;
}

/** The id, and not the path, because a report must not depend on where the file lay. */
const sourcesOf = async (files: readonly NamedFile[]): Promise<readonly Source[]> => {
  const sources: Source[] = [];
  for (const { path, id } of files) sources.push({ id, file: id + endingOf(path), sha256: await sha256OfFile(path) });
  return sources;
};

const namedFiles = async (paths: readonly string[]): Promise<readonly NamedFile[]> => {
  await demandFiles(paths);
  const ids = nameTexts(paths);
  return paths.map((path, index) => ({ path, id: ids[index] ?? path }));
};

/**
 * Opens files as a corpus whose sides are the values of a field; the files are read through once to learn which there
 * are, and no text is kept. In which order they were named changes nothing.
 */
export const readCorpus = async ({ paths, encoding, ...choice }: CorpusOfFiles): Promise<Corpus> => {
  if (paths.length === 0) throw new Fault("no texts: name files, or a study");
  const named = await namedFiles(paths);
  const files = [...named].sort((a, b) => (a.id < b.id ? -1 : 1));
  const base = bare(
    files.map(({ id }) => id),
    await sourcesOf(files),
  );
  const read = () =>
    readDocuments(
      files.map(({ path }) => path),
      encoding === undefined ? {} : { encoding },
    );
  const asked = askedOf({ ...choice, ...(encoding === undefined ? {} : { encoding }) });
  return grouped(
    read,
    { ...base, id: idBy(base.id, choice.by), title: `${base.title} by ${choice.by}`, asked },
    choice,
  );
};

/** The texts of a study as a corpus whose sides are the values of a field, instead of the study's own. */
export const regroup = async ({ documents, ...study }: Study, choice: GroupChoice): Promise<Corpus> => {
  const sorted = [...documents].sort((a, b) => (a.id < b.id ? -1 : 1));
  async function* read(): AsyncGenerator<Document> {
    yield* sorted;
  }
  const asked = askedOf(choice);
  return grouped(
    read,
    { ...study, id: idBy(study.id, choice.by), title: `${study.title}, by ${choice.by}`, asked },
    choice,
  );
};

/** Opens two files of many texts each as a corpus; each file is a side, named after it, and no text is kept. */
export const readPairCorpus = async ({ target, reference, encoding }: PairOfFiles): Promise<Corpus> => {
  const files = await namedFiles([target, reference]);
  const [first = "", second = ""] = files.map(({ id }) => id);
  async function* read(): AsyncGenerator<Document> {
    for (const { path, id } of files) {
      for await (const draft of draftsInFile(path, { name: path, id, encoding: encoding ?? "utf-8" })) {
        // Two files may both number their texts from 1.
        yield placed({ ...draft, id: `${id}/${draft.id}` }, id);
      }
    }
  }
  const texts = new Map([first, second].map((id) => [id, 0]));
  let codeUnits = 0;
  for await (const { side, text } of read()) {
    texts.set(side, (texts.get(side) ?? 0) + 1);
    codeUnits += text.length;
  }
  const base = bare([first, second], await sourcesOf(files));
  const contrast = { target: first, reference: second };
  const groups = [...texts].map(([side, count]) => ({ side, texts: count })).sort((a, b) => (a.side < b.side ? -1 : 1));
  const all = groups.reduce((sum, group) => sum + group.texts, 0);
  const grouping = { by: null, groups, read: all, without: 0, elsewhere: 0 };
  const counting = { ...base.counting, ...contrast };
  const asked = askedOf(encoding === undefined ? {} : { encoding });
  return { ...base, counting, contrasts: [contrast], grouping, codeUnits, asked, read };
};
