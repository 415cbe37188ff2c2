import { createHash } from "node:crypto";
import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import { type CorpusFile, type Origin, sided } from "./corpus.js";
import type { Encoding } from "./decode.js";
import { type ByteRange, sha256OfFile, streamBytes } from "./files.js";
import { sideOfParts } from "./groups.js";
import { type MetIds, metInFiles } from "./ids.js";
import { draftsInFile, idInFile, placed } from "./index.js";
import { readStudy, studyPathOf } from "./study.js";

/** A range of a file that begins and ends between texts. */
export interface RangeOfTexts extends ByteRange {
  readonly kind: "range";
  /** Index of the file. */
  readonly file: number;
  readonly sha256: string;
  /** The encoding of the whole file, where that was found out. */
  readonly encoding?: Encoding | undefined;
  readonly rowsBefore?: number | undefined;
}

/** A part of a corpus: files one after the other, a range of one, or texts of a study in the order of their ids. */
export type Part =
  | { readonly kind: "files"; readonly from: number; readonly until: number }
  | { readonly kind: "texts"; readonly from: number; readonly until: number }
  | RangeOfTexts;

/** A file of a corpus with its hash, and the name by which it was called when that was taken. */
export interface HashedCorpusFile extends CorpusFile {
  readonly name: string;
  readonly sha256: string;
}

/** All that tells which texts a shard has, and how they are read. */
export interface Shard extends Pick<Origin, "by" | "manner"> {
  readonly files: readonly HashedCorpusFile[];
  /** The study whose texts they are, and the hash of its file; null where they are those of the files. */
  readonly study: { readonly path: string; readonly sha256: string } | null;
  readonly parts: readonly Part[];
  /** Ids that texts of earlier shards have: a second text of the same id is broken, and left out. */
  readonly taken: readonly string[];
}

const fileAt = ({ files }: Pick<Shard, "files">, index: number): HashedCorpusFile => {
  const file = files[index];
  if (file === undefined) throw new Error(`a part of the plan is of file ${index}, which it does not list`);
  return file;
};

async function* textsInFile(
  shard: Shard,
  file: HashedCorpusFile,
  range: RangeOfTexts | undefined,
  seen: MetIds<string>,
): AsyncGenerator<Document> {
  const { name, id, side } = file;
  const given = { ...shard.manner, name, id, rowsBefore: range?.rowsBefore };
  if (range?.encoding !== undefined) given.encoding = range.encoding;
  const drafts = draftsInFile(file.path, given, { range, ...(side === null ? { seen } : {}) });
  for await (const draft of drafts)
    yield side === null ? placed(draft, id) : placed({ ...draft, id: idInFile(id, draft) }, side);
}

async function* textsOfStudy(path: string, from: number, until: number): AsyncGenerator<Document> {
  const { documents } = await readStudy(path);
  yield* [...documents].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(from, until);
}

/** All texts of a shard, those that are on no side too. */
async function* unsided(shard: Shard): AsyncGenerator<Document> {
  const seen = metInFiles();
  for (const part of shard.parts) {
    if (part.kind === "range") yield* textsInFile(shard, fileAt(shard, part.file), part, seen);
    else if (part.kind === "texts") yield* textsOfStudy(shard.study?.path ?? "", part.from, part.until);
    else
      for (let index = part.from; index < part.until; index += 1)
        yield* textsInFile(shard, fileAt(shard, index), undefined, seen);
  }
}

/** Ids of the texts of a shard, be they compared or not. */
export async function* idsInShard(shard: Shard): AsyncGenerator<string> {
  for await (const { id } of unsided(shard)) yield id;
}

/** Texts of a shard on their sides, as they stand in the whole corpus; nothing is read but its parts. */
export const readShard = (shard: Shard): AsyncIterable<Document> => {
  const taken = new Set(shard.taken);
  async function* own(): AsyncGenerator<Document> {
    for await (const document of unsided(shard)) if (!taken.has(document.id)) yield document;
  }
  return shard.by === null ? own() : sided(own(), sideOfParts(shard.by.parts, shard.by.field));
};

const hashOfRange = async (path: string, { from, until }: RangeOfTexts): Promise<string> => {
  const hash = createHash("sha256");
  for await (const chunk of streamBytes(path, { from, until })) hash.update(chunk);
  return hash.digest("hex");
};

/** SHA-256 of a study's own file; its texts have theirs in it, and whoever reads the study looks at them. */
export const sha256OfStudy = async (path: string): Promise<string> => sha256OfFile(await studyPathOf(path));

/** Fails where a part of a shard has other bytes than when the plan was made; gives back a hash of all of them. */
export const demandUnchanged = async (shard: Shard): Promise<string> => {
  const hash = createHash("sha256");
  const demand = ({ path }: { readonly path: string }, found: string, sha256: string): void => {
    if (found !== sha256)
      throw new Fault(`${path}: has changed since the plan was made; put it back as it was, or make a new plan`);
    hash.update(`${found}\n`);
  };
  const { study } = shard;
  if (study !== null) demand(study, await sha256OfStudy(study.path), study.sha256);
  for (const part of shard.parts) {
    if (part.kind === "range") {
      const file = fileAt(shard, part.file);
      demand(file, await hashOfRange(file.path, part), part.sha256);
    } else if (part.kind === "files")
      for (let index = part.from; index < part.until; index += 1) {
        const file = fileAt(shard, index);
        demand(file, await sha256OfFile(file.path), file.sha256);
      }
  }
  return hash.digest("hex");
};
