import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { annotator } from "../../pipeline/annotate/english.js";
import { ledgerIndexing } from "../../pipeline/compare/alignment/ledger.js";
import { claimPairs } from "../../pipeline/compare/claim-pairs.js";
import { quotationCoverage } from "../../pipeline/compare/quotation-coverage.js";
import { quotationLedger } from "../../pipeline/compare/quotation-ledger.js";
import { readLexicons, readStudy } from "../../pipeline/index.js";
import type { Document } from "../../pipeline/model/document.js";
import { defaultInference } from "../../pipeline/model/inference.js";
import type { Layers } from "../../pipeline/model/layers.js";
import type { Annotated, Counting } from "../../pipeline/model/table.js";
import { wholeBody } from "../layer-invariants.js";
import { annotated } from "../made/annotated.js";
import { outcomes } from "../made/ledger-scores.js";
import { type MadeText, quotingTexts } from "../made/quoted-passages.js";
import { quoting } from "../made/quoting.js";
import { tabulated } from "../made/tabulate.js";
import { uglyTexts } from "../ugly-texts.js";

const path = (name: string): string => fileURLToPath(new URL(`../../corpora/${name}`, import.meta.url));

const counting: Counting = { target: "source", reference: "quoting", zones: ["body"], inference: defaultInference };

describe("the difference of a quotation in two parts", () => {
  it("has none of the words between them", () => {
    const zones = (text: string) => [{ role: "body" as const, text }];
    const texts = [
      annotated({ id: "source", side: "source", zones: zones("Every barge on the lower river froze before noon.") }),
      quoting(
        { id: "quoting", side: "quoting", zones: zones("“Every barge on the lower,” she wrote, “old river froze.”") },
        [{ content_words: ["“Every barge on the lower,”", "“old river froze.”"] }],
      ),
    ];
    const [row] = tabulated(quotationLedger, texts, counting).rows;
    expect(row?.diff).toBe("Every barge on the lower {+old+} {+…+} river froze");
  });
});

/** Rows of one quotation, looked up in one source. */
const rowOf = (source: string, quotation: string, pair: string | null = "p") => {
  const scope = pair === null ? {} : { pair };
  const texts = [
    annotated({ id: "source", side: "source", ...scope, zones: [{ role: "body", text: source }] }),
    quoting(
      { id: "quoting", side: "quoting", ...scope, zones: [{ role: "body", text: `So they say: ${quotation}.` }] },
      [{ content_words: [quotation] }],
    ),
  ];
  const index = ledgerIndexing.join(texts.map((one) => ledgerIndexing.index(one)));
  const [row] = quotationLedger.rows(texts[1] as Annotated, index, counting);
  return row;
};

const harbour =
  "The old harbour was closed in May, and the ships that had waited there for weeks were sent north without a word to their crews. " +
  "Nobody asked the port’s own pilots what the winter storms would do to such a long convoy of short-handed vessels. " +
  "A minister said later that the government had weighed every risk before it decided to move the fleet away from the coast. " +
  "Merchants in the town complained that their goods had rotted on the quays, since no train had come for a month. " +
  "In the end the council voted to rebuild the northern pier, which cost more than all the ships together.";

