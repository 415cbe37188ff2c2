import { describe, expect, it } from "vitest";
import { addToEvaluation, evaluationTables, startEvaluation, type Task } from "../../pipeline/evaluate/index.js";
import type { GoldSpan } from "../../pipeline/model/gold.js";
import type { Mapping } from "../../pipeline/model/mapping.js";
import type { Annotated } from "../../pipeline/model/table.js";
import { annotated, type ToldDocument } from "../made/annotated.js";
import { aClass, goldSpan, mapping } from "../made/gold.js";

//                     0         1         2         3
//                     0123456789012345678901234567890123456789
const text = "Perhaps it may not rain, but it must.";
const told = (rest: Partial<ToldDocument> = {}): Annotated =>
  annotated({
    id: "a",
    side: "a",
    zones: [{ role: "body", text }],
    stance: [
      { words: "Perhaps", label: "hedge", engagement: "entertain" },
      { words: "may", label: "hedge", engagement: "entertain" },
      { words: "not", label: "deny", status: "rejected", rule: "unless", reason: "made up" },
      { words: "but", label: "counter", engagement: "counter" },
      { words: "must", label: "obligation", listed: false },
    ],
    ...rest,
  });

interface Told {
  readonly spans: readonly GoldSpan[];
  readonly annotated?: Annotated;
  readonly id?: string;
}

const scored = (documents: readonly Told[], rule: Mapping = mapping({}), known: readonly string[] = []) => {
  const [layer = "stance"] = rule.layers ?? [];
  const task: Task = { layer, mapping: rule, zones: null, known: new Set(known) };
  const progress = startEvaluation([task]);
  for (const [index, { spans, annotated: one = told(), id = `document ${index}` }] of documents.entries()) {
    const document = { ...one.document, id };
    addToEvaluation(progress, { document, spans }, { ...one, document });
  }
  const tables = evaluationTables(progress, new Set([layer]), { resamples: 200, seed: 1 });
  const row = (name: string, match = "overlap", variant = "disambiguated") => {
    const found = tables.scores.rows.find(
      (one) => one.class === name && one.match === match && one.variant === variant,
    );
    if (found === undefined) throw new Error(`no row ${name} ${match} ${variant}`);
    return found;
  };
  const counts = (...of: Parameters<typeof row>) => {
    const { gold_count, gold_right, found_count, found_right } = row(...of);
    return [gold_count, gold_right, found_count, found_right];
  };
  return { row, counts, confusion: [...tables.confusion.rows], errors: [...tables.errors.rows] };
};

describe("counts", () => {
  it("of labels as they stand: exact, begin, overlap, token", () => {
    // Gold: hedge "Perhaps it", hedge "may", counter "rain, but". Ours: hedge "Perhaps", "may"; counter "but"; obligation.
    const { counts, row } = scored([
      { spans: [goldSpan(0, 10, "hedge"), goldSpan(11, 14, "hedge"), goldSpan(19, 28, "counter")] },
    ]);
    expect(counts("hedge", "exact")).toEqual([2, 1, 2, 1]);
    expect(counts("hedge", "begin")).toEqual([2, 2, 2, 2]);
    expect(counts("hedge", "overlap")).toEqual([2, 2, 2, 2]);
    // Tokens of gold: Perhaps, it, may; of ours: Perhaps, may.
    expect(counts("hedge", "token")).toEqual([3, 2, 2, 2]);
    // rain , but against but.
    expect(counts("counter", "token")).toEqual([3, 1, 1, 1]);
    expect(counts("counter", "begin")).toEqual([1, 0, 1, 0]);
    expect(counts("obligation")).toEqual([0, 0, 1, 0]);
    expect(counts("micro")).toEqual([3, 3, 4, 3]);
    expect(row("micro")).toMatchObject({ precision: 3 / 4, recall: 1, f1: 6 / 7 });
    // Over hedge and counter: obligation has no gold.
    expect(row("macro")).toMatchObject({ precision: 1, recall: 1, f1: 1 });
    expect(row("obligation")).toMatchObject({ precision: 0, recall: null, f1: 0 });
  });

  it("one to one by the largest overlap; overlap_any lets many meet many", () => {
    // One gold span over both hedges: one pair; the other hit is wrong.
    const { counts } = scored([{ spans: [goldSpan(0, 14, "hedge")] }]);
    expect(counts("hedge", "overlap")).toEqual([1, 1, 2, 1]);
    expect(counts("hedge", "overlap_any")).toEqual([1, 1, 2, 2]);
    // Two gold spans over one hit.
    const two = scored([{ spans: [goldSpan(25, 27, "counter"), goldSpan(26, 28, "counter")] }]);
    expect(two.counts("counter", "overlap")).toEqual([2, 1, 1, 1]);
    expect(two.counts("counter", "overlap_any")).toEqual([2, 2, 1, 1]);
  });

  it("optional gold is neither wanted nor wrong, and two marks on the same words are one", () => {
    const { counts } = scored([
      {
        spans: [
          goldSpan(0, 7, "hedge", { optional: true }),
          goldSpan(11, 14, "hedge"),
          goldSpan(11, 14, "hedge"),
          goldSpan(19, 23, "hedge", { optional: true }),
        ],
      },
    ]);
    for (const match of ["exact", "begin", "overlap", "overlap_any", "token"]) {
      expect(counts("hedge", match)).toEqual([1, 1, 1, 1]);
    }
  });

  it("as listed: what a list without rules would count", () => {
    const { counts } = scored([{ spans: [goldSpan(15, 18, "deny"), goldSpan(32, 36, "obligation")] }]);
    expect(counts("deny")).toEqual([1, 0, 0, 0]);
    expect(counts("deny", "overlap", "as_listed")).toEqual([1, 1, 1, 1]);
    expect(counts("obligation")).toEqual([1, 1, 1, 1]);
    expect(counts("obligation", "overlap", "as_listed")).toEqual([1, 0, 0, 0]);
  });

  it("leave unscored labels out on both sides", () => {
    const { row } = scored(
      [{ spans: [goldSpan(0, 7, "hedge"), goldSpan(25, 28, "counter")] }],
      mapping({ unscored: new Set(["hedge", "obligation"]) }),
    );
    expect(row("micro")).toMatchObject({ gold_count: 1, found_count: 1 });
  });
});

