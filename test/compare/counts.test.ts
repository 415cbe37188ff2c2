import { describe, expect, it } from "vitest";
import { actorCounts } from "../../pipeline/compare/actor-counts.js";
import { actorFrame } from "../../pipeline/compare/actor-frame.js";
import { actorStance } from "../../pipeline/compare/actor-stance.js";
import { countedHits } from "../../pipeline/compare/counted.js";
import { frameCounts } from "../../pipeline/compare/frame-counts.js";
import { modalMatrix } from "../../pipeline/compare/modal-matrix.js";
import { stanceCounts } from "../../pipeline/compare/stance-counts.js";
import { frameLabels, stanceLabels } from "../../pipeline/model/layers.js";
import type { Annotated, Columns, Counting, Tally } from "../../pipeline/model/table.js";
import { annotated } from "../made/annotated.js";
import { counting, introduction, opEd, swapped } from "../made/opinions.js";
import { tallied } from "../made/tabulate.js";

const both = [opEd, introduction];

describe("stance-counts", () => {
  const rows = tallied(stanceCounts, both);
  const find = (label: string, name = "headline") => rows.find((row) => row.label === label && row.counting === name);

  it("agree with values computed by hand", () => {
    expect(find("hedge")).toEqual({
      label: "hedge",
      counting: "headline",
      target_side: "op-ed",
      reference_side: "introduction",
      target_count: 2,
      reference_count: 0,
      target_words: 10,
      reference_words: 6,
      target_rate: 200,
      reference_rate: 0,
      target_share: 2 / 3,
      reference_share: 0,
      difference: 200,
      target_as_listed: 2,
      reference_as_listed: 0,
      target_rate_as_listed: 200,
      reference_rate_as_listed: 0,
      difference_as_listed: 200,
      log_ratio_walter: Math.log2(2.5 / 10.5) - Math.log2(0.5 / 6.5),
      log_ratio_hardie: Math.log2(2 / 10) - Math.log2(0.5 / 6),
    });
  });
  it("show beside what is kept what a mere list would count", () => {
    const text = "A state of war. Rather a state.";
    const made = annotated({
      id: "l",
      side: "op-ed",
      zones: [{ role: "body", text }],
      stance: [
        { words: "state", label: "hedge", status: "rejected", rule: "unless" },
        { words: "state of war", label: "hedge", listed: false, status: "rejected", rule: "overlap" },
        { words: "Rather", label: "hedge" },
        { words: "a state", label: "hedge", from: 20, listed: false },
      ],
    });
    expect(tallied(stanceCounts, [made]).find(({ label }) => label === "hedge")).toMatchObject({
      target_count: 2,
      target_as_listed: 2,
      target_rate_as_listed: 2000 / 7,
      reference_as_listed: 0,
    });
  });
  it("leave vague out of all, and give it no share", () => {
    expect(find("all")).toMatchObject({ target_count: 3, reference_count: 1 });
    expect(find("vague")).toMatchObject({ reference_count: 1, target_share: null, reference_share: null });
  });
  it("have a row for every label and class, found or not, and none for what is rejected", () => {
    expect(rows.length).toBe((1 + stanceLabels.length) * 4);
    expect(find("deny")).toMatchObject({ target_count: 0, log_ratio_hardie: null, log_ratio_walter: null });
  });
});

describe("actor-counts", () => {
  const rows = tallied(actorCounts, both);

  it("keep actors whose ids are names that plain objects inherit, in code-unit order", () => {
    expect([...new Set(rows.map(({ label }) => label))]).toEqual(["all", "__proto__", "cn", "constructor"]);
    expect(rows.find(({ label }) => label === "constructor")).toMatchObject({ name: "__proto__", reference_count: 1 });
  });
  it("part mentions into classes, counted zones only", () => {
    const china = rows.filter(({ label }) => label === "cn");
    expect(china.map(({ counting: name, target_count }) => [name, target_count])).toEqual([
      ["headline", 1],
      ["modifier", 1],
      ["in_name", 1],
      ["quoted", 0],
      ["inlay", 0],
    ]);
  });
  it("name an actor as most of its mentions do, whatever comes first", () => {
    const named = (id: string, ...names: readonly string[]): Annotated =>
      annotated({
        id,
        side: "op-ed",
        zones: [{ role: "body", text: "US" }],
        actors: names.map((name) => ({ words: "US", label: "us", name })),
      });
    const documents = [named("1", "b", "c"), named("2", "a"), named("3", "c", "a")];
    for (const order of [documents, documents.toReversed()]) {
      expect(tallied(actorCounts, order).find(({ label }) => label === "us")?.name).toBe("a");
    }
  });
});