describe("the fidelity of a quotation", () => {
  it.each([
    ["verbatim", "“the ships that had waited there for weeks”"],
    ["verbatim", "“what the winter storms would do to such a long convoy of short‑handed vessels”"],
    ["verbatim", "“asked the port's own pilots what the winter storms would do”"],
    ["verbatim", "“asked the port’s own pilots [sic] what the winter storms would do”"],
    ["verbatim", "“the northern pier”"],
    ["verbatim", "“the gov\u00ADernment had weighed every risk”"],
    ["case", "“The ships that had waited there for weeks”"],
    ["case", "“[T]he ships that had waited there for weeks”"],
    ["ellipsis", "“the ships … were sent north without a word”"],
    ["ellipsis", "“the ships that had waited [...] were sent north without a word to their crews”"],
    ["ellipsis", "“the ships that had waited there (...) were sent north”"],
    ["elided", "“the ships that had waited were sent north without a word to their crews”"],
    ["altered", "“the boats that had waited there for weeks were sent north without a word”"],
    ["altered", "“the ships that had waited there for many weeks were sent north”"],
    ["altered", "“the ships [of Spain] that had waited there for weeks were sent north”"],
    ["altered", "“without a word to their crews were sent north”"],
    ["altered", "“the shlps that had wailed there for weeks werc sent notrh without a word”"],
    ["altered", "“what the winter storms would do tosuch a long convoy of short-handed vess els”"],
    ["spliced", "“The old harbour was closed in May … the council voted to rebuild the northern pier”"],
    ["spliced", "“the council voted to rebuild the northern pier and the ships that had waited there for weeks”"],
    ["not_found", "“the ministry denied that any vessel had ever been lost at sea”"],
    ["not_found", "“the northern lights”"],
  ])("is %s: %s", (fidelity, quotation) => {
    expect(rowOf(harbour, quotation)).toMatchObject({ fidelity });
  });
  it("leaves empty what nothing was found to tell of", () => {
    expect(rowOf(harbour, "“the northern lights”")).toMatchObject({
      source_quoted: null,
      typographic: null,
      cue: null,
    });
    expect(rowOf(harbour, "“the northern pier”")).toMatchObject({ source_quoted: false, typographic: false });
  });
  it("is not told of fewer than three words", () => {
    expect(rowOf(harbour, "“northern pier”")).toMatchObject({ fidelity: null, reason: "fewer than 3 words", words: 2 });
  });
  it("comes with the exact difference and each place", () => {
    const row = rowOf(harbour, "“the boats … were sent North without one word”");
    expect(row?.diff).toBe(
      "the [-ships that had waited there for weeks-] {+boats+} {+…+} were sent [-north-] {+North+} without [-a-] {+one+} word",
    );
  });
  it("takes several parts of one quotation as one", () => {
    const source = annotated({ id: "s", side: "source", pair: "p", zones: [{ role: "body", text: harbour }] });
    const text = "“The old harbour,” he says, “was closed in May.”";
    const quote = quoting({ id: "q", side: "quoting", pair: "p", zones: [{ role: "body", text }] }, [
      { content_words: ["“The old harbour,”", "“was closed in May.”"] },
    ]);
    const { rows } = tabulated(quotationLedger, [source, quote], counting);
    expect([...rows].filter(({ marked }) => marked)).toMatchObject([
      { fidelity: "verbatim", words: 7, pieces: "0-33" },
    ]);
  });
  it("points into the untouched source", () => {
    const row = rowOf(harbour, "“the ships … were sent north without a word”");
    const pieces = (row?.pieces ?? "").split(";").map((piece) => piece.split("-").map(Number));
    expect(pieces.map(([from, to]) => harbour.slice(from, to))).toEqual([
      "the ships",
      "were sent north without a word",
    ]);
    expect(row).toMatchObject({ source_start: 39, source_end: 48, words_left_out: 6, similarity: 1 });
  });
  it("prefers, of places with the same words, the one with the same case", () => {
    const source =
      "When every port was shut the ships lay still. Every port was shut for good. So every port was shut.";
    expect(rowOf(source, "“Every port was shut”")).toMatchObject({ fidelity: "verbatim", places: 3, source_start: 46 });
    expect(rowOf(source, "“every port was shut”")).toMatchObject({ fidelity: "verbatim", places: 3, source_start: 5 });
  });
  it("does not count words as left out that were only moved", () => {
    const source = `${harbour} Government of the people, by the people, for the people, would see many a winter.`;
    expect(rowOf(source, "“of the people, for the people, by the people”")).toMatchObject({
      fidelity: "altered",
      words_left_out: 0,
      words_added: 0,
      words_substituted: 0,
      diff: "of the people // for the people // by the people",
    });
  });
  it.each([
    ["altered", "“without one word to the crews”"],
    ["altered", "“voted to rebuild the southern pier”"],
    ["altered", "“as no train had come”"],
    ["altered", "“the winter storms may do”"],
    ["not_found", "“the price of the ships”"],
    ["not_found", "“that the minister had been there”"],
  ])("asks less of few words where there is less to look through: %s %s", (fidelity, quotation) => {
    expect(rowOf(harbour, quotation)).toMatchObject({ fidelity });
  });
  it("does not count inlays as left out", () => {
    const source = annotated({
      id: "s",
      side: "source",
      pair: "p",
      zones: [{ role: "body", text: "They kept the harbour [of the old town] open all winter long." }],
      inlays: [{ words: "[of the old town]", kind: "insertion", voice: "translator" }],
    });
    const text = "He wrote “the harbour open all winter long”.";
    const quote = quoting({ id: "q", side: "quoting", pair: "p", zones: [{ role: "body", text }] }, [
      { content_words: ["“the harbour open all winter long”"] },
    ]);
    const { rows } = tabulated(quotationLedger, [source, quote], counting);
    expect([...rows]).toMatchObject([{ fidelity: "verbatim", words_left_out: 0 }]);
  });
});

