import { describe, expect, it } from "vitest";
import { actorTrajectories } from "../../pipeline/compare/actor-trajectories.js";
import { portrayals } from "../../pipeline/compare/portrayals.js";
import type { Portrayal } from "../../pipeline/model/portrayal.js";
import type { Annotated } from "../../pipeline/model/table.js";
import { annotated } from "../made/annotated.js";
import { counting } from "../made/opinions.js";
import { tallied } from "../made/tabulate.js";

const text = "China is perhaps rising. He says Russia declines. China is not rising. China declines.";

const plain = annotated({
  id: "op-ed",
  side: "op-ed",
  zones: [{ role: "body", text, voice: "ann" }],
  actors: [
    { words: "China", label: "cn" },
    { words: "Russia", label: "ru" },
    { words: "China", label: "cn", from: 40 },
    { words: "China", label: "cn", from: 60 },
  ],
  quotations: [{ words: "Russia declines", label: "indirect", by: "bo" }],
});

const portrayal = (words: string, mention: string, rest: Partial<Portrayal>): Portrayal => {
  const start = text.indexOf(words);
  const term = words.split(" ").at(-1) ?? "";
  const at = (part: string) => ({ start: text.indexOf(part, start), end: text.indexOf(part, start) + part.length });
  return {
    start,
    end: start + words.length,
    zone: 0,
    inlay: -1,
    paragraph: 0,
    sentence: 0,
    entry: `made.${term}`,
    lexicon: "portrayal/made",
    induced: false,
    status: "kept",
    rule: "subject",
    reason: "",
    listed: true,
    negated: false,
    label: "rising",
    actor: "cn",
    mention: at(mention),
    term: at(term),
    hedge: null,
    hedge_on_report: false,
    ...rest,
  };
};

const opEd: Annotated = {
  ...plain,
  layers: {
    ...plain.layers,
    portrayals: [
      portrayal("China is perhaps rising", "China", { hedge: { start: 9, end: 16 } }),
      portrayal("Russia declines", "Russia", { label: "declining", actor: "ru" }),
      portrayal("China is not rising", "China", { negated: true }),
      portrayal("China declines", "China", { label: "declining" }),
      portrayal("China is perhaps rising", "China", { status: "rejected", reason: "made up" }),
    ],
  },
};

describe("portrayals", () => {
  it("show the evidence, the hedge on it, and whose claim it is", () => {
    const [first, second] = [...portrayals.rows(opEd)];
    expect(first).toMatchObject({
      actor: "cn",
      trajectory: "rising",
      surface: "China is perhaps rising",
      mention: "China",
      term: "rising",
      hedge: "perhaps",
      voice: "ann",
      mode: "own",
    });
    expect(second).toMatchObject({
      actor: "ru",
      trajectory: "declining",
      chain: "bo < ann",
      mode: "reported",
      hedge: null,
    });
  });
});

describe("actor-trajectories", () => {
  it("have no rows for labels that many share", () => {
    const many = annotated({
      id: "many",
      side: "op-ed",
      zones: [{ role: "body", text: "The world watches Chad and the Ford Foundation." }],
      actors: [
        { words: "world", label: "other" },
        { words: "Chad", label: "td" },
        { words: "Ford Foundation", label: "us.other_org" },
      ],
    });
    expect(tallied(actorTrajectories, [many], counting).map(({ actor }) => actor)).toEqual(["td"]);
  });
  it("tell which way each side says each actor moves, denied and rejected ones apart", () => {
    const [china, russia] = tallied(actorTrajectories, [opEd], counting);
    expect(china).toMatchObject({
      actor: "cn",
      target_trajectory: "both",
      reference_trajectory: "none",
      target_mentions: 3,
      target_rising: 1,
      target_declining: 1,
      target_reported: 0,
      target_hedged: 1,
      target_negated: 1,
    });
    expect(russia).toMatchObject({ actor: "ru", target_trajectory: "declining", target_reported: 1, target_hedged: 0 });
  });
});
