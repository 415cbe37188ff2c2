import { beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../../pipeline/model/report.js";
import type { Study } from "../../../pipeline/model/study.js";
import { readStudy } from "../../../pipeline/read/study.js";
import { compare } from "../../../pipeline/run/compare.js";
import { hrefFrom, ledgerHref, paragraphHref, textHref } from "../../../pipeline/write/page/links.js";
import { annotated } from "../../made/annotated.js";
import { counting, introduction, opEd } from "../../made/opinions.js";
import { reportOf } from "../../made/tabulate.js";
import { drawn, markedIn, pagesOf, textIn } from "./texts-drawn.js";

let study: Study;
let report: Report;
let seed: ReturnType<typeof drawn>;
beforeAll(async () => {
  study = await readStudy("corpora/cfr-shen-yi-2017");
  report = await compare(study);
  seed = drawn(report);
});

const sourceOf = (id: string): string => study.documents.find((document) => document.id === id)?.text ?? "";

describe("the texts of the seed", () => {
  it("are whole: each zone has all its words, in order", () => {
    const { view, page } = seed;
    for (const text of view.texts) {
      const document = study.documents.find(({ id }) => id === text.id);
      const zones = [...textIn(page, view, text).querySelectorAll(".reading-zone")];
      expect(zones.length).toBe(document?.zones.length);
      for (const [index, zone] of zones.entries()) {
        const { start = 0, end = 0 } = document?.zones[index] ?? {};
        const shown = [...zone.querySelectorAll(".passage")].map(({ textContent }) => textContent).join(" ");
        expect(shown.split(/\s+/)).toEqual(sourceOf(text.id).slice(start, end).trim().split(/\s+/));
      }
    }
  });
  it("have every hit marked once, by exactly its words", () => {
    const { view, page } = seed;
    expect(view.evidence.hits.length).toBeGreaterThan(1000);
    for (const text of view.texts) {
      const marked = markedIn(textIn(page, view, text), sourceOf(text.id));
      for (const { key, start, end } of view.evidence.inText(text)) {
        expect(marked.get(`t-${key}`), key).toMatchObject({ start, words: sourceOf(text.id).slice(start, end) });
      }
    }
  });
  it("lead from every kept hit to its evidence, and nowhere from a rejected one", () => {
    const { view, page } = seed;
    for (const { key, kept } of view.evidence.hits) {
      const links = page.querySelectorAll(`a[href="#e-${key}"]`);
      if (kept) expect(links.length, key).toBeGreaterThan(0);
      else expect(links.length, key).toBe(0);
    }
    expect(page.querySelectorAll("a a").length).toBe(0);
    expect(page.querySelector("[style], [onclick]")).toBeNull();
  });
  it("have no name twice", () => {
    const { page } = seed;
    const names = [...page.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
  });
  it("cut no hit in pieces but the one that crosses another", () => {
    const { view, page } = seed;
    const cut = view.texts.flatMap((text) =>
      [...markedIn(textIn(page, view, text), sourceOf(text.id))]
        .filter(([name, { pieces }]) => /^t-[asf]\d/.test(name) && pieces > 1 && page.querySelector(`a#${name}`))
        .map(([, { words }]) => words),
    );
    expect(cut).toEqual(["Scott W. Harold"]);
  });
  it("show both ends of each quotation that was found, and lead from one to the other", () => {
    const { view, page } = seed;
    const found = [...view.rows("quotation-ledger").entries()].filter(([, row]) => row.source_document !== null);
    expect(found.length).toBeGreaterThan(5);
    for (const [number, row] of found) {
      const names = [`t-l${number}`, `t-l${number}-o`];
      const [quoted, origin] = names.map((name) => page.getElementById(name));
      expect(quoted?.getAttribute("data-join")).toBe(names[0]);
      expect(origin?.getAttribute("data-join")).toBe(names[1]);
      expect(page.querySelector(`a[data-of="${names[0]}"]`)?.getAttribute("href")).toBe(`#${names[1]}`);
      expect(page.querySelector(`a[data-of="${names[1]}"]`)?.getAttribute("href")).toBe(`#${names[0]}`);
      expect(ledgerHref(view, number, "origin")).toBe(`#${names[1]}`);
      const text = view.texts.find(({ id }) => id === row.document);
      if (text === undefined) throw new Error("no text");
      const words = markedIn(textIn(page, view, text), sourceOf(text.id)).get(names[0] ?? "")?.words;
      expect(words).toBe(row.surface);
    }
  });
  it("set back zones that are not counted, and say what they are", () => {
    const { page } = seed;
    const told = [...page.querySelectorAll(".uncounted > .zone-role")].map(({ textContent }) => textContent);
    expect(told).toContain("caption · not counted · by Reuters");
    expect(told).toContain("title · not counted");
    expect(page.querySelectorAll(".reading-zone.of-body.uncounted").length).toBe(0);
  });
  it("number paragraphs as the tables do, and can be led to by them", () => {
    const { view, page } = seed;
    const [text] = view.texts;
    if (text === undefined) throw new Error("no text");
    const row = view.rows("sentences").find(({ document, paragraph }) => document === text.id && paragraph === 4);
    const name = paragraphHref(text, 4).slice(1);
    expect(page.getElementById(name)?.getAttribute("data-number")).toBe("4");
    expect(page.getElementById(name)?.textContent?.startsWith(String(row?.surface))).toBe(true);
  });
  it("tell in cards what decided, whose words they are, and how they are counted", () => {
    const { view, page } = seed;
    const lines = page.querySelector(".cards")?.textContent?.split("\n") ?? [];
    const card = (name: string): readonly string[] =>
      (page.getElementById(name)?.getAttribute("data-card") ?? "")
        .split(" ")
        .map((number) => lines[Number.parseInt(number, 36)] ?? "");
    const quoted = view.evidence.hits.find(({ counting, layer }) => counting === "quoted" && layer === "stance");
    const told = card(`t-${quoted?.key}`);
    expect(told).toContainEqual(expect.stringMatching(/^Voice\tXi Jinping, as given by Shen Yi \(quoted\)$/));
    expect(told).toContainEqual(expect.stringMatching(/^Counted apart\tquoted: inside words/));
    expect(told).toContainEqual(expect.stringMatching(/^Entry\t\S+ in stance\//));
    const rejected = view.evidence.hits.find(({ kept }) => !kept);
    expect(card(`t-${rejected?.key}`)).toContain(`Rejected\t${rejected?.row.reason}`);
    for (const marked of page.querySelectorAll("[data-card]")) {
      for (const number of (marked.getAttribute("data-card") ?? "").split(" ")) {
        expect(lines[Number.parseInt(number, 36)]).toBeDefined();
      }
    }
  });
  it("are less than 600 kB, and the same twice", () => {
    const { markup } = seed;
    expect(markup.length).toBeLessThan(600_000);
    expect(drawn(report).markup).toBe(markup);
  });
  it("are told of by their zones where a report has no words", () => {
    const { view, page, markup } = drawn(report, { text: false });
    for (const hit of view.evidence.hits) expect(page.getElementById(textHref(hit).slice(1))?.tagName).toBe("DETAILS");
    expect(page.body.textContent).toContain("holds no words of its sources");
    expect(page.querySelectorAll("tbody tr").length).toBe(22);
    expect(markup).not.toContain("data-card");
    expect(page.body.textContent).not.toContain("cybersecurity relations");
  });
  it("are whole too where voices were not listed", () => {
    const fewer = {
      ...report,
      tables: report.tables.filter(({ name }) => !["voices", "tokens", "zones"].includes(name)),
    };
    const { view, page } = drawn(fewer);
    for (const text of view.texts) {
      const marked = markedIn(textIn(page, view, text), sourceOf(text.id));
      for (const { key, start, end } of view.evidence.inText(text)) {
        expect(marked.get(`t-${key}`)?.words, key).toBe(sourceOf(text.id).slice(start, end));
      }
    }
  });
});

describe("told texts", () => {
  const crossing = annotated({
    id: "crossing",
    side: "op-ed",
    zones: [{ role: "body", text: "One two three four [five] six seven." }],
    inlays: [{ words: "[five]", kind: "insertion", voice: "translator" }],
    stance: [
      { words: "One two three", label: "hedge" },
      { words: "six", label: "deny", status: "rejected", reason: "made up" },
    ],
    frames: [{ words: "two three four [five]", label: "power" }],
    actors: [
      { words: "two", label: "us" },
      { words: "seven", label: "cn" },
    ],
  });
  it("may cross: each mark keeps its words, and the name is on its first piece", () => {
    const { view, page } = drawn(reportOf([crossing, introduction]));
    const [text] = view.texts;
    if (text === undefined) throw new Error("no text");
    const marked = markedIn(textIn(page, view, text), crossing.document.text);
    const words = view.evidence.inText(text).map(({ key }) => marked.get(`t-${key}`)?.words);
    expect(words).toEqual(["One two three", "two three four [five]", "two", "six", "seven"]);
    expect(page.querySelectorAll("#texts a a").length).toBe(0);
    expect(page.querySelector(".passage .mark-inlay")?.textContent).toBe("[five]");
    expect(page.querySelector(".mark-rejected")?.getAttribute("title")).toBe("made up");
  });
  it("lead to every hit though others lie over all its words", () => {
    const covered = annotated({
      id: "covered",
      side: "op-ed",
      zones: [{ role: "body", text: "Peace talks." }],
      frames: [{ words: "Peace", label: "cooperation" }],
      stance: [{ words: "Peace", label: "attitude" }],
      actors: [{ words: "Peace", label: "us" }],
    });
    const { view, page } = drawn(reportOf([covered, introduction]));
    for (const { key, text } of view.evidence.hits) {
      if (text.id === "covered") expect(page.querySelectorAll(`a[href="#e-${key}"]`).length, key).toBe(1);
    }
    expect(page.querySelector(".passage")?.textContent).toBe("Peace talks.");
  });
  it("show voices by letters, and who bears them", () => {
    const speaking = annotated({
      id: "speaking",
      side: "op-ed",
      zones: [{ role: "body", text: "She said “we must wait” and left.", voice: "shen" }],
      quotations: [{ words: "“we must wait”", label: "direct", by: "xi" }],
    });
    const { page } = drawn(reportOf([speaking, introduction]));
    const voice = page.querySelector(".mark-voice.of-quoted");
    expect(voice?.textContent).toBe("“we must wait”");
    expect(voice?.getAttribute("data-letter")).toBe("A");
    expect(page.querySelector(".reading-voices li")?.textContent).toContain("A xi");
  });
  it("are shown by sides, the target first", () => {
    const { page } = drawn(reportOf([introduction, opEd]));
    expect([...page.querySelectorAll(".reading-side > h3")].map(({ textContent }) => textContent)).toEqual([
      "op-ed",
      "introduction",
    ]);
  });
});

describe("many texts", () => {
  const many = Array.from({ length: 14 }, (_, index) =>
    annotated({
      id: `speech ${index} <b>/../x`,
      side: index % 2 === 0 ? "op-ed" : "introduction",
      metadata: { title: `Speech “${index}” & <i>more</i>`, author: "A. Speaker", date: `19${index + 10}` },
      zones: [{ role: "body", text: `China may talk, number ${index}.` }],
      stance: [{ words: "may", label: "hedge" }],
    }),
  );
  it("are listed, and have a page each, with the ways there and back", () => {
    const { view, page } = drawn(reportOf(many, counting));
    const links = [...page.querySelectorAll("#texts a")].map((link) => link.getAttribute("href"));
    const pages = pagesOf(view);
    expect([...pages.keys()].sort()).toEqual([...links].sort());
    expect(links.every((link) => /^texts\/\d{4}-[\w.-]+\.html$/.test(link ?? ""))).toBe(true);
    expect(page.body.textContent).toContain("Speech “3” & <i>more</i>");
    for (const hit of view.evidence.hits) {
      const [path = "", name = ""] = textHref(hit).split("#");
      const mark = pages.get(path)?.getElementById(name);
      expect(mark?.textContent).toBe("may");
      expect(mark?.getAttribute("href")).toBe(`../report.html#e-${hit.key}`);
    }
    const [first] = pages.values();
    expect(first?.querySelector(".brand")?.getAttribute("href")).toBe("../report.html");
    expect(first?.querySelector("a[rel=next]")?.getAttribute("href")).toMatch(/^0002-/);
    expect(first?.querySelector("h1")?.textContent).toBe("Speech “0” & <i>more</i>");
  });
  it("have no pages where a report has no words", () => {
    expect(pagesOf(drawn(reportOf(many), { text: false }).view).size).toBe(0);
  });
  it("that were only counted are told of by their number", () => {
    const counted = {
      ...reportOf([]),
      grouping: { by: "party", groups: [{ side: "op-ed", texts: 1200 }], read: 1200, without: 0, elsewhere: 0 },
    };
    expect(drawn(counted).page.body.textContent).toContain("The 1,200 texts were counted");
  });
});

describe("addresses", () => {
  it("lead from any page to any other", () => {
    expect(hrefFrom("", "", "x")).toBe("#x");
    expect(hrefFrom("", "texts/0001-a.html", "x")).toBe("texts/0001-a.html#x");
    expect(hrefFrom("texts/0001-a.html", "", "x")).toBe("../report.html#x");
    expect(hrefFrom("texts/0001-a.html", "texts/0002-b.html", "x")).toBe("0002-b.html#x");
    expect(hrefFrom("texts/0001-a.html", "texts/0001-a.html", "x")).toBe("#x");
  });
});
