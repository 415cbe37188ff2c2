import { describe, expect, it } from "vitest";
import { comparison } from "../../pipeline/compare/comparison.js";
import { findings } from "../../pipeline/compare/findings.js";
import { pairEffects } from "../../pipeline/compare/pair-effects.js";
import { passages } from "../../pipeline/compare/passages.js";
import { textRates } from "../../pipeline/compare/text-rates.js";
import { Fault } from "../../pipeline/model/fault.js";
import { defaultInference, type Inference } from "../../pipeline/model/inference.js";
import type { Annotated, Counting } from "../../pipeline/model/table.js";
import { annotated } from "../made/annotated.js";
import { tallied } from "../made/tabulate.js";

const counting = (inference: Partial<Inference> = {}): Counting => ({
  target: "op-ed",
  reference: "introduction",
  zones: ["body"],
  inference: { ...defaultInference, resamples: 999, ...inference },
});

/** Words of a paragraph, so many with a hit each, told by their numbers. */
const paragraph = (size: number, from: number): string =>
  `${Array.from({ length: size }, (_, at) => `w${from + at}`).join(" ")}.`;

interface Told {
  readonly id: string;
  readonly side: string;
  readonly pair?: string;
  /** Words of each paragraph, and how many of its first ones are hits of a label. */
  readonly paragraphs: readonly (readonly [words: number, must?: number, may?: number])[];
  readonly metadata?: Readonly<Record<string, string>>;
}

const told = ({ id, side, pair, paragraphs, metadata }: Told): Annotated => {
  const starts = paragraphs.map((_, at) => paragraphs.slice(0, at).reduce((sum, [words]) => sum + words, 1000));
  const hits = (label: "obligation" | "hedge", of: 1 | 2) =>
    paragraphs.flatMap((one, at) =>
      Array.from({ length: one[of] ?? 0 }, (_, hit) => ({
        words: `w${(starts[at] ?? 0) + (of === 1 ? hit : one[0] - 1 - hit)}`,
        label,
      })),
    );
  return annotated({
    id,
    side,
    ...(pair === undefined ? {} : { pair }),
    zones: paragraphs.map(([words], at) => ({ role: "body", text: paragraph(words, starts[at] ?? 0) })),
    stance: [...hits("obligation", 1), ...hits("hedge", 2)],
    ...(metadata === undefined ? {} : { metadata }),
  });
};

const rowOf = (texts: readonly Annotated[], how: Counting, label = "obligation", voice = "headline") => {
  const row = tallied(comparison, texts, how).find((one) => one.label === label && one.voice === voice);
  if (row === undefined) throw new Error(`no row of ${label}`);
  return row;
};

/** The seed's sizes: must 6 to 0 in 1,556 and 744 words. */
const opEd = told({ id: "b", side: "op-ed", paragraphs: [[256, 2], [300, 1], [250], [250, 2], [250, 1], [250]] });
const introduction = told({ id: "a", side: "introduction", paragraphs: [[124], [124], [124], [124], [124], [124]] });

describe("one text against one", () => {
  it("has the figures that other programs give for 6 to 0 in 1,556 and 744 words", () => {
    const row = rowOf([opEd, introduction], counting());
    expect(row).toMatchObject({
      target_count: 6,
      target_base: 1556,
      reference_base: 744,
      unit: "paragraph",
      target_units: 6,
      reference_units: 6,
      target_minimum_count: 9,
      verdict: "too_few_to_tell",
      verdict_words: "too few to tell: op-ed has 6, and needs 9 hits or more",
      percent_difference: null,
    });
    // R: fisher.test(matrix(c(6, 0, 1550, 744), 2)) p = 0.186; G2 = 4.7, whose p would be .030.
    expect(row.fisher_p).toBeCloseTo(0.186, 3);
    expect(row.fisher_mid_p).toBeCloseTo(0.138, 3);
    expect(row.log_likelihood).toBeCloseTo(4.7, 1);
    expect(row.log_ratio_walter).toBeCloseTo(Math.log2(6.5 / 1556.5 / (0.5 / 744.5)), 12);
  });
  it("takes sentences where a side has fewer than six paragraphs", () => {
    const short = told({ id: "a", side: "introduction", paragraphs: [[124], [124]] });
    expect(rowOf([opEd, short], counting()).unit).toBe("sentence");
  });
  it("names the passages that a difference hangs on, and no rank test or dispersion", () => {
    const burst = told({ id: "b", side: "op-ed", paragraphs: [[200, 14], [250], [250], [250], [250], [250]] });
    const row = rowOf([burst, introduction], counting());
    expect(row.verdict).toBe("hangs_on_few_passages");
    const found = tallied(passages, [burst, introduction], counting()).filter(({ label }) => label === "obligation");
    expect(found).toMatchObject([
      { rank: 1, side: "op-ed", document: "b", start: 0, hits: 14, base: 200, fisher_p_without: 1 },
    ]);
    expect(tallied(textRates, [burst, introduction], counting())).toEqual([]);
    expect(tallied(pairEffects, [burst, introduction], counting())).toEqual([]);
  });
  it("is stable where the difference is in all paragraphs", () => {
    const even = told({ id: "b", side: "op-ed", paragraphs: Array.from({ length: 8 }, () => [100, 4] as const) });
    expect(rowOf([even, introduction], counting()).verdict).toBe("stable_within_these_texts");
  });
  it("refuses texts as units, and pairs where there are none", () => {
    expect(() => rowOf([opEd, introduction], counting({ unit: "text" }))).toThrow(Fault);
    expect(() => rowOf([opEd, introduction], counting({ unit: "text" }))).toThrow(/--unit paragraph/);
    expect(() => rowOf([opEd, introduction], counting({ unit: "pair" }))).toThrow(/--unit text/);
  });
});