describe("what a quotation is compared with", () => {
  const body = (id: string, text: string, pair?: string) =>
    annotated({ id, side: "source", ...(pair === undefined ? {} : { pair }), zones: [{ role: "body", text }] });
  const text = "He wrote “the old harbour was closed in May”.";
  const quote = (pair?: string) =>
    quoting({ id: "q", side: "quoting", ...(pair === undefined ? {} : { pair }), zones: [{ role: "body", text }] }, [
      { content_words: ["“the old harbour was closed in May”"] },
    ]);
  it("is its pair alone, where it has one", () => {
    const texts = [body("other", harbour, "other"), body("own", "Nothing of the kind.", "p"), quote("p")];
    expect([...tabulated(quotationLedger, texts, counting).rows]).toMatchObject([{ fidelity: "not_found" }]);
    expect([...tabulated(quotationCoverage, texts, counting).rows]).toMatchObject([
      { document: "q", source_document: "own", quotations: 1, found: 0, not_found: 1 },
    ]);
  });
  it("is every other text, where it has none", () => {
    const texts = [body("first", harbour), body("second", harbour), quote()];
    const rows = [...tabulated(quotationLedger, texts, counting).rows].filter(({ marked }) => marked);
    expect(rows).toMatchObject([{ fidelity: "case", source_document: "first", places: 2 }]);
  });
  it("gives the same rows for any order of the texts", () => {
    const changed = annotated({
      id: "q",
      side: "quoting",
      zones: [{ role: "body", text: "He says the ships that had waited there for weeks were sold." }],
    });
    const elided = quoting(
      {
        id: "e",
        side: "quoting",
        zones: [{ role: "body", text: "“the ships that waited there for weeks were sent north”" }],
      },
      [{ content_words: ["“the ships that waited there for weeks were sent north”"] }],
    );
    const texts = [body("b", harbour), body("a", harbour), body("c", `Well. ${harbour}`), changed, elided];
    const rowsIn = (order: readonly Annotated[]) => {
      const rows = [...tabulated(quotationLedger, order, counting).rows].filter(({ side }) => side === "quoting");
      return rows
        .map(({ document, source_document, source_start, diff }) =>
          [document, source_document, source_start, diff].join(),
        )
        .sort();
    };
    expect(rowsIn(texts)).toEqual(rowsIn(texts.toReversed()));
    expect(rowsIn(texts).map((row) => row.split(",")[1])).toEqual(["a", "a"]);
  });
  it("may be nothing", () => {
    expect([...tabulated(quotationLedger, [quote()], counting).rows]).toMatchObject([
      { fidelity: "not_found", reason: "no other text to look in" },
    ]);
  });
  it("may hold the names of what objects inherit", () => {
    expect(rowOf("The constructor has no __proto__ of its own.", "“constructor has no __proto__”")).toMatchObject({
      fidelity: "verbatim",
    });
  });
});

describe("reuse without quotation marks", () => {
  it("is told from six words on, outside quotation marks in both", () => {
    const own = (id: string, text: string) => annotated({ id, side: id, pair: "p", zones: [{ role: "body", text }] });
    const texts = [
      own("a", harbour),
      own(
        "b",
        "We know that the ships that had waited there for many weeks were sent north. The old harbour was sold.",
      ),
    ];
    const rows = [...tabulated(quotationLedger, texts, counting).rows].filter((row) => row.document === "b");
    expect(rows).toMatchObject([
      {
        marked: false,
        type: null,
        fidelity: "altered",
        surface: "the ships that had waited there for many weeks were sent north",
      },
    ]);
    expect([...tabulated(quotationCoverage, texts, counting).rows]).toMatchObject([
      { found: 0, reuses: 1, words_reused: 12 },
    ]);
  });
});

