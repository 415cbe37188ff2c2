import type { Token } from "../../model/layers.js";
import { firstAtOrAfter, type Span } from "../../model/span.js";
import type { MarkedStretch } from "./marks.js";

/** The stretches between quotation marks of a text, and which of them holds what. */
export interface Marked {
  readonly stretches: readonly MarkedStretch[];
  /** For each stretch the one right around it, or −1. */
  readonly parents: readonly number[];
  /** For each token in a stretch the innermost one that holds it, marks included. */
  readonly holder: ReadonlyMap<Token, number>;
  /** Tokens of names and designations. */
  readonly named: ReadonlySet<Token>;
}

/** The tokens of names and designations, which the tagger takes for verbs now and then. */
const namedTokens = (mentions: readonly Span[], tokens: readonly Token[]): ReadonlySet<Token> => {
  const found = new Set<Token>();
  let next = 0;
  for (const { start, end } of mentions) {
    while ((tokens[next]?.start ?? start) < start) next++;
    for (let at = next; (tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= end; at++) {
      const token = tokens[at];
      if (token !== undefined) found.add(token);
    }
  }
  return found;
};

/** Finds out in one pass which stretch holds which token. */
export const markedOf = (
  stretches: readonly MarkedStretch[],
  tokens: readonly Token[],
  mentions: readonly Span[],
): Marked => {
  const parents: number[] = [];
  const holder = new Map<Token, number>();
  const open: number[] = [];
  const close = (offset: number): void => {
    while (open.length > 0 && (stretches[open.at(-1) ?? 0]?.end ?? 0) <= offset) open.pop();
  };
  for (const token of stretches.length === 0 ? [] : tokens) {
    let next = stretches[parents.length];
    while (next !== undefined && next.start <= token.start) {
      close(next.start);
      parents.push(open.at(-1) ?? -1);
      open.push(parents.length - 1);
      next = stretches[parents.length];
    }
    close(token.start);
    const top = open.at(-1);
    if (top !== undefined) holder.set(token, top);
  }
  while (parents.length < stretches.length) parents.push(-1);
  return { stretches, parents, holder, named: namedTokens(mentions, tokens) };
};

/** The stretches that lie in a span and in no other stretch in it, in the order of the text. */
export const outermostWithin = ({ stretches }: Marked, { start, end }: Span): readonly number[] => {
  const found: number[] = [];
  let covered = start;
  for (let at = firstAtOrAfter(stretches, start); at < stretches.length; at++) {
    const one = stretches[at];
    if (one === undefined || one.start >= end) break;
    if (one.start < covered || one.end > end) continue;
    found.push(at);
    covered = one.end;
  }
  return found;
};
