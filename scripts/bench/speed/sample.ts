// Corpora of any size, made of the public speeches that lie beside the project, the same each time and kept among the
// system's temporary files.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { absentCorpora, corpora, pathOf, speechesOf } from "../corpora.js";

/** A corpus on the disk, two groups in its field `forum`. */
export interface Sample {
  readonly path: string;
  readonly texts: number;
  /** Millions of bytes of text in UTF-8, without ids and the marks of JSON. */
  readonly megabytes: number;
}

interface Text {
  readonly id: string;
  readonly forum: string;
  readonly text: string;
}

/** What is to be said where there are no speeches; null where they are there. */
export const absence = (): string | null => {
  const files = absentCorpora();
  return files.length === 0
    ? null
    : `skipped: there is no ${files.join(", no ")} beside the project (../shared/corpora)`;
};

const forums: Readonly<Record<string, string>> = { us_presidents: "presidents", un_general_debate: "general_debate" };

const speeches = (): readonly Text[] =>
  corpora.flatMap((corpus) =>
    speechesOf(corpus).map(({ id, text }) => ({ id, text, forum: forums[corpus.name] ?? corpus.name })),
  );

/** A part of some items, spread evenly over them; of more than all, all again and again, each round with its number. */
function* share<Item>(items: readonly Item[], of: number): Generator<readonly [Item, round: number]> {
  for (let round = 0; round < of; round += 1) {
    const part = Math.min(1, of - round);
    for (const [at, item] of items.entries()) {
      if (Math.floor((at + 1) * part + 1e-9) > Math.floor(at * part + 1e-9)) yield [item, round];
    }
  }
}

const again = (text: Text, round: number): Text => (round === 0 ? text : { ...text, id: `${text.id}~${round + 1}` });

const bytesOf = (text: string): number => Buffer.byteLength(text);

const folder = join(tmpdir(), "counterpoint-bench");

/** Writes a corpus unless it is there; its name has the sizes of the files that it is made of. */
const kept = (name: string, make: () => Iterable<Text>): Sample => {
  const sizes = corpora.map((corpus) => statSync(pathOf(corpus)).size.toString(36)).join("-");
  const known = join(folder, `${name}-${sizes}`);
  mkdirSync(known, { recursive: true });
  const path = join(known, `${name}.jsonl`);
  const facts = join(known, "facts.json");
  if (existsSync(facts)) return { ...JSON.parse(readFileSync(facts, "utf8")), path };
  let [texts, bytes, lines] = [0, 0, ""];
  const file = openSync(`${path}.part`, "w");
  for (const text of make()) {
    lines += `${JSON.stringify(text)}\n`;
    texts += 1;
    bytes += bytesOf(text.text);
    if (lines.length > 1 << 22) {
      writeSync(file, lines);
      lines = "";
    }
  }
  writeSync(file, lines);
  closeSync(file);
  renameSync(`${path}.part`, path);
  const found = { texts, megabytes: bytes / 1e6 };
  writeFileSync(facts, JSON.stringify(found));
  return { ...found, path };
};

/** Speeches of about so many megabytes: every so many-th of both corpora, or all of them more than once. */
export const speechesSample = (megabytes: number): Sample =>
  kept(`speeches-${megabytes}mb`, function* () {
    const all = speeches();
    const total = all.reduce((sum, { text }) => sum + bytesOf(text), 0);
    for (const [text, round] of share(all, (megabytes * 1e6) / total)) yield again(text, round);
  });

const sentencesOf = ({ id, forum, text }: Text): readonly Text[] =>
  text
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => /\p{L}/u.test(sentence))
    .map((sentence, at) => ({ id: `${id}/${at + 1}`, forum, text: sentence }));

/** So many documents of about a sentence each. */
export const tinySample = (texts: number): Sample =>
  kept(`sentences-${texts}`, function* () {
    const all = speeches().flatMap(sentencesOf);
    for (const [text, round] of share(all, texts / all.length)) yield again(text, round);
  });

/** A corpus of two texts of one word: what a run costs before it has read anything. */
export const emptySample = (): Sample =>
  kept("empty", () => Object.values(forums).map((forum) => ({ id: forum, forum, text: "Peace." })));

/** So many megabytes of one forum as one document or as many, beside one word of the other forum. */
export const longSample = (megabytes: number, isOne: boolean): Sample =>
  kept(`${isOne ? "one" : "many"}-${megabytes}mb`, function* () {
    const [forum = "", other = ""] = Object.values(forums);
    let [taken, bytes]: [Text[], number] = [[], 0];
    for (const text of speeches().filter((one) => one.forum === forum)) {
      if (bytes >= megabytes * 1e6) break;
      taken.push(text);
      bytes += bytesOf(text.text);
    }
    if (isOne) taken = [{ id: "one", forum, text: taken.map(({ text }) => text).join("\n\n") }];
    yield* taken;
    yield { id: "other", forum: other, text: "Peace." };
  });