describe("the seed", () => {
  let layersOf: (document: Document) => Layers;
  let texts: readonly Annotated[];
  beforeAll(async () => {
    const study = await readStudy(path("cfr-shen-yi-2017"));
    layersOf = annotator(await readLexicons());
    texts = study.documents.map((document) => ({ document, layers: layersOf(document) }));
  });

  it("has seven quotations in the introduction, each from its place in the op-ed", () => {
    const op = texts[0]?.document.text ?? "";
    const at = (words: string): number => op.lastIndexOf(words);
    const { rows } = tabulated(quotationLedger, texts, {
      target: "op-ed",
      reference: "introduction",
      zones: ["body"],
      inference: defaultInference,
    });
    const found = [...rows].filter(({ document, marked }) => document === "introduction" && marked);
    expect(found.map(({ fidelity, source_start }) => [fidelity, source_start])).toEqual([
      ["verbatim", at("It is necessary that we preserve")],
      ["verbatim", at("norms of cyber militarization")],
      ["altered", at("Chinese regard goodwill")],
      ["verbatim", at("do not apprehend")],
      ["ellipsis", at("China needs to take")],
      ["case", at("time is on China’s side")],
      ["verbatim", at("China is becoming more confident")],
    ]);
    expect(found[2]?.diff).toBe(
      "Chinese regard goodwill as signifying friendship, whereas the [-U.S.-] {+United States+} interprets goodwill as room to bargain",
    );
  });
  it("has the passage on the departments beside the claim on them, its hedge moved to the report", () => {
    const { rows } = tabulated(claimPairs, texts, {
      target: "op-ed",
      reference: "introduction",
      zones: ["body"],
      inference: defaultInference,
    });
    const [best] = [...rows].filter(({ claim }) => String(claim).startsWith("a shake-up"));
    expect(best).toMatchObject({ candidate: 1, source_document: "op-ed", commitment: "hedge_moved_to_report" });
    expect(best?.source_surface).toMatch(/^Currently, cabinet positions/);
  });
  it("has one row of coverage, seven quotations and 110 words", () => {
    const { rows } = tabulated(quotationCoverage, texts, {
      target: "op-ed",
      reference: "introduction",
      zones: ["body"],
      inference: defaultInference,
    });
    expect([...rows]).toMatchObject([
      { document: "introduction", source_document: "op-ed", quotations: 7, found: 7, verbatim: 4, words_quoted: 110 },
    ]);
  });

  describe("and passages quoted with known edits", () => {
    const texts = (): readonly MadeText[] => {
      const lines = readFileSync(path("speeches-gold/gold.jsonl"), "utf8")
        .split("\n")
        .filter((line) => line !== "");
      const all = lines.map((line) => String(JSON.parse(line).text));
      // Five passages make a text, so that pieces can be far from each other.
      return Array.from({ length: 8 }, (_, at) => ({
        id: `text ${at}`,
        text: all.slice(at * 5, at * 5 + 5).join("\n\n"),
      }));
    };
    it.each([{ paired: true }, { paired: false }])("are found where they come from: %o", (how) => {
      const all = texts();
      const stock = { sources: all.slice(0, 4), fillers: all.slice(4, 6), strangers: all.slice(6) };
      const made = quotingTexts(stock, { each: 26, seed: 7 });
      const found = outcomes(stock.sources, made, layersOf, how);
      expect(found.length).toBeGreaterThan(90);
      // Without pairs a foreign passage may be found in another text that quotes it too.
      const wrong = found
        .filter(({ right, places }) => !right && (how.paired || places.length > 0))
        .map(({ kind, given, quote, row }) => ({ kind, given, quote, diff: row?.diff }));
      expect(wrong).toEqual([]);
    });
  });
});

describe("any text at all", () => {
  const uglyQuotes = uglyTexts.map(({ name, text }) => ({ name, text: text.slice(0, 1500) }));
  it("gives the same rows twice, each with places inside its source", async () => {
    const layersOf = annotator(await readLexicons());
    const texts = uglyQuotes.flatMap(({ name, text }) =>
      [text, `They wrote: “${text.replace(/["“”]/g, "")}” and “${text.slice(40, 400)} of the`].map((one, at) => {
        const document: Document = { ...wholeBody(`${name} ${at}`, one), pair: name };
        return { document, layers: layersOf(document) };
      }),
    );
    const source = new Map(texts.map(({ document: { id, text } }) => [id, text]));
    const rows = [...tabulated(quotationLedger, texts, counting).rows];
    expect(rows.length).toBeGreaterThan(20);
    for (const { start, end, document, pieces, source_document, similarity } of rows) {
      expect(Number(start)).toBeLessThanOrEqual(Number(end));
      expect(Number(end)).toBeLessThanOrEqual(source.get(String(document))?.length ?? 0);
      for (const piece of String(pieces).split(";").filter(Boolean)) {
        const [from = 0, to = 0] = piece.split("-").map(Number);
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(source.get(String(source_document))?.length ?? 0);
      }
      if (similarity !== null) expect(Number(similarity)).toBeGreaterThan(0);
    }
    expect([...tabulated(quotationLedger, texts, counting).rows]).toEqual(rows);
  });
  it("is looked up, be it one long quotation of the same five words", () => {
    const texts = (words: number): readonly Annotated[] => {
      const text = Array.from({ length: words }, (_, at) => ["the", "people", "and", "the", "state"][at % 5]).join(" ");
      const changed = `“${text.replaceAll("state the people and the state the", "state the nation and the state the")}”`;
      const body = (id: string, one: string) => ({
        id,
        side: id,
        pair: "p",
        zones: [{ role: "body" as const, text: one }],
      });
      return [annotated(body("source", text)), quoting(body("quoting", changed), [{ content_words: [changed] }])];
    };
    const [row] = [...tabulated(quotationLedger, texts(3000), counting).rows].filter(({ marked }) => marked);
    expect(row).toMatchObject({ fidelity: "altered", source_document: "source" });
  });
});
