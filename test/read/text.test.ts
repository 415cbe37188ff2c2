import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document } from "../../pipeline/model/document.js";
import { findMarkdownZones } from "../../pipeline/read/markdown.js";
import { findTextZones } from "../../pipeline/read/text.js";

type Found = Pick<Document, "zones" | "inlays">;

const told = (text: string, { zones }: Found): string[] =>
  zones.map(({ start, end, role }) => `${role}: ${text.slice(start, end)}`);

const find = (text: string): string[] => told(text, findTextZones(text));

describe("zones of plain text", () => {
  it("takes a short first line for the title and short lines before prose for headings", () => {
    expect(find("A view from China\n\nThe talks resume.\nThey go on.\n\nWhat is next\n\nNobody knows.\n")).toEqual([
      "title: A view from China",
      "body: The talks resume.\nThey go on.",
      "heading: What is next",
      "body: Nobody knows.",
    ]);
  });

  it("takes title and heading one after the other", () => {
    expect(find("Title\n\nFirst part\n\nProse it is.")).toEqual([
      "title: Title",
      "heading: First part",
      "body: Prose it is.",
    ]);
  });

  it("leaves a text without sentences as body: a poem, a list, one word", () => {
    expect(find("Perhaps")).toEqual(["body: Perhaps"]);
    expect(find("One word\n\nAnother word\n\nA third")).toEqual(["body: One word\n\nAnother word\n\nA third"]);
  });

  it("finds block quotes by their mark or their indentation", () => {
    expect(
      find("He said.\n\n> Time is on\n> our side.\n\n    set apart and\n    indented\n\n    One line is a paragraph."),
    ).toEqual([
      "body: He said.",
      "blockquote: > Time is on\n> our side.",
      "blockquote: set apart and\n    indented",
      "body: One line is a paragraph.",
    ]);
  });

  it("finds footnotes whose mark stands in the text, and the marks", () => {
    const text = "A claim.[1] And a list:\n\n[2] no note\n\n[1] The source.";
    const found = findTextZones(text);
    expect(told(text, found)).toEqual(["body: A claim.[1] And a list:\n\n[2] no note", "footnote: [1] The source."]);
    expect(found.inlays.map(({ start, end, kind }) => `${kind} ${text.slice(start, end)} at ${start}`)).toEqual([
      "note_mark [1] at 8",
      "note_mark [1] at 38",
    ]);
  });

  it("takes every line end for one", () => {
    expect(find("A title\r\n\r\nProse it is.\r\rMore of it.")).toEqual([
      "title: A title",
      "body: Prose it is.\r\rMore of it.",
    ]);
  });
});

describe("zones of Markdown", () => {
  const text = [
    "---",
    "title: On talks",
    "authors: [A, B]",
    "year: 2017",
    "---",
    "# On talks",
    "",
    "Prose[^1] with a",
    "line break.",
    "",
    "A heading",
    "---------",
    "",
    "> quoted",
    "goes on",
    "",
    "## Next",
    "More.",
    "",
    "```js",
    "# code",
    "```",
    "",
    "[^1]: A note",
    "    that goes on.",
    "",
    "After it.",
  ].join("\n");

  it("finds head, title, headings, quotes, code and notes", () => {
    expect(told(text, findMarkdownZones(text))).toEqual([
      "boilerplate: ---\ntitle: On talks\nauthors: [A, B]\nyear: 2017\n---",
      "title: # On talks",
      "body: Prose[^1] with a\nline break.",
      "heading: A heading\n---------",
      "blockquote: > quoted\ngoes on",
      "heading: ## Next",
      "body: More.",
      "boilerplate: ```js\n# code\n```",
      "footnote: [^1]: A note\n    that goes on.",
      "body: After it.",
    ]);
  });

  it("takes metadata from the head, and marks from the notes", () => {
    const { metadata, inlays } = findMarkdownZones(text);
    expect(metadata).toEqual({ title: "On talks", authors: "A; B", year: "2017" });
    expect(inlays.map(({ start, end }) => text.slice(start, end))).toEqual(["[^1]", "[^1]"]);
  });

  it("takes rules with prose between them for no head", () => {
    expect(told("---\nprose\n---\n", findMarkdownZones("---\nprose\n---\n"))).toEqual([
      "boilerplate: ---",
      "heading: prose\n---",
    ]);
  });
});

describe("zones of any text", () => {
  const ugly = fc
    .array(
      fc.constantFrom(
        "a",
        "B.",
        "# ",
        "> ",
        "[1]",
        "[^x]:",
        "---",
        "```",
        "<!--",
        "-->",
        "    ",
        "\t",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\u00a0",
        "\u2028",
        "\ufeff",
        "\0",
        "🙂",
        "\ud800",
        "\udc00",
        "e\u0301",
        "行",
        "__proto__",
        "=1+1",
        "“",
        "‏",
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(""));

  it.each([
    ["plain text", findTextZones],
    ["Markdown", findMarkdownZones],
  ])("in %s are sorted, disjoint, and cover all that is not blank", (_, finder) => {
    fc.assert(
      fc.property(ugly, (text) => {
        const { zones, inlays } = finder(text);
        let covered = 0;
        for (const { start, end } of zones) {
          expect(start).toBeGreaterThanOrEqual(covered);
          expect(text.slice(covered, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          covered = end;
        }
        expect(text.slice(covered).trim()).toBe("");
        for (const inlay of inlays)
          expect(zones.some(({ start, end }) => start <= inlay.start && inlay.end <= end)).toBe(true);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
