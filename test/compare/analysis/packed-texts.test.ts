import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addText,
  addTexts,
  noTexts,
  packed,
  type TextCounts,
  unpacked,
} from "../../../pipeline/compare/analysis/packed-texts.js";

const small = fc.nat(300);
const block = fc.record({
  paragraph: fc.integer({ min: -1, max: 100_000 }),
  gap: fc.integer({ min: -50, max: 5000 }),
  length: fc.nat(70_000),
});

/** Texts as they may be counted: ids of any code units, blocks in any order of paragraphs. */
const text: fc.Arbitrary<TextCounts> = fc
  .record({
    id: fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", "\ud800", "a\u0000b")),
    side: fc.constantFrom("one", "other", "rest"),
    pair: fc.option(fc.string()),
    translatedFrom: fc.option(fc.constantFrom("zh", "ru")),
    blocks: fc.array(block, { maxLength: 12 }),
    numbers: fc.array(small, { minLength: 36, maxLength: 36 }),
    hits: fc.array(fc.tuple(fc.nat(2000), fc.nat(11), fc.nat(2)), { maxLength: 40 }),
  })
  .map(({ blocks, numbers, hits, ...head }) => {
    let end = 60;
    const starts: number[] = [];
    const ends: number[] = [];
    for (const { gap, length } of blocks) {
      starts.push(end + gap);
      end += gap + length;
      ends.push(end);
    }
    const paragraphs = blocks.map(({ paragraph }) => paragraph);
    return { ...head, paragraphs, starts, ends, bases: numbers.slice(0, 3 * blocks.length), hits: hits.flat() };
  });

const texts = fc.array(text, { maxLength: 20 });

describe("packed texts", () => {
  it("come out as they went in", () => {
    fc.assert(
      fc.property(texts, (all) => {
        expect(unpacked(packed(all))).toEqual(all);
      }),
    );
  });
  it("go over as many pieces as they need", () => {
    const hits = Array.from({ length: 60_000 }, (_, at) => at % 3);
    const long = {
      id: "long",
      side: "a",
      pair: null,
      translatedFrom: null,
      paragraphs: [],
      starts: [],
      ends: [],
      bases: [],
      hits,
    };
    const all = Array.from({ length: 40 }, (_, at): TextCounts => ({ ...long, id: `${at}` }));
    const made = packed(all);
    expect(made.pieces.length).toBeGreaterThan(3);
    expect(unpacked(made)).toEqual(all);
  });
  it("are joined one set after the other, and both stay what they were when one grows", () => {
    fc.assert(
      fc.property(texts, texts, texts, (first, second, third) => {
        const [into, from] = [packed(first), packed(second)];
        addTexts(into, from, []);
        for (const one of third) addText(into, one);
        addText(from, { ...(first[0] ?? third[0] ?? empty), id: "later" });
        expect(unpacked(into)).toEqual([...first, ...second, ...third]);
        expect(unpacked(from).slice(0, -1)).toEqual(second);
        expect(into.count).toBe(first.length + second.length + third.length);
      }),
    );
  });
  it("get other numbers for their labels where the others have others", () => {
    const into = noTexts();
    addTexts(into, packed([{ ...empty, hits: [0, 0, 2, 1, 0, 1] }]), [7, 0]);
    expect(unpacked(into)[0]?.hits).toEqual([7, 0, 2, 0, 0, 1]);
  });
});

const empty: TextCounts = {
  id: "a",
  side: "a",
  pair: null,
  translatedFrom: null,
  paragraphs: [],
  starts: [],
  ends: [],
  bases: [],
  hits: [],
};
