import type { NameSpan } from "../../model/layers.js";
import type { Span } from "../../model/span.js";
import type { Stream } from "../patterns/vocabulary.js";
import type { Draft } from "./draft.js";

const nominal: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
const hyphens: ReadonlySet<string> = new Set(["-", "‐", "‑", "–", "/"]);

/**
 * True if the words from the token on are a noun, or adjectives before one: what stands before them modifies it.
 * Behind an organisation a word in *-ing* is taken for a participle (*Justice receding*), behind a state for a noun
 * (*U.S. spending*), as the tagger cannot tell.
 */
const modifiesNoun = (stream: Stream, from: number, { facet }: Draft): boolean => {
  for (let at = from; at < from + 4; at++) {
    const token = stream.tokens[at];
    if (token !== undefined && hyphens.has(token.normal)) continue;
    if (token === undefined || token.kind !== "word") return false;
    const participle = facet !== "state" && token.normal.endsWith("ing");
    if (nominal.has(token.pos) && !participle) return true;
    if (token.pos !== "ADJ") return false;
  }
  return false;
};

// A row of names without a verb is no phrase; beyond a few, the question is given up.
const longestChain = 6;

/** Tells of the drafts of one stream whether they head their phrase or modify a noun: *U.S.-China relationship* has two modifiers. */
export const forms = (stream: Stream, drafts: readonly Draft[]): ((draft: Draft) => "head" | "modifier") => {
  const byStart = new Map<number, Draft>();
  for (const draft of drafts) if (draft.status === "kept") byStart.set(draft.from, draft);
  const formOf = (draft: Draft, chain: number): "head" | "modifier" => {
    if (draft.derivation === "nominal" || draft.facet === "person") return "head";
    const next = stream.tokens[draft.to]?.normal ?? "";
    const following = byStart.get(draft.to) ?? byStart.get(draft.to + 1);
    // *U.S.-China relationship*, *U.S. and China relations*: what holds for the second holds for the first.
    if (following !== undefined && (hyphens.has(next) || next === "and" || following.from === draft.to)) {
      if (following.derivation === "nominal") return hyphens.has(next) ? "modifier" : "head";
      return following.facet === "person" || chain === 0 ? "head" : formOf(following, chain - 1);
    }
    return modifiesNoun(stream, draft.to, draft) ? "modifier" : "head";
  };
  return (draft) => formOf(draft, longestChain);
};

/** True if the mention stands inside the name of an event, mechanism or law; the name's owner does not. */
export const isInName = (stream: Stream, draft: Draft, nameAround: (span: Span) => NameSpan | undefined): boolean => {
  const start = stream.tokens[draft.from]?.start ?? 0;
  const end = stream.tokens[draft.to - 1]?.end ?? 0;
  const name = nameAround({ start, end });
  if (name === undefined) return false;
  return !(name.start === start && stream.tokens[draft.to]?.normal === "'s");
};
