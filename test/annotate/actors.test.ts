import { describe, expect, it } from "vitest";
import { annotator } from "../../pipeline/annotate/english.js";
import { readLexicons } from "../../pipeline/read/lexicons.js";
import { outcome, readCases } from "../cases.js";
import { wholeBody } from "../layer-invariants.js";

const annotate = annotator(await readLexicons());

describe("actors", () => {
  for (const one of readCases(new URL("./actors.cases.md", import.meta.url))) {
    const run = one.failing === undefined ? it : it.fails;
    run(`line ${one.line}: ${one.written}${one.failing === undefined ? "" : ` (${one.failing})`}`, () => {
      const { wanted, found } = outcome(one, "actors");
      expect(found).toEqual(wanted);
    });
  }
});

describe("a title before a name", () => {
  /** Kept mentions of a text, as they stand in it, of which some letters are an inlay. */
  const mentions = (text: string, inlaid: string): readonly string[] => {
    const start = text.indexOf(inlaid);
    const inlay = { start, end: start + inlaid.length, kind: "insertion", voice: "editor" } as const;
    const { actors } = annotate({ ...wholeBody("titles", text), inlays: [inlay] });
    return actors.filter(({ status }) => status === "kept").map(({ start, end }) => text.slice(start, end));
  };

  it("goes on behind an inlay", () => {
    expect(mentions("We met Prime [so they say] Minister Shinzo Abe.", "[so they say]")).toEqual([
      "Prime [so they say] Minister Shinzo Abe",
    ]);
    expect(mentions("We met Prime [so they say] Minister Oddname.", "[so they say]")).toEqual([
      "Prime [so they say] Minister Oddname",
    ]);
  });

  it("has no letters of an inlay that cuts a word", () => {
    expect(mentions("We met President Barack Obama.", "sid")).toEqual(["Barack Obama"]);
    expect(mentions("We met President Oddname.", "sid")).toEqual([]);
  });

  it("is remembered without the inlay in it", () => {
    const text = "We met Prime [so they say] Minister Oddname. We left. Then the Prime Minister spoke.";
    expect(mentions(text, "[so they say]")).toContain("Prime Minister");
  });
});
