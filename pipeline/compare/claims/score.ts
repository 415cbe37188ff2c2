import { claimParts, claimWeights } from "../../model/claim-weights.js";
import { type Facts, stemOf } from "./facts.js";

/** What each component weighs in the score; one that does not apply is left out, and the others carry its weight. */
export const weights = claimWeights;

/** A score below this is no candidate. */
export const floor = 0.2;

/** Below this score, or with fewer lemmas in common, too much is shared by chance to compare how far claim and sentence commit themselves. */
export const comparable = { score: 0.4, terms: 2 } as const;

/** Why a sentence may be what a claim reports: each component 0 to 1, null where it does not apply. */
export interface Score {
  readonly score: number;
  readonly terms: number;
  readonly stems: number;
  readonly actors: number | null;
  readonly frames: number | null;
  readonly order: number | null;
  readonly sharedTerms: readonly string[];
  readonly sharedActors: readonly string[];
  readonly sharedFrames: readonly string[];
}

type WeightOf = (word: string) => number;

/** Weight of what two sets share over the geometric mean of the weights of both (Ochiai), so that long sentences do not win by length. */
const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>, weightOf: WeightOf): number => {
  const sum = (words: Iterable<string>): number => {
    let total = 0;
    for (const word of words) total += weightOf(word);
    return total;
  };
  const both = sum([...a].filter((word) => b.has(word)));
  return both === 0 ? 0 : both / Math.sqrt(sum(a) * sum(b));
};

/** Weight of those that are among others over the weight of all; null if there are none. */
const share = (of: readonly string[], among: readonly string[], weightOf: WeightOf): number | null => {
  const sum = (all: readonly string[]): number => all.reduce((total, one) => total + weightOf(one), 0);
  return of.length === 0 ? null : sum(of.filter((one) => among.includes(one))) / sum(of);
};

/** Length of the longest sequence of words that both have in the same order. */
const inOrder = (a: readonly string[], b: readonly string[]): number => {
  let last = new Int32Array(b.length + 1);
  for (const word of a) {
    const next = new Int32Array(b.length + 1);
    for (let at = 1; at <= b.length; at++) {
      next[at] = word === b[at - 1] ? (last[at - 1] ?? 0) + 1 : Math.max(last[at] ?? 0, next[at - 1] ?? 0);
    }
    last = next;
  }
  return last[b.length] ?? 0;
};

const mostOrdered = 200;
const fewestOrdered = 3;

/** Share of the claim's words found in the sentence that stand there in the claim's order; of three words or more. */
const orderOf = (claim: readonly string[], sentence: readonly string[]): number | null => {
  const has = new Set(sentence);
  const common = [...new Set(claim)].filter((word) => has.has(word)).slice(0, mostOrdered);
  if (common.length < fewestOrdered) return null;
  const wanted = new Set(common);
  const firsts = [...new Set(sentence.filter((word) => wanted.has(word)))];
  return inOrder(common, firsts) / common.length;
};

/** True if claim and sentence share enough to compare how far they commit themselves. */
export const isComparable = ({ score, sharedTerms }: Score): boolean =>
  score >= comparable.score && sharedTerms.length >= comparable.terms;

/** Scores a sentence, or two, for a claim. */
export const scoreOf = (claim: Facts, sentence: Facts, weightOf: WeightOf): Score => {
  const stemsOf = ({ lemmas }: Facts): readonly string[] => lemmas.map(stemOf);
  const [claimed, said] = [new Set(claim.lemmas), new Set(sentence.lemmas)];
  const parts = {
    terms: shared(claimed, said, (word) => weightOf(`=${word}`)),
    stems: shared(new Set(stemsOf(claim)), new Set(stemsOf(sentence)), (word) => weightOf(`~${word}`)),
    actors: share(claim.actors, sentence.actors, (actor) => weightOf(`@${actor}`)),
    frames: share(claim.frames, sentence.frames, (frame) => weightOf(`#${frame}`)),
    order: orderOf(stemsOf(claim), stemsOf(sentence)),
  };
  let [sum, weight] = [0, 0];
  for (const key of claimParts) {
    const part = parts[key];
    if (part === null) continue;
    sum += weights[key] * part;
    weight += weights[key];
  }
  return {
    score: sum / weight,
    ...parts,
    sharedTerms: [...claimed].filter((word) => said.has(word)),
    sharedActors: claim.actors.filter((actor) => sentence.actors.includes(actor)),
    sharedFrames: claim.frames.filter((frame) => sentence.frames.includes(frame)),
  };
};
