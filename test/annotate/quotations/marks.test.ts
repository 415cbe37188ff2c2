import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphs } from "../../../pipeline/annotate/paragraphs.js";
import { type MarkedStretch, markedStretches } from "../../../pipeline/annotate/quotations/marks.js";
import type { Document, Inlay, ZoneRole } from "../../../pipeline/model/document.js";
import type { Lexicons } from "../../../pipeline/model/lexicon.js";
import { bySpan, contains, overlaps } from "../../../pipeline/model/span.js";
import { cutUp, documentsOf, wholeBody } from "../../layer-invariants.js";
import { randomOf, uglyTexts } from "../../ugly-texts.js";

const paragraphsOf = paragraphs.prepare({} as Lexicons);
const stretchesOf = (document: Document): readonly MarkedStretch[] =>
  markedStretches(document, paragraphsOf({ document }));

interface Written {
  readonly text: string;
  readonly wanted: readonly string[];
}

const told = (words: string, depth: number, flags: string): string => `${"> ".repeat(depth)}${words}${flags}`;

/** Takes the brackets out of a case; what they enclosed is told in the order in which it begins. */
const parsed = (written: string): Written => {
  let text = "";
  const around: { at: number; index: number }[] = [];
  const wanted: string[] = [];
  for (const [piece] of written.replaceAll(/ *¶ */g, "\n\n").matchAll(/\[|\](?:\{\w+\})*|[^[\]]+/g)) {
    if (piece === "[") {
      around.push({ at: text.length, index: wanted.length });
      wanted.push("");
    } else if (piece.startsWith("]")) {
      const { at, index } = around.pop() ?? { at: 0, index: 0 };
      wanted[index] = told(text.slice(at).trim(), around.length, piece.slice(1));
    } else text += piece;
  }
  return { text, wanted };
};

const foundIn = (document: Document): readonly string[] =>
  stretchesOf(document).map(({ start, end, depth, closed, continues }) =>
    told(document.text.slice(start, end), depth, `${closed ? "" : "{open}"}${continues ? "{on}" : ""}`),
  );

