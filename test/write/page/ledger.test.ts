import { parseHTML } from "linkedom";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { Coverage } from "../../../pipeline/write/page/ledger/coverage.js";
import { diffParts } from "../../../pipeline/write/page/ledger/diff.js";
import { markedParts } from "../../../pipeline/write/page/ledger/passage.js";
import { Difference, stretchesIn } from "../../../pipeline/write/page/ledger/quotation.js";
import type { View } from "../../../pipeline/write/page/view.js";

describe("differences", () => {
  it("are read as the table writes them", () => {
    expect(diffParts("whereas the [-U.S.-] {+United States+} interprets {+…+} room // to […] bargain")).toEqual([
      { kind: "same", words: "whereas the" },
      { kind: "left", words: "U.S." },
      { kind: "added", words: "United States" },
      { kind: "same", words: "interprets" },
      { kind: "ellipsis", words: "…" },
      { kind: "same", words: "room" },
      { kind: "jump", words: "//" },
      { kind: "same", words: "to" },
      { kind: "border", words: "[…]" },
      { kind: "same", words: "bargain" },
    ]);
    expect(diffParts("")).toEqual([]);
    expect(diffParts("http://a.b stays")).toEqual([{ kind: "same", words: "http://a.b stays" }]);
  });
  it("say in words to whom a stretch belongs, and let nothing of a source be markup", () => {
    const { document } = parseHTML(`<main>${renderToString(h(Difference, { diff: "[-<img src=x>-] {+b+}" }))}</main>`);
    expect(document.querySelector("del")?.textContent).toBe("source: <img src=x>, end. ");
    expect(document.querySelector("ins")?.textContent).toBe("quotation: b, end. ");
    expect(document.querySelector("img")).toBeNull();
  });
});

describe("passages", () => {
  it("are parted where stretches begin and end, and nothing is lost", () => {
    const text = "Time is on China’s side.";
    const parts = markedParts(text, 100, [
      { start: 105, end: 107 },
      { start: 120, end: 400 },
    ]);
    expect(parts.map(({ words }) => words).join("")).toBe(text);
    expect(parts.filter(({ marked }) => marked).map(({ words }) => words)).toEqual(["is", "ide."]);
    expect(markedParts(text, 100, [{ start: 0, end: 50 }])).toEqual([{ words: text, marked: false }]);
  });
  it("are told as ranges", () => {
    expect(stretchesIn("14514-14559;14611-14734")).toEqual([
      { start: 14514, end: 14559 },
      { start: 14611, end: 14734 },
    ]);
    expect(stretchesIn("")).toEqual([]);
  });
});

describe("coverage", () => {
  it("is told in whole sentences, of one quotation too", () => {
    const view = { texts: [], sides: [] } as unknown as View;
    const row = { document: "a", source_document: "b", quotations: 1, found: 1, ellipsis: 1, words_quoted: 5 };
    const told = renderToString(
      h(Coverage, { view, row: { ...row, words_source: 90, share_quoted: 0.06, reuses: 1 } }),
    );
    const words = parseHTML(`<main>${told}</main>`).document.querySelector("p")?.textContent;
    expect(words).toContain("has 1 quotation of three words or more in its counted zones; 1 of them was found in b");
    expect(words).toContain(": 1 with words left out, and marked as left out. 5 of the source's 90 words are quoted");
    expect(words).toContain("1 more stretch is shared");
  });
});
