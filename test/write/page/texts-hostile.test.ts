import { beforeAll, describe, expect, it } from "vitest";
import { annotator } from "../../../pipeline/annotate/english.js";
import { tables } from "../../../pipeline/compare/index.js";
import type { Report } from "../../../pipeline/model/report.js";
import type { Annotated } from "../../../pipeline/model/table.js";
import { documentOf } from "../../../pipeline/read/document.js";
import { readLexicons } from "../../../pipeline/read/lexicons.js";
import { inert } from "../../../pipeline/write/page/inert.js";
import { textPages } from "../../../pipeline/write/page/texts/pages.js";
import { type Laid, type Woven, weave } from "../../../pipeline/write/page/texts/weave.js";
import { counting } from "../../made/opinions.js";
import { reportOf, tabulated } from "../../made/tabulate.js";
import { below, randomOf, uglyTexts } from "../../ugly-texts.js";
import { bare, drawn, markedIn, pagesOf, parsed } from "./texts-drawn.js";

const attacks = [
  "</script><script>alert(1)</script> China may talk.",
  '<img src=x onerror="alert(1)"> The U.S. must not wait.',
  '" onmouseover=alert(1) x=" Perhaps \' China &lt;b&gt; &#x3c;script&#x3e; may.',
  "</pre></p></section><style>*{display:none}</style> China must.",
  "China \u202Eyam\u202C talk, perhaps \u2067forever. The U.S. may \u200Fnot\u200E.",
  "China\0 may \uD800 talk \uDC00, \u001B[31mperhaps\u0007.",
  `Perhaps a${"\u0301".repeat(200)} China may talk.`,
  `China ${"x".repeat(10_000)} may talk.`,
  "قد تتحدث الصين مع الولايات المتحدة؟ China may talk. 中国应当与美国对话。",
  "👨‍👩‍👧‍👦 China 🇨🇳 may 👍🏽 talk.",
];

/** Attributes that a text's elements may have. */
const known = ["class", "id", "dir", "href", "title", "aria-label"].concat(
  ["card", "of", "join", "letter", "number"].map((name) => `data-${name}`),
);

/** Tables that texts are drawn from. */
const needed = [
  "texts",
  "zones",
  "tokens",
  "sentences",
  "actor-mentions",
  "stance-markers",
  "frame-terms",
  "voices",
  "quotations",
];

let annotatedTexts: readonly Annotated[];
let report: Report;
beforeAll(async () => {
  const annotate = annotator(await readLexicons());
  const all = [...attacks.map((text, index) => ({ name: `attack ${index}`, text })), ...uglyTexts];
  annotatedTexts = all.map(({ name, text }, index) => {
    const document = {
      ...documentOf(name, text, index % 2 === 0 ? counting.target : counting.reference),
      metadata: { title: text.slice(0, 200), author: text.slice(0, 200), date: text.slice(0, 50) },
    };
    return { document, layers: annotate(document) };
  });
  const made = tables.filter(({ name }) => needed.includes(name));
  report = { ...reportOf([]), tables: made.map((table) => tabulated(table, annotatedTexts, counting)) };
});

describe("hostile texts", () => {
  it("are whole, and every hit is marked by exactly its words", () => {
    const { view } = drawn(report);
    const pages = pagesOf(view);
    const faults: string[] = [];
    for (const text of view.texts) {
      const source = annotatedTexts[text.number]?.document.text ?? "";
      const article = pages.get(text.page)?.querySelector(".reading-text");
      if (article == null) throw new Error(`no page ${text.page}`);
      const shown = [...article.querySelectorAll(".passage")].map(({ textContent }) => textContent).join("");
      if (shown.replace(/\s/g, "") !== source.replace(/\s/g, "")) faults.push(`${text.id}: words are lost`);
      const marked = markedIn(article, source);
      for (const { key, start, end } of view.evidence.inText(text)) {
        const found = marked.get(`t-${key}`);
        if (found?.words !== source.slice(start, end) || found.start !== start) faults.push(`${text.id}: ${key}`);
      }
    }
    expect(faults.slice(0, 5)).toEqual([]);
    expect(view.evidence.hits.length).toBeGreaterThan(2000);
  });
  it("write no markup, and disturb no other", () => {
    const { view } = drawn(report);
    for (const { chunks } of textPages(view, bare)) {
      const markup = inert([...chunks].join(""));
      expect(markup).not.toMatch(
        /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Surrogate}/u,
      );
      const { body } = parsed(markup);
      expect(body.querySelectorAll("script, img, style, iframe, object, b, svg, [onclick], [onerror]").length).toBe(0);
      for (const marked of body.querySelectorAll(".reading-text *")) {
        for (const { name } of marked.attributes) expect(known).toContain(name);
      }
    }
  });
  it("lead to pages with names of plain letters", () => {
    for (const { page } of drawn(report).view.texts) expect(page).toMatch(/^texts\/\d{4}(?:-[A-Za-z0-9.-]+)?\.html$/);
  });
});

interface Strip extends Laid {
  readonly name: number;
}

/** The pieces of a weave, from the outermost in. */
function* piecesOf(woven: readonly Woven<Strip>[]): Generator<Woven<Strip>> {
  for (const one of woven) {
    yield one;
    yield* piecesOf(one.inside);
  }
}

const strips = (seed: number): readonly Strip[] => {
  const random = randomOf(seed);
  return Array.from({ length: 1 + below(random, 14) }, (_, name) => {
    const start = below(random, 40) - 5;
    return { name, start, end: start + below(random, 20), rank: below(random, 4), strength: below(random, 4) };
  });
};

describe("weaving marks", () => {
  const range = { start: 0, end: 30 };
  it("nests them, loses no words, and keeps each mark's words together in its pieces", () => {
    for (let seed = 1; seed <= 500; seed++) {
      const marks = strips(seed);
      const woven = weave(range, marks);
      const pieces = [...piecesOf(woven)];
      expect(
        pieces
          .filter(({ mark }) => mark === null)
          .map(({ start, end }) => end - start)
          .reduce((a, b) => a + b, 0),
      ).toBe(30);
      for (const { start, end, mark, inside } of pieces) {
        expect(start).toBeLessThan(end);
        if (mark === null) continue;
        expect([inside[0]?.start, inside.at(-1)?.end]).toEqual([start, end]);
      }
      for (const mark of marks) {
        const own = pieces.filter((piece) => piece.mark === mark).sort((a, b) => a.start - b.start);
        const length = Math.max(0, Math.min(mark.end, 30) - Math.max(mark.start, 0));
        expect(own.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(length);
        expect(own.slice(1).every(({ start }, index) => start === own[index]?.end)).toBe(true);
      }
    }
  });
  it("cuts the weaker of two that cross", () => {
    for (let seed = 1; seed <= 500; seed++) {
      const marks = strips(seed);
      const strongest = Math.max(...marks.map(({ strength }) => strength));
      const only = marks.filter(({ strength }) => strength === strongest);
      if (only.length !== 1) continue;
      expect([...piecesOf(weave(range, marks))].filter(({ mark }) => mark === only[0]).length).toBeLessThanOrEqual(1);
    }
  });
});
