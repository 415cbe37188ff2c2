import {
  correctedTypeTokenRatio,
  dugastU,
  hdd,
  herdanC,
  herdanVm,
  maas,
  maasLgeV0,
  maasLgV0,
  maasSquared,
  mattr,
  msttr,
  mtld,
  mtldMa,
  mtldShen,
  rootTypeTokenRatio,
  simpsonD,
  summerS,
  typeTokenRatio,
  typeTokens,
  yuleI,
  yuleK,
} from "../../pipeline/statistics/diversity/index.js";
import { wordCounts } from "../../pipeline/statistics/frequency/index.js";
import { at, calledBy, type Finding, listOf, type OracleMapping, recordOf } from "./mapping.js";
import { argumentOf, documentsOf } from "./tokens-of.js";

type Words = readonly string[];
type Measure = (words: Words) => number | null;

const natural = { base: Math.E };
const counts = (words: Words): readonly number[] => [...wordCounts(words).values()];

/** A measure by its name with a window in it, as MATTR50 or mattr_50; the other window if there is none. */
const windowed = (name: string, otherwise: number): number => Number(/(\d+)$/.exec(name)?.[1] ?? otherwise);

/** Measures that quanteda prints, by logarithms of a base. */
const quantedaMeasures = (base: number): ReadonlyMap<string, Measure> =>
  new Map<string, Measure>([
    ["TTR", (words) => typeTokenRatio(typeTokens(words))],
    ["C", (words) => herdanC(typeTokens(words))],
    ["R", (words) => rootTypeTokenRatio(typeTokens(words))],
    ["CTTR", (words) => correctedTypeTokenRatio(typeTokens(words))],
    ["U", (words) => dugastU(typeTokens(words), { base })],
    ["S", (words) => summerS(typeTokens(words), { base })],
    ["K", (words) => yuleK(counts(words))],
    // 0 where no word occurs twice.
    ["I", (words) => yuleI(counts(words)) ?? 0],
    ["D", (words) => simpsonD(counts(words))],
    ["Vm", (words) => herdanVm(counts(words))],
    ["Maas", (words) => maas(typeTokens(words), { base })],
    ["lgV0", (words) => maasLgV0(typeTokens(words))],
    ["lgeV0", (words) => maasLgeV0(typeTokens(words))],
    ["n_tokens", (words) => words.length],
    ["n_types", (words) => typeTokens(words).types],
  ]);

/** Lexical diversity: textstat_lexdiv of quanteda. */
export const quantedaDiversity: OracleMapping = {
  name: "lexical diversity in quanteda",
  takes: (file) => /textstat_lexdiv/.test(calledBy(file)),
  *compare(file): Generator<Finding> {
    const documents = documentsOf(recordOf(file.input).tokens);
    const first = [file.call].flat()[0] ?? "";
    const [decimal, natural_] = [quantedaMeasures(argumentOf(first, "log\\.base", 10)), quantedaMeasures(Math.E)];
    // It shrinks a window for all documents to the length of the shortest.
    const shortest = Math.min(...[...documents.values()].map(({ length }) => length));
    for (const [index, item] of listOf(file.output).entries()) {
      const row = recordOf(item);
      const words = documents.get(String(row.document)) ?? [];
      for (const [name, theirs] of Object.entries(row)) {
        const path = at(at("", index), name);
        const kind = /^(MATTR|MSTTR)/.exec(name)?.[1];
        const measure = name.endsWith("_ln") ? natural_.get(name.slice(0, -3)) : decimal.get(name);
        if (name === "document") yield { path, given: true };
        else if (kind !== undefined) {
          const argument = kind === "MATTR" ? "MATTR_window" : "MSTTR_segment";
          const window = Math.min(windowed(name, argumentOf(first, argument, 100)), shortest);
          yield { path, theirs, ours: (kind === "MATTR" ? mattr : msttr)(words, { window }) };
        } else if (measure !== undefined) yield { path, theirs, ours: measure(words) };
      }
    }
  },
};

const kyle = (name: string): Measure | undefined => {
  const window = windowed(name, 50);
  if (/^mattr/.test(name)) return (words) => mattr(words, { window, short: "whole" });
  if (/^msttr/.test(name)) return (words) => msttr(words, { window, short: "whole" });
  return new Map<string, Measure>([
    ["ttr", (words) => typeTokenRatio(typeTokens(words))],
    ["root_ttr", (words) => rootTypeTokenRatio(typeTokens(words))],
    ["log_ttr", (words) => herdanC(typeTokens(words))],
    ["maas_ttr", (words) => maasSquared(typeTokens(words))],
    ["hdd", (words) => hdd(counts(words))],
    ["mtld", (words) => mtld(words)],
    ["mtld_ma_wrap", (words) => mtldMa(words)],
    ["mtld_ma_bid", (words) => mtldMa(words, { ends: "both" })],
  ]).get(name);
};

const lexicalRichness = (name: string): Measure | undefined => {
  const window = windowed(name, 100);
  if (/^mattr/.test(name)) return (words) => mattr(words, { window });
  // It drops the last segment, even where it is a whole one.
  if (/^msttr/.test(name))
    return (words) => msttr(words.slice(0, Math.floor((words.length - 1) / window) * window), { window });
  return new Map<string, Measure>([
    ["words", (words) => words.length],
    ["terms", (words) => typeTokens(words).types],
    ["ttr", (words) => typeTokenRatio(typeTokens(words))],
    ["rttr", (words) => rootTypeTokenRatio(typeTokens(words))],
    ["cttr", (words) => correctedTypeTokenRatio(typeTokens(words))],
    ["Herdan", (words) => herdanC(typeTokens(words))],
    ["Summer", (words) => summerS(typeTokens(words), natural)],
    ["Dugast", (words) => dugastU(typeTokens(words), natural)],
    ["Maas", (words) => maasSquared(typeTokens(words), natural)],
    ["yulek", (words) => yuleK(counts(words))],
    ["yulei", (words) => yuleI(counts(words))],
    ["herdanvm", (words) => herdanVm(counts(words))],
    ["simpsond", (words) => simpsonD(counts(words))],
    // A text of different words is one stretch.
    ["mtld", (words) => mtld(words, mtldShen) ?? words.length],
    ["hdd", (words) => hdd(counts(words))],
  ]).get(name);
};

/** Lexical diversity: lexical_diversity of K. Kyle and LexicalRichness of L. Shen. */
export const pythonDiversity: OracleMapping = {
  name: "lexical diversity in Python",
  takes: (file) => /lex_div\.|LexicalRichness\(/.test(calledBy(file)),
  *compare(file): Generator<Finding> {
    const documents = documentsOf(recordOf(file.input).tokens);
    for (const [document, programs] of Object.entries(recordOf(file.output))) {
      for (const [program, values] of Object.entries(recordOf(programs))) {
        const measureOf = /kyle|lex_div/i.test(program) ? kyle : lexicalRichness;
        for (const [name, theirs] of Object.entries(recordOf(values))) {
          const path = at(at(at("", document), program), name);
          const measure = measureOf(name);
          if (measure === undefined) continue;
          const ours = measure(documents.get(document) ?? []);
          // What has nothing to divide by is 0 in lexical_diversity.
          yield { path, theirs, ours: measureOf === kyle ? (ours ?? 0) : ours };
          if (name === "mtld") {
            yield {
              path,
              differs: "when a stretch is full differs between programs; compared by this one's rule, by name",
            };
          }
        }
      }
    }
  },
};
