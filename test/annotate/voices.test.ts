import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { voices } from "../../pipeline/annotate/voices.js";
import type { Document, Inlay, Zone } from "../../pipeline/model/document.js";
import type { Lexicons } from "../../pipeline/model/lexicon.js";
import type { Quotation } from "../../pipeline/model/quotation.js";
import { bySpan, contains, overlaps, type Span } from "../../pipeline/model/span.js";
import { chainText, type VoiceStretch } from "../../pipeline/model/voice.js";
import { wholeBody } from "../layer-invariants.js";

const annotate = voices.prepare({} as Lexicons);

/** A quotation of which only what a voice rests on is told. */
const quotation = (content: readonly Span[], speaker: string | null, rest: Partial<Quotation> = {}): Quotation => ({
  start: content[0]?.start ?? 0,
  end: content.at(-1)?.end ?? 0,
  zone: 0,
  inlay: -1,
  paragraph: 0,
  sentence: 0,
  label: "indirect",
  entry: "made",
  lexicon: "made",
  induced: false,
  status: "kept",
  rule: "made",
  reason: "",
  listed: true,
  negated: false,
  act: "speech",
  content,
  quoted: [],
  cue: [],
  source: null,
  speaker,
  speaker_rule: "name",
  closed: true,
  opens_voice: true,
  ...rest,
});

