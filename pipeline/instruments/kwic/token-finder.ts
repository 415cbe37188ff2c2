import { Fault } from "../../model/fault.js";
import { type PartOfSpeech, partsOfSpeech, type Token } from "../../model/layers.js";
import type { Span } from "../../model/span.js";
import { matchesGlob } from "./glob.js";

/** What one token must be; undefined for anything. */
interface TokenTest {
  readonly lemma: string | undefined;
  /** Any of these; undefined or `*` for any at all. */
  readonly pos: readonly string[] | undefined;
}

const itemsOf = (text: string | undefined): readonly string[] =>
  (text ?? "").split(/\s+/).filter((item) => item !== "");

const isPart = (name: string): name is PartOfSpeech => partsOfSpeech.some((one) => one === name);

const demandPart = (name: string): void => {
  if (isPart(name) || name === "*") return;
  throw new Fault(`unknown part of speech ${name}; known are ${partsOfSpeech.join(", ")}, and * for any`);
};

const testsOf = (lemma: string | undefined, pos: string | undefined): readonly TokenTest[] => {
  const lemmas = itemsOf(lemma).map((item) => item.toLowerCase().replace(/[’‘]/g, "'"));
  const parts = itemsOf(pos).map((item) => item.toUpperCase());
  for (const name of parts.flatMap((item) => item.split("|"))) demandPart(name);
  if (lemmas.length > 0 && parts.length > 0 && lemmas.length !== parts.length) {
    throw new Fault(
      `"${lemma}" has ${lemmas.length} lemmas and "${pos}" ${parts.length} parts of speech; give one for each, * for any`,
    );
  }
  return Array.from({ length: Math.max(lemmas.length, parts.length) }, (_, at) => ({
    lemma: lemmas[at],
    pos: parts[at]?.split("|"),
  }));
};

const fits = (token: Token, { lemma, pos }: TokenTest): boolean =>
  (pos === undefined || pos.includes("*") || pos.includes(token.pos)) &&
  (lemma === undefined || matchesGlob(lemma, token.lemma.toLowerCase()));

/**
 * Finds tokens that stand beside each other in one paragraph, by their lemmas, their parts of speech, or both; clitics
 * are tokens of their own (*’ve* is *have*). An unknown part of speech is a Fault.
 */
export const tokenFinder = (
  lemma: string | undefined,
  pos: string | undefined,
): ((tokens: readonly Token[]) => Iterable<Span & Pick<Token, "zone">>) => {
  const tests = testsOf(lemma, pos);
  return function* (tokens) {
    for (const [at, { start, zone, paragraph, inlay }] of tokens.entries()) {
      const last = tokens[at + tests.length - 1];
      if (last === undefined) return;
      if (last.paragraph !== paragraph || last.inlay !== inlay) continue;
      if (tests.every((test, index) => fits(tokens[at + index] as Token, test))) yield { start, end: last.end, zone };
    }
  };
};
