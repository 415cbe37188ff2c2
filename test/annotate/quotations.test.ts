import { describe, expect, it } from "vitest";
import { annotator } from "../../pipeline/annotate/english.js";
import type { Quotation } from "../../pipeline/model/quotation.js";
import type { Span } from "../../pipeline/model/span.js";
import { documentOf } from "../../pipeline/read/document.js";
import { readLexicons } from "../../pipeline/read/lexicons.js";
import { type Case, readCases } from "../cases.js";

const annotate = annotator(await readLexicons());

const quotationsOf = (text: string): readonly Quotation[] => annotate(documentOf("case", text)).quotations;

/** What may stand behind a part, as in `{cue.mixed.belief}`. */
const factsOf = (quotation: Quotation): readonly string[] => [
  quotation.label,
  quotation.act,
  quotation.opens_voice ? "voice" : "named",
  quotation.negated ? "negated" : "affirmed",
  quotation.closed ? "closed" : "unclosed",
];

const partsOf = ({ source, cue, content }: Quotation): Readonly<Record<string, readonly Span[]>> => ({
  source: source === null ? [] : [source],
  cue,
  content,
});

const holds = (quotation: Quotation, { start, end, label }: Case["marks"][number]): boolean => {
  const [part = "", ...facts] = label.split(".");
  const known = factsOf(quotation);
  return (
    partsOf(quotation)[part]?.some((span) => span.start === start && span.end === end) === true &&
    facts.every((fact) => known.includes(fact))
  );
};

const shown = (text: string, quotation: Quotation): string => {
  const { source, cue, content } = partsOf(quotation);
  const words = (spans: readonly Span[] = []) => spans.map(({ start, end }) => `[${text.slice(start, end)}]`).join("…");
  return `${quotation.status} ${factsOf(quotation).join(".")} source ${words(source)} cue ${words(cue)} content ${words(content)} (${quotation.entry}, ${quotation.rule} ${quotation.reason})`;
};

/** True if one quotation has all parts that the case marks, and no other parts. */
const isFound = ({ marks }: Case, quotations: readonly Quotation[]): boolean => {
  const wanted = marks.filter((mark) => mark.wanted);
  return quotations.some((quotation) => {
    const count = Object.values(partsOf(quotation)).reduce((sum, spans) => sum + spans.length, 0);
    return count === wanted.length && wanted.every((mark) => holds(quotation, mark));
  });
};

describe("quotations", () => {
  for (const one of readCases(new URL("./quotations.cases.md", import.meta.url))) {
    const run = one.failing === undefined ? it : it.fails;
    run(`line ${one.line}: ${one.written}${one.failing === undefined ? "" : ` (${one.failing})`}`, () => {
      const all = quotationsOf(one.text);
      const kept = all.filter(({ status }) => status === "kept");
      const found = one.marks.some(({ wanted }) => wanted)
        ? isFound(one, kept)
        : !kept.some((quotation) => one.marks.some((mark) => holds(quotation, mark)));
      expect(found ? "" : all.map((quotation) => shown(one.text, quotation)).join("\n") || "nothing").toBe("");
    });
  }
});

describe("the layer of quotations", () => {
  const text = "“We go,” the envoy said. “We never stay.” The clerk said nothing. Both sides want to leave.";
  const quotations = quotationsOf(text);

  it("is sorted, its spans reach from the first part to the last", () => {
    expect(quotations.length).toBeGreaterThan(1);
    for (const { start, end, source, cue, content } of quotations) {
      const pieces = [...cue, ...content, ...(source === null ? [] : [source])];
      expect(start).toBe(Math.min(...pieces.map((piece) => piece.start)));
      expect(end).toBe(Math.max(...pieces.map((piece) => piece.end)));
    }
    const sorted = quotations.toSorted((a, b) => a.start - b.start || b.end - a.end);
    expect(quotations).toEqual(sorted);
  });
  it("leaves the outermost marks out of what is quoted", () => {
    const [first] = quotations;
    expect(first?.quoted.map(({ start, end }) => text.slice(start, end))).toEqual(["We go,", "We never stay."]);
  });
  it("walks back to the entry of the cue, or to the marks", () => {
    const [said] = quotationsOf("She said that they left.");
    expect(said).toMatchObject({ entry: "attribution.say", lexicon: "stance/attribution" });
    const [marks] = quotationsOf("The “peace” held.");
    expect(marks).toMatchObject({ entry: "quotation.marks", label: "term", source: null, cue: [] });
  });
  it("keeps a cue without content as rejected, with the reason", () => {
    const [said] = quotationsOf("The envoy had said.");
    expect(said).toMatchObject({ status: "rejected", rule: "no_content", content: [] });
    expect(said?.reason).not.toBe("");
  });
  it("runs through a translator's insertion, and reads what an insertion says by itself", () => {
    const words = "The envoy said [in Paris: he said it twice] that talks will resume.";
    const zones = [{ start: 0, end: words.length, role: "body", voice: null }] as const;
    const inlays = [{ start: 15, end: 43, kind: "insertion", voice: "editor" }] as const;
    const found = annotate({ ...documentOf("case", words), zones, inlays }).quotations;
    const host = found.find(({ inlay, status }) => inlay === -1 && status === "kept");
    expect(host?.content.map(({ start, end }) => words.slice(start, end))).toEqual(["that talks will resume"]);
  });
  it("never leaves the zone of its content", () => {
    const words = "The envoy said: “We stay.”\n“We go,” nobody knew why.";
    const zones = [
      { start: 0, end: 26, role: "title", voice: null },
      { start: 27, end: words.length, role: "body", voice: null },
    ] as const;
    const found = annotate({ ...documentOf("case", words), zones }).quotations;
    for (const { zone, content } of found) {
      for (const { start, end } of content) {
        expect(start).toBeGreaterThanOrEqual(zones[zone]?.start ?? 0);
        expect(end).toBeLessThanOrEqual(zones[zone]?.end ?? 0);
      }
    }
  });
  it("gives an open run of paragraphs to the cue at its closing end", () => {
    const words =
      "‘They burnt the mill,’ said one miller.\n\n“We had no warning.\n\n“We had no boats.\n\n“We swam,” Ferreira replied.";
    const contents = quotationsOf(words)
      .filter(({ status }) => status === "kept")
      .map(({ content }) => content.map(({ start, end }) => words.slice(start, end)));
    expect(contents).toEqual([["‘They burnt the mill,’"], ["“We had no warning.", "“We had no boats.", "“We swam,”"]]);
  });
  it("takes the line under a quotation set apart for its source", () => {
    const words =
      "It hangs in the hall.\n\n> Mend the dam first.\n>\n> Then mend the mill.\n> — Angela Merkel\n\nIt is old.";
    const [found] = quotationsOf(words);
    expect(found).toMatchObject({ entry: "quotation.byline", speaker: "de.merkel", speaker_rule: "name" });
    const contents = found?.content.map(({ start, end }) => words.slice(start, end));
    expect(contents).toEqual(["Mend the dam first.", "Then mend the mill."]);
  });
  it("comes to an end with reports in reports that have none", () => {
    const long = `He said that “${"she said that he thinks ".repeat(4000)}`;
    expect(quotationsOf(long).length).toBeGreaterThan(1000);
  });
});
