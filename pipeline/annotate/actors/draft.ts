import type { ActorFacet, ActorMention, Derivation } from "../../model/layers.js";
import type { ActorEntry } from "../../model/lexicon.js";
import type { Stream } from "../patterns/vocabulary.js";
import type { Evidence } from "./evidence.js";
import { countryOf, type NameKind, type NameMatch } from "./gazetteer.js";
import type { Sights } from "./sights.js";
import type { WordSets } from "./word-sets.js";

/** A mention in the making, as a token range of its stream. */
export interface Draft {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly name: string;
  readonly facet: ActorFacet;
  readonly derivation: Derivation;
  readonly entry: string;
  readonly lexicon: string;
  readonly induced: boolean;
  readonly wikipedia: string | null;
  readonly country: string | null;
  readonly unit: boolean;
  readonly org: string | null;
  readonly holder: string | null;
  readonly status: ActorMention["status"];
  readonly rule: string;
  readonly reason: string;
}

/** What the rules for one stream look at. */
export interface Scene {
  readonly stream: Stream;
  readonly words: WordSets;
  readonly byId: ReadonlyMap<string, ActorEntry>;
  readonly matches: readonly NameMatch[];
  /** Also those that a false friend took away: a capital that is a mere place still tells where something is. */
  readonly found: readonly NameMatch[];
  /** Traits that words of the stream have. */
  readonly traits: number;
  readonly traitsOf: Sights["traitsOf"];
  readonly memory: Memory;
  readonly evidence: Evidence;
  /** True if states here are the teams that play for them. */
  readonly teams: boolean;
}

/** A person whom no entry knows. */
export interface Stranger {
  readonly name: string;
  readonly label: string;
  /** True if more than a title told of them: then the last name alone is theirs, even where a state has the same. */
  readonly full: boolean;
}

/** What the document has said so far. */
export interface Memory {
  /** Surnames of persons of the gazetteer who were named in full → the latest of them. */
  readonly bearers: Map<string, string>;
  /** Last names of persons that no entry knows. */
  readonly strangers: Map<string, Stranger>;
  /** The same names in small letters, as tokens have them; looked at first. */
  readonly lastNames: Set<string>;
  /** Titles in small letters → the person who bore one before their name; null once two have. */
  readonly holders: Map<string, Draft | null>;
  /** First words of these titles. */
  readonly heldFirst: Set<string>;
}

/** No drafts, as most rules find in most sentences. */
export const noDrafts: readonly Draft[] = [];

/** What a rule makes of each of the names in a stream. */
export const draftsFrom = (
  scene: Scene,
  rule: (scene: Scene, match: NameMatch) => Draft | undefined,
): readonly Draft[] => {
  let drafts: Draft[] | undefined;
  for (const match of scene.matches) {
    const draft = rule(scene, match);
    if (draft === undefined) continue;
    drafts ??= [];
    drafts.push(draft);
  }
  return drafts ?? noDrafts;
};

/** Nothing said yet. */
export const emptyMemory = (): Memory => ({
  bearers: new Map(),
  strangers: new Map(),
  lastNames: new Set(),
  holders: new Map(),
  heldFirst: new Set(),
});

const derivationOf: Readonly<Record<NameKind, Derivation>> = {
  name: "name",
  alias: "alias",
  abbreviation: "abbreviation",
  demonym: "name",
  people: "name",
  capital: "metonym",
  prefix: "abbreviation",
  metonym: "metonym",
  unit: "name",
  office: "office_holder",
  surname: "alias",
  short: "coordination",
  lookalike: "coordination",
};

/** What is called so is not what the article is about: a bureau is not its department, its head neither, nor a people its state. */
const otherIdentity: ReadonlySet<NameKind> = new Set(["unit", "office", "people"]);

/** A kept draft for a name of the gazetteer. */
export const draftOf = (entry: ActorEntry, kind: NameKind, from: number, to: number): Draft => ({
  from,
  to,
  label: entry.label,
  name: entry.name,
  facet: kind === "people" ? "people" : entry.facet,
  derivation: derivationOf[kind],
  entry: entry.id,
  lexicon: entry.lexicon,
  induced: entry.induced,
  wikipedia: otherIdentity.has(kind) ? null : entry.wikipedia,
  country: countryOf(entry),
  unit: kind === "unit",
  org: entry.org,
  holder: null,
  status: "kept",
  rule: kind,
  reason: "",
});

/** The same draft, taken away by a rule. */
export const rejectedDraft = (draft: Draft, rule: string, reason: string): Draft => ({
  ...draft,
  status: "rejected",
  rule,
  reason,
});

/** A kept draft for what no entry of the gazetteer names. */
export const unlistedDraft = (
  from: number,
  to: number,
  facts: Pick<Draft, "label" | "name" | "facet" | "derivation" | "country" | "rule"> &
    Partial<Pick<Draft, "holder" | "org" | "entry" | "wikipedia">>,
): Draft => ({
  from,
  to,
  label: facts.label,
  name: facts.name,
  facet: facts.facet,
  derivation: facts.derivation,
  entry: facts.entry ?? `actors.${facts.rule}`,
  lexicon: "actors/words",
  induced: false,
  wikipedia: facts.wikipedia ?? null,
  country: facts.country,
  unit: false,
  org: facts.org ?? null,
  holder: facts.holder ?? null,
  status: "kept",
  rule: facts.rule,
  reason: "",
});
