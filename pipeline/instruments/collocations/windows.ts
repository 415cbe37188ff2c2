import { makeRoom, type NumbersList, numbersList } from "../counts/numbers-list.js";
import type { WordRange } from "../sought.js";

/** How far from the node words are looked at; `null` means the whole sentence. */
export interface Reach {
  readonly left: number;
  readonly right: number;
}

/** What of one side was counted: in windows words are the units, in sentences the sentences are. */
export interface NodeCounts {
  texts: number;
  /** Texts with the node. */
  textsWithNode: number;
  /** Words, or sentences. */
  units: number;
  /** Occurrences of the node, or sentences with it. */
  nodes: number;
  /** Words in the windows, each once, or sentences with the node; and those on its left and right. */
  near: number;
  nearLeft: number;
  nearRight: number;
  /** By word: all occurrences, those near the node, those on its left and right, and texts with any near it. */
  readonly all: NumbersList;
  readonly joint: NumbersList;
  readonly left: NumbersList;
  readonly right: NumbersList;
  readonly range: NumbersList;
  /** By word: number of the text, from 1, that it was last found in near the node. */
  readonly lastText: NumbersList;
}

/** Nothing counted. */
export const noNodeCounts = (): NodeCounts => ({
  texts: 0,
  textsWithNode: 0,
  units: 0,
  nodes: 0,
  near: 0,
  nearLeft: 0,
  nearRight: 0,
  all: numbersList(),
  joint: numbersList(),
  left: numbersList(),
  right: numbersList(),
  range: numbersList(),
  lastText: numbersList(),
});

const increase = (list: NumbersList, at: number): void => {
  makeRoom(list, at + 1);
  list.places[at] = (list.places[at] as number) + 1;
};

/** Number of occurrences that a list holds of a word. */
export const numberAt = ({ places }: NumbersList, at: number): number => places[at] ?? 0;

const onLeft = 1;
const onRight = 2;

/** Counts a word near the node, and on which side of it. */
const countNear = (counts: NodeCounts, word: number, where: number): void => {
  increase(counts.joint, word);
  if (where & onLeft) increase(counts.left, word);
  if (where & onRight) increase(counts.right, word);
  makeRoom(counts.lastText, word + 1);
  if (counts.lastText.places[word] === counts.texts) return;
  counts.lastText.places[word] = counts.texts;
  increase(counts.range, word);
};

/** On which sides of a node each place of a run is, as bits; windows that overlap hold a place once. */
const sidesOf = (length: number, nodes: readonly WordRange[], { left, right }: Reach): Uint8Array => {
  const sides = new Uint8Array(length);
  for (const [from, to] of nodes) {
    for (let at = Math.max(0, from - left); at < from; at += 1) sides[at] = (sides[at] as number) | onLeft;
    for (let at = to; at < Math.min(length, to + right); at += 1) sides[at] = (sides[at] as number) | onRight;
  }
  return sides;
};

/** Counts the words of a run, and those in the windows around its nodes. */
export const countWindows = (
  counts: NodeCounts,
  words: readonly number[],
  nodes: readonly WordRange[],
  reach: Reach,
): void => {
  counts.units += words.length;
  counts.nodes += nodes.length;
  const sides = nodes.length === 0 ? null : sidesOf(words.length, nodes, reach);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as number;
    increase(counts.all, word);
    const where = sides === null ? 0 : (sides[at] as number);
    if (where === 0) continue;
    counts.near += 1;
    if (where & onLeft) counts.nearLeft += 1;
    if (where & onRight) counts.nearRight += 1;
    countNear(counts, word, where);
  }
};

/** Words of a sentence, or of a piece of it, with the nodes there. */
export interface Piece {
  readonly words: readonly number[];
  readonly nodes: readonly WordRange[];
}

/** Counts one sentence: each word once, and near the node if any of its occurrences is outside all nodes. */
export const countSentence = (counts: NodeCounts, pieces: readonly Piece[], { left, right }: Reach): void => {
  const words = pieces.flatMap((piece) => piece.words);
  const nodes: WordRange[] = [];
  let before = 0;
  for (const piece of pieces) {
    for (const [from, to] of piece.nodes) nodes.push([from + before, to + before]);
    before += piece.words.length;
  }
  counts.units += 1;
  for (const word of new Set(words)) increase(counts.all, word);
  if (nodes.length === 0) return;
  counts.nodes += 1;
  counts.near += 1;
  counts.nearLeft += 1;
  counts.nearRight += 1;
  const sides = sidesOf(words.length, nodes, {
    left: left > 0 ? words.length : 0,
    right: right > 0 ? words.length : 0,
  });
  const found = new Map<number, number>();
  for (const [at, word] of words.entries()) {
    const where = sides[at] as number;
    const inNode = nodes.some(([from, to]) => at >= from && at < to);
    if (where !== 0 && !inNode) found.set(word, (found.get(word) ?? 0) | where);
  }
  for (const [word, where] of found) countNear(counts, word, where);
};
