import type { ActorMention, Sentence, Token } from "../../model/layers.js";
import { firstAtOrAfter, type Span } from "../../model/span.js";
import type { MarkedStretch } from "./marks.js";
import type { TraitsOfForm } from "./traits.js";

/** The stretches between quotation marks of a text, and which of them holds what. */
export interface Marked {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
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

/** A text as far as it tells what stands between marks, and what in names. */
interface Text {
  readonly paragraphs: readonly Span[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Kept mentions. */
  readonly actors: readonly ActorMention[];
}

/** Marks the tokens of names and designations, which the tagger takes for verbs now and then. */
const namedTokens = ({ tokens, sentences, actors }: Text): Uint8Array => {
  const found = new Uint8Array(tokens.length);
  for (const { start, end, facet, sentence } of actors) {
    if (facet === "place") continue;
    const [from, to] = sentences[sentence]?.tokens ?? [0, tokens.length];
    let at = firstAtOrAfter(tokens, start, from, to);
    while ((tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= end) found[at++] = 1;
  }
  return found;
};

/** For each stretch the one around it, and for each token the one that holds it. */
const heldBy = (
  stretches: readonly MarkedStretch[],
  tokens: readonly Token[],
): { readonly parents: readonly number[]; readonly holder: Int32Array } => {
  const parents: number[] = [];
  const holder = new Int32Array(stretches.length === 0 ? 0 : tokens.length).fill(-1);
  const open: number[] = [];
  const close = (offset: number): void => {
    while (open.length > 0 && (stretches[open.at(-1) ?? 0]?.end ?? 0) <= offset) open.pop();
  };
  for (let at = 0; at < holder.length; at++) {
    let next = stretches[parents.length];
    if (open.length === 0) {
      if (next === undefined) break;
      at = firstAtOrAfter(tokens, next.start, at);
    }
    const start = tokens[at]?.start ?? 0;
    while (next !== undefined && next.start <= start) {
      close(next.start);
      parents.push(open.at(-1) ?? -1);
      open.push(parents.length - 1);
      next = stretches[parents.length];
    }
    close(start);
    holder[at] = open.at(-1) ?? -1;
  }
  while (parents.length < stretches.length) parents.push(-1);
  return { parents, holder };
};

/** Finds out which stretch holds which token. */
export const markedOf = (stretches: readonly MarkedStretch[], text: Text, traitsOf: TraitsOfForm): Marked => {
  const { tokens, sentences } = text;
  const paragraphs = new Uint8Array(text.paragraphs.length);
  for (const { paragraph } of stretches) paragraphs[paragraph] = 1;
  const { parents, holder } = heldBy(stretches, tokens);
  return { tokens, sentences, stretches, parents, holder, named: namedTokens(text), paragraphs, traitsOf };
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
