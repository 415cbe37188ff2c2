import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { hitChanges } from "../../../pipeline/model/lexicon-change.js";
import { documentOf } from "../../../pipeline/read/document.js";
import { readLexicons } from "../../../pipeline/read/lexicons.js";
import { diffEntries } from "../../../pipeline/run/lexicon/diff-entries.js";
import { addChanges, type ChangeCounts, diffHits } from "../../../pipeline/run/lexicon/diff-hits.js";
import { changeTable } from "../../../pipeline/write/change-table.js";
import { csvChunks } from "../../../pipeline/write/index.js";
import { all, madeFolder } from "../../made/folder.js";
import { smallSet } from "../../made/lexicon-set.js";
import { parseCsv } from "../../made/parse-csv.js";

const shipped = await smallSet();
afterAll(() => rm(shipped, { recursive: true, force: true }));

const version = async (entries: readonly string[]) => {
  const folder = await madeFolder({
    "v.yaml": `source: a test\nlabel: hedge\nentries:\n${entries.map((entry) => `  - ${entry}\n`).join("")}`,
  });
  return readLexicons({ shipped, extra: [join(folder, "v.yaml")] });
};

const before = [
  "{ id: x.a, match: gnarl }",
  "{ id: x.b, match: snarl }",
  '{ id: x.c, match: knurl, unless: [{ when: "_ not", why: never }] }',
  "{ id: x.d, match: whirl }",
];
const after = [
  "{ id: x.a, match: gnarl, label: booster }",
  '{ id: x.c, match: knurl, only: "_ not", otherwise: lonely }',
  "{ id: x.d, match: whirl, engagement: entertain }",
  "{ id: x.e, match: furl }",
];
const text = "A gnarl, a snarl, a knurl. A knurl not. A whirl, a furl, a snarl.";

describe("diffEntries", () => {
  it("tells what was added, removed and changed, by id", async () => {
    expect(diffEntries(await version(before), await version(after))).toEqual([
      { layer: "stance", id: "x.a", change: "changed", fields: ["label"] },
      { layer: "stance", id: "x.b", change: "removed", fields: [] },
      { layer: "stance", id: "x.c", change: "changed", fields: ["only", "otherwise", "unless"] },
      { layer: "stance", id: "x.d", change: "changed", fields: ["engagement"] },
      { layer: "stance", id: "x.e", change: "added", fields: [] },
    ]);
  });

  it("finds nothing between a version and itself", async () => {
    expect(diffEntries(await version(before), await version(before))).toEqual([]);
  });
});

describe("diffHits", () => {
  const diffed = async (older: readonly string[], newer: readonly string[]) =>
    all(diffHits([documentOf("one", text), documentOf("two", text)], await version(older), await version(newer)));

  it("tells which hits were gained, lost, relabelled, kept and rejected", async () => {
    const [one] = await diffed(before, after);
    const told = one?.changes.map(({ layer, change, start, end, before: was, after: is }) =>
      [layer, change, text.slice(start, end), was?.label, is?.label, was?.reason || is?.reason].join(" "),
    );
    expect(told).toEqual([
      "stance relabelled gnarl hedge booster ",
      "stance lost snarl hedge  ",
      "stance rejected knurl hedge hedge lonely",
      "stance kept knurl hedge hedge never",
      "stance relabelled whirl hedge hedge ",
      "stance gained furl  hedge ",
      "stance lost snarl hedge  ",
    ]);
  });

  it("counts by label so that what changed explains the difference", async () => {
    const counts: ChangeCounts = new Map();
    for (const one of await diffed(before, after)) addChanges(counts, one);
    const stance = counts.get("stance") ?? new Map();
    expect(stance.get("booster")).toMatchObject({ before: 0, after: 2, away: 0 });
    expect(stance.get("hedge")?.changes).toEqual({ gained: 2, lost: 4, relabelled: 2, kept: 2, rejected: 2 });
    for (const [, { before: was, after: is, changes, away }] of stance) {
      expect(was + changes.gained + changes.kept + changes.relabelled - changes.lost - changes.rejected - away).toBe(
        is,
      );
    }
  });

  it("backward is the same with its signs changed", async () => {
    const opposite = { gained: "lost", lost: "gained", kept: "rejected", rejected: "kept", relabelled: "relabelled" };
    const [forward, backward] = [await diffed(before, after), await diffed(after, before)];
    expect(backward.map(({ changes }) => changes)).toEqual(
      forward.map(({ changes }) =>
        changes.map((hit) => ({ ...hit, change: opposite[hit.change], before: hit.after, after: hit.before })),
      ),
    );
    expect(Object.keys(opposite).sort()).toEqual([...hitChanges].sort());
  });

  it("is nothing between a version and itself, and the same twice", async () => {
    expect((await diffed(before, before)).flatMap(({ changes }) => changes)).toEqual([]);
    expect(await diffed(before, after)).toEqual(await diffed(before, after));
  });
});

it("writes changed hits with their contexts as CSV", async () => {
  const document = documentOf("one", text);
  const [one] = await all(diffHits([document], await version(before), await version(after)));
  const table = changeTable((one?.changes ?? []).map((hit) => ({ document, hit })));
  const rows = parseCsv([...csvChunks(table, { text: true, bom: false, delimiter: "," })].join(""));
  expect(rows).toHaveLength(8);
  expect(rows[1]?.slice(0, 10)).toEqual([
    "one",
    "stance",
    "relabelled",
    "2",
    "7",
    "A ",
    "gnarl",
    ", a snarl, a knurl. A knurl not. A whirl, a furl, a snarl.",
    "hedge",
    "booster",
  ]);
});
