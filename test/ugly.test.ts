import { beforeAll, describe, expect, it, vi } from "vitest";
import { annotator } from "../pipeline/annotate/english.js";
import { tables } from "../pipeline/compare/index.js";
import type { Document } from "../pipeline/model/document.js";
import { defaultInference } from "../pipeline/model/inference.js";
import type { Layers } from "../pipeline/model/layers.js";
import type { ActorEntry, Lexicons, StanceEntry } from "../pipeline/model/lexicon.js";
import type { WriteOptions } from "../pipeline/model/report.js";
import type { Annotated, Cell, Counting, Table } from "../pipeline/model/table.js";
import { documentOf } from "../pipeline/read/document.js";
import { readLexicons } from "../pipeline/read/lexicons.js";
import { csvChunks } from "../pipeline/write/index.js";
import { json } from "../pipeline/write/json.js";
import { documentsOf, faultsOf, wholeBody } from "./layer-invariants.js";
import { parseCsv } from "./made/parse-csv.js";
import { reportOf, tabulated } from "./made/tabulate.js";
import { hugeTexts, uglyTexts } from "./ugly-texts.js";

const options: WriteOptions = { text: true, bom: false, delimiter: "," };
const counting: Counting = { target: "odd", reference: "even", zones: ["body"], inference: defaultInference };

let lexicons: Lexicons;
let annotate: (document: Document) => Layers;
beforeAll(async () => {
  lexicons = await readLexicons();
  annotate = annotator(lexicons);
});

/** The annotator loaded anew, with a language model that has read nothing yet. */
const freshAnnotator = async (): Promise<(document: Document) => Layers> => {
  vi.resetModules();
  const english = await import("../pipeline/annotate/english.js");
  return english.annotator(lexicons);
};

describe("ugly texts", () => {
  const documents = uglyTexts.flatMap(({ name, text }, index) => documentsOf(name, text, index));
  let first: readonly Layers[];
  beforeAll(() => {
    first = documents.map((document) => annotate(document));
  });
  const differing = (second: readonly Layers[]): readonly string[] =>
    documents.filter((_, index) => JSON.stringify(second[index]) !== JSON.stringify(first[index])).map(({ id }) => id);

  it("are at least 300, each with a name of its own", () => {
    expect(uglyTexts.length).toBeGreaterThanOrEqual(300);
    expect(new Set([...uglyTexts, ...hugeTexts].map(({ name }) => name)).size).toBe(
      uglyTexts.length + hugeTexts.length,
    );
  });
  it("are more than white space", () => {
    expect(first.filter(({ stance, actors }) => stance.length > 0 && actors.length > 0).length).toBeGreaterThan(300);
  });
  it("have lawful layers, however they are cut up", () => {
    const faults = documents.flatMap((document, index) => {
      const [fault, ...more] = faultsOf(document, first[index] ?? annotate(document));
      return fault === undefined
        ? []
        : [`${document.id}: ${fault}${more.length > 0 ? `, and ${more.length} more` : ""}`];
    });
    expect(faults).toEqual([]);
  });
  it("have the same layers the second time", () => {
    expect(differing(documents.map((document) => annotate(document)))).toEqual([]);
  });
  it("have the same layers by a fresh annotator, which reads them backwards", async () => {
    const fresh = await freshAnnotator();
    expect(
      differing(
        documents
          .toReversed()
          .map((document) => fresh(document))
          .reverse(),
      ),
    ).toEqual([]);
  });
});

/** Longer texts take seconds each; they are annotated once. */
const longest = 900_000;

// Nothing is timed here: where something grew with the square of a length, one of these would take minutes, and the
// limit that vitest sets to every test is all that has to notice it.
describe("a huge text has lawful layers", () => {
  it.each(hugeTexts)("$name", ({ name, text }) => {
    const document = documentOf(name, text);
    const layers = annotate(document);
    expect(faultsOf(document, layers).slice(0, 3)).toEqual([]);
    if (text.length <= longest) expect(JSON.stringify(annotate(document)) === JSON.stringify(layers)).toBe(true);
  });
});

/** What CSV holds of a cell: no lone surrogates, no NUL, an apostrophe before what a spreadsheet would compute. */
const fromCsv = (cell: string): string =>
  /^'+(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u.test(cell) ? cell.slice(1) : cell;
const toWellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\uFFFD");
const plainCell = (cell: Cell | undefined): string => toWellFormed(String(cell ?? "")).replaceAll("\0", "␀");

const cellsOf = (table: Table, print: (cell: Cell | undefined) => Cell): Cell[][] =>
  [...table.rows].map((row) => Object.keys(table.columns).map((column) => print(row[column])));

