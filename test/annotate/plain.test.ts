import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { annotator, english } from "../../pipeline/annotate/english.js";
import type { Document } from "../../pipeline/model/document.js";
import type { Layers } from "../../pipeline/model/layers.js";
import { documentOf } from "../../pipeline/read/document.js";
import { readLexicons } from "../../pipeline/read/lexicons.js";
import { readStudy } from "../../pipeline/read/study.js";
import { cutUp, documentsOf } from "../layer-invariants.js";
import { uglyTexts } from "../ugly-texts.js";
import { plainAnnotator } from "./plain/english.js";
import { inlaidWords, prose } from "./plain/prose.js";

const lexicons = await readLexicons();
const annotate = annotator(lexicons);
let annotatePlainly: (document: Document) => Layers;
beforeAll(async () => {
  annotatePlainly = await plainAnnotator(lexicons);
});

const spansIn = (layers: Layers, layer: keyof Layers): readonly string[] =>
  layers[layer].map((span) => JSON.stringify(span));

/** Layers on which the two ways do not agree, each with the first spans that one of them alone has. */
const difference = (document: Document): object => {
  const [plain, fast] = [annotatePlainly(document), annotate(document)];
  const found: Record<string, object> = {};
  for (const layer of english.layers) {
    const [slow, quick] = [spansIn(plain, layer), spansIn(fast, layer)];
    if (slow.join("\n") === quick.join("\n")) continue;
    const without = (some: readonly string[], others: readonly string[]): readonly string[] =>
      some.filter((span) => !others.includes(span)).slice(0, 3);
    found[layer] = { plainOnly: without(slow, quick), fastOnly: without(quick, slow) };
  }
  return found;
};

// Plainly annotated, a thousand letters take a third of a second.
const longestUgly = 800;
const longestSpeech = 1500;

describe("the layers that are found fast are those that are found plainly", () => {
  it("in the seed", async () => {
    const { documents } = await readStudy("corpora/cfr-shen-yi-2017");
    for (const document of documents) {
      expect(difference(document)).toEqual({});
      const { actors, stance, frames } = annotate(document);
      for (const hits of [actors, stance, frames]) {
        expect(new Set(hits.map(({ status }) => status))).toEqual(new Set(["kept", "rejected"]));
      }
    }
  });

  it("in ugly texts", () => {
    const short = uglyTexts.filter(({ text }, index) => text.length <= longestUgly && index % 3 === 0);
    expect(short.length).toBeGreaterThan(100);
    for (const [index, { name, text }] of short.entries()) {
      const document = documentsOf(name, text, index)[index % 4];
      if (document !== undefined) expect(difference(document), name).toEqual({});
    }
  });

  it("in texts made of the lexicons' words", () => {
    fc.assert(
      fc.property(prose(lexicons), fc.nat(0xffff), (text, seed) => {
        for (const made of [documentOf("made", text), cutUp("cut up", text, seed), inlaidWords("inlaid", text, seed)]) {
          expect(difference(made)).toEqual({});
        }
      }),
      { numRuns: 120, seed: 20 },
    );
  });

  const speeches = ["un_general_debate", "us_presidents"].map((name) => `../shared/corpora/${name}.jsonl.gz`);
  it.skipIf(!speeches.every(existsSync))("in speeches, where the corpora are at hand", () => {
    for (const path of speeches) {
      const lines = gunzipSync(readFileSync(path)).toString("utf8").trimEnd().split("\n");
      for (let count = 0; count < 10; count++) {
        const line = lines[Math.floor((count * lines.length) / 10)];
        const { id, text } = JSON.parse(line ?? "{}") as { readonly id: string; readonly text: string };
        expect(difference(documentOf(id, text.slice(0, longestSpeech))), id).toEqual({});
      }
    }
  });
});
