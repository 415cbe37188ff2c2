import type { Token } from "../../model/layers.js";
import { firstAtOrAfter, type Span } from "../../model/span.js";
import type { MarkedStretch } from "./marks.js";
import type { TraitsOfForm } from "./traits.js";

/** The stretches between quotation marks of a text, and which of them holds what. */
export interface Marked {
  readonly tokens: readonly Token[];
  readonly stretches: readonly MarkedStretch[];
  /** For each stretch the one right around it, or −1. */
  readonly parents: readonly number[];
  /** For each token the innermost stretch that holds it, marks included, or −1; empty where there are no stretches. */
  readonly holder: Int32Array;
  /** 1 for each token of a name or designation. */
  readonly named: Uint8Array;
  /** 1 for each paragraph with a stretch. */
  readonly paragraphs: Uint8Array;
  readonly traitsOf: TraitsOfForm;
}

/** Marks the tokens of names and designations, which the tagger takes for verbs now and then. */
const namedTokens = (mentions: readonly Span[], tokens: readonly Token[]): Uint8Array => {
  const found = new Uint8Array(tokens.length);
  let next = 0;
  for (const { start, end } of mentions) {
    while ((tokens[next]?.start ?? start) < start) next++;
    for (let at = next; (tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= end; at++) found[at] = 1;
  }
  return found;
};

/** Finds out in one pass which stretch holds which token. */
export const markedOf = (
  stretches: readonly MarkedStretch[],
  tokens: readonly Token[],
  mentions: readonly Span[],
  paragraphs: number,
  traitsOf: TraitsOfForm,
): Marked => {
  const withStretches = new Uint8Array(paragraphs);
  for (const { paragraph } of stretches) withStretches[paragraph] = 1;
  const parents: number[] = [];
  const holder = new Int32Array(stretches.length === 0 ? 0 : tokens.length).fill(-1);
  const open: number[] = [];
  const close = (offset: number): void => {
    while (open.length > 0 && (stretches[open.at(-1) ?? 0]?.end ?? 0) <= offset) open.pop();
  };
  for (let at = 0; at < holder.length; at++) {
    const start = tokens[at]?.start ?? 0;
    let next = stretches[parents.length];
    while (next !== undefined && next.start <= start) {
      close(next.start);
      parents.push(open.at(-1) ?? -1);
      open.push(parents.length - 1);
      next = stretches[parents.length];
    }
    if (open.length === 0) continue;
    close(start);
    holder[at] = open.at(-1) ?? -1;
  }
  while (parents.length < stretches.length) parents.push(-1);
  const named = namedTokens(mentions, tokens);
  return { tokens, stretches, parents, holder, named, paragraphs: withStretches, traitsOf };
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
