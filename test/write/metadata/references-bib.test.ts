import bibtex from "bibtex-parse";
import { beforeAll, describe, expect, it } from "vitest";
import { tables } from "../../../pipeline/compare/index.js";
import type { Report } from "../../../pipeline/model/report.js";
import { readLexicons } from "../../../pipeline/read/lexicons.js";
import { catalogue, comparisonStatistics, statistics } from "../../../pipeline/statistics/index.js";
import { usedBehind, usedStatistics } from "../../../pipeline/write/metadata/used-statistics.js";
import { citedIn } from "../../../pipeline/write/metadata/works/cited.js";
import { works } from "../../../pipeline/write/metadata/works/index.js";
import { keyOf } from "../../../pipeline/write/metadata/works/work.js";
import { hostileNames, hostileReport, seedReport, written } from "../../made/hostile-report.js";

type Entry = Readonly<Record<string, unknown>>;

let reports: readonly Report[] = [];
beforeAll(async () => {
  reports = [await seedReport(), await hostileReport()];
}, 300_000);
const reportAt = (index: number): Report => {
  const report = reports[index];
  if (report === undefined) throw new Error(`no report ${index}`);
  return report;
};

const entriesIn = async (report: Report, options: Parameters<typeof written>[1] = {}) => {
  const text = await (await written(report, options)).text("references.bib");
  return { text, entries: bibtex.entries(text) };
};

/** Depth of the braces after each line of what stands between entries; BibTeX counts them wherever they stand. */
const braceFaults = (text: string): readonly string[] => {
  const faults: string[] = [];
  let depth = 0;
  for (const line of text.split("\n")) {
    if (line.startsWith("@") !== (depth === 0 && line !== "")) faults.push(line);
    for (const sign of line) depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
  }
  return depth === 0 ? faults : [...faults, `${depth} braces are open`];
};

/** What is cited by nobody's name. */
const nameless = new Set(["Chebyshev's distance"]);

const papers = [...new Set(catalogue.flat().map(({ paper }) => paper))];

describe("works", () => {
  it.each(papers)("has what a statistic cites: %s", (paper) => {
    const { works: found, unknown } = citedIn(paper);
    expect(unknown).toEqual([]);
    // Each part of the citation has a work of its own.
    expect(found.length).toBeGreaterThanOrEqual(nameless.has(paper) ? 0 : paper.split("; ").length);
    for (const { pages } of found) {
      const first = pages?.split(/[–,]/)[0] ?? "";
      if (found.length === 1 && /, \d+–\d+/.test(paper))
        expect([paper, pages]).toEqual([expect.stringContaining(first), pages]);
    }
  });
  it("has what each lexicon cites, and nothing that nobody does", async () => {
    const { sources, files } = await readLexicons();
    expect([...sources.keys()].sort()).toEqual([...files.keys()].sort());
    const used = new Set(papers.flatMap((paper) => citedIn(paper).works));
    for (const [name, texts] of sources) {
      expect(texts.length, name).toBeGreaterThan(0);
      for (const text of texts) {
        const { works: found, unknown } = citedIn(text);
        expect(unknown, `${name}: ${text}`).toEqual([]);
        for (const work of found) used.add(work);
      }
    }
    expect(works.filter((work) => !used.has(work)).map(keyOf)).toEqual([]);
  });
  it("has a key for each, and what every kind of entry must have", () => {
    const keys = works.map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
    for (const work of works) {
      expect(keyOf(work)).toMatch(/^[a-z]+(?:-[a-z]+)*-(?:\d{4}[ab]?|undated)$/);
      expect(work.title).toMatch(/\S/);
      if (work.type === "article") expect(work.journal, keyOf(work)).toBeDefined();
      if (/^in/.test(work.type)) expect(work.booktitle, keyOf(work)).toBeDefined();
      if (/^(?:book|phdthesis|techreport)$/.test(work.type)) expect(work.publisher, keyOf(work)).toBeDefined();
      if (work.pages !== undefined) expect(work.pages).toMatch(/^\d+(?:–\d+)?(?:, \d+)?$/);
      if (work.year === undefined) expect(work.called, keyOf(work)).toBeDefined();
    }
  });
  it("tells apart two of one author and year by their pages, and reads what was cited after another", () => {
    const keysIn = (text: string): readonly string[] => citedIn(text).works.map(keyOf);
    expect(keysIn("Newcombe (1998), Statistics in Medicine 17, 873–890")).toEqual(["newcombe-1998b"]);
    expect(keysIn("Newcombe (1998), Statistics in Medicine 17, 857–872, method 4")).toEqual(["newcombe-1998a"]);
    expect(keysIn("Engvall (1974), after Gries (2008), International Journal of Corpus Linguistics 13")).toEqual([
      "gries-2008",
    ]);
    expect(keysIn("Oakes (1998), Statistics for Corpus Linguistics, after Yule (1944)")).toEqual([
      "oakes-1998",
      "yule-1944",
    ]);
    expect(keysIn("Boydstun et al. 2014; VerbNet")).toEqual(["schuler-2005", "boydstun-card-gross-2014"]);
    expect(citedIn("after Nobody & Somebody (1999) and Else et al. 2001, compiled by hand 2026").unknown).toEqual([
      "Somebody (1999)",
      "Else et al. 2001",
    ]);
  });
});

