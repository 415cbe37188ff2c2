import type { EnglishFacts } from "../../model/lexicon.js";

/** What is needed to inflect: the irregular forms and the verbs that double their last consonant. */
export type Inflection = Pick<EnglishFacts, "verbs" | "nouns" | "double">;

const withS = (base: string): string => {
  if (/(?:s|x|z|ch|sh)$/.test(base)) return `${base}es`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
};

const withEnding = (base: string, ending: "ed" | "ing", doubles: boolean): string => {
  if (doubles) return `${base}${base.at(-1)}${ending}`;
  if (ending === "ed" && base.endsWith("e")) return `${base}d`;
  if (ending === "ed" && /[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  if (ending === "ing" && base.endsWith("ie")) return `${base.slice(0, -2)}ying`;
  if (ending === "ing" && /[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${base}${ending}`;
};

// Short verbs of one vowel between consonants double their last (*stop*), the rest is listed.
const shortAndClosed = /^[^aeiou]*[aeiou][bdgklmnprt]$/;

/**
 * All forms of a word, taken as a verb and as a noun: third person or plural, past, participle, present participle.
 * It makes more forms than one word has, which does no harm: a form that nobody writes matches nothing.
 */
export const formsOf = (base: string, facts: Inflection): ReadonlySet<string> => {
  const forms = new Set([base, withS(base)]);
  const irregular = facts.verbs.get(base);
  const doubles = facts.double.has(base) || shortAndClosed.test(base);
  forms.add(withEnding(base, "ing", doubles));
  for (const form of irregular ?? [withEnding(base, "ed", doubles)]) forms.add(form);
  for (const form of facts.nouns.get(base) ?? []) forms.add(form);
  return forms;
};

/** Spellings of one form: verbs in *-ize* and their nouns are also written with *s*. */
export const spellingsOf = (form: string): readonly string[] => {
  if (!form.includes("iz")) return [form];
  const british = form.replace(/iz(e|es|ed|er|ers|ing|ation|ations)$/, "is$1");
  return british === form ? [form] : [form, british];
};
