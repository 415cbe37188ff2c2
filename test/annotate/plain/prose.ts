// Texts that nobody wrote, of what the lexicons look for.

import fc from "fast-check";
import { formsOf } from "../../../pipeline/annotate/patterns/inflect.js";
import { atomsOf, variants } from "../../../pipeline/annotate/patterns/parse.js";
import type { Document, Inlay } from "../../../pipeline/model/document.js";
import type { Lexicons } from "../../../pipeline/model/lexicon.js";
import { wholeBody } from "../../layer-invariants.js";
import { below, randomOf } from "../../ugly-texts.js";

/** Words that a pattern may match: of each step one that it accepts, or *it* where any word will do. */
const phraseOf = (variant: string, { english }: Lexicons, choose: (count: number) => number): string =>
  atomsOf(variant)
    .flatMap((atom) => {
      if (atom.kind === "any") return ["it"];
      if (atom.kind === "hit") return ["may"];
      if (atom.kind === "gap") return atom.most > 1 ? ["the", "new"].slice(0, choose(3)) : [];
      if (atom.kind !== "word") return [];
      const test = atom.tests[choose(atom.tests.length)];
      if (test === undefined) return ["China"];
      const value = test.value.replaceAll("*", "s");
      const forms = test.comparison === "lemma" ? [...formsOf(value, english)] : [value];
      return [forms[choose(forms.length)] ?? value];
    })
    .join(" ");

const connections =
  "the a of and to in for not never that which who says said according , . ; : ? ! — - ( ) “ ” \" ' ‘ ’ 's n't may will must can the President of Prime Minister Mr. Dr. General Secretary spokesman officials Oddname Barack Xi he they it we our China U.S. U.S.-China 行为准则 Dubček naïve\u0301 🙂 \u00a0 \u200b 2016 3.5% [1] \n \n\n".split(
    / /,
  );

/** Prose in which any entry of any lexicon may stand, with its contexts, among names, titles, marks and other scripts. */
export const prose = (lexicons: Lexicons): fc.Arbitrary<string> => {
  const { stance, frames, designations, negation, quotations, portrayal, actors, actorWords } = lexicons;
  const entries = [
    ...stance,
    ...frames,
    ...designations,
    ...negation.entries,
    ...quotations.entries,
    ...portrayal.entries,
  ];
  const patterns = entries.flatMap(({ match, given, only, unless }) => [
    ...match,
    ...match,
    ...given,
    ...only,
    ...unless.map(({ when }) => when),
  ]);
  const names = actors.flatMap(({ name, aliases, abbreviations, demonyms, surname, short }) =>
    [name, ...aliases, ...abbreviations, ...demonyms, surname ?? name, ...short].filter((one) => one !== ""),
  );
  const phrase = fc
    .tuple(fc.constantFrom(...patterns), fc.array(fc.nat(0xffff), { minLength: 4, maxLength: 4 }))
    .map(([pattern, numbers]) => {
      let turn = 0;
      const choose = (count: number): number => (count === 0 ? 0 : (numbers[turn++ % numbers.length] ?? 0) % count);
      const all = variants(pattern);
      return phraseOf(all[choose(all.length)] ?? "", lexicons, choose);
    });
  const capitalised = phrase.map((words) => words.replace(/^./u, (letter) => letter.toUpperCase()));
  const titled = fc
    .tuple(fc.constantFrom(...actorWords.titles), fc.constantFrom(" ", ". "), fc.constantFrom("Oddname", ...names))
    .map((words) => words.join(""));
  const part = fc.oneof(
    { weight: 5, arbitrary: phrase },
    { weight: 1, arbitrary: capitalised },
    { weight: 1, arbitrary: phrase.map((words) => words.toUpperCase()) },
    { weight: 3, arbitrary: fc.constantFrom(...names) },
    { weight: 2, arbitrary: titled },
    { weight: 1, arbitrary: fc.constantFrom(...actorWords.titles).map((title) => `${title} Oddname`) },
    { weight: 6, arbitrary: fc.constantFrom(...connections) },
    { weight: 1, arbitrary: phrase.map((words) => `“${words},” he said.`) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }) },
  );
  return fc.array(part, { maxLength: 40 }).map((parts) => parts.join(" ").replace(/ (?=[,.;:?!”’)]|'s|n't)/g, ""));
};

/** A text in one zone, with inlays inside some of its words. */
export const inlaidWords = (id: string, text: string, seed: number): Document => {
  const random = randomOf(seed);
  const words = [...text.matchAll(/\p{L}{3,}/gu)].filter(() => random() < 0.3);
  const inlays = words.map(({ 0: word, index }): Inlay => {
    const start = index + 1 + below(random, word.length - 2);
    const end = start + 1 + below(random, index + word.length - 1 - start);
    return { start, end, kind: "insertion", voice: "editor" };
  });
  return { ...wholeBody(id, text), inlays };
};
