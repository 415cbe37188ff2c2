import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import type { Gold, GoldDocument, GoldSpan } from "../model/gold.js";
import type { HashedFile } from "../model/report.js";
import type { Study } from "../model/study.js";
import { decode } from "./decode.js";
import { documentOf } from "./document.js";
import { fileFault, kindOfPath, readBytes, streamBytes } from "./files.js";
import { entriesOf, goldSpan, listOfSpans, sortedSpans } from "./gold-spans.js";
import { voiceSpans } from "./gold-voices.js";
import { found, textLines } from "./jsonl.js";
import { metadataOf } from "./metadata.js";
import { nameTexts } from "./names.js";
import { nestsTooDeep, tooDeep } from "./nesting.js";
import { sha256Of } from "./study/sources.js";

async function* hashed(bytes: AsyncIterable<Uint8Array>, done: (sha256: string) => void): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
  done(hash.digest("hex"));
}

const withMetadata = (document: Document, meta: unknown, place: string): Document =>
  meta === undefined || meta === null
    ? document
    : { ...document, metadata: metadataOf(entriesOf(meta, `${place}: "meta"`)) };

async function* goldLines(path: string, done: (sha256: string) => void): AsyncGenerator<GoldDocument> {
  for await (const { id, text, rest, place } of textLines(hashed(streamBytes(path), done), {
    name: path,
    encoding: "utf-8",
  })) {
    const spans = listOfSpans(rest.spans, place).map((span, index) =>
      goldSpan(span, text, `${place}: spans[${index}]`),
    );
    yield { document: withMetadata(documentOf(id, text), rest.meta, place), spans: sortedSpans(spans) };
  }
}

const filesIn = async (path: string): Promise<readonly string[]> => {
  const kind = await kindOfPath(path);
  if (kind === "nothing") throw new Fault(`${path}: no such file`);
  if (kind === "file") return [path];
  const names = await readdir(path).catch((error: unknown) => {
    throw fileFault(path, error);
  });
  const files = names.filter((name) => /\.(?:jsonl|ndjson)$/i.test(name)).sort();
  if (files.length === 0)
    throw new Fault(`${path}: holds no .jsonl; give gold with one {"id", "text", "spans"} a line`);
  return files.map((name) => join(path, name));
};

/**
 * Gold with its texts, one `{"id", "text", "spans": [{"start", "end", "label"}]}` a line; a span may have `layer`,
 * `optional` and `attrs`, a document `meta`. Whatever is wrong is a Fault with file, line and span.
 * @param path a file, or a folder whose `.jsonl` files are read in the order of their names.
 */
export const readGold = async (path: string): Promise<Gold> => {
  const files = await filesIn(path);
  const inputs: HashedFile[] = [];
  async function* documents(): AsyncGenerator<GoldDocument> {
    const fileOfId = new Map<string, string>();
    for (const file of files) {
      for await (const one of goldLines(file, (sha256) => inputs.push({ path: basename(file), sha256 }))) {
        const earlier = fileOfId.get(one.document.id);
        if (earlier !== undefined) throw new Fault(`${file}: has a text "${one.document.id}", as ${earlier} has`);
        fileOfId.set(one.document.id, file);
        yield one;
      }
    }
    if (fileOfId.size === 0) throw new Fault(`${path}: holds no document, so there is nothing to measure against`);
  }
  const [id = "gold"] = nameTexts([path]);
  return { id, documents: documents(), zones: null, inputs: () => inputs, lexicons: [], without: [] };
};

const parsed = (text: string, path: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    if (nestsTooDeep(value)) throw tooDeep(path);
    return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Fault(`${path}: is not JSON: ${error.message.replace(/\s+/g, " ")}`);
  }
};

const demandSource = (sha256: unknown, study: Study, path: string): void => {
  if (study.sources.some((source) => source.sha256 === sha256)) return;
  const known = study.sources.map(({ file, sha256: hash }) => `${file} ${hash.slice(0, 12)}…`).join(", ");
  throw new Fault(`${path}: "source_sha256" ${found(sha256)}, but the study's files are ${known}`);
};

const ownerOf = (entries: ReadonlyMap<string, unknown>, study: Study, place: string): Document => {
  const key = entries.has("document") ? "document" : "side";
  const name = entries.get(key);
  const owner =
    study.documents.find(({ id }) => id === name) ??
    (key === "side" ? study.documents.find(({ side }) => side === name) : undefined);
  if (owner !== undefined) return owner;
  const known = study.documents.map(({ id }) => id).join(", ");
  throw new Fault(`${place}: "${key}" ${found(name)}, but the texts of the study are ${known}`);
};

/**
 * Gold for texts of a study, without the texts: `{"source_sha256", "spans": [{"side", "layer", "label", "start", "end"}]}`,
 * offsets into the source of that hash. Those texts are scored that some span names, in the zones that the study counts.
 */
export const readStudyGold = async (path: string, study: Study): Promise<Gold> => {
  const bytes = await readBytes(path);
  const entries = entriesOf(parsed(decode(bytes, path), path), path);
  demandSource(entries.get("source_sha256"), study, path);
  const spans = new Map<Document, GoldSpan[]>();
  for (const [index, value] of listOfSpans(entries.get("spans"), path).entries()) {
    const place = `${path}: spans[${index}]`;
    const owner = ownerOf(entriesOf(value, place), study, place);
    const list = spans.get(owner) ?? [];
    spans.set(owner, list);
    list.push(goldSpan(value, owner.text, place));
  }
  for (const [owner, span] of voiceSpans(entries.get("voice"), study, path)) {
    const list = spans.get(owner) ?? [];
    spans.set(owner, list);
    list.push(span);
  }
  if (spans.size === 0) throw new Fault(`${path}: holds no span, so there is nothing to measure against`);
  async function* documents(): AsyncGenerator<GoldDocument> {
    for (const document of study.documents) {
      const own = spans.get(document);
      if (own !== undefined) yield { document, spans: sortedSpans(own) };
    }
  }
  const input = { path: basename(path), sha256: sha256Of(bytes) };
  const { zones } = study.counting;
  const sources = study.sources.map(({ file, sha256 }) => ({ path: file, sha256 }));
  return {
    id: study.id,
    documents: documents(),
    zones,
    inputs: () => [input, ...sources],
    lexicons: study.lexicons,
    without: study.without,
  };
};
