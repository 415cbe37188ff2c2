import { Fault } from "../../model/fault.js";
import { frameLabels, type HitLayer, type LayerName, type Layers, stanceLabels } from "../../model/layers.js";
import type { Span } from "../../model/span.js";
import { matchesGlob, matchesLabel } from "./glob.js";
import { type Finder, regexFinder, wordFinder } from "./search.js";
import { tokenFinder } from "./token-finder.js";
import { isOnlyStars } from "./word-pattern.js";

/** Labels of one lexicon layer; `*` in one stands for any letters: `us.*`. */
export interface LabelQuery {
  readonly layer: HitLayer;
  readonly labels: readonly string[];
}

/**
 * What is looked for; at least one of it. With a label, lemma or part of speech, a word or regular expression is looked
 * for in the words that these found: a hedge that is *may*.
 */
export interface KwicQuery {
  /** Whole word or phrase; `*` stands for any letters, `?` for one. */
  readonly word?: string;
  /** Regular expression in JavaScript's syntax. */
  readonly regex?: string;
  /** Lemma, or several beside each other. */
  readonly lemma?: string;
  /** Part of speech, or several beside each other. */
  readonly pos?: string;
  readonly labels?: LabelQuery;
  /** True if capitals tell words apart; lemmas and labels have none. */
  readonly matchCase?: boolean;
}

/** Words in a zone, by their index, before a word is looked for in them. */
export interface Candidate extends Span {
  readonly zone: number;
  readonly label: string | null;
  readonly entry: string | null;
}

/** A query ready to be run. */
export interface PreparedQuery {
  readonly needs: readonly LayerName[];
  /** Finds words in zones or candidates; null where candidates are enough. */
  readonly finder: Finder | null;
  /** Finds spans by their annotation; null where words are looked for in whole zones. */
  readonly candidates: ((layers: Partial<Layers>) => Iterable<Candidate>) | null;
}

const fixedLabels: Readonly<Partial<Record<HitLayer, readonly string[]>>> = {
  stance: stanceLabels,
  frames: frameLabels,
};

const demandLabels = ({ layer, labels }: LabelQuery): void => {
  if (labels.length === 0) throw new Fault(`no label of ${layer} was named`);
  const known = fixedLabels[layer];
  if (known === undefined) return;
  const unknown = labels.find((label) => !known.some((one) => matchesGlob(label, one)));
  if (unknown !== undefined) throw new Fault(`unknown label ${unknown} of ${layer}; known are ${known.join(", ")}`);
};

const labelled = ({ layer, labels }: LabelQuery): NonNullable<PreparedQuery["candidates"]> =>
  function* (layers) {
    for (const { start, end, zone, label, entry, status } of layers[layer] ?? []) {
      if (status !== "kept" || !labels.some((one) => matchesLabel(one, label))) continue;
      yield { start, end, zone, label, entry };
    }
  };

const finderOf = ({ word, regex, matchCase = false }: KwicQuery): Finder | null => {
  if (word !== undefined && regex !== undefined)
    throw new Fault("a word and a regular expression cannot both be looked for");
  if (regex !== undefined) return regexFinder(regex, matchCase);
  if (word === undefined) return null;
  if (isOnlyStars(word)) throw new Fault(`"${word}" is no word to look for`);
  return wordFinder(word, matchCase);
};

/** Checks and compiles a query; one that asks for nothing, or for what there is not, is a Fault. */
export const prepareQuery = (query: KwicQuery): PreparedQuery => {
  const { lemma, pos, labels } = query;
  const finder = finderOf(query);
  if (labels !== undefined) {
    if (lemma !== undefined || pos !== undefined) {
      throw new Fault(
        "a label cannot be looked for together with a lemma or part of speech; give a word with it instead",
      );
    }
    demandLabels(labels);
    return { needs: [labels.layer], finder, candidates: labelled(labels) };
  }
  if ((lemma ?? "").trim() !== "" || (pos ?? "").trim() !== "") {
    const find = tokenFinder(lemma, pos);
    const candidates = function* ({ tokens = [] }: Partial<Layers>): Generator<Candidate> {
      for (const { start, end, zone } of find(tokens)) yield { start, end, zone, label: null, entry: null };
    };
    return { needs: ["tokens"], finder, candidates };
  }
  if (finder === null)
    throw new Fault("nothing to look for: give a word, a regular expression, a lemma, a part of speech or a label");
  return { needs: [], finder, candidates: null };
};
