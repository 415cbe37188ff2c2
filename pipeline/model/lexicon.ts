import type { ActorFacet, EngagementClass, FrameLabel, PartOfSpeech, StanceLabel } from "./layers.js";
import type { Modality, ModalStrength } from "./modality.js";
import type { NegationDirection } from "./negation.js";
import type { ActorPlace, Trajectory } from "./portrayal.js";
import type { PresentedAct } from "./quotation.js";

/** A context that takes a hit away, with the reason that is kept beside it. */
export interface Exception {
  readonly when: string;
  readonly why: string;
}

/** What every lexicon entry has; the pattern language is described in `lexicons/README.md`. */
export interface Entry {
  readonly id: string;
  /** File it stands in, from the lexicon folder, without its ending: `stance/hedges`. */
  readonly lexicon: string;
  /** True for a study's own lexicon. */
  readonly induced: boolean;
  readonly source: string;
  /** Sentences in which it is found, the hit in square brackets. */
  readonly yes: readonly string[];
  /** Sentences in which it is not kept. */
  readonly no: readonly string[];
}

/** An entry made of patterns: a stance marker, a frame term, a designating phrase. */
export interface PatternEntry<Label extends string = string> extends Entry {
  readonly label: Label;
  readonly match: readonly string[];
  /** Parts of speech the first word may have; empty for any. */
  readonly pos: readonly PartOfSpeech[];
  /** Contexts of which one must hold for the words to be a candidate at all; empty for any. */
  readonly given: readonly string[];
  /** Contexts of which one must hold, else the candidate is rejected; empty for any. */
  readonly only: readonly string[];
  readonly otherwise: string;
  readonly unless: readonly Exception[];
}

/** A stance marker with its place in the Engagement system. */
export interface StanceEntry extends PatternEntry<StanceLabel> {
  readonly engagement: EngagementClass;
}

/** A frame indicator term. */
export type FrameEntry = PatternEntry<FrameLabel>;

/** What a frame is called elsewhere, for comparability. */
export interface FrameKinship {
  /** Dimension of the Policy Frames Codebook (Boydstun et al. 2014), or `none`. */
  readonly policy_frame: string;
  /** Generic frame of Semetko and Valkenburg (2000), or `none`. */
  readonly generic_frame: string;
}

/** A cue that gives words, thoughts or wishes to a source, and is no marker of attribution. */
export interface QuotationEntry extends PatternEntry<PresentedAct> {
  /** False if the writer merely names a wish or feeling. */
  readonly opens_voice: boolean;
}

/** Cues of quotations. */
export interface QuotationRules {
  readonly entries: readonly QuotationEntry[];
  /** What is presented under a marker of attribution, by the id of its entry; speech where it is not listed. */
  readonly acts: ReadonlyMap<string, PresentedAct>;
  /** Ids of entries that give a name to something (*calls it a “wall”*). */
  readonly naming: ReadonlySet<string>;
  /** Words before the colon of a headline that are no source: *Video*, *Update*. */
  readonly not_sources: ReadonlySet<string>;
}

/** A row of the gazetteer. */
export interface ActorEntry extends Entry {
  readonly name: string;
  readonly label: string;
  readonly wikipedia: string | null;
  readonly facet: ActorFacet;
  readonly country: string | null;
  readonly org: string | null;
  readonly aliases: readonly string[];
  readonly abbreviations: readonly string[];
  readonly metonyms: readonly string[];
  readonly short: readonly string[];
  readonly units: readonly string[];
  readonly offices: readonly string[];
  readonly demonyms: readonly string[];
  readonly people: readonly string[];
  readonly capital: readonly string[];
  readonly prefixes: readonly string[];
  readonly surname: string | null;
  readonly false_friends: readonly Exception[];
  /** Contexts in which the short name, small or capital, is a common noun. */
  readonly lookalikes: readonly Exception[];
}

/** Nouns that make a mention together with a country or a holder, and the words around names. */
export interface ActorWords {
  /** Role nouns for those who act for a state: *officials*, *negotiators*. */
  readonly officials: readonly string[];
  /** Nouns for the government itself: *government*, *side*. */
  readonly government: readonly string[];
  /** Nouns for a government named after its head: *Obama administration*. */
  readonly administrations: readonly string[];
  /** Nouns for inhabitants: *people*, *audience*. */
  readonly people: readonly string[];
  /** Nouns for single persons: *academic*, *scholar*. */
  readonly persons: readonly string[];
  /** Nouns for organisations: *companies*, *media*. */
  readonly organisations: readonly string[];
  /** Titles that stand before a person's name: *President*, *General*. */
  readonly titles: readonly string[];
  /** Of the titles those that tell nothing of who is meant: *Mr*, *Dr*. */
  readonly honorifics: readonly string[];
  /** Surnames of so many that the one of the gazetteer is not meant by a title and surname alone: *Gen. Smith*. */
  readonly common_surnames: readonly string[];
  /** Names that organs or parties of several states bear: *Supreme Court*, *Labour Party*. */
  readonly shared_names: readonly string[];
  /** Words by which writers call their own state or its government: *our Nation*, *the Administration*. */
  readonly home_names: readonly string[];
  /** Words by which a report on team sports is known: *goalkeeper*, *midfielder*. */
  readonly sport_reports: readonly string[];
  /** Words of sentences in which such a report calls teams by their countries: *defeated*, *match*. */
  readonly sport_words: readonly string[];
  /** Common given names, which open a person's name that no entry knows. */
  readonly given_names: readonly string[];
  /** Last words of organisations' names: *University*, *Institute*. */
  readonly organisation_heads: readonly string[];
  /** Last words of events' names: *Dialogue*, *Summit*. */
  readonly event_heads: readonly string[];
  /** Common nouns that make an event of the name before them: *Snowden leaks*. */
  readonly event_nouns: readonly string[];
  /** Contexts in which a capital is a place and not its government. */
  readonly capital_as_place: readonly string[];
}

