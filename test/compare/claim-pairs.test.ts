import { describe, expect, it } from "vitest";
import { claimPairs } from "../../pipeline/compare/claim-pairs.js";
import { defaultInference } from "../../pipeline/model/inference.js";
import type { StanceMarker } from "../../pipeline/model/layers.js";
import type { Negation } from "../../pipeline/model/negation.js";
import type { Annotated, Counting } from "../../pipeline/model/table.js";
import { annotated, type ToldDocument } from "../made/annotated.js";
import { quoting, type ToldQuotation } from "../made/quoting.js";
import { tabulated } from "../made/tabulate.js";

const counting: Counting = { target: "source", reference: "quoting", zones: ["body"], inference: defaultInference };

/** The made tokens have no part of speech, and only content words have lemmas: whatever is longer than three letters is one. */
const tagged = ({ document, layers }: Annotated): Annotated => ({
  document,
  layers: {
    ...layers,
    tokens: layers.tokens.map((token) => ({
      ...token,
      pos: token.normal.length > 3 ? ("NOUN" as const) : ("X" as const),
    })),
  },
});

/** With negators told by their words. */
const denying = ({ document, layers }: Annotated, words: readonly string[] = []): Annotated => {
  const negations = words.map(
    (one) =>
      ({
        status: "kept",
        label: "negation",
        start: document.text.indexOf(one),
        end: document.text.indexOf(one) + one.length,
      }) as Negation,
  );
  return { document, layers: { ...layers, negations } };
};

type Marker = {
  readonly words: string;
  readonly label: StanceMarker["label"];
  readonly engagement?: StanceMarker["engagement"];
};

const others = ["Rain fell on the hills.", "Farmers sold wheat at the market.", "The bridge needs paint."];

const rowsOf = (
  said: {
    readonly text: string;
    readonly stance?: readonly Marker[];
    readonly negations?: readonly string[];
    readonly actors?: ToldDocument["actors"];
  },
  claim: {
    readonly text: string;
    readonly content: string;
    readonly stance?: readonly Marker[];
    readonly negations?: readonly string[];
    readonly actors?: ToldDocument["actors"];
  } & Partial<Omit<ToldQuotation, "content" | "content_words">>,
) => {
  const { text, content, stance = [], actors = [], negations = [], ...rest } = claim;
  const source = annotated({
    id: "source",
    side: "source",
    pair: "p",
    zones: [
      { role: "body", text: [...others, said.text].join(" ") },
      { role: "footnote", text: said.text },
    ],
    stance: said.stance ?? [],
    actors: said.actors ?? [],
  });
  const report = quoting(
    { id: "report", side: "quoting", pair: "p", zones: [{ role: "body", text }], stance, actors },
    [{ label: "indirect", content_words: [content], ...rest }],
  );
  return [
    ...tabulated(claimPairs, [denying(tagged(source), said.negations), denying(tagged(report), negations)], counting)
      .rows,
  ];
};

const fleet = {
  text: "The northern fleet will perhaps leave harbour.",
  stance: [{ words: "perhaps", label: "hedge" }],
} as const;

