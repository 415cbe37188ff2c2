import { beforeAll, describe, expect, it } from "vitest";
import { dispersionInstrument } from "../../pipeline/instruments/dispersion.js";
import type { Instrument } from "../../pipeline/instruments/instrument.js";
import { keynessInstrument } from "../../pipeline/instruments/keyness.js";
import { passagesOf, type Reading, type TextRead } from "../../pipeline/instruments/reading.js";
import type { Sought } from "../../pipeline/instruments/sought.js";
import type { Document } from "../../pipeline/model/document.js";
import { documentOf } from "../../pipeline/read/document.js";
import { readLexicons } from "../../pipeline/read/lexicons.js";
import { explore, readerOf } from "../../pipeline/run/explore.js";
import { plainReader } from "../../pipeline/run/plain-words.js";
import { hostile } from "../hostile.js";
import { speech } from "../made/speeches.js";
import { below, randomOf, uglyTexts } from "../ugly-texts.js";

const reading: Reading = { zones: ["body", "blockquote"], voice: "all", matchCase: false };
let tagged: (document: Document) => TextRead;
beforeAll(async () => {
  const layersOf = (await readerOf([]))(await readLexicons());
  tagged = (document) => ({ document, layers: layersOf(document) });
});

const wordsReader = (): ((document: Document) => readonly string[]) => {
  const read = plainReader(tagged, reading);
  return (document) => {
    const { numbers, words } = read(document);
    return numbers.map((number) => words[number] ?? "");
  };
};

const wordsTagged = (document: Document): readonly string[] =>
  [...passagesOf(tagged(document), reading)].flatMap(({ words }) => words.map(({ word }) => word));

const stretches =
  `The U.S. U.S., U.S.-China Sino-U.S. can't cannot China's chiefs' "don’t" ‘90s 1990s 2012-2013 e-mail a.m. 5pm 10:30
  $5bn 5% 3.14 1,000,000 No. Mr. Gen. etc. war. war, (war) “war” war—peace war–peace co-operation it's I'll we've o'clock café naïve
  http://a.org/x-y x@y.org @who #tag :-) D: & / and/or A.B. Ph.D. non-U.S. rock'n'roll l'état ... … -- [1] [sic] *bold* _x_ n't 's
  constructor __proto__ Straße Dubček € § ° ½ x² 7th III XD, xD; etc, U, Cannot, gonna; WIFE, http, www; EU, haha, lol;`.split(
    /\s+/,
  );

describe("words that are read without tagging each text", () => {
  it("are those of texts that are tagged, for any text", () => {
    const wordsOf = wordsReader();
    const texts = [...uglyTexts, { name: "hostile", text: hostile }].filter(({ text }) => text.length < 20_000);
    for (const { name, text } of texts) {
      const document = documentOf("a", text);
      expect([name, wordsOf(document)]).toEqual([name, wordsTagged(document)]);
    }
  });

  it("are the same whatever stands beside them", () => {
    const wordsOf = wordsReader();
    const random = randomOf(9);
    for (let text = 0; text < 300; text += 1) {
      const some = Array.from({ length: 12 }, () => stretches[below(random, stretches.length)] ?? "");
      const document = documentOf("a", some.join([" ", "\n\n", "\u00a0"][text % 3]));
      expect([document.text, wordsOf(document)]).toEqual([document.text, wordsTagged(document)]);
    }
  });

  it("leave out zones that are not read, and inlays", () => {
    const document: Document = {
      ...documentOf("a", "A title. The body 行为准则 (code) of it."),
      zones: [
        { start: 0, end: 8, role: "title", voice: null },
        { start: 9, end: 35, role: "body", voice: null },
      ],
    };
    const inlays = [{ start: 18, end: 29, kind: "gloss", voice: null }] as const;
    const wordsOf = wordsReader();
    expect(wordsOf(document)).toEqual(["the", "body", "code", "of", "it"]);
    expect(wordsOf({ ...document, inlays })).toEqual(["the", "body", "of", "it"]);
  });
});

describe("an instrument that needs words alone", () => {
  const texts = Array.from({ length: 12 }, (_, at) => ({
    ...documentOf(`t${at}`, speech(at)),
    side: at % 2 ? "a" : "b",
  }));
  const sought = (pattern: string): Sought => ({ kind: "words", pattern, byLemma: false });
  const instruments: readonly (readonly [string, Instrument])[] = [
    ["keyness", keynessInstrument(reading, { minCount: 1, resamples: 99 }) as Instrument],
    ["dispersion of all words", dispersionInstrument(reading, { minCount: 2 }) as Instrument],
    [
      "dispersion of some",
      dispersionInstrument(reading, { sought: ["must|should", "Talks", "must"].map(sought) }) as Instrument,
    ],
  ];
  it.each(instruments)("has the same tables as if texts were tagged: %s", async (_, instrument) => {
    expect(instrument.addWords).toBeDefined();
    const { addWords: _words, ...slow } = instrument;
    const rowsOf = async (one: Instrument) =>
      (await explore(texts, one)).map(({ name, rows, notes }) => ({ name, notes, rows: [...rows] }));
    expect(await rowsOf(instrument)).toEqual(await rowsOf(slow));
  });

  it.each([
    ["a lemma", { ...sought("talk"), byLemma: true }],
    ["a lemma in capitals", sought("TALK")],
    ["a part of speech", sought("NOUN")],
    ["a glob", sought("cyber*")],
    ["a phrase", sought("the talks")],
  ] as const)("is none that looks for %s", (_, one) => {
    expect(dispersionInstrument(reading, { sought: [one] }).addWords).toBeUndefined();
  });

  it("is none that tells voices or capitals apart, or counts lemmas", () => {
    expect(keynessInstrument({ ...reading, voice: "own" }).addWords).toBeUndefined();
    expect(keynessInstrument({ ...reading, matchCase: true }).addWords).toBeUndefined();
    expect(keynessInstrument(reading, { of: "lemma" }).addWords).toBeUndefined();
  });
});