describe("a mapping", () => {
  const entertain = aClass("entertain", ["ENTERTAIN"], { engagement: "entertain" });

  it("ties labels to properties of ours, and leaves all else out", () => {
    const { counts } = scored(
      [{ spans: [goldSpan(0, 7, "ENTERTAIN", { layer: null }), goldSpan(8, 10, "MONOGLOSS", { layer: null })] }],
      mapping({ classes: [entertain] }),
    );
    expect(counts("entertain")).toEqual([1, 1, 2, 1]);
    expect(counts("micro")).toEqual([1, 1, 2, 1]);
  });

  it("asks for attributes, metadata and words of the gold", () => {
    const spans = [
      goldSpan(0, 7, "X", { attributes: new Map([["form", "name"]]) }),
      goldSpan(11, 14, "X", { attributes: new Map([["form", "pronoun"]]) }),
    ];
    const where = new Map([["form", new Set(["name"])]]);
    const one = told({ metadata: { genre: "speech" } });
    const by = (rest: Parameters<typeof aClass>[3]) =>
      scored([{ spans, annotated: one }], mapping({ classes: [aClass("x", ["X"], {}, rest)] })).counts("x")[0];
    expect(by({ where })).toBe(1);
    expect(by({ meta: new Map([["genre", new Set(["speech"])]]) })).toBe(2);
    expect(by({ meta: new Map([["constructor", new Set(["speech"])]]) })).toBe(0);
    const words = {
      is: new Set<string>(),
      never: new Set<string>(),
      skip: new Set<string>(),
      until: new Set<string>(),
    };
    expect(by({ surface: { ...words, has: new Set(["perhaps"]) } })).toBe(1);
  });

  it("of documents counts those that have one", () => {
    const rule = mapping({
      unit: "document",
      classes: [aClass("uncertain", [], { label: "hedge" }, { meta: new Map([["label", new Set(["uncertain"])]]) })],
    });
    const plain = told({ stance: [] });
    const { counts, row } = scored(
      [
        { spans: [], annotated: told({ metadata: { label: "uncertain" } }) },
        { spans: [], annotated: told({ metadata: { label: "certain" } }) },
        { spans: [], annotated: { ...plain, document: { ...plain.document, metadata: { label: "uncertain" } } } },
        { spans: [], annotated: plain },
      ],
      rule,
    );
    expect(counts("uncertain", "document")).toEqual([2, 1, 2, 1]);
    expect(() => row("uncertain", "overlap")).toThrow();
  });

  it("of recall alone says nothing of precision", () => {
    const { row } = scored(
      [{ spans: [goldSpan(0, 7, "ENTERTAIN")] }],
      mapping({ measure: "recall", classes: [entertain] }),
    );
    expect(row("entertain")).toMatchObject({ found_count: null, precision: null, f1: null, recall: 1 });
  });

  it("of values judges hits over gold with a value, and wants gold whose value is known", () => {
    const actor = (start: number, end: number, identity: string) =>
      goldSpan(start, end, "actor", { layer: "actors", attributes: new Map([["identity", identity]]) });
    const one = annotated({
      id: "v",
      side: "v",
      zones: [{ role: "body", text: "Xi met Bo and Ma in China." }],
      actors: [
        { words: "Xi", label: "cn.xi", wikipedia: "Xi Jinping" },
        { words: "Bo", label: "cn.bo", wikipedia: "Bo Xilai" },
        { words: "Ma", label: "cn.ma", wikipedia: "Jack Ma" },
        { words: "China", label: "cn", wikipedia: "China" },
      ],
    });
    const rule = mapping({
      layers: ["actors"],
      value: { gold: "identity", ours: "wikipedia", known: true },
      classes: [aClass("identity", ["actor"], {})],
    });
    // Xi is right, Bo has another value, Ma's gold is unknown to us (so not wanted, but our hit is wrong), China has no gold.
    const { counts, confusion } = scored(
      [{ spans: [actor(0, 2, "Xi_Jinping"), actor(7, 9, "China"), actor(14, 16, "Ma Ying-jeou")], annotated: one }],
      rule,
      ["Xi Jinping", "Bo Xilai", "Jack Ma", "China"],
    );
    for (const match of ["exact", "overlap", "overlap_any", "token"])
      expect(counts("identity", match)).toEqual([2, 1, 3, 1]);
    expect(confusion).toEqual([
      { layer: "actors", gold: "identity", found: "identity", count: 1 },
      { layer: "actors", gold: "identity", found: "other_value", count: 1 },
      { layer: "actors", gold: "none", found: "other_value", count: 1 },
    ]);
  });
});