describe("frame-counts", () => {
  it("count the study's own terms and other voices apart", () => {
    const rows = tallied(frameCounts, both);
    expect(rows.length).toBe((1 + frameLabels.length) * 6);
    const counts = rows
      .filter(({ target_count }) => target_count > 0)
      .map((row) => [row.label, row.counting, row.target_count]);
    expect(counts).toEqual([
      ["all", "headline", 1],
      ["all", "induced", 1],
      ["all", "inlay", 1],
      ["cooperation", "headline", 1],
      ["cooperation", "induced", 1],
      ["bargaining", "inlay", 1],
    ]);
  });
  it("widen with the zones that are counted", () => {
    const wide = tallied(stanceCounts, both, { ...counting, zones: ["body", "title"] });
    expect(wide[0]).toMatchObject({ target_words: 13 });
  });
});

describe("modal-matrix", () => {
  const rows = tallied(modalMatrix, both);
  const counted = rows
    .filter(({ target_count, reference_count }) => target_count + reference_count > 0)
    .map((row) => [row.agent_kind, row.actor, row.modality, row.polarity, row.target_count, row.reference_count]);

  it("has four rows an agent: all, the kinds without an actor, then the actors seen", () => {
    expect(rows.filter((_, index) => index % 4 === 0).map(({ agent_kind, actor }) => [agent_kind, actor])).toEqual([
      ["all", null],
      ["pronoun", null],
      ["noun_phrase", null],
      ["none", null],
      ["unknown", null],
      ["actor", "cn"],
    ]);
  });
  it("counts a clause with its agent, and with all", () => {
    expect(counted).toEqual([
      ["all", null, "obligation", "negative", 1, 0],
      ["actor", "cn", "obligation", "negative", 1, 0],
    ]);
  });
  it("gives shares of the clauses of a side, none where there are no clauses", () => {
    expect(rows.find(({ actor, polarity }) => actor === "cn" && polarity === "negative")).toEqual({
      agent_kind: "actor",
      actor: "cn",
      modality: "obligation",
      polarity: "negative",
      target_side: "op-ed",
      reference_side: "introduction",
      target_count: 1,
      reference_count: 0,
      target_clauses: 1,
      reference_clauses: 0,
      target_share: 1,
      reference_share: null,
      difference: null,
    });
  });
  it("leaves out what is rejected, of another zone, in an inlay, or found by the study's own lexicon", () => {
    const clause = { words: "China must act", label: "obligation", modal: "must", by: "China" } as const;
    const document = annotated({
      id: "x",
      side: "op-ed",
      zones: [
        { role: "body", text: "China must act. (China must act.)" },
        { role: "title", text: "China must act" },
      ],
      inlays: [{ words: "(China must act.)", kind: "insertion", voice: "editor" }],
      modalClauses: [
        { ...clause, agent_kind: "actor", actor: "constructor" },
        { ...clause, status: "rejected", reason: "made up" },
        { ...clause, induced: true },
        { ...clause, from: 5 },
        { ...clause, from: 33 },
      ],
    });
    const [all] = tallied(modalMatrix, [document]);
    expect(all).toMatchObject({ agent_kind: "all", target_count: 1, target_clauses: 1, target_share: 1 });
    expect(tallied(modalMatrix, [document]).at(-4)).toMatchObject({ actor: "constructor", target_count: 1 });
  });
});

describe("meetings", () => {
  const sentence = annotated({
    id: "m",
    side: "op-ed",
    zones: [{ role: "body", text: "China may say China must. China sleeps." }],
    actors: [
      { words: "China", label: "cn" },
      { words: "China", label: "cn", from: 6 },
      { words: "China", label: "cn", from: 20 },
    ],
    stance: [
      { words: "may", label: "hedge" },
      { words: "must", label: "obligation" },
      { words: "say", label: "vague" },
    ],
  });

  it("count sentences once and pairs each, with vague outside all", () => {
    const rows = tallied(actorStance, [sentence]);
    expect(rows.map((row) => [row.label, row.target_sentences, row.target_pairs, row.target_share])).toEqual([
      ["all", 1, 4, 0.5],
      ["obligation", 1, 2, 0.5],
      ["hedge", 1, 2, 0.5],
      ["vague", 1, 2, 0.5],
    ]);
    expect(rows[0]).toMatchObject({
      target_actor_sentences: 2,
      reference_actor_sentences: 0,
      reference_share: null,
      difference: null,
    });
  });
  it("take headline hits only", () => {
    expect(tallied(actorFrame, both).map(({ actor, label, target_pairs }) => [actor, label, target_pairs])).toEqual([
      ["cn", "all", 1],
      ["cn", "cooperation", 1],
    ]);
  });
});

