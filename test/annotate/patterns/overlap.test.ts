import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveOverlaps as resolve } from "../../../pipeline/annotate/patterns/overlap.js";
import type { Hit } from "../../../pipeline/model/hit.js";
import { bySpan, overlaps } from "../../../pipeline/model/span.js";

/** A hit with its rank, which hits of the stages are given by their label. */
interface Ranked {
  readonly rank: number;
  readonly hit: Hit;
}

const resolveOverlaps = (candidates: readonly Ranked[]): Hit[] => {
  const ranks = new Map(candidates.map(({ hit, rank }) => [hit, rank]));
  return resolve(
    candidates.map(({ hit }) => hit),
    (hit) => ranks.get(hit) ?? 0,
  );
};

const candidate = (start: number, end: number, entry: string, rank = 0, status: Hit["status"] = "kept"): Ranked => ({
  rank,
  hit: {
    start,
    end,
    zone: 0,
    inlay: -1,
    paragraph: 0,
    sentence: 0,
    label: "hedge",
    entry,
    lexicon: "stance/made",
    induced: false,
    status,
    rule: status === "kept" ? "listed" : "unless",
    reason: status === "kept" ? "" : "made up",
    listed: true,
    negated: false,
  },
});

/** Kept entries, and rejected ones behind a minus. */
const verdicts = (...candidates: readonly Ranked[]): readonly string[] =>
  resolveOverlaps(candidates).map(({ entry, status }) => (status === "kept" ? entry : `-${entry}`));

describe("of overlapping hits", () => {
  it("the longest is kept, wherever it begins", () => {
    expect(verdicts(candidate(0, 4, "may"), candidate(0, 9, "may well"))).toEqual(["may well", "-may"]);
    expect(verdicts(candidate(3, 9, "long one"), candidate(0, 4, "early"))).toEqual(["-early", "long one"]);
  });
  it("of the same length the lower rank is kept", () => {
    expect(verdicts(candidate(0, 4, "second", 2), candidate(0, 4, "first", 1))).toEqual(["-second", "first"]);
    expect(verdicts(candidate(0, 4, "left", 2), candidate(3, 7, "right", 1))).toEqual(["-left", "right"]);
  });
  it("of the same length and rank the one that begins first, then the one that the lexicon has first", () => {
    expect(verdicts(candidate(3, 7, "right"), candidate(0, 4, "left"))).toEqual(["left", "-right"]);
    expect(verdicts(candidate(0, 4, "above"), candidate(0, 4, "below"))).toEqual(["above", "-below"]);
  });
  it("a loser may free what it would have beaten", () => {
    // The longest beats the middle one, which no longer stands in the way of the shortest.
    expect(verdicts(candidate(0, 10, "long"), candidate(8, 16, "middle"), candidate(14, 18, "short"))).toEqual([
      "long",
      "-middle",
      "short",
    ]);
  });
  it("what a list without rules would count is told beside it: the contest of all, rejected or not", () => {
    const found = resolveOverlaps([
      candidate(0, 9, "rejected", 0, "rejected"),
      candidate(0, 4, "may"),
      candidate(5, 9, "well"),
      candidate(20, 24, "alone", 0, "rejected"),
    ]);
    expect(found.map(({ entry, status, listed }) => [entry, status, listed])).toEqual([
      ["rejected", "rejected", true],
      ["may", "kept", false],
      ["well", "kept", false],
      ["alone", "rejected", true],
    ]);
  });
  it("one that a rule rejected takes part in nothing, and keeps its reason", () => {
    const found = resolveOverlaps([candidate(0, 9, "rejected", 0, "rejected"), candidate(0, 4, "may")]);
    expect(found.map(({ entry, status, rule, reason }) => [entry, status, rule, reason])).toEqual([
      ["rejected", "rejected", "unless", "made up"],
      ["may", "kept", "listed", ""],
    ]);
  });
  it("the loser is kept as rejected, with the winner in its reason", () => {
    const [, loser] = resolveOverlaps([candidate(0, 4, "hedge.may"), candidate(0, 9, "hedge.may-well")]);
    expect(loser).toMatchObject({ entry: "hedge.may", status: "rejected", rule: "overlap" });
    expect(loser?.reason).toContain("hedge.may-well");
  });
});

describe("hits that only touch", () => {
  it("are both kept", () => {
    expect(verdicts(candidate(0, 4, "a"), candidate(4, 8, "b"))).toEqual(["a", "b"]);
  });
});

describe("any hits at all", () => {
  const anyCandidates = fc
    .array(
      fc.record({
        start: fc.integer({ min: 0, max: 60 }),
        length: fc.integer({ min: 1, max: 12 }),
        rank: fc.integer({ min: 0, max: 3 }),
        rejected: fc.boolean(),
      }),
      { maxLength: 40 },
    )
    .map((all) =>
      all.map(({ start, length, rank, rejected }, index) =>
        candidate(start, start + length, `entry ${index}`, rank, rejected ? "rejected" : "kept"),
      ),
    );

  it("come back all of them, sorted, the kept ones disjoint, and each loser has a kept one over it", () => {
    fc.assert(
      fc.property(anyCandidates, (candidates) => {
        const found = resolveOverlaps(candidates);
        expect(found.map(({ entry }) => entry).sort()).toEqual(candidates.map(({ hit }) => hit.entry).sort());
        expect(found).toEqual([...found].sort(bySpan));
        const kept = found.filter(({ status }) => status === "kept");
        for (const [index, hit] of kept.entries())
          expect(kept.slice(index + 1).some((other) => overlaps(hit, other))).toBe(false);
        for (const loser of found.filter(({ rule }) => rule === "overlap")) {
          const winners = kept.filter((hit) => overlaps(hit, loser) && hit.end - hit.start >= loser.end - loser.start);
          expect(winners.length).toBeGreaterThan(0);
        }
      }),
      { seed: 2017, numRuns: 300 },
    );
  });
});
