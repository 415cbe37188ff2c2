import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  correctedTypeTokenRatio,
  dugastU,
  hdd,
  herdanC,
  herdanVm,
  maas,
  maasLgeV0,
  maasLgV0,
  maasSquared,
  mattr,
  msttr,
  mtld,
  mtldKyle,
  mtldMa,
  mtldShen,
  rootTypeTokenRatio,
  simpsonD,
  summerS,
  typeTokenRatio,
  typeTokens,
  yuleI,
  yuleK,
} from "../../pipeline/statistics/diversity/index.js";
import { wordCounts } from "../../pipeline/statistics/frequency/index.js";
import { expectNear, hostileWords } from "./near.js";
import { secondInaugural as words } from "./second-inaugural.js";

const size = typeTokens(words);
const counts = [...wordCounts(words).values()];
const natural = { base: Math.E };

describe("diversity of Lincoln's second inaugural address", () => {
  // quanteda.textstats 0.97: textstat_lexdiv(tokens, measure = "all", log.base = 10, MATTR_window = 100, MSTTR_segment = 100).
  it.each([
    ["TTR", typeTokenRatio(size), 0.48068669527897],
    ["C", herdanC(size), 0.888155932109936],
    ["R", rootTypeTokenRatio(size), 12.7086871711335],
    ["CTTR", correctedTypeTokenRatio(size), 8.986398878687],
    ["U", dugastU(size), 25.432526100013],
    ["S", summerS(size), 0.88654074715467],
    ["K", yuleK(counts), 131.763954637833],
    ["I", yuleI(counts), 16.5999117776798],
    ["D", simpsonD(counts), 0.0131952728211813],
    ["Vm", herdanVm(counts), 0.107846280195997],
    ["Maas", maas(size), 0.198292026217994],
    ["lgV0", maasLgV0(size), 5.49751304113258],
    ["lgeV0", maasLgeV0(size), 12.6584915770522],
    ["MATTR", mattr(words), 0.692516666666667],
    ["MSTTR", msttr(words), 0.696666666666667],
    ["MATTR, window 50", mattr(words, { window: 50 }), 0.7804],
    ["MSTTR, segment 50", msttr(words, { window: 50 }), 0.772307692307692],
    ["U, log.base = exp(1)", dugastU(size, natural), 58.560555475072],
    ["S, log.base = exp(1)", summerS(size, natural), 0.936890916176117],
    ["Maas, log.base = exp(1)", maas(size, natural), 0.130676473603276],
  ])("agrees with quanteda: %s", (_, ours, theirs) => {
    expectNear(ours, theirs);
  });
  // lexical_diversity 0.1.1: lex_div.mtld(tokens), .mtld_ma_wrap, .mtld_ma_bid, .hdd, .maas_ttr;
  // LexicalRichness 0.5.1: LexicalRichness(tokens, preprocessor=None, tokenizer=None).mtld(0.72), .Maas.
  it.each([
    ["lex_div.mtld", mtld(words, mtldKyle), 73.31195692023157],
    ["LexicalRichness.mtld", mtld(words, mtldShen), 73.31195692023157],
    ["lex_div.mtld_ma_wrap", mtldMa(words), 77.26752503576537],
    ["lex_div.mtld_ma_bid", mtldMa(words, { ends: "both" }), 71.35190867333725],
    ["lex_div.hdd", hdd(counts), 0.8385677302427583],
    ["koRpus' HD-D, 42 times that", hdd(counts, { scale: "types" }), 42 * 0.8385677302427583],
    ["lex_div.maas_ttr", maasSquared(size), 0.039319727661637494],
    ["LexicalRichness.Maas", maasSquared(size, natural), 0.017076340753387813],
  ])("agrees with the Python packages: %s", (_, ours, theirs) => {
    expectNear(ours, theirs);
  });
});

