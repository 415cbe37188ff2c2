import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { annotator } from "../../pipeline/annotate/english.js";
import { stanceLeftBehind } from "../../pipeline/compare/stance-left-behind.js";
import { readLexicons, readStudy } from "../../pipeline/index.js";
import { defaultInference } from "../../pipeline/model/inference.js";
import type { Annotated, Cell, Counting } from "../../pipeline/model/table.js";
import { wholeBody } from "../layer-invariants.js";
import { tabulated } from "../made/tabulate.js";

const counting: Counting = { target: "source", reference: "quoting", zones: ["body"], inference: defaultInference };

describe("what the cut left behind", () => {
  let annotate: (id: string, text: string) => Annotated;
  let seed: readonly Annotated[];
  beforeAll(async () => {
    const layersOf = annotator(await readLexicons());
    annotate = (id, text) => {
      const document = { ...wholeBody(id, text), pair: "p" };
      return { document, layers: layersOf(document) };
    };
    const study = await readStudy(fileURLToPath(new URL("../../corpora/cfr-shen-yi-2017", import.meta.url)));
    seed = study.documents.map((document) => ({ document, layers: layersOf(document) }));
  });

  const told = (rows: readonly Readonly<Record<string, Cell>>[]) =>
    rows.map(({ surface, label, place }) => `${surface} (${label}): ${place}`);
  const leftBehind = (source: string, quote: string) => {
    const texts = [annotate("source", source), annotate("quoting", `They wrote: “${quote}.”`)];
    const rows = [...tabulated(stanceLeftBehind, texts, counting).rows];
    return told(rows.filter(({ layer }) => layer === "stance"));
  };

  it("shows under what the seed's *time is on China's side* stood", () => {
    const rows = [...tabulated(stanceLeftBehind, seed, counting).rows];
    expect(told(rows.filter(({ quoted_surface }) => quoted_surface === "time is on China’s side"))).toEqual([
      "cautiously (hedge): over",
      "optimistic (attitude): over",
      "no matter the (counter): over",
    ]);
  });
  it("is told of the sentence's markers outside the quoted part alone", () => {
    expect(
      leftBehind(
        "It will perhaps rain. Perhaps the long talks may never end in peace.",
        "the long talks may never end",
      ),
    ).toEqual(["Perhaps (hedge): over"]);
  });
  it("stands after the quoted part, too", () => {
    expect(
      leftBehind(
        "The long talks brought peace to the coast, although nobody knew.",
        "talks brought peace to the coast",
      ),
    ).toEqual(["although (counter): after", expect.stringMatching(/: after$/)]);
  });
  it("holds a condition whose clause ends where the quoted part begins", () => {
    expect(
      leftBehind("If the rains fail, the whole coast loses its harvest.", "the whole coast loses its harvest"),
    ).toEqual(["If (condition): over"]);
  });
  it("holds what an ellipsis hides", () => {
    expect(
      leftBehind("The ministers, who were possibly ill, left the old town.", "The ministers … left the old town"),
    ).toEqual(["possibly (hedge): between"]);
  });
  it("holds what other words replaced", () => {
    expect(
      leftBehind(
        "The new council may leave the old town before winter comes.",
        "The new council must leave the old town before winter comes",
      ),
    ).toEqual(["may (hedge): replaced"]);
  });
  it.each([
    ["Nobody believes that the talks with the northern ports will succeed.", "the northern ports will succeed"],
    ["They did not, as the whole town had been told, sign the treaty of the ports.", "sign the treaty of the ports"],
    ["No envoy of any of the larger towns signed the treaty of the ports.", "signed the treaty of the ports"],
  ])("puts a deny marker and the negation of the same word in one place: %s", (source, quote) => {
    const texts = [annotate("source", source), annotate("quoting", `They wrote: “${quote}.”`)];
    const rows = [...tabulated(stanceLeftBehind, texts, counting).rows];
    const denying = rows.filter(({ label }) => label === "deny" || label === "negation");
    expect(denying.map(({ layer }) => layer).sort()).toEqual(["negations", "stance"]);
    expect(new Set(denying.map(({ place }) => place)).size).toBe(1);
  });
  it("tells negations with the quoted part in their scope", () => {
    const texts = [
      annotate("source", "The envoys did not sign the long treaty of the northern ports."),
      annotate("quoting", "They wrote: “sign the long treaty of the northern ports.”"),
    ];
    const rows = [...tabulated(stanceLeftBehind, texts, counting).rows];
    expect(rows.filter(({ layer }) => layer === "negations")).toMatchObject([{ label: "negation", place: "over" }]);
  });
});
