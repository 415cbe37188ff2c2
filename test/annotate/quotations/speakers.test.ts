import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { annotator } from "../../../pipeline/annotate/english.js";
import { type Sourced, speakersOf } from "../../../pipeline/annotate/quotations/speakers.js";
import type { Document } from "../../../pipeline/model/document.js";
import type { Layers } from "../../../pipeline/model/layers.js";
import { readLexicons } from "../../../pipeline/read/lexicons.js";
import { documentsOf, wholeBody } from "../../layer-invariants.js";
import { below, randomOf, uglyTexts } from "../../ugly-texts.js";

let layersOf: (document: Document) => Layers;
beforeAll(async () => {
  layersOf = annotator(await readLexicons());
});

const told = (document: Document, sourced: readonly Sourced[]): readonly string[] => {
  const { tokens, sentences, actors } = layersOf(document);
  const kept = actors.filter(({ status }) => status === "kept");
  return speakersOf(sourced, { document, tokens, sentences, actors: kept }).map(({ speaker, speaker_rule: rule }) =>
    speaker === null ? "none" : `${speaker} ${rule}`,
  );
};

interface Written {
  readonly text: string;
  readonly sourced: readonly Sourced[];
  readonly wanted: readonly string[];
}

/** Takes brackets, braces and bars out of a case. */
const parsed = (written: string): Written => {
  let text = "";
  const bars: { at: number; wanted: string | undefined }[] = [];
  const sources: { start: number; end: number; wanted: string }[] = [];
  for (const match of written.matchAll(/\[([^\]]+)\]\{([^}]+)\}|\|(?:\{([^}]+)\})?|[^[|]+/g)) {
    if (match[1] !== undefined) {
      sources.push({ start: text.length, end: text.length + match[1].length, wanted: match[2] ?? "" });
      text += match[1];
    } else if (match[0].startsWith("|")) bars.push({ at: text.length, wanted: match[3] });
    else text += match[0];
  }
  const rest = [...sources];
  const all = bars.map(({ at, wanted }) => {
    const source = wanted === undefined ? rest.shift() : undefined;
    return { source: source ?? null, at, wanted: wanted ?? source?.wanted ?? "" };
  });
  return {
    text,
    sourced: all.map(({ source, at }) => ({ source: source && { start: source.start, end: source.end }, at })),
    wanted: all.map(({ wanted }) => wanted),
  };
};

const cases = readFileSync(new URL("./speakers.cases.md", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("- "))
  .map((line) => line.slice(2));

describe("speakers", () => {
  it.each(cases)("%s", (written) => {
    const { text, sourced, wanted } = parsed(written);
    expect(told(wholeBody("case", text), sourced)).toEqual(wanted);
  });
});

describe("what the caller knows", () => {
  const text = "After the G20 Summit, the consensus that trade is good held. Angela Merkel left. I think so.";
  const document = { ...wholeBody("known", text) };
  const zones = [{ start: 0, end: text.length, role: "body", voice: "us.writer" }] as const;
  const at = (words: string): number => text.indexOf(words);
  const cue = { start: at("consensus"), end: at(" that") };

  it("tells what those who met agreed on", () => {
    const [one] = told(document, [{ source: null, at: at("trade"), cue }]);
    expect(one).toMatch(/^\S*g20 nominal$/);
  });
  it("tells who says I: the writer, or whoever speaks around it", () => {
    const outer = { source: { start: at("Angela"), end: at(" left") }, at: at("left") };
    const inner = { source: { start: at("I think"), end: at(" think") }, at: at("so.") };
    const written = { ...document, zones };
    expect(told(written, [outer, { ...inner, within: 0 }])[1]).toBe("de.merkel pronoun");
    expect(told(written, [outer, { ...inner, within: -1 }])[1]).toBe("us.writer pronoun");
    expect(told(written, [outer, inner])[1]).toBe("none");
  });
  it("lets a quotation go on in the next paragraph", () => {
    const two = "Angela Merkel said: “No.\n\n“Never.”";
    const first = { source: { start: 0, end: 13 }, at: 20 };
    const second = { source: null, at: two.indexOf("“Never") };
    const whole = wholeBody("two", two);
    expect(told(whole, [first, second])[1]).toBe("none");
    expect(told(whole, [first, { ...second, continues: true }])[1]).toBe("de.merkel previous");
  });
});

describe("any sources in any text", () => {
  it("are told the same twice; who is told is told by a rule", () => {
    for (const [seed, { name, text }] of uglyTexts.entries()) {
      if (text === "" || seed % 3 > 0) continue;
      const random = randomOf(seed);
      const sourced = Array.from({ length: 12 }, (): Sourced => {
        const start = below(random, text.length);
        const source = random() < 0.3 ? null : { start, end: Math.min(text.length, start + 1 + below(random, 30)) };
        return { source, at: below(random, text.length), continues: random() < 0.2, cue: source };
      });
      for (const document of documentsOf(name, text, seed)) {
        const first = told(document, sourced);
        expect(first).toHaveLength(sourced.length);
        expect(told(document, sourced)).toEqual(first);
      }
    }
  });
  it("take as long as the text is", () => {
    const text = "Angela Merkel met Xi Jinping, Vladimir Putin and others, and he said so, ".repeat(4000);
    const document = wholeBody("long", text);
    const sourced = [...text.matchAll(/\bhe\b/g)].map(({ index }) => ({
      source: { start: index, end: index + 2 },
      at: index + 8,
    }));
    expect(told(document, sourced)).toHaveLength(4000);
  });
});