/** Mean length of stretches by looking at each of them. */
const stretchesByHand = (text: readonly string[], starts: number, least: number): number | null => {
  const lengths: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const seen = new Set<string>();
    for (let at = start; at < text.length; at += 1) {
      seen.add(text[at] ?? "");
      const length = at - start + 1;
      if (length < least || seen.size / length >= 0.72) continue;
      lengths.push(length);
      break;
    }
  }
  return lengths.length === 0 ? null : lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
};

describe("diversity", () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...hostileWords), fc.string({ maxLength: 2 })), { maxLength: 150 });
  it("moves on by stretches as by looking at each of them", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(1, 10), (some, least) => {
        const both = [some, some.toReversed()].map((one) => stretchesByHand(one, one.length, least));
        const [forwards, backwards] = both;
        const mean = forwards == null || backwards == null ? null : (forwards + backwards) / 2;
        expect(mtldMa(some, { ends: "both", least })).toBe(mean);
        expect(mtldMa(some, { least })).toBe(stretchesByHand([...some, ...some], some.length, least));
      }),
    );
  });
  it("in a window as long as the text is its TTR", () => {
    fc.assert(
      fc.property(text, (some) => {
        fc.pre(some.length > 0);
        const whole = typeTokenRatio(typeTokens(some)) ?? Number.NaN;
        for (const of of [mattr, msttr]) {
          expect(of(some, { window: some.length })).toBeCloseTo(whole, 12);
          expect(of(some, { window: some.length + 1 })).toBeNull();
          expect(of(some, { window: some.length + 1, short: "whole" })).toBeCloseTo(whole, 12);
          expect(of(some, { window: 1 })).toBeCloseTo(1, 12);
        }
        expect(hdd([...wordCounts(some).values()], { sample: some.length, scale: "types" })).toBeCloseTo(
          typeTokens(some).types,
          9,
        );
      }),
    );
  });
  it("is none of no words, and of one word where it needs more", () => {
    const none = typeTokens([]);
    const ofSizes = [typeTokenRatio, rootTypeTokenRatio, correctedTypeTokenRatio, herdanC, dugastU, summerS];
    for (const of of [...ofSizes, maas, maasSquared, maasLgV0]) expect(of(none)).toBeNull();
    for (const of of [yuleK, yuleI, simpsonD, herdanVm, hdd]) expect(of([])).toBeNull();
    for (const of of [mattr, msttr, mtld, mtldMa]) expect(of([])).toBeNull();
    for (const of of [herdanC, dugastU, summerS, maas, maasLgV0]) expect(of({ tokens: 1, types: 1 })).toBeNull();
    expect([mattr(["one"]), mtld(["one"]), mtldMa(["one"])]).toEqual([null, null, null]);
    expect(mtld(["a", "b", "c"])).toBeNull();
  });
  it("closes a stretch below or at the threshold, and counts the last word, as it is told", () => {
    // 18 different words of 25: exactly .72.
    const at = [...Array.from({ length: 18 }, (_, index) => `w${index}`), ...Array.from({ length: 7 }, () => "w17")];
    const options = { threshold: 0.72, least: 1, last: "full" } as const;
    const [below, full] = (["below", "at"] as const).map((rule) => mtld([...at, "x"], { ...options, full: rule }));
    expect(below).not.toBe(full);
    expect(mtld(at, mtldShen)).not.toBeNull();
  });
  it("of a million words is soon there", { timeout: 60_000 }, () => {
    const long = Array.from({ length: 1_000_000 }, (_, index) => `w${(index * index) % 4999}`);
    expect(mattr(long)).toBeGreaterThan(0);
    expect(mtld(long)).toBeGreaterThan(0);
    expect(hdd(wordCounts(long).values())).toBeGreaterThan(0);
    const different = long.slice(0, 100_000).map((_, index) => String(index));
    // No stretch is full before the text comes round again, and then so many of its words are known.
    expect(mtldMa(different)).toBe(138_889);
    expect(mtldMa(different, { ends: "both" })).toBeNull();
  });
});