/** A negator: where what it denies lies, and how far it reaches. */
export interface NegationEntry extends PatternEntry<"negation"> {
  readonly direction: NegationDirection;
  /** Longest scope, in words. */
  readonly reach: number;
  /** Why a pseudo-negation (`direction` none) negates nothing. */
  readonly why: string;
}

/** Negators and what ends their scopes. */
export interface NegationRules {
  readonly entries: readonly NegationEntry[];
  /** Patterns at which a scope ends. */
  readonly terminators: readonly string[];
  /** Patterns inside which a terminator ends no scope (*did not, however, agree*). */
  readonly bridges: readonly string[];
}

/** A modal or semi-modal: which words of a stance marker it is known by, what it says, and what follows it. */
export interface ModalConstruction {
  readonly words: string;
  readonly modality: Modality;
  /** A bare infinitive, one with *to*, a gerund, or a clause that tells its own subject. */
  readonly takes: "bare" | "to" | "gerund" | "impersonal";
  readonly strength: ModalStrength | null;
  /** Strength of the negated modal. */
  readonly negated_strength: ModalStrength | null;
  /** What a *not* beside it denies. */
  readonly negation: "internal" | "external";
  /** True if its words are negative already: *unable to*. */
  readonly negative: boolean;
}

/** The modals, and the small words by which the parts of their clauses are told. */
export interface ModalClauseRules {
  /** In the order in which they are tried. */
  readonly constructions: readonly ModalConstruction[];
  /** Sets of words by their name in the file, such as `negators`. */
  readonly words: Readonly<Record<ClauseWordSet, ReadonlySet<string>>>;
}

/** Names of the sets of words by which the parts of a clause are told. */
export const clauseWordSets = [
  "negators",
  "negative_subjects",
  "negates_nothing",
  "set_phrases",
  "shares_subject",
  "floating",
  "time_words",
  "pronouns",
  "nominative",
  "bare_pronouns",
  "possessives",
  "relatives",
  "locative",
  "transparent",
  "clause_verbs",
  "boundaries",
  "clause_openers",
  "states",
  "means",
] as const;

/** One of {@link clauseWordSets}. */
export type ClauseWordSet = (typeof clauseWordSets)[number];

/** Words by which an actor is said to rise or to decline. */
export interface TrajectoryEntry extends PatternEntry<Trajectory> {
  /** In the order in which they are tried. */
  readonly actor: readonly ActorPlace[];
}

/** The terms of trajectories, and the words around them. */
export interface PortrayalRules {
  readonly entries: readonly TrajectoryEntry[];
  /** What an actor has more or less of: *influence*, *clout*. */
  readonly standings: ReadonlySet<string>;
  /** Words between actor and term by which nothing is said to be so, but prescribed or wished. */
  readonly wishes: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  /** Words for what is not so: *myth*, *untrue*. */
  readonly untruths: ReadonlySet<string>;
  /** Verbs of thought and speech, all their forms: *nobody thinks that …* denies what is thought. */
  readonly thoughts: ReadonlySet<string>;
  /** Those that hedge at once: *suggest*. */
  readonly hedging_reports: ReadonlySet<string>;
}

/** Facts about English that several stages need. */
export interface EnglishFacts {
  /** Base form → irregular forms. */
  readonly verbs: ReadonlyMap<string, readonly string[]>;
  readonly nouns: ReadonlyMap<string, readonly string[]>;
  /** Verbs that double their last consonant. */
  readonly double: ReadonlySet<string>;
  readonly abbreviations: {
    /** *Dr*, *Gen*: a name follows, so no sentence ends. */
    readonly titles: ReadonlySet<string>;
    /** *e.g*, *vs*: the sentence usually goes on. */
    readonly inner: ReadonlySet<string>;
    /** *U.S*, *Inc*: the sentence may end; what follows decides. */
    readonly final: ReadonlySet<string>;
  };
}

/** Everything the stages look for, read once and shared. */
export interface Lexicons {
  readonly stance: readonly StanceEntry[];
  readonly frames: readonly FrameEntry[];
  readonly kinships: ReadonlyMap<FrameLabel, FrameKinship>;
  readonly actors: readonly ActorEntry[];
  /** Designating phrases that no gazetteer can list: *both sides*, *the world*. */
  readonly designations: readonly PatternEntry[];
  readonly actorWords: ActorWords;
  readonly negation: NegationRules;
  readonly modalClauses: ModalClauseRules;
  readonly quotations: QuotationRules;
  readonly portrayal: PortrayalRules;
  readonly english: EnglishFacts;
  /** File name from the lexicon folder → sha256 of its bytes, for the manifest. */
  readonly files: ReadonlyMap<string, string>;
}