const more = [
  opEd,
  introduction,
  annotated({
    id: "third",
    side: "op-ed",
    zones: [{ role: "body", text: "China will. The US may agree." }],
    actors: [
      { words: "China", label: "cn" },
      { words: "US", label: "us" },
    ],
    stance: [
      { words: "will", label: "prediction" },
      { words: "may", label: "hedge" },
    ],
    frames: [{ words: "agree", label: "norms", in_actor: true }],
    modalClauses: [
      { words: "China will", label: "obligation", modal: "will", by: "China", agent_kind: "actor", actor: "cn" },
      { words: "The US may agree", label: "ability", modal: "may", by: "The US", agent_kind: "actor", actor: "us" },
      { words: "agree", label: "ability", modal: "agree" },
    ],
  }),
  annotated({ id: "bystander", side: "elsewhere", zones: [{ role: "body", text: "Nothing." }] }),
  annotated({ id: "empty", side: "introduction", zones: [] }),
];

const laws = <C extends Columns, State, Conclusion>(table: Tally<C, State, Conclusion>): void => {
  const stateOf = (documents: readonly Annotated[], how: Counting) => {
    const state = table.tallying.start();
    for (const document of documents) table.tallying.add(state, document, how);
    return state;
  };
  const rowsOf = (documents: readonly Annotated[], how: Counting): readonly Readonly<Record<string, unknown>>[] => [
    ...table.rows(table.tallying.conclude(stateOf(documents, how), how), how),
  ];

  it(`${table.name}: parts merge in any order to the same rows, also from copies that crossed a thread`, () => {
    const whole = JSON.stringify(rowsOf(more, counting));
    for (const order of [more, more.toReversed(), [...more.slice(2), ...more.slice(0, 2)]]) {
      const state = table.tallying.start();
      for (const document of order) table.tallying.merge(state, structuredClone(stateOf([document], counting)));
      expect(JSON.stringify([...table.rows(table.tallying.conclude(state, counting), counting)])).toBe(whole);
    }
  });

  it(`${table.name}: swapping the sides exchanges their cells, negates what compares them, and changes nothing else`, () => {
    const there = rowsOf(more, counting);
    const back = rowsOf(more, swapped);
    expect(back.length).toBe(there.length);
    const exchanged = there.map((row) =>
      Object.fromEntries(
        Object.keys(row).map((name) => {
          if (name.startsWith("difference") || name.startsWith("log_ratio")) {
            const value = row[name];
            return [name, typeof value === "number" ? 0 - value : value];
          }
          if (name.startsWith("target_")) return [name, row[name.replace("target_", "reference_")]];
          if (name.startsWith("reference_")) return [name, row[name.replace("reference_", "target_")]];
          return [name, row[name]];
        }),
      ),
    );
    expect(back).toEqual(exchanged);
  });

  it(`${table.name}: doubling every text leaves rates, shares and differences alone`, () => {
    const once = rowsOf(more, counting);
    const twice = rowsOf([...more, ...more], counting);
    const same = [
      "target_rate",
      "reference_rate",
      "target_share",
      "reference_share",
      "difference",
      "difference_as_listed",
    ];
    for (const [index, row] of once.entries()) {
      for (const name of same.filter((column) => column in row)) expect(twice[index]?.[name]).toBe(row[name]);
      if (row.target_count !== 0 && row.reference_count !== 0) {
        expect(twice[index]?.log_ratio_hardie).toBe(row.log_ratio_hardie);
      }
    }
  });
};

describe("laws of all tallies", () => {
  laws(actorCounts);
  laws(stanceCounts);
  laws(frameCounts);
  laws(actorStance);
  laws(actorFrame);
  laws(modalMatrix);

  it("classes add up to all kept hits in counted zones", () => {
    const actors = tallied(actorCounts, [opEd]).filter(({ label }) => label === "all");
    expect(actors.reduce((sum, { target_count }) => sum + target_count, 0)).toBe(
      countedHits(opEd, counting, opEd.layers.actors).length,
    );
    const frames = tallied(frameCounts, [opEd]).filter(({ label }) => label === "all");
    expect(frames.reduce((sum, { target_count }) => sum + target_count, 0)).toBe(
      countedHits(opEd, counting, opEd.layers.frames).length,
    );
  });
});
