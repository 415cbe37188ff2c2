import { beforeAll, describe, expect, it } from "vitest";
import { annotator } from "../../pipeline/annotate/english.js";
import {
  type AnnotatedText,
  annotationAttributes,
  annotationFormats,
  annotationLayers,
} from "../../pipeline/model/annotations.js";
import type { Document } from "../../pipeline/model/document.js";
import { Fault } from "../../pipeline/model/fault.js";
import type { Layers } from "../../pipeline/model/layers.js";
import { documentOf } from "../../pipeline/read/document.js";
import { readLexicons } from "../../pipeline/read/lexicons.js";
import { readStudy } from "../../pipeline/read/study.js";
import { annotatedTextOf } from "../../pipeline/write/annotations/of-layers.js";
import { hostile } from "../hostile.js";
import { uglyTexts } from "../ugly-texts.js";
import { filesOf, keysOf, readFiles } from "./formats.js";

let annotate: (document: Document) => Layers;
const ofDocument = (document: Document): AnnotatedText => annotatedTextOf({ document, layers: annotate(document) });

beforeAll(async () => {
  annotate = annotator(await readLexicons());
});

describe("the seed", () => {
  let texts: readonly AnnotatedText[];
  beforeAll(async () => {
    texts = (await readStudy("corpora/cfr-shen-yi-2017")).documents.map(ofDocument);
  });

  it("has annotations in every layer, with no attribute that is not listed", () => {
    for (const layer of annotationLayers) {
      const own = texts.flatMap(({ annotations }) => annotations.filter((one) => one.layer === layer));
      expect(own.length, layer).toBeGreaterThan(10);
      const names = new Set(own.flatMap(({ attributes }) => [...attributes.keys()]));
      expect(annotationAttributes[layer]).toEqual(expect.arrayContaining([...names]));
    }
  });

  it.each(annotationFormats)("comes back whole from %s", (format) => {
    for (const text of texts) {
      const { texts: found, problems } = readFiles(format, filesOf(format, text));
      expect(problems).toEqual([]);
      expect(found.map(({ id, text: words }) => [id, words === text.text])).toEqual([[text.id, true]]);
      expect(keysOf(found[0] ?? text)).toEqual(keysOf(text));
    }
  });
});

/** Why a format refuses a text, by the format's own limits, or null. */
const limitOf = (format: string, { text }: AnnotatedText): string | null => {
  if (/\p{Surrogate}/u.test(text)) return "lone surrogate";
  if (format === "tei" && /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(text)) return "XML 1.0 forbids";
  return format === "conllu" && text.trim() === "" ? "has no token" : null;
};

describe("ugly texts", () => {
  let texts: readonly AnnotatedText[];
  beforeAll(() => {
    const all = [
      ...uglyTexts,
      { name: "hostile", text: hostile },
      { name: "inert", text: hostile.replace(/[\0-\x08\ud800-\udfff]/g, "") },
    ];
    texts = all.map(({ name, text }) => ofDocument(documentOf(name, text)));
  });

  it.each(annotationFormats)("come back whole from %s, or are refused by its limits, by name and place", (format) => {
    const faults: string[] = [];
    let whole = 0;
    for (const text of texts) {
      const limit = limitOf(format, text);
      try {
        const { texts: found, problems } = readFiles(format, filesOf(format, text));
        const [one] = found;
        const isSame =
          one?.id === text.id && one.text === text.text && keysOf(one).join("\n") === keysOf(text).join("\n");
        if (limit !== null) faults.push(`${text.id}: was not refused`);
        else if (problems.length > 0 || !isSame) {
          faults.push(
            `${text.id}: ${problems[0] ?? (one?.text === text.text ? "annotations differ" : "text differs")}`,
          );
        } else whole += 1;
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        if (
          limit === null ||
          !error.message.includes(limit) ||
          !error.message.includes(JSON.stringify(text.id).slice(0, 60))
        ) {
          faults.push(`${text.id}: ${error.message}`);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(whole).toBeGreaterThan(200);
  });
});
