import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collocationsOfWords, type WordsOfSentence } from "../../pipeline/instruments/collocations.js";
import { soughtLabel } from "../../pipeline/instruments/sought.js";
import type { Cell, Table } from "../../pipeline/model/table.js";
import { documentOf } from "../../pipeline/read/document.js";
import { collocations } from "../../pipeline/run/instruments.js";
import {
  associationG2,
  cooccurrences,
  deltaP,
  dice,
  interactionOfCells,
  jaccard,
  logDice,
  mutualInformation,
  pairCount,
  phiSquared,
  tScore,
  zScore,
} from "../../pipeline/statistics/index.js";

type Cells = Readonly<Record<string, Cell>>;

const all = { minCount: 1 };
const sentences = (...texts: readonly string[]): readonly WordsOfSentence[] =>
  texts.map((text, index) => ({ text: String(index), side: "a", words: text.split(" ") }));
const rowsOf = ({ rows }: Table): ReadonlyMap<Cell, Cells> =>
  new Map([...rows].map((row) => [row.collocate ?? null, row] as const));

describe("collocations of given words", () => {
  const of = sentences("a b X c d", "X X b", "b c d e");
  it("counts places in windows once, left and right apart", () => {
    const rows = rowsOf(collocationsOfWords(of, "X", { ...all, left: 1, right: 2 }));
    const counts = [...rows].map(([word, { count, left_count, right_count, range }]) => [
      word,
      count,
      left_count,
      right_count,
      range,
    ]);
    // Of X X b: each X is near the other, and b is on the right of both.
    expect(counts.toSorted()).toEqual([
      ["X", 2, 1, 1, 1],
      ["b", 2, 1, 1, 2],
      ["c", 1, 0, 1, 1],
      ["d", 1, 0, 1, 1],
    ]);
  });
  it("has the statistics of the table of windows, and Dice of the words' own counts", () => {
    const row = rowsOf(collocationsOfWords(of, "X", { ...all, left: 1, right: 2, floor: 1 })).get("b");
    // Six words are near X; b stands three times, twice near it; X three times; twelve words in all.
    const [table, words] = [pairCount(2, 6, 3, 12), pairCount(2, 3, 3, 12)];
    const { firstBySecond, secondByFirst } = deltaP(table);
    const lambda = interactionOfCells([5, 4, 1, 2]);
    expect(row).toMatchObject({
      log_dice: logDice(words),
      dice: dice(words),
      jaccard: jaccard(words),
      expected: 1.5,
      mi: mutualInformation(table),
      mi2: mutualInformation(table, { power: 2 }),
      mi3: mutualInformation(table, { power: 3 }),
      t_score: tScore(table),
      z_score: zScore(table),
      association_g2: associationG2(table),
      phi_squared: phiSquared(table),
      delta_p_collocate_by_node: secondByFirst,
      delta_p_node_by_collocate: firstBySecond,
      lambda: lambda?.lambda,
      lambda_z: lambda?.z,
      collocate_count: 3,
      left_log_dice: logDice(pairCount(1, 3, 3, 12)),
    });
    const nodes = rowsOf(collocationsOfWords(of, "X", { ...all, left: 1, right: 2, floor: 1, margin: "nodes" }));
    expect(nodes.get("b")?.mi).toBe(mutualInformation(words));
  });
  it("leaves MI and t empty below the floor", () => {
    const row = rowsOf(collocationsOfWords(of, "X", all)).get("b");
    expect(row).toMatchObject({ mi: null, mi2: null, mi3: null, t_score: null });
    expect(row?.z_score).not.toBeNull();
  });
  it("is directed", () => {
    const rows = rowsOf(collocationsOfWords(of, "X", { ...all, left: 0, right: 1 }));
    expect([...rows.keys()].toSorted()).toEqual(["X", "b", "c"]);
  });
  it("agrees with plain co-occurrences where windows do not overlap", () => {
    const words = fc.array(fc.constantFrom("a", "b", "c", "constructor", "__proto__"), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const list = [...before, "NODE", ...after];
        const near = cooccurrences([list], { window: 3 }).get("NODE") ?? new Map();
        const rows = rowsOf(
          collocationsOfWords([{ text: "1", side: "a", words: list }], "NODE", { ...all, left: 3, right: 3 }),
        );
        expect(new Map([...rows].map(([word, { count }]) => [word, count]))).toEqual(new Map(near));
      }),
    );
  });
  it("counts sentences, each once", () => {
    const rows = rowsOf(
      collocationsOfWords(sentences("b X b c", "X c", "b d"), "X", { ...all, sentence: true, floor: 1 }),
    );
    expect(rows.get("b")).toMatchObject({ count: 1, left_count: 1, right_count: 1, collocate_count: 2 });
    expect(rows.get("c")).toMatchObject({
      count: 2,
      left_count: 0,
      right_count: 2,
      mi: mutualInformation(pairCount(2, 2, 2, 3)),
    });
    const behind = rowsOf(collocationsOfWords(sentences("b X c"), "X", { ...all, sentence: true, left: 0 }));
    expect([...behind.keys()]).toEqual(["c"]);
  });
  it("tells the difference of two sides", () => {
    const two = [...sentences("X b", "X c"), { text: "9", side: "b", words: ["X", "b", "X", "b"] }];
    const rows = [...collocationsOfWords(two, "X", all).rows].filter(({ collocate }) => collocate === "b");
    const [one, other] = rows.map(({ log_dice }) => Number(log_dice));
    expect(rows.map(({ log_dice_difference }) => log_dice_difference)).toEqual([
      (one ?? 0) - (other ?? 0),
      (other ?? 0) - (one ?? 0),
    ]);
    expect(() => collocationsOfWords(two, "Y", all)).toThrow('"Y" stands nowhere');
  });
});

describe("collocations of texts", () => {
  const documents = [documentOf("1", "China may talk. The United States perhaps will not. She talked to help China.")];
  const collocatesOf = async (options: Parameters<typeof collocations>[1]) => {
    const [table] = await collocations(documents, { minCount: 1, ...options });
    return [...(table?.rows ?? [])].map(({ collocate }) => collocate).toSorted();
  };
  const word = (pattern: string, byLemma = false) => ({ kind: "words", pattern, byLemma }) as const;
  it("finds globs, lemmas, phrases and labels, and ends with the sentence", async () => {
    expect(await collocatesOf({ node: word("tal*") })).toEqual(["china", "help", "may", "she", "to"]);
    expect(await collocatesOf({ node: word("talk"), of: "lemma" })).toEqual(["China", "may"]);
    expect(await collocatesOf({ node: word("talk", true), of: "lemma" })).toContain("help");
    expect(await collocatesOf({ node: word("united states"), left: 0, right: 1 })).toEqual(["perhaps"]);
    expect(await collocatesOf({ node: soughtLabel("actors", "us"), left: 2, right: 1 })).toEqual(["perhaps", "the"]);
    expect(await collocatesOf({ node: soughtLabel("stance", "hedge"), left: 0, right: 1 })).toEqual(["talk", "will"]);
    expect(() => soughtLabel("stance", "hedges")).toThrow("no label hedges in stance");
  });
  it("runs over the ends of sentences where it is asked to", async () => {
    expect(await collocatesOf({ node: word("talk"), left: 0, right: 1, across: true })).toEqual(["the"]);
  });
});
