import { describe, expect, it } from "vitest";
import { paragraphs as stage } from "../../pipeline/annotate/paragraphs.js";
import type { Document } from "../../pipeline/model/document.js";
import { readLexicons } from "../../pipeline/read/lexicons.js";
import { wholeBody } from "../layer-invariants.js";

const annotate = stage.prepare(await readLexicons());
const paragraphs = (text: string): readonly string[] =>
  annotate({ document: wholeBody("a", text) }).map(({ start, end }) => text.slice(start, end));

describe("a paragraph ends at", () => {
  it.each([
    ["a blank line", "One.\n\nTwo.", ["One.", "Two."]],
    ["several blank lines", "One.\n\n\n\nTwo.\n\n", ["One.", "Two."]],
    ["a line with nothing but white space", "One.\n \t\u00A0\nTwo.", ["One.", "Two."]],
    ["a line end, in a text of a paragraph a line", "One.\nTwo.\nThree.", ["One.", "Two.", "Three."]],
    ["CR LF", "One.\r\n\r\nTwo.\r\nThree.", ["One.", "Two.", "Three."]],
    ["a lone CR", "One.\rTwo.", ["One.", "Two."]],
  ])("%s", (_, text, wanted) => {
    expect(paragraphs(text)).toEqual(wanted);
  });
});

describe("a paragraph", () => {
  it("has no white space at its ends", () => {
    expect(paragraphs("  \tOne.\u3000\n\n\uFEFFTwo. ")).toEqual(["One.", "Two."]);
  });
  it("is none, where nothing is written", () => {
    expect(paragraphs("")).toEqual([]);
    expect(paragraphs(" \n\n\u00A0\r\n")).toEqual([]);
  });
  it("goes over the line ends of a text that was broken to fit a page", () => {
    const wrapped = [
      "China and the United States have many interests in common, and",
      "both should therefore see to it that the talks do not end with",
      "the change of government; what they have built is worth more",
      "than any single quarrel.",
    ].join("\n");
    const next = "The second paragraph follows after a blank line.";
    expect(paragraphs(`${wrapped}\n\n${next}`)).toEqual([wrapped, next]);
    expect(paragraphs(`${wrapped}\r\n\r\n${next}`.replace(/(?<!\r)\n/g, "\r\n"))).toEqual([
      wrapped.replaceAll("\n", "\r\n"),
      next,
    ]);
  });
  it("ends at each line end where long lines show that none was broken", () => {
    const line =
      "China and the United States have many interests in common, and both should see to it that the talks go on, year after year.";
    expect(paragraphs([line, line, line, line].join("\n"))).toEqual([line, line, line, line]);
  });
  it("never leaves its zone, and knows which it is", () => {
    const text = "A title The body begins\nand ends here Skipped. A note";
    const zone = (words: string, role: "title" | "body" | "note") => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, role, voice: null };
    };
    const document: Document = {
      ...wholeBody("a", text),
      zones: [zone("A title", "title"), zone(" The body begins\nand ends here ", "body"), zone("A note", "note")],
    };
    expect(annotate({ document }).map(({ start, end, zone }) => [zone, text.slice(start, end)])).toEqual([
      [0, "A title"],
      [1, "The body begins"],
      [1, "and ends here"],
      [2, "A note"],
    ]);
  });
});