describe("claim pairs", () => {
  it("put a reported claim beside the sentence that it shares most with, in counted zones", () => {
    const rows = rowsOf(fleet, {
      text: "She says the northern fleet leaves harbour.",
      content: "the northern fleet leaves harbour",
    });
    expect(rows).toMatchObject([
      { candidate: 1, source_surface: fleet.text, source_sentences: 1, shared_terms: "northern;fleet;harbour" },
    ]);
    const [row] = rows;
    expect(row?.score).toBeGreaterThan(0.5);
  });
  it("leave quoted words out of the claim, and quotations that are not reported", () => {
    const text = "She says the northern fleet “leaves harbour”.";
    const content = "the northern fleet “leaves harbour”";
    expect(rowsOf(fleet, { text, content, label: "mixed" })).toMatchObject([{ claim: "the northern fleet" }]);
    expect(rowsOf(fleet, { text, content, label: "direct" })).toEqual([]);
    expect(rowsOf(fleet, { text, content, label: "mixed", opens_voice: false })).toEqual([]);
  });
  it("take two sentences where they fit better than one", () => {
    const two = { text: "The northern fleet sails. It reaches warm harbours in spring." };
    const content = "the northern fleet sails and reaches warm harbours in spring";
    const [row] = rowsOf(two, { text: `She says ${content}.`, content });
    expect(row).toMatchObject({ source_sentences: 2, source_surface: two.text });
  });
  it("are not compared in commitment where they share little", () => {
    const said = {
      text: "The northern fleet of warm and distant harbours perhaps brought letters home.",
      stance: fleet.stance,
    };
    const [row] = rowsOf(said, {
      text: "She says the northern fleet sent letters every spring.",
      content: "the northern fleet sent letters every spring",
    });
    expect(row).toMatchObject({ commitment: null });
    expect(row?.score).toBeLessThan(0.4);
  });
  it("are not compared in commitment where they share one word, be it all of the claim", () => {
    const [row] = rowsOf({ text: "Harbours freeze." }, { text: "She mentions harbours.", content: "harbours" });
    expect(row).toMatchObject({ commitment: null });
    expect(row?.score).toBeGreaterThan(0.4);
  });
  it("are none where nothing is shared", () => {
    expect(rowsOf(fleet, { text: "She says nobody came.", content: "nobody came" })).toEqual([]);
  });

  const content = "the northern fleet leaves harbour";
  const says = { text: `She says ${content}.`, content, cue_words: "says" };
  const clearly = "the northern fleet clearly leaves harbour";
  it.each([
    ["a hedge that is gone", fleet, says, "hedge_dropped"],
    ["a hedge that moved to a verb of thought", fleet, { ...says, act: "belief" }, "hedge_moved_to_report"],
    [
      "a hedge that moved to the cue",
      fleet,
      {
        text: `She apparently says ${content}.`,
        content,
        cue_words: "says",
        stance: [{ words: "apparently", label: "hedge" }],
      },
      "hedge_moved_to_report",
    ],
    [
      "a hedge that stayed",
      fleet,
      {
        text: "She says the fleet perhaps leaves harbour.",
        content: "the fleet perhaps leaves harbour",
        stance: fleet.stance,
      },
      "same",
    ],
    [
      "a hedge that came",
      { text: "The northern fleet leaves harbour." },
      {
        text: "She says the fleet perhaps leaves harbour.",
        content: "the fleet perhaps leaves harbour",
        stance: fleet.stance,
      },
      "hedge_added",
    ],
    [
      "a booster that came",
      { text: "The northern fleet leaves harbour." },
      { text: `She says ${clearly}.`, content: clearly, stance: [{ words: "clearly", label: "booster" }] },
      "boosted",
    ],
    [
      "a booster that is gone",
      { text: "The northern fleet clearly leaves harbour.", stance: [{ words: "clearly", label: "booster" }] },
      says,
      "booster_dropped",
    ],
    [
      "another time",
      { text: "The northern fleet will leave harbour.", stance: [{ words: "will", label: "prediction" }] },
      says,
      "time_shifted",
    ],
    [
      "no other time where a report shifts the tense of what will be",
      { text: "The northern fleet will leave harbour.", stance: [{ words: "will", label: "prediction" }] },
      { text: "She said the northern fleet would leave harbour.", content: "the northern fleet would leave harbour" },
      "same",
    ],
    [
      "a condition that is gone",
      {
        text: "The northern fleet leaves harbour, if nothing changes.",
        stance: [{ words: "if", label: "condition" }],
        negations: ["nothing"],
      },
      says,
      "scope_changed",
    ],
    [
      "no negation that stands under a condition",
      {
        text: "The northern fleet leaves harbour, if nothing changes.",
        stance: [{ words: "if", label: "condition" }],
        negations: ["nothing"],
      },
      {
        text: "She says the northern fleet leaves harbour if wages rise.",
        content: "the northern fleet leaves harbour if wages rise",
        stance: [{ words: "if", label: "condition" }],
      },
      "same",
    ],
    [
      "a claim that denies",
      { text: "If nobody objects, the northern fleet leaves harbour.", stance: [{ words: "If", label: "condition" }] },
      {
        text: "She says the northern fleet never leaves harbour if nobody objects.",
        content: "the northern fleet never leaves harbour if nobody objects",
        stance: [{ words: "if", label: "condition" }],
        negations: ["never", "nobody"],
      },
      "scope_changed",
    ],
    ["a narrower claim", { text: "The whole northern fleet leaves harbour." }, says, "scope_changed"],
    [
      "an evaluation",
      { text: "The northern fleet leaves harbour." },
      {
        text: "She says the northern fleet rashly leaves harbour.",
        content: "the northern fleet rashly leaves harbour",
        stance: [{ words: "rashly", label: "attitude" }],
      },
      "evaluated",
    ],
    [
      "another agent",
      { text: "Norway leaves the northern harbour.", actors: [{ words: "Norway", label: "no" }] },
      {
        text: "She says Iceland leaves the northern harbour.",
        content: "Iceland leaves the northern harbour",
        actors: [{ words: "Iceland", label: "is" }],
      },
      "agent_changed",
    ],
  ] as const)("tell %s", (_, said, claim, commitment) => {
    expect(rowsOf(said, claim as Parameters<typeof rowsOf>[1])).toMatchObject([{ commitment }]);
  });
});