describe("tables of ugly texts", () => {
  let annotated: readonly Annotated[];
  beforeAll(() => {
    annotated = uglyTexts.map(({ name, text }, index) => {
      const document = {
        ...documentOf(name, text, index % 2 === 0 ? "even" : "odd"),
        metadata: { title: text, [name]: text },
      };
      return { document, layers: annotate(document) };
    });
  });

  it.each(tables.map((table) => [table.name, table] as const))("%s come back from CSV as they were", (_, table) => {
    const made = tabulated(table, annotated, counting);
    const [header, ...rows] = parseCsv([...csvChunks(made, options)].join(""));
    expect(header).toEqual(Object.keys(made.columns));
    const wanted = cellsOf(made, plainCell);
    expect(rows.length).toBe(wanted.length);
    expect(rows.findIndex((row, index) => JSON.stringify(row.map(fromCsv)) !== JSON.stringify(wanted[index]))).toBe(-1);
  });
  it("all come back from JSON as they were", () => {
    const report = reportOf(annotated, counting);
    const chunks = [...json.files(report, options)].find(({ path }) => path === "report.json")?.chunks ?? [];
    const read: { tables: Record<string, Record<string, Cell>[]> } = JSON.parse([...chunks].join(""));
    expect(Object.keys(read.tables)).toEqual(tables.map(({ name }) => name));
    for (const table of report.tables) {
      const wanted = cellsOf(table, (cell) => (typeof cell === "string" ? toWellFormed(cell) : (cell ?? null)));
      const found = (read.tables[table.name] ?? []).map((row) => Object.values(row));
      expect(JSON.stringify(found) === JSON.stringify(wanted), table.name).toBe(true);
    }
  });
  it("count two texts alike, whichever two", () => {
    for (let index = 0; index + 1 < annotated.length; index += 2) {
      const pair = annotated.slice(index, index + 2);
      for (const table of tables) {
        for (const row of tabulated(table, pair, counting).rows) {
          const odd = Object.entries(row).filter(([, cell]) => typeof cell === "number" && !Number.isFinite(cell));
          expect(odd, `${table.name} of ${pair.map(({ document }) => document.id).join(" and ")}`).toEqual([]);
        }
      }
    }
  });
});

describe("words that plain objects inherit", () => {
  const inherited = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"];
  const stanceEntry = (word: string): StanceEntry => ({
    id: word,
    lexicon: "stance/made",
    induced: false,
    source: "made",
    yes: [],
    no: [],
    label: "hedge",
    engagement: "entertain",
    match: [word.startsWith("_") ? "proto" : word],
    pos: [],
    given: [],
    only: [],
    otherwise: "",
    unless: [],
  });
  const actorEntry = (word: string): ActorEntry => ({
    id: word,
    lexicon: "actors/made",
    induced: false,
    source: "made",
    yes: [],
    no: [],
    name: `${word.startsWith("_") ? "Proto" : word.charAt(0).toUpperCase()}land`,
    label: word,
    wikipedia: null,
    facet: "organisation",
    country: null,
    org: null,
    aliases: [],
    abbreviations: [],
    metonyms: [],
    short: [],
    units: [],
    offices: [],
    demonyms: [],
    people: [],
    capital: [],
    prefixes: [],
    surname: null,
    lookalikes: [],
    false_friends: [],
  });
  const text = "They say constructor, __proto__ and toString, hasOwnProperty and valueOf. Constructor met Protoland.";

  it("are words", () => {
    const { tokens } = annotate(wholeBody("a", text));
    expect(tokens.filter(({ word }) => word).length).toBe(12);
    for (const word of inherited)
      expect(annotate(wholeBody("a", `${word} ${word}`)).tokens.filter((token) => token.word).length, word).toBe(2);
  });
  it("are counted as entries, as labels and as ids of documents and sides", () => {
    const stance = [...lexicons.stance, ...inherited.map(stanceEntry)];
    const actors = [...lexicons.actors, ...inherited.map(actorEntry)];
    const layersOf = annotator({ ...lexicons, stance, actors });
    const annotated = ["constructor", "__proto__"].map((id): Annotated => {
      const document = wholeBody(id, text);
      return { document, layers: layersOf(document) };
    });
    const sides: Counting = {
      target: "constructor",
      reference: "__proto__",
      zones: ["body"],
      inference: defaultInference,
    };
    const rowsOf = (name: string): readonly Readonly<Record<string, Cell>>[] =>
      tables.filter((table) => table.name === name).flatMap((table) => [...tabulated(table, annotated, sides).rows]);
    const counts = { target_count: 6, reference_count: 6, target_words: 12, reference_words: 12, difference: 0 };
    expect(
      rowsOf("stance-counts").find(({ label, counting }) => label === "hedge" && counting === "headline"),
    ).toMatchObject(counts);
    const kept = rowsOf("stance-markers").filter(({ status }) => status === "kept");
    expect(kept.map(({ entry }) => entry)).toEqual(expect.arrayContaining(inherited));
    expect(
      rowsOf("actor-counts").find(({ label, counting }) => label === "__proto__" && counting === "headline"),
    ).toMatchObject({
      target_count: 1,
      reference_count: 1,
    });
  });
});
