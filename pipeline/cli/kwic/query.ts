import type { KwicQuery } from "../../instruments/kwic/query.js";
import { Fault } from "../../model/fault.js";
import { frameLabels, type HitLayer, partsOfSpeech, stanceLabels } from "../../model/layers.js";
import { type Arguments, listOf, type Option } from "../command.js";

/** Options that say what is looked for, other than a word. */
export const queryOptions: Readonly<Record<string, Option>> = {
  word: {
    type: "string",
    value: "WORD",
    about: "the word or phrase, where one of the options below is given too and every argument is a text",
  },
  regex: {
    type: "string",
    value: "PATTERN",
    about: "a regular expression of JavaScript, with Unicode (\\p{Lu}); ^ and $ are ends of lines",
  },
  lemma: {
    type: "string",
    value: "LEMMAS",
    about: "a lemma, or several beside each other: 'take step'; * as in a word",
  },
  pos: {
    type: "string",
    value: "TAGS",
    about: `a part of speech, or several beside each other ('ADJ NOUN|PROPN'), with --lemma one for each, * for any: ${partsOfSpeech.join(", ")}`,
  },
  stance: { type: "string", value: "LABELS", about: `markers of stance: ${stanceLabels.join(", ")}` },
  actor: {
    type: "string",
    value: "LABELS",
    about: "mentions of actors: us.state, or us for all that belong to it, too",
  },
  frame: { type: "string", value: "LABELS", about: `terms of frames: ${frameLabels.join(", ")}` },
};

const labelLayers: readonly (readonly [option: string, layer: HitLayer])[] = [
  ["stance", "stance"],
  ["actor", "actors"],
  ["frame", "frames"],
];

const labelsOf = (given: Arguments): KwicQuery["labels"] => {
  const asked = labelLayers.filter(([option]) => given.has(option));
  const [first, second] = asked;
  if (first === undefined) return undefined;
  if (second !== undefined)
    throw new Fault(`--${first[0]} and --${second[0]} cannot be looked for at once; give one of them`);
  return { layer: first[1], labels: listOf(given, first[0]) };
};

/** What is looked for, and where. */
export interface Asked {
  readonly query: KwicQuery;
  readonly paths: readonly string[];
  /** What is looked for, in words. */
  readonly title: string;
}

const titleOf = ({ word, regex, lemma, pos, labels }: KwicQuery): string =>
  [
    ...(labels === undefined ? [] : [labels.labels.join(" or ")]),
    ...(lemma === undefined ? [] : [`lemma ${lemma}`]),
    ...(pos === undefined ? [] : [pos]),
    ...(regex === undefined ? [] : [`/${regex}/`]),
    ...(word === undefined ? [] : [`"${word}"`]),
  ].join(", ");

/** Reads what is looked for off the arguments: the first of them is the word, unless an option says what it is. */
export const askedOf = (given: Arguments): Asked => {
  const isOption = Object.keys(queryOptions).some((option) => given.has(option));
  const [first, ...others] = given.positionals;
  const word = isOption ? given.value("word") : first;
  if (!isOption && (word === undefined || word.trim().replace(/[*\s]/g, "") === "")) {
    throw new Fault("kwic needs a word to look for: counterpoint kwic WORD FILES");
  }
  const [regex, lemma, pos] = [given.value("regex"), given.value("lemma"), given.value("pos")];
  const labels = labelsOf(given);
  const query: KwicQuery = {
    ...(word === undefined ? {} : { word }),
    ...(regex === undefined ? {} : { regex }),
    ...(lemma === undefined ? {} : { lemma }),
    ...(pos === undefined ? {} : { pos }),
    ...(labels === undefined ? {} : { labels }),
    matchCase: given.has("case"),
  };
  return { query, paths: isOption ? given.positionals : others, title: titleOf(query) };
};
