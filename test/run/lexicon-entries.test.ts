import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { HashedEntry } from "../../pipeline/model/lexicon-entries.js";
import { readLexicons } from "../../pipeline/read/lexicons.js";
import { hashedEntries } from "../../pipeline/run/lexicon-entries.js";
import { madeFolder } from "../made/folder.js";

const keyOf = ({ lexicon, entry }: HashedEntry): string => `${lexicon} ${entry}`;
const shipped = await readLexicons();
const hashed = hashedEntries(shipped);
const hashes = new Map(hashed.map((one) => [keyOf(one), one.sha256]));

const own = (match: string, comment = ""): string =>
  `${comment}\nsource: mine\nlabel: hedge\nentries:\n  - { id: my.soft, match: ["${match}"], yes: ["[${match}] it"], no: [] }\n`;

const withOwn = async (content: string): Promise<ReadonlyMap<string, string>> => {
  const folder = await madeFolder();
  await writeFile(join(folder, "mine.yaml"), content);
  const lexicons = await readLexicons({ extra: [join(folder, "mine.yaml")] });
  return new Map(hashedEntries(lexicons).map((one) => [keyOf(one), one.sha256]));
};

describe("the fingerprints of lexicon entries", () => {
  it("are one for each entry and list of words, sorted, of every lexicon file", () => {
    expect(hashes.size).toBe(hashed.length);
    expect(hashed).toEqual(
      [...hashed].sort((a, b) => (a.lexicon < b.lexicon || (a.lexicon === b.lexicon && a.entry < b.entry) ? -1 : 1)),
    );
    expect(hashed.every(({ sha256 }) => /^[0-9a-f]{16}$/.test(sha256))).toBe(true);
    expect([...new Set(hashed.map(({ lexicon }) => lexicon))]).toEqual([...shipped.files.keys()]);
    const { stance, frames, actors } = shipped;
    for (const entry of [...stance, ...frames, ...actors])
      expect(hashes.has(`${entry.lexicon} ${entry.id}`)).toBe(true);
  });
  it("change with one word of an entry, and of no other", async () => {
    const [one, two] = [await withOwn(own("wait for")), await withOwn(own("waits for"))];
    expect([...two].filter(([key, sha256]) => one.get(key) !== sha256).map(([key]) => key)).toEqual([
      "mine.yaml my.soft",
    ]);
    expect([...one].filter(([key]) => !hashes.has(key)).map(([key]) => key)).toEqual(["mine.yaml my.soft"]);
  });
  it("do not change with a comment", async () => {
    expect(await withOwn(own("wait for", "# why"))).toEqual(await withOwn(own("wait for")));
  });
  it("change with a list of words that stands beside the entries", () => {
    const officials = [...shipped.actorWords.officials, "grandees"];
    const changed = hashedEntries({ ...shipped, actorWords: { ...shipped.actorWords, officials } });
    const moved = changed.filter((one) => hashes.get(keyOf(one)) !== one.sha256).map(keyOf);
    expect(moved).toEqual(["actors/words words: officials"]);
  });
});
