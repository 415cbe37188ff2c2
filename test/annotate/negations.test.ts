import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { annotator } from "../../pipeline/annotate/english.js";
import { documentOf } from "../../pipeline/read/document.js";
import { readLexicons } from "../../pipeline/read/lexicons.js";

const annotate = annotator(await readLexicons());

/** The text with its negators and scopes marked as the cases have them. */
const marked = (text: string): string => {
  const kept = annotate(documentOf("case", text)).negations.filter(({ status }) => status === "kept");
  const marks = kept.flatMap(({ start, end, scope_start, scope_end }) => [
    { at: start, mark: "[", opens: true, size: end - start },
    { at: end, mark: "]", opens: false, size: end - start },
    ...(scope_end > scope_start
      ? [
          { at: scope_start, mark: "{", opens: true, size: scope_end - scope_start },
          { at: scope_end, mark: "}", opens: false, size: scope_end - scope_start },
        ]
      : []),
  ]);
  // At one place marks close before others open; of those that close the inner goes first, of those that open the outer.
  const sorted = marks.sort(
    (a, b) => a.at - b.at || Number(a.opens) - Number(b.opens) || (a.opens ? b.size - a.size : a.size - b.size),
  );
  let [written, from] = ["", 0];
  for (const { at, mark } of sorted) {
    written += text.slice(from, at) + mark;
    from = at;
  }
  return written + text.slice(from);
};

const cases = readFileSync(new URL("./negations.cases.md", import.meta.url), "utf8")
  .split("\n")
  .flatMap((line, index) => (line.startsWith("- ") ? [{ line: index + 1, written: line.slice(2) }] : []));

describe("negations", () => {
  it.each(cases)("line $line: $written", ({ written }) => {
    expect(marked(written.replace(/[[\]{}]/g, ""))).toBe(written);
  });

  const negated = (text: string, layer: "stance" | "frames" | "actors"): readonly string[] =>
    annotate(documentOf("case", text))
      [layer].filter((hit) => hit.status === "kept" && hit.negated)
      .map(({ start, end }) => text.slice(start, end));

  it("mark the markers, frame terms and actors that begin in a scope", () => {
    expect(negated("They did not sign the treaty, and China left.", "frames")).toEqual(["treaty"]);
    expect(negated("It is not important, but it is useful.", "stance")).toEqual(["important"]);
    expect(negated("They never named China, but they named Russia.", "actors")).toEqual(["China"]);
  });
  it("cancel each other out", () => {
    expect(negated("Officials will not rule out a ban.", "frames")).toEqual([]);
    expect(negated("Officials will rule out a ban.", "frames")).toEqual(["ban"]);
  });
});