const at = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not there`);
  return { start, end: start + words.length };
};

const written = (text: string, writer: string | null = "w"): Document => ({
  ...wholeBody("voices", text),
  zones: [{ start: 0, end: text.length, role: "body", voice: writer }],
});

const told = (document: Document, quotations: readonly Quotation[]): readonly string[] =>
  annotate({ document, quotations: [...quotations].sort(bySpan) }).map(
    ({ start, end, mode, chain }) => `${document.text.slice(start, end)} | ${mode} | ${chainText(chain)}`,
  );

describe("voices", () => {
  it("are the writer's where nobody is quoted", () => {
    expect(told(written("Talks failed.", null), [])).toEqual(["Talks failed. | own | ?"]);
    expect(told(wholeBody("empty", ""), [])).toEqual([]);
  });
  it("tell reported from quoted words", () => {
    const text = "She says talks “failed for good” and left.";
    const one = quotation([at(text, "talks “failed for good”")], "a", { quoted: [at(text, "failed for good")] });
    expect(told(written(text), [one])).toEqual([
      "She says  | own | w",
      "talks  | reported | a < w",
      "“failed for good” | quoted | a < w",
      " and left. | own | w",
    ]);
  });
  it("nest, the nearest first", () => {
    const text = "A says B says C is right.";
    const outer = quotation([at(text, "B says C is right")], "a");
    const inner = quotation([at(text, "C is right")], "b");
    expect(told(written(text), [outer, inner])).toEqual([
      "A says  | own | w",
      "B says  | reported | a < w",
      "C is right | reported | b < a < w",
      ". | own | w",
    ]);
  });
  it("nest where two contents are one stretch", () => {
    const text = "A cites B: all is well";
    const content = [at(text, "all is well")];
    expect(told(written(text), [quotation(content, "a"), quotation(content, null)])).toEqual([
      "A cites B:  | own | w",
      "all is well | reported | ? < a < w",
    ]);
  });
  it("leave out what stands between the parts of a content", () => {
    const text = "“Talks,” she said, “failed.”";
    const content = [at(text, "“Talks,”"), at(text, "“failed.”")];
    const quoted = [at(text, "Talks,"), at(text, "failed.")];
    expect(told(written(text), [quotation(content, "a", { quoted })])).toEqual([
      "“Talks,” | quoted | a < w",
      " she said,  | own | w",
      "“failed.” | quoted | a < w",
    ]);
  });
  it("are quoted in a quoted word, a term of somebody", () => {
    const text = "The “progress” is none.";
    const term = quotation([at(text, "“progress”")], null, { label: "term", quoted: [at(text, "progress")] });
    expect(told(written(text), [term])[1]).toBe("“progress” | quoted | ? < w");
  });
  it("stay quoted under a report inside the quotation", () => {
    const text = "“He says all is well”";
    const outer = quotation([at(text, text)], "a", { quoted: [at(text, "He says all is well")] });
    const inner = quotation([at(text, "all is well")], "b");
    expect(told(written(text), [outer, inner])[1]).toBe("all is well | quoted | b < a < w");
  });
  it("take contents that cross apart", () => {
    const text = "one two three";
    const first = quotation([at(text, "one two")], "a");
    const second = quotation([at(text, "two three")], "b");
    expect(told(written(text), [first, second])).toEqual([
      "one  | reported | a < w",
      "two | reported | b < a < w",
      " three | reported | b < w",
    ]);
  });
  it("are not opened by what is rejected, or is a wish that is merely named", () => {
    const text = "Both want peace.";
    const content = [at(text, "peace")];
    const rejected = quotation(content, "a", { status: "rejected", reason: "none" });
    const wish = quotation(content, "a", { opens_voice: false });
    expect(told(written(text), [rejected, wish])).toEqual(["Both want peace. | own | w"]);
  });
  it("are the translator's in an inlay, whoever speaks around it", () => {
    const text = "He says all [was] is [“very”] well.";
    const inlay = (words: string): Inlay => ({ ...at(text, words), kind: "insertion", voice: "t" });
    const document = { ...written(text), inlays: [inlay("[was]"), inlay("[“very”]")] };
    const outer = quotation([at(text, "all [was] is [“very”] well")], "a");
    const inner = quotation([at(text, "“very”")], "b", { inlay: 1, quoted: [at(text, "very")] });
    expect(told(document, [outer, inner])).toEqual([
      "He says  | own | w",
      "all  | reported | a < w",
      "[was] | own | t",
      " is  | reported | a < w",
      "[ | own | t",
      "“very” | quoted | b < t",
      "] | own | t",
      " well | reported | a < w",
      ". | own | w",
    ]);
  });
  it("end with their zone, and go on in the next", () => {
    const text = "one two. three four.";
    const zones: Zone[] = [
      { start: 0, end: 8, role: "body", voice: "v" },
      { start: 9, end: text.length, role: "note", voice: "n" },
    ];
    expect(told({ ...written(text), zones }, [quotation([at(text, "two. three")], "a")])).toEqual([
      "one  | own | v",
      "two. | reported | a < v",
      "three | reported | a < n",
      " four. | own | n",
    ]);
  });
});

/** All that is wrong with the stretches of a document. */
const faultsOf = ({ zones, inlays }: Document, stretches: readonly VoiceStretch[]): readonly string[] => {
  const faults: string[] = [];
  for (const [zone, { start, end }] of zones.entries()) {
    let cursor = start;
    for (const one of stretches.filter((stretch) => stretch.zone === zone)) {
      if (one.start !== cursor) faults.push(`${one.start} begins where ${cursor} should`);
      const around = inlays.findIndex((inlay) => overlaps(inlay, one));
      if (one.inlay !== around || (around >= 0 && !contains(inlays[around] ?? one, one))) faults.push("inlay");
      cursor = one.end;
    }
    if (cursor !== end) faults.push(`zone ${zone} ends at ${end}, not ${cursor}`);
  }
  return faults;
};

const length = 60;
const cuts = (most: number) =>
  fc
    .uniqueArray(fc.nat(length), { maxLength: 2 * most })
    .map((offsets) => offsets.sort((a, b) => a - b))
    .map((offsets) =>
      offsets.flatMap((start, index): Span[] => {
        const end = offsets[index + 1];
        return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
      }),
    );

/** Who speaks at an offset, told by looking at everything. */
const plainly = (offset: number, quotations: readonly Quotation[], inlay: number): string => {
  const isOver = ({ start, end }: Span): boolean => start <= offset && offset < end;
  const over = quotations
    .filter((one) => one.status === "kept" && one.opens_voice && (one.inlay === -1) === (inlay === -1))
    .flatMap((one) => one.content.filter(isOver).map((span) => ({ ...span, one })))
    .sort((a, b) => bySpan(a, b) || quotations.indexOf(a.one) - quotations.indexOf(b.one))
    .reverse();
  const quoted = over.some(({ one }) => one.quoted.some(isOver));
  const mode = quoted ? "quoted" : over.length > 0 ? "reported" : "own";
  return `${mode} ${over.map(({ one }) => one.speaker ?? "?").join(" < ")}`;
};

describe("any quotations", () => {
  const one = fc
    .tuple(cuts(3), fc.constantFrom("a", "b", null), fc.boolean(), fc.nat(4))
    .filter(([content]) => content.length > 0)
    .map(([content, speaker, hasQuoted, choice]) =>
      quotation(content, speaker, {
        quoted: hasQuoted ? content.slice(0, 1) : [],
        opens_voice: choice !== 0,
        status: choice === 1 ? "rejected" : "kept",
      }),
    );
  const documents = fc.tuple(cuts(4), cuts(4)).map(([zoneSpans, inlaySpans]): Document => {
    const zones = zoneSpans.map((span): Zone => ({ ...span, role: "body", voice: "w" }));
    const inlays = inlaySpans
      .filter((span) => zones.some((zone) => contains(zone, span)))
      .map((span): Inlay => ({ ...span, kind: "gloss", voice: "t" }));
    return { ...wholeBody("any", "x".repeat(length)), zones, inlays };
  });

  it("part every zone into stretches of the voices that speak there", () => {
    fc.assert(
      fc.property(documents, fc.array(one, { maxLength: 8 }), (document, unsorted) => {
        const quotations = [...unsorted].sort(bySpan);
        const stretches = annotate({ document, quotations });
        expect(faultsOf(document, stretches)).toEqual([]);
        for (const { start, end, mode, chain, inlay } of stretches) {
          const speakers = chain.slice(0, -1).map((speaker) => speaker ?? "?");
          const found = `${mode} ${speakers.join(" < ")}`;
          for (let offset = start; offset < end; offset++) expect(found).toBe(plainly(offset, quotations, inlay));
        }
        for (const [index, { end, zone, inlay, mode, chain, quotation: opener }] of stretches.entries()) {
          const next = stretches[index + 1];
          if (next?.start !== end || next.zone !== zone || next.inlay !== inlay) continue;
          const differs = next.mode !== mode || next.quotation !== opener || chainText(next.chain) !== chainText(chain);
          expect(differs).toBe(true);
        }
      }),
      { seed: 2017, numRuns: 1000 },
    );
  });
  it("are told of very many quotations, nested or in a row", () => {
    const many = 50_000;
    const text = "x".repeat(3 * many);
    const nested = Array.from({ length: many }, (_, index) =>
      quotation([{ start: index, end: text.length - index }], "a"),
    );
    const chain = annotate({ document: written(text), quotations: nested }).at(many)?.chain;
    expect(chain).toHaveLength(13);
    const zones = Array.from({ length: many }, (_, index): Zone => {
      return { start: 3 * index, end: 3 * index + 3, role: "body", voice: null };
    });
    const row = zones.map(({ start, end }) => quotation([{ start: start + 1, end }], "a"));
    expect(annotate({ document: { ...written(text), zones }, quotations: row })).toHaveLength(2 * many);
  });
});
