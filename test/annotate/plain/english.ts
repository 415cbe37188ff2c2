// The stages of English with everything plain below them that is there for speed alone: indexes by the first or the
// rarest word, bits, memories of words, compiled patterns. What the stages decide is theirs; what they are asked about
// is found here by trying every entry of every lexicon at every token.

import { vi } from "vitest";
import type { Document } from "../../../pipeline/model/document.js";
import type { Layers } from "../../../pipeline/model/layers.js";
import type { Lexicons } from "../../../pipeline/model/lexicon.js";
import { gazetteerBy } from "./gazetteer.js";
import { containing } from "./spans.js";

/** A set that a rule would look into before it looks closer: it never says no. */
class Everything extends Set<string> {
  override has(): boolean {
    return true;
  }
}

const replacements = (): void => {
  vi.doMock("../../../pipeline/annotate/patterns/vocabulary.js", () => import("./vocabulary.js"));
  vi.doMock("../../../pipeline/annotate/patterns/matcher.js", () => import("./matcher.js"));
  vi.doMock("../../../pipeline/annotate/patterns/context.js", () => import("./context.js"));
  vi.doMock("../../../pipeline/annotate/patterns/streams.js", () => import("./streams.js"));
  vi.doMock("../../../pipeline/annotate/patterns/overlap.js", () => import("./contests.js"));
  vi.doMock("../../../pipeline/annotate/patterns/negated.js", () => import("./contests.js"));
  vi.doMock("../../../pipeline/annotate/actors/sights.js", () => import("./sights.js"));
  vi.doMock("../../../pipeline/annotate/actors/gazetteer.js", async (original) => {
    const gazetteer = await original<typeof import("../../../pipeline/annotate/actors/gazetteer.js")>();
    return { ...gazetteer, gazetteer: gazetteerBy(gazetteer) };
  });
  vi.doMock("../../../pipeline/annotate/actors/draft.js", async (original) => {
    const draft = await original<typeof import("../../../pipeline/annotate/actors/draft.js")>();
    return { ...draft, emptyMemory: () => ({ ...draft.emptyMemory(), heldFirst: new Everything() }) };
  });
  vi.doMock("../../../pipeline/annotate/modal-clauses/constructions.js", async (original) => {
    const { constructionsOf } =
      await original<typeof import("../../../pipeline/annotate/modal-clauses/constructions.js")>();
    const anew: typeof constructionsOf = (constructions) => (tokens, from, to) =>
      constructionsOf(constructions)(tokens, from, to);
    return { constructionsOf: anew };
  });
  vi.doMock("../../../pipeline/annotate/words.js", async (original) => {
    const { wordAnew } = await original<typeof import("../../../pipeline/annotate/words.js")>();
    return { wordOf: wordAnew };
  });
  vi.doMock("../../../pipeline/annotate/wink.js", async (original) => {
    const { tagPlainly } = await original<typeof import("../../../pipeline/annotate/wink.js")>();
    return { tag: tagPlainly };
  });
  vi.doMock("../../../pipeline/model/span.js", async (original) => ({
    ...(await original<object>()),
    containing,
  }));
};

/** An annotator that takes its time. */
export const plainAnnotator = async (lexicons: Lexicons): Promise<(document: Document) => Layers> => {
  vi.resetModules();
  replacements();
  const { annotator } = await import("../../../pipeline/annotate/english.js");
  return annotator(lexicons);
};
