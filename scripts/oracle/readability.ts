import {
  automatedReadability,
  colemanLiau,
  colemanLiauCloze,
  colemanLiauGrade,
  daleChall,
  flesch,
  fleschKincaid,
  fog,
  fogNri,
  fogPsk,
  forcast,
  linsearWrite,
  lix,
  rix,
  smog,
  strain,
  type TextCounts,
} from "../../pipeline/statistics/readability/index.js";
import { at, calledBy, type Finding, listOf, numberOf, type OracleMapping, recordOf } from "./mapping.js";

type Formula = (counts: TextCounts) => number | null;

const formulas: ReadonlyMap<string, Formula> = new Map<string, Formula>([
  ["Flesch", flesch],
  ["Flesch.Kincaid", fleschKincaid],
  ["FOG", fog],
  ["FOG.PSK", (counts) => fogPsk(counts, { constant: "multiplied" })],
  ["FOG.NRI", (counts) => fogNri(counts, { per: "100 words" })],
  ["SMOG", (counts) => smog(counts)],
  ["SMOG.C", (counts) => smog(counts, { variant: "c" })],
  ["SMOG.simple", (counts) => smog(counts, { variant: "simple" })],
  ["SMOG.de", (counts) => smog(counts, { variant: "german" })],
  ["ARI", automatedReadability],
  ["Coleman.Liau.ECP", colemanLiauCloze],
  ["Coleman.Liau.grade", colemanLiauGrade],
  ["Coleman.Liau.short", colemanLiau],
  ["Dale.Chall", (counts) => daleChall(counts, { variant: "new" })],
  ["Dale.Chall.old", (counts) => daleChall(counts)],
  ["LIW", lix],
  ["RIX", rix],
  ["Linsear.Write", (counts) => linsearWrite(counts, { easy: "taken off" })],
  ["FORCAST", forcast],
  ["Strain", strain],
  ["meanSentenceLength", ({ words, sentences }) => words / sentences],
  ["meanWordSyllables", ({ syllables, words }) => syllables / words],
]);

const counted: Readonly<Record<keyof TextCounts, string>> = {
  words: "W",
  sentences: "St",
  syllables: "Sy",
  polysyllables: "W3Sy",
  monosyllables: "W_1Sy",
  characters: "C",
  longWords: "W7C",
  difficultWords: "W_wl.Dale.Chall",
};

const intermediates = /^(W|St|C|Sy|W\d+Sy|W_1Sy|W\d+C|Wlt3Sy|W_wl\..*)$/;

/** Where quanteda's formula is another than the paper's, for which ours has an option. */
const differences: ReadonlyMap<string, string> = new Map([
  ["FOG.PSK", "the constant is multiplied where the paper adds it; compared with that option"],
  ["FOG.NRI", "divided by sentences per 100 words, not of the text; compared with that option"],
  ["Linsear.Write", "easy words are taken off, where the method counts them; compared with that option"],
]);

/** Readability by the counts that quanteda gives: textstat_readability(intermediate = TRUE). */
export const readability: OracleMapping = {
  name: "readability",
  takes: (file) => /textstat_readability/.test(calledBy(file)),
  *compare(file): Generator<Finding> {
    for (const [index, item] of listOf(file.output).entries()) {
      const row = recordOf(item);
      const counts = Object.fromEntries(
        Object.entries(counted).map(([name, key]) => [name, numberOf(row[key]) ?? Number.NaN]),
      ) as unknown as TextCounts;
      for (const [name, theirs] of Object.entries(row)) {
        const path = at(at("", index), name);
        const formula = formulas.get(name);
        if (name === "document") yield { path, given: true };
        else if (intermediates.test(name)) {
          yield {
            path,
            differs: "counts of words, sentences and syllables by ICU and CMUdict, taken as given for the formulas",
          };
        } else if (formula !== undefined) {
          yield { path, theirs, ours: formula(counts) };
          const other = differences.get(name);
          if (other !== undefined) yield { path, differs: other };
        } else if (/^Bormuth/.test(name)) {
          yield {
            path,
            unmapped: "its grades are in the hundreds of millions: no definition of ours to set beside it",
          };
        }
      }
    }
  },
};