describe("confusion and errors", () => {
  const spans = [goldSpan(0, 7, "booster"), goldSpan(15, 18, "deny"), goldSpan(32, 36, "obligation")];
  const { confusion, errors } = scored([{ spans }]);

  it("pair gold and hits whatever their classes", () => {
    expect(confusion.map(({ gold, found, count }) => [gold, found, count])).toEqual([
      ["booster", "hedge", 1],
      ["deny", "none", 1],
      ["obligation", "obligation", 1],
      ["none", "counter", 1],
      ["none", "hedge", 1],
    ]);
  });

  it("list misses with what we had there and why a rule took it, and false hits with the gold there", () => {
    expect(errors.map(({ error, class: name, surface }) => [error, name, surface])).toEqual([
      ["miss", "booster", "Perhaps"],
      ["false", "hedge", "Perhaps"],
      ["false", "hedge", "may"],
      ["miss", "deny", "not"],
      ["false", "counter", "but"],
    ]);
    expect(errors[3]).toMatchObject({
      gold_label: "deny",
      found_label: "deny",
      entry: "deny.not",
      status: "rejected",
      rule: "unless",
      reason: "made up",
      left: "Perhaps it may ",
      right: " rain, but it must.",
      candidates: "deny deny.not 15–18 rejected (unless: made up)",
    });
    expect(errors[1]).toMatchObject({ gold_label: "booster", status: "kept", entry: "hedge.perhaps" });
  });
});

describe("intervals", () => {
  const right = { spans: [goldSpan(0, 7, "hedge"), goldSpan(11, 14, "hedge")] };
  const wrong = { spans: [goldSpan(19, 23, "hedge")] };

  it("are empty, and say why, where too few documents hold a class", () => {
    expect(scored(Array(19).fill(right)).row("hedge")).toMatchObject({
      interval: "too_few_to_tell",
      f1_lower: null,
      f1_upper: null,
      documents: 19,
      documents_with: 19,
    });
  });

  it("surround the figure, are none where all documents are alike, and do not depend on the order of documents", () => {
    expect(scored(Array(20).fill(right)).row("hedge")).toMatchObject({
      interval: "percentile",
      f1_lower: 1,
      f1_upper: 1,
    });
    const mixed = [...Array(15).fill(right), ...Array(15).fill(wrong)].map((one, at) => ({ ...one, id: `${at}` }));
    const row = scored(mixed).row("hedge");
    expect(row.f1_lower).toBeLessThan(row.f1 ?? 0);
    expect(row.f1_upper).toBeGreaterThan(row.f1 ?? 1);
    expect(row.f1_lower).toBeGreaterThan(0.2);
    expect(scored(mixed.reverse()).row("hedge")).toEqual(row);
  });
});
