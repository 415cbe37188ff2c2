import fc from "fast-check";
import { expect, it } from "vitest";
import { draftsOf } from "../../pipeline/read/index.js";
import { demandDraft } from "../../scripts/fuzz/checks.js";
import { all } from "../made/folder.js";

/** Letters of all kinds, and what parts cells and lines. */
const words = fc.string({
  unit: fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    fc.constantFrom(...'",;\t\r\n =<>&\u2028\ufeff'),
  ),
  maxLength: 60,
});
const keys = fc.constantFrom("party", "date", "__proto__", "constructor", "=x", "ü");
const texts = fc.array(fc.record({ text: words, metadata: fc.dictionary(keys, words, { maxKeys: 3 }) }), {
  minLength: 1,
  maxLength: 5,
});

const read = async (name: string, content: string) => {
  const drafts = await all(draftsOf(Buffer.from(content), { name, id: "made" }));
  for (const draft of drafts) demandDraft(draft);
  return drafts.map(({ id, text, metadata }) => [id, text, Object.entries(metadata).sort()]);
};

const parameters = { numRuns: 60, seed: 9 };

it("texts and metadata come back from JSONL as they were", async () => {
  const property = fc.asyncProperty(texts, async (some) => {
    const lines = some.map(({ text, metadata }, at) =>
      JSON.stringify(Object.fromEntries([["id", `t${at}`], ["text", text], ...Object.entries(metadata)])),
    );
    const wanted = some.map(({ text, metadata }, at) => [`t${at}`, text, Object.entries(metadata).sort()]);
    expect(await read("made.jsonl", `${lines.join("\n")}\n`)).toEqual(wanted);
  });
  await fc.assert(property, parameters);
});

const columns = ["party", "__proto__", "=x"] as const;
const rows = fc.array(fc.tuple(words, words, words, words), { minLength: 1, maxLength: 5 });
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

it.each([",", ";", "\t"])("texts and metadata come back from rows parted by %j as they were", async (mark) => {
  const property = fc.asyncProperty(rows, fc.constantFrom("\n", "\r\n"), async (some, end) => {
    const lines = [
      ["id", "text", ...columns].join(mark),
      ...some.map((cells, at) => [`t${at}`, ...cells.map(quoted)].join(mark)),
    ];
    const wanted = some.map(([text, ...rest], at) => [
      `t${at}`,
      text,
      columns.map((column, index) => [column, rest[index]]).sort(),
    ]);
    expect(await read(mark === "\t" ? "made.tsv" : "made.csv", lines.map((line) => line + end).join(""))).toEqual(
      wanted,
    );
  });
  await fc.assert(property, parameters);
});

it("a text file is its text, and its zones lie in it", async () => {
  const property = fc.asyncProperty(words, fc.constantFrom("made.txt", "made.md"), async (text, name) => {
    const plain = text.replace(/^\ufeff/, "").replace(/\p{Surrogate}/gu, "?");
    const drafts = await all(draftsOf(Buffer.from(plain), { name, id: "made" })).catch((error: Error) => {
      // What has very many control characters is no text.
      expect(error.message).toMatch(/^made\.(?:txt|md): is /);
      return null;
    });
    for (const draft of drafts ?? []) {
      demandDraft(draft);
      expect(draft.text).toBe(plain);
    }
  });
  await fc.assert(property, { ...parameters, numRuns: 150 });
});