const cases = readFileSync(new URL("./marks.cases.md", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("- "))
  .map((line) => line.slice(2));

describe("marks", () => {
  it.each(cases)("%s", (written) => {
    const { text, wanted } = parsed(written);
    expect(foundIn(wholeBody("case", text))).toEqual(wanted);
  });
  it("enclose what stands between them, without the white space at its ends", () => {
    const document = wholeBody("inner", "He said “ we  go ” and left; “” and “  ” say nothing.");
    expect(stretchesOf(document).map(({ inner }) => document.text.slice(inner.start, inner.end))).toEqual(["we  go"]);
  });
});

const inlaid = (text: string, words: readonly string[]): Document => ({
  ...wholeBody("inlaid", text),
  inlays: words.map((one): Inlay => {
    const start = text.indexOf(one);
    return { start, end: start + one.length, kind: "insertion", voice: "translator" };
  }),
});

describe("marks in inlays", () => {
  it("are paired with each other only", () => {
    const document = inlaid("He said “we go [sic: “gone] and” left [as “we” say].", ["[sic: “gone]", "[as “we” say]"]);
    expect(foundIn(document)).toEqual(["“we go [sic: “gone] and”", "> “gone]{open}", "“we”"]);
  });
  it("take none from outside", () => {
    const document = inlaid("He said “we go [he says”] now” and left.", ["[he says”]"]);
    expect(foundIn(document)).toEqual(["“we go [he says”] now”"]);
  });
});

const zoned = (role: ZoneRole, text: string): Document => ({
  ...wholeBody("zoned", text),
  zones: [{ start: 0, end: text.length, role, voice: null }],
});

describe("a block quote", () => {
  it("is a stretch for each paragraph, and marks inside it are nested", () => {
    const document = zoned("blockquote", "  We spoke of “peace” then.\n\nAnd of war.\n");
    expect(foundIn(document)).toEqual(["We spoke of “peace” then.", "> “peace”", "And of war.{on}"]);
  });
  it("takes marks around all of it for its own", () => {
    const document = zoned("blockquote", "“We spoke of ‘peace’ then.”");
    const [block, ...inside] = stretchesOf(document);
    expect(inside.map(({ depth }) => depth)).toEqual([1]);
    expect(document.text.slice(block?.inner.start, block?.inner.end)).toBe("We spoke of ‘peace’ then.");
  });
  it("does not go on with the words before it", () => {
    const text = "“He wrote:\n\n“We spoke.";
    const zones = [
      { start: 0, end: 12, role: "body", voice: null },
      { start: 12, end: text.length, role: "blockquote", voice: null },
    ] as const;
    expect(stretchesOf({ ...wholeBody("two", text), zones }).map(({ continues }) => continues)).toEqual([false, false]);
  });
});

/** All that is wrong with the stretches of a document. */
const faultsOf = (document: Document): readonly string[] => {
  const faults: string[] = [];
  const all = paragraphsOf({ document });
  const stretches = markedStretches(document, all);
  for (const [index, one] of stretches.entries()) {
    const paragraph = all[one.paragraph];
    const before = stretches[index - 1];
    if (paragraph === undefined || !contains(paragraph, one)) faults.push(`${index} leaves its paragraph`);
    if (!contains(one, one.inner) || one.inner.start >= one.inner.end) faults.push(`${index} holds nothing`);
    const words = document.text.slice(one.inner.start, one.inner.end);
    if (words !== words.trim()) faults.push(`${index} holds white space`);
    if (before !== undefined && bySpan(before, one) > 0) faults.push(`${index} is out of order`);
    const around = stretches.slice(0, index).filter((other) => overlaps(other, one));
    if (around.some((other) => !contains(other, one))) faults.push(`${index} crosses another`);
    if (around.length !== one.depth) faults.push(`${index} is not ${one.depth} deep`);
  }
  return faults;
};

const signs = ['"', "'", "“", "”", "‘", "’", "„", "«", "»", "‹", "›", "「", "」", "``", "''", "′", "6'2\""];
const others = [" ", "a", "s ", "word ", "\n\n", ".", ", ", "9", "90s ", "—", "(", ")", "\u0301", "\uD83D", "tis "];
const marked = fc
  .array(fc.oneof(fc.constantFrom(...signs), fc.constantFrom(...others)), { maxLength: 40 })
  .map((parts) => parts.join(""));

describe("any text", () => {
  it("has lawful stretches", () => {
    fc.assert(
      fc.property(marked, fc.nat(1000), (text, seed) => {
        for (const document of [wholeBody("any", text), zoned("blockquote", text), cutUp("cut", text, seed)]) {
          expect(faultsOf(document)).toEqual([]);
        }
      }),
      { seed: 2017, numRuns: 2000 },
    );
  });
  it("has them however ugly it is", () => {
    const documents = uglyTexts.flatMap(({ name, text }, index) => documentsOf(name, text, index));
    expect(documents.flatMap((document) => faultsOf(document).map((fault) => `${document.id}: ${fault}`))).toEqual([]);
  });
  it("keeps the stretches of well-marked quotations beside a stray mark of another kind", () => {
    fc.assert(
      fc.property(fc.nat(9), fc.constantFrom("’", "'", "”", "»", "」"), (place, stray) => {
        const words = Array.from({ length: 10 }, (_, at) => `say “w${at} x” on`);
        const wanted = words.map((_, at) => `“w${at} x”`);
        const text = words.map((word, at) => (at === place ? `${stray} ${word}` : word)).join(" ");
        expect(foundIn(wholeBody("stray", text))).toEqual(wanted);
      }),
      { seed: 2017, numRuns: 100 },
    );
  });
});

const random = randomOf(7);
const growing: Readonly<Record<string, (size: number) => string>> = {
  "one quotation": (size) => `“${"words and ".repeat(size)}”`,
  "nothing but marks": (size) => '"'.repeat(size),
  "marks of all kinds": (size) =>
    Array.from({ length: size }, () => signs[Math.floor(random() * signs.length)]).join(""),
  "opened ones": (size) => "“a ".repeat(size),
  "nested ones": (size) => `${"“‘".repeat(size)}a${"’”".repeat(size)}`,
  "a deep one, again and again": (size) => `${"«a ".repeat(size)}${"“b” c» “d ".repeat(size)}`,
  apostrophes: (size) => "the boys' and 'tis ".repeat(size),
  "alternating apostrophes": (size) => " 'a'".repeat(size),
  inches: (size) => '"12" '.repeat(size),
  "paragraphs of one quotation": (size) => "“words.\n\n".repeat(size),
};

describe("a long text takes as long as it is", () => {
  // Where something grew with the square of the length, each of these would take minutes.
  it.each(Object.entries(growing))("%s", (_, make) => {
    expect(stretchesOf(wholeBody("long", make(100_000))).length).toBeGreaterThanOrEqual(0);
  });
});
