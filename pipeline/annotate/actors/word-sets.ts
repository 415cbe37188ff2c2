import type { ActorWords } from "../../model/lexicon.js";

const roles = ["officials", "government", "people", "persons", "organisations"] as const;

/** What a role noun makes of the country before it. */
export type Role = (typeof roles)[number];

/** The words around actors' names, ready to be looked up. */
export interface WordSets {
  /** Lower case, without their stop. */
  readonly titles: ReadonlySet<string>;
  /** The same of titles that anybody may bear. */
  readonly honorifics: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  readonly commonSurnames: ReadonlySet<string>;
  readonly sharedNames: ReadonlySet<string>;
  /** By their first word, in small letters. */
  readonly homeNames: ReadonlyMap<string, readonly string[]>;
  readonly sportReports: ReadonlySet<string>;
  readonly sportWords: ReadonlySet<string>;
  readonly organisationHeads: ReadonlySet<string>;
  readonly eventHeads: ReadonlySet<string>;
  readonly administrations: ReadonlySet<string>;
  /** Role of a noun or phrase in lower case. */
  readonly roles: ReadonlyMap<string, Role>;
}

const lower = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => word.toLowerCase()));

/** Indexes the words; a noun with two roles keeps the first. */
export const wordSets = (words: ActorWords): WordSets => {
  const byNoun = new Map<string, Role>();
  for (const role of roles) {
    for (const noun of words[role]) if (!byNoun.has(noun.toLowerCase())) byNoun.set(noun.toLowerCase(), role);
  }
  return {
    titles: lower(words.titles),
    honorifics: lower(words.honorifics),
    givenNames: new Set(words.given_names),
    commonSurnames: new Set(words.common_surnames),
    sharedNames: new Set(words.shared_names),
    homeNames: new Map(
      words.home_names.map((name) => name.toLowerCase().split(" ")).map((name) => [name[0] ?? "", name]),
    ),
    sportReports: lower(words.sport_reports),
    sportWords: lower([...words.sport_reports, ...words.sport_words]),
    organisationHeads: new Set(words.organisation_heads),
    eventHeads: new Set(words.event_heads),
    administrations: lower(words.administrations),
    roles: byNoun,
  };
};