const corpusOf = (pairs: boolean): readonly Annotated[] =>
  Array.from({ length: 8 }, (_, at) =>
    (["op-ed", "introduction"] as const).map((side) =>
      told({
        id: `${side} ${at}`,
        side,
        ...(pairs ? { pair: `p${at}` } : {}),
        paragraphs: [[100 + at, side === "op-ed" ? 6 + (at % 3) : at % 2, 2 + (at % 2)]],
      }),
    ),
  ).flat();

describe("bases that may hold several hits", () => {
  it("take the test of two rates, and no interval of draws, also where hits are more than sentences", () => {
    const burst = told({ id: "b", side: "op-ed", paragraphs: Array.from({ length: 8 }, () => [20, 4] as const) });
    const calm = told({ id: "a", side: "introduction", paragraphs: Array.from({ length: 8 }, () => [20, 1] as const) });
    const row = rowOf([burst, calm], counting({ base: "sentences" }));
    expect(row).toMatchObject({ exact_test: "rates", target_count: 32, target_base: 8, target_wilson_lower: null });
    // R: binom.test(8, 40, 0.5)
    expect(row.fisher_p).toBeCloseTo(0.0001822, 7);
    expect(row.verdict).toBe("stable_within_these_texts");
  });
});

describe("several texts a side", () => {
  it("are the units, or their pairs where each is in one", () => {
    expect(rowOf(corpusOf(false), counting())).toMatchObject({ unit: "text", target_units: 8, verdict: "differs" });
    expect(rowOf(corpusOf(true), counting())).toMatchObject({ unit: "pair", target_units: 8, verdict: "differs" });
    expect(rowOf(corpusOf(true), counting({ unit: "text" })).unit).toBe("text");
    expect(rowOf(corpusOf(true).slice(1), counting()).unit).toBe("text");
  });
  it("have a bound where they do not differ", () => {
    expect(rowOf(corpusOf(false), counting(), "hedge")).toMatchObject({ verdict: "no_difference_larger_than" });
  });
  it("have rates text by text, and pairs a forest with its sum first", () => {
    const [rates] = tallied(textRates, corpusOf(false), counting()).filter(({ label }) => label === "obligation");
    expect(rates).toMatchObject({ target_texts: 8, target_range: 8, reference_range: 4, target_superiority: 1 });
    expect(rates?.reference_above).toBe(0);
    const forest = tallied(pairEffects, corpusOf(true), counting()).filter(({ label }) => label === "obligation");
    expect(forest.map(({ pair }) => pair)).toEqual([null, ...Array.from({ length: 8 }, (_, at) => `p${at}`)]);
    expect(forest[0]).toMatchObject({ pairs: 8, target_more: 8, reference_more: 0 });
    expect(forest[0]?.sign_test_p).toBeCloseTo(2 / 2 ** 8, 12);
  });
  it("have no rank test of independent sides where they are pairs", () => {
    const rankTests = (pairs: boolean) => {
      const [rates] = tallied(textRates, corpusOf(pairs), counting()).filter(({ label }) => label === "hedge");
      const { brunner_munzel_p } = rowOf(corpusOf(pairs), counting(), "hedge");
      return [rates?.wilcoxon_p ?? null, rates?.brunner_munzel_p ?? null, brunner_munzel_p];
    };
    expect(rankTests(false)).not.toContain(null);
    expect(rankTests(true)).toEqual([null, null, null]);
  });
  it("are told to be too few, and not their hits, where a single text has all hits", () => {
    const burst = corpusOf(false).map((one) =>
      one.document.id === "op-ed 0" ? told({ id: "op-ed 0", side: "op-ed", paragraphs: [[200, 0, 60]] }) : one,
    );
    const others = burst.map((one) => {
      if (one.document.id === "op-ed 0") return one;
      return { ...one, layers: { ...one.layers, stance: one.layers.stance.filter(({ label }) => label !== "hedge") } };
    });
    expect(rowOf(others, counting(), "hedge").verdict_words).toBe(
      "too few to tell: op-ed has 60, but in texts too few or too unlike",
    );
    expect(tallied(findings, others, counting())[1]?.sentence).not.toMatch(/hedges, 60/);
  });
  it("is the same whatever order the texts come in, and merged from any parts", () => {
    const texts = corpusOf(false);
    const { tallying } = comparison;
    const whole = JSON.stringify(tallied(comparison, texts, counting()));
    for (const size of [1, 3, 7]) {
      const state = tallying.start();
      for (let from = 0; from < texts.length; from += size) {
        const part = tallying.start();
        for (const one of texts.toReversed().slice(from, from + size)) tallying.add(part, one, counting());
        tallying.merge(state, structuredClone(part));
      }
      expect(JSON.stringify([...comparison.rows(tallying.conclude(state, counting()), counting())])).toBe(whole);
    }
  });
});

