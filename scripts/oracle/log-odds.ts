import {
  backgroundPrior,
  type DirichletPrior,
  flatPrior,
  priorLogOdds,
} from "../../pipeline/statistics/association/index.js";
import type { TwoCounts } from "../../pipeline/statistics/two-counts.js";
import { at, calledBy, type Finding, listOf, numberOf, numbersOf, type OracleMapping, recordOf } from "./mapping.js";
import { textsOf } from "./tokens-of.js";

interface Word {
  readonly word: string;
  readonly counts: TwoCounts;
  /** Count in the background, or pseudo-count that the file gives. */
  readonly background: number | null;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

const wordsOf = (
  names: readonly string[],
  target: readonly number[],
  reference: readonly number[],
  background: readonly (number | null)[],
): readonly Word[] => {
  const [targetBase, referenceBase] = [sum(target), sum(reference)];
  return names.map((word, index) => ({
    word,
    counts: {
      targetCount: target[index] ?? 0,
      targetBase,
      referenceCount: reference[index] ?? 0,
      referenceBase,
    },
    background: background[index] ?? null,
  }));
};

/** The prior that a part of the output names: flat, shared out by a background, or the background's counts. */
const priorOf = (part: string, words: readonly Word[]): ((word: Word) => DirichletPrior | null) => {
  const all = sum(words.map(({ background }) => background ?? 0));
  const flat = /flat\D*([\d.]+)/.exec(part)?.[1];
  if (flat !== undefined) return () => flatPrior(words.length, Number(flat));
  const weight = /a0\D*([\d.]+)/.exec(part)?.[1];
  return ({ background }) => backgroundPrior(background ?? 0, all, weight === undefined ? all : Number(weight));
};

/** Log-odds with Dirichlet priors of Monroe, Colaresi & Quinn, by hand in R. */
export const logOddsByHand: OracleMapping = {
  name: "log-odds with a prior",
  takes: (file) => /Monroe/.test(calledBy(file)) && /delta\s*=/.test(calledBy(file)),
  *compare(file): Generator<Finding> {
    const rows = listOf(recordOf(file.input).counts).map(recordOf);
    const counts = (name: string) => rows.map((row) => numberOf(row[name]) ?? 0);
    const words = wordsOf(
      rows.map(({ feature }) => String(feature)),
      counts("n_target"),
      counts("n_reference"),
      counts("background"),
    );
    const known = new Map(words.map((word) => [word.word, word]));
    for (const [part, list] of Object.entries(recordOf(file.output))) {
      const prior = priorOf(part, words);
      for (const [index, item] of listOf(list).entries()) {
        const row = recordOf(item);
        const path = at(at("", part), index);
        const word = known.get(String(row.feature));
        const own = word && prior(word);
        const odds = word && own ? priorLogOdds(word.counts, own) : null;
        const below = (name: string): string => at(path, name);
        for (const name of ["feature", "n_target", "n_reference"]) yield { path: below(name), given: true };
        if ("alpha" in row) yield { path: below("alpha"), theirs: row.alpha, ours: own?.word };
        if ("delta" in row) yield { path: below("delta"), theirs: row.delta, ours: odds?.delta };
        if ("var" in row) yield { path: below("var"), theirs: row.var, ours: odds?.variance };
        if ("z" in row) yield { path: below("z"), theirs: row.z, ours: odds?.z };
      }
    }
  },
};

/** Log-odds with Dirichlet priors: bayes_compare_language of FightingWords. */
export const fightingWords: OracleMapping = {
  name: "FightingWords",
  takes: (file) => /bayes_compare_language/.test(calledBy(file)),
  *compare(file): Generator<Finding> {
    const { vocabulary, n_target, n_reference, prior_vector } = recordOf(file.input);
    const given = numbersOf(prior_vector);
    const words = wordsOf(textsOf(vocabulary), numbersOf(n_target), numbersOf(n_reference), given);
    const known = new Map(words.map((word) => [word.word, word]));
    for (const [part, list] of Object.entries(recordOf(file.output))) {
      // What is not flat is the vector, which holds the pseudo-counts themselves.
      const prior = priorOf(/flat/.test(part) ? part : "counts", words);
      for (const [index, item] of listOf(list).entries()) {
        const path = at(at("", part), index);
        const [name, theirs] = listOf(item);
        const word = known.get(String(name));
        const own = word && prior(word);
        yield { path: at(path, 0), theirs: name, ours: word?.word };
        yield { path: at(path, 1), theirs, ours: word && own ? priorLogOdds(word.counts, own)?.z : null };
      }
    }
  },
};
