import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { annotator } from "../../pipeline/annotate/english.js";
import { hedgeOn } from "../../pipeline/annotate/portrayals/hedges.js";
import type { Document } from "../../pipeline/model/document.js";
import type { Layers } from "../../pipeline/model/layers.js";
import type { Lexicons } from "../../pipeline/model/lexicon.js";
import type { Quotation } from "../../pipeline/model/quotation.js";
import { readLexicons } from "../../pipeline/read/lexicons.js";
import { wholeBody } from "../layer-invariants.js";

let lexicons: Lexicons;
let layersOf: (document: Document) => Layers;
beforeAll(async () => {
  lexicons = await readLexicons();
  layersOf = annotator(lexicons);
});

interface Written {
  readonly text: string;
  readonly wanted: readonly string[];
}

const parsed = (written: string): Written => {
  let text = "";
  let from = 0;
  const wanted: string[] = [];
  for (const match of written.matchAll(/\[([^\]]+)\]\{(\w+) ([^}]+)\}/g)) {
    text += written.slice(from, match.index) + match[1];
    from = match.index + match[0].length;
    const [, actors = "", rest = ""] = /^(.*?)( (?:negated|hedge: .*))?$/.exec(match[3] ?? "") ?? [];
    for (const actor of actors.split(" ")) wanted.push(`${match[1]} | ${match[2]} ${actor}${rest}`);
  }
  return { text: text + written.slice(from), wanted };
};

const foundIn = (text: string): readonly string[] =>
  layersOf(wholeBody("case", text))
    .portrayals.filter(({ status }) => status === "kept")
    .map(({ start, end, label, actor, hedge, negated }) => {
      const hedged = hedge === null ? "" : ` hedge: ${text.slice(hedge.start, hedge.end)}`;
      return `${text.slice(start, end)} | ${label} ${actor}${negated ? " negated" : ""}${hedged}`;
    });

const cases = readFileSync(new URL("./portrayals.cases.md", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("- "))
  .map((line) => line.slice(2));

describe("portrayals", () => {
  for (const written of cases) {
    const [, plain = "", failing] = /^(.*?)(?: \(fails: (.*)\))?$/.exec(written) ?? [];
    const run = failing === undefined ? it : it.fails;
    run(written, () => {
      const { text, wanted } = parsed(plain);
      expect([...foundIn(text)].sort()).toEqual([...wanted].sort());
    });
  }
  it("give the reason why something is none", () => {
    const { portrayals } = layersOf(
      wholeBody("none", "Chinese exports are on the rise. If Russia grew stronger, we left."),
    );
    expect(portrayals.map(({ actor, status, reason }) => `${actor} ${status}: ${reason}`)).toEqual(
      expect.arrayContaining([
        "cn rejected: said of something else that belongs to the actor",
        "ru rejected: a condition, nothing said to be so",
      ]),
    );
  });
});

describe("a hedge on the report", () => {
  const hedgeIn = (text: string, claim: string, cue: string) => {
    const { stance, tokens } = layersOf(wholeBody("report", text));
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const hedges = stance.filter(({ label, status }) => label === "hedge" && status === "kept");
    const { hedge, hedge_on_report } = hedgeOn(
      at(claim),
      hedges,
      tokens,
      { cue: [at(cue)] } as unknown as Quotation,
      lexicons.portrayal,
    );
    return hedge === null ? null : `${text.slice(hedge.start, hedge.end)} ${hedge_on_report}`;
  };

  it("is the verb, if it hedges", () => {
    expect(hedgeIn("He suggests that India is on the rise.", "India is on the rise", "suggests")).toBe("suggests true");
  });
  it("stands beside the verb", () => {
    const text = "He seems to expect, as we said, that India is on the rise.";
    expect(hedgeIn(text, "India is on the rise", "expect")).toBe("seems true");
  });
  it("is none where the claim has its own", () => {
    expect(hedgeIn("He suggests that India may be on the rise.", "India may be on the rise", "suggests")).toBe(
      "may false",
    );
  });
  it("is none where nobody hedges", () => {
    expect(hedgeIn("He says that India is on the rise.", "India is on the rise", "says")).toBe(null);
  });
});