describe("a label more", () => {
  it("changes no other row but q-values and Holm", () => {
    const families = [{ name: "modality", labels: ["stance.obligation", "stance.hedge"] }];
    const without = (texts: readonly Annotated[]): readonly Annotated[] =>
      texts.map(({ document, layers }) => ({
        document,
        layers: { ...layers, stance: layers.stance.filter(({ label }) => label !== "hedge") },
      }));
    const rows = (texts: readonly Annotated[]) =>
      tallied(comparison, texts, counting({ families }))
        .filter(({ label }) => label !== "hedge" && label !== "all")
        .map(({ benjamini_hochberg_q, holm_p, verdict, verdict_words, ...rest }) => rest);
    for (const texts of [corpusOf(false), corpusOf(true), [opEd, introduction]]) {
      expect(rows(texts)).toEqual(rows(without(texts)));
    }
  });
  it("is corrected only within its family", () => {
    const families = [{ name: "modality", labels: ["stance.obligation", "stance.hedge"] }];
    const alone = rowOf(corpusOf(false), counting());
    const both = rowOf(corpusOf(false), counting({ families }));
    expect(alone).toMatchObject({ family: null, benjamini_hochberg_q: null, holm_p: null });
    expect(both.family).toBe("modality");
    expect(both.holm_p).toBeCloseTo(Math.min(1, 2 * (both.permutation_p ?? 1)), 12);
    expect(rowOf(corpusOf(false), counting({ families }), "obligation", "own").family).toBeNull();
  });
});

describe("the findings", () => {
  const sentences = (texts: readonly Annotated[], how = counting()) =>
    tallied(findings, texts, how).map(({ sentence }) => sentence);
  it("are three sentences, which say what holds, what cannot be told, and what to bear in mind", () => {
    const [can, cannot, caution] = sentences(corpusOf(false));
    expect(can).toMatch(
      /^Between 8 texts of introduction and 8 of op-ed, op-ed has more words of obligation \(66\.4 against 4\.8 per 1,000 words; 55 and 4 hits\) than introduction/,
    );
    expect(cannot).toMatch(/^Of 21 stance and frame labels /);
    expect(caution).toMatch(/a frame term is no frame/);
  });
  it("say how many texts, or pairs, they are of", () => {
    expect(sentences(corpusOf(true))[0]).toMatch(/^Over 8 pairs of introduction and op-ed, /);
    const [can, cannot] = sentences([opEd, introduction, told({ id: "c", side: "op-ed", paragraphs: [[90]] })]);
    expect(can).toMatch(/^Within these 3 texts, /);
    expect(cannot).toMatch(/what these texts have more or less of says nothing of other texts/);
  });
  it("call all other texts the rest", () => {
    const against = corpusOf(false).map((one) =>
      one.document.side === "introduction" ? { ...one, document: { ...one.document, side: "rest" } } : one,
    );
    expect(sentences(against, { ...counting(), reference: "rest" })[0]).toMatch(
      /^Between 8 texts of the rest and 8 of op-ed, op-ed has .* than the rest, /,
    );
  });
  it("speak of actors where nothing else has the base", () => {
    expect(sentences([opEd, introduction], counting({ base: "mentions" }))[1]).toMatch(
      /^Of 0 actors none have too few/,
    );
  });
  it("say that a translation's words are a translator's", () => {
    const translated = told({
      id: "b",
      side: "op-ed",
      paragraphs: [[256, 2], [300, 1], [250], [250, 2], [250, 1], [250]],
      metadata: { translated_from: "zh" },
    });
    expect(sentences([translated, introduction])[2]).toMatch(/^Op-ed is read in translation \(from zh\).*\*must\*/);
  });
});