describe("references.bib", () => {
  it.each([
    ["the seed", 0],
    ["hostile texts and lexicons", 1],
  ])("is BibTeX, of %s", async (_, index) => {
    const { text, entries } = await entriesIn(reportAt(index));
    expect(braceFaults(text)).toEqual([]);
    expect(entries).toHaveLength(text.split(/^@/m).length - 1);
    expect(new Set(entries.map((one: Entry) => String(one.key).toLowerCase())).size).toBe(entries.length);
    for (const one of entries) {
      expect(one.key).toMatch(/^[a-z]+-[A-Za-z0-9.+/-]+$/);
      expect(one.TITLE).toBeDefined();
      expect(String(one.type)).toMatch(/^(?:article|book|incollection|inproceedings|techreport|phdthesis|misc)$/);
    }
  });
  it("holds hostile words as words", async () => {
    const { text, entries } = await entriesIn(reportAt(1));
    expect(entries.filter(({ key }) => String(key).startsWith("lexicon-mine+20."))).toHaveLength(hostileNames.length);
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\uD800-\uDFFF](?![\uDC00-\uDFFF])/u);
    expect(text).toContain(String.raw`Own work \textbraceright{} \symbol{64}article\textbraceleft{}x`);
  });
  it("says for what each work was used", async () => {
    const { entries } = await entriesIn(reportAt(0));
    const of = (key: string): unknown => entries.find((one) => one.key === key)?.KEYWORDS;
    expect(of("hardie-2014")).toMatch(/statistic log/);
    expect(of("hyland-2005")).toMatch(/lexicon stance\/boosters, .*lexicon stance\/hedges/);
    expect(entries.find(({ key }) => key === "lexicon-lexicon.yaml")?.NOTE).toMatch(/^Found by reading/);
  });
  it("has statistics of the tables that are there, and of no others", async () => {
    const keysOf = async (names: readonly string[]): Promise<readonly unknown[]> =>
      (await entriesIn(reportAt(0), { tables: names })).entries.map(({ key }) => key);
    expect(await keysOf(["comparison"])).toContain("holm-1979");
    expect(await keysOf(["texts"])).not.toContain("holm-1979");
    expect(await keysOf(["texts"])).not.toContain("hardie-2014");
    expect(await keysOf(["stance-counts"])).toContain("hardie-2014");
    expect(await keysOf(["measurement-error"])).toContain("donner-zou-2012");
  });
});

describe("statistics of a table", () => {
  it("are all that the codebook prints, where all tables are there", () => {
    const all = tables.map((table) => ({ ...table, rows: [] }));
    expect(usedStatistics(all)).toEqual([...statistics, ...comparisonStatistics]);
  });
  it("are told by tables and statistics that there are", () => {
    const known = new Set([...statistics, ...comparisonStatistics].map(({ name }) => name));
    const names = new Set(tables.map(({ name }) => name));
    for (const [statistic, where] of Object.entries(usedBehind)) {
      expect(known).toContain(statistic);
      for (const table of where) expect(names).toContain(table);
    }
  });
});
