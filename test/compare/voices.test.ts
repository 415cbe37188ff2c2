import { describe, expect, it } from "vitest";
import { countsByMode } from "../../pipeline/compare/counts-by-mode.js";
import { countsByVoice } from "../../pipeline/compare/counts-by-voice.js";
import { frameCounts } from "../../pipeline/compare/frame-counts.js";
import { quotations } from "../../pipeline/compare/quotations.js";
import { stanceCounts } from "../../pipeline/compare/stance-counts.js";
import { stanceMarkers } from "../../pipeline/compare/stance-markers.js";
import { voices } from "../../pipeline/compare/voices.js";
import { annotated } from "../made/annotated.js";
import { opEd } from "../made/opinions.js";
import { tallied } from "../made/tabulate.js";

/** Twelve own words, three reported, four quoted, two of these inside what is reported. */
const report = annotated({
  id: "report",
  side: "introduction",
  zones: [
    {
      role: "body",
      voice: "ann",
      text: "Perhaps she is right. Bo says talks may resume “soon perhaps”. He must see: “Talks perhaps”. It perhaps ends.",
    },
  ],
  stance: [
    { words: "Perhaps", label: "hedge" },
    { words: "says", label: "attribution" },
    { words: "may", label: "hedge" },
    { words: "perhaps", label: "hedge" },
    { words: "must", label: "obligation" },
    { words: "perhaps", label: "hedge", from: 83 },
    { words: "perhaps", label: "hedge", from: 96 },
  ],
  frames: [{ words: "talks", label: "cooperation" }],
  quotations: [
    { words: "talks may resume “soon perhaps”", label: "mixed", by: "bo", quoted: [{ start: 48, end: 60 }] },
    { words: "“Talks perhaps”", label: "direct" },
  ],
});
const both = [opEd, report];

describe("voices", () => {
  it("cover a text with stretches, and know how many words each has", () => {
    expect(
      [...voices.rows(report)].map(({ mode, chain, words, quotation }) => [mode, chain, words, quotation]),
    ).toEqual([
      ["own", "ann", 6, null],
      ["reported", "bo < ann", 3, 0],
      ["quoted", "bo < ann", 2, 0],
      ["own", "ann", 3, null],
      ["quoted", "? < ann", 2, 1],
      ["own", "ann", 3, null],
    ]);
  });
  it("stand beside every hit, nearest first", () => {
    expect([...stanceMarkers.rows(report)].map(({ surface, voice, mode }) => [surface, voice, mode])).toEqual([
      ["Perhaps", "ann", "own"],
      ["says", "ann", "own"],
      ["may", "bo", "reported"],
      ["perhaps", "bo", "quoted"],
      ["must", "ann", "own"],
      ["perhaps", null, "quoted"],
      ["perhaps", "ann", "own"],
    ]);
  });
});

describe("quotations", () => {
  it("tell who quotes, and apart from it who is quoted", () => {
    expect([...quotations.rows(report)]).toMatchObject([
      { number: 0, type: "mixed", voice: "ann", chain: "ann", mode: "own", speaker: "bo", quoted: "soon perhaps" },
      { number: 1, type: "direct", voice: "ann", mode: "own", speaker: null, content: "“Talks perhaps”", cue: null },
    ]);
  });
});

describe("counts", () => {
  it("leave quoted words out of the headline, of its base too, and count them apart", () => {
    const rows = tallied(stanceCounts, both).filter(({ label }) => label === "hedge");
    expect(
      rows.map(({ counting, reference_count, reference_words }) => [counting, reference_count, reference_words]),
    ).toEqual([
      ["headline", 3, 15],
      ["induced", 0, 15],
      ["quoted", 2, 4],
      ["inlay", 0, 15],
    ]);
    const talks = tallied(frameCounts, both).find(({ label }) => label === "cooperation");
    expect(talks).toMatchObject({ counting: "headline", reference_count: 1 });
  });
  it("come by voice and mode, each with its own base", () => {
    const rows = tallied(countsByVoice, both).filter(
      ({ label, reference_words }) => label === "hedge" && reference_words > 0,
    );
    expect(
      rows.map(({ voice, mode, reference_count, reference_words }) => [voice, mode, reference_count, reference_words]),
    ).toEqual([
      ["ann", "own", 2, 12],
      ["bo", "reported", 1, 3],
      [null, "quoted", 1, 2],
      ["bo", "quoted", 1, 2],
    ]);
  });
  it("tell how a finding changes with whose words count, and whether it turns round", () => {
    const rows = tallied(countsByMode, both).filter(({ layer, label }) => layer === "stance" && label === "hedge");
    expect(
      rows.map(({ choice, reference_count, reference_words, turned }) => [
        choice,
        reference_count,
        reference_words,
        turned,
      ]),
    ).toEqual([
      ["headline", 3, 15, null],
      ["own", 2, 12, null],
      ["reported", 1, 3, null],
      ["quoted", 2, 4, null],
      ["all", 5, 19, null],
    ]);
    const obligation = tallied(countsByMode, both).filter(({ label }) => label === "obligation");
    expect(obligation[0]).toMatchObject({
      choice: "headline",
      target_rate: 100,
      reference_rate: 1000 / 15,
      turned: false,
    });
    expect(obligation[2]).toMatchObject({
      choice: "reported",
      target_rate: null,
      difference: null,
      log_ratio_hardie: null,
    });
  });
});
