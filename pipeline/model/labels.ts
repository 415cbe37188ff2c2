import type { InlayKind, ZoneRole } from "./document.js";
import type { Status } from "./hit.js";
import type {
  ActorFacet,
  Derivation,
  EngagementClass,
  FrameLabel,
  PartOfSpeech,
  StanceLabel,
  TokenKind,
} from "./layers.js";
import type { AgentKind, Modality, ModalStrength, NegationScope, Polarity, VerbVoice } from "./modality.js";
import type { NegationDirection } from "./negation.js";

/** What each stance label means. */
export const stanceMeanings: Readonly<Record<StanceLabel, string>> = {
  deny: "rejects a proposition or an alternative (*not*, *never*, *rather than*)",
  counter: "sets a proposition against an expectation (*however*, *although*, *yet*)",
  obligation: "says that something must, should or need be done (*must*, *it is necessary*)",
  attribution: "the cue that gives words, thought or perception to a source (*argues*, *according to*)",
  hedge: "withholds full commitment, softens force or scope (*perhaps*, *likely*, *in part*)",
  booster: "asserts certainty, closes alternatives (*clearly*, *in reality*)",
  prediction: "speaks of what is to come or regularly happens (*will*, *is going to*)",
  ability: "speaks of what somebody can do or is free to do (*can*, *able to*)",
  engagement: "brings the reader in (*you*, inclusive *we*, questions, imperatives)",
  self_mention: "the writer speaks as themself (*I*, *my*)",
  attitude: "the writer's evaluation of a proposition, act or thing (*important*, *rashly*)",
  condition:
    "makes what is said depend on something else (*if*, *unless*, *provided that*); outside all stance totals. " +
    "A condition that doubts its own ground (*if … are any indication*) is a hedge",
  vague: "unnamed sources and quantities (*some say*, *many observers*); outside all stance totals",
};

/** What each place in the Engagement system means (Martin & White 2005). */
export const engagementMeanings: Readonly<Record<EngagementClass, string>> = {
  deny: "contracts: rejects another position",
  counter: "contracts: replaces what would be expected",
  concur: "contracts: takes agreement for granted",
  pronounce: "contracts: the writer insists",
  endorse: "contracts: the writer vouches for a source",
  entertain: "expands: one position among possible others",
  acknowledge: "expands: gives a position to a source without taking sides",
  distance: "expands: gives a position to a source and stands off",
  none: "stands outside the system",
};

/** What the terms of each frame are about. */
export const frameMeanings: Readonly<Record<FrameLabel, string>> = {
  cooperation: "working together, good will (*dialogue*, *partnership*)",
  confrontation: "conflict and contest (*friction*, *struggle*)",
  bargaining: "price and tactics of negotiation (*concessions*, *bargaining chips*)",
  security: "national and strategic security (*sovereignty*, *strategic stability*)",
  crime: "crime and its prosecution (*law enforcement*, *theft*)",
  economy: "trade, property, firms (*commercial*, *intellectual property*)",
  norms: "rules and rule-making (*norms*, *international law*)",
  power: "the distribution of power and its shift (*influence*, *great power*)",
  understanding: "perception, culture, interpretation (*signals*, *strategic culture*)",
  politics: "domestic politics and change of government (*administration*, *partisan*)",
};

/** What sort of thing each facet of an actor is. */
export const facetMeanings: Readonly<Record<ActorFacet, string>> = {
  state: "a state, by its name or as an adjective",
  government: "a government, its organs and its officials",
  people: "inhabitants or a public",
  place: "a capital or country where it is only a place",
  person: "a single person",
  organisation: "an organisation that is no organ of a state",
  other: "anything else that is designated",
};

/** How each derivation finds a mention. */
export const derivationMeanings: Readonly<Record<Derivation, string>> = {
  name: "by its usual name",
  alias: "by another full name",
  abbreviation: "by an abbreviation",
  coordination: "by a part of its name that shares its head with a neighbour (*Departments of State and Justice*)",
  office_holder: "by the person who holds its office, or by the office",
  metonym: "by a place or building that stands for it",
  nominal: "by a common noun with a state, holder or organisation (*Chinese officials*)",
};

/** What each role of a zone is. */
export const roleMeanings: Readonly<Record<ZoneRole, string>> = {
  body: "what the writer wrote to be read as the text",
  title: "the title of the text",
  heading: "a heading inside the text",
  standfirst: "the summary between title and text",
  byline: "who wrote it",
  dateline: "where and when it was written or published",
  caption: "words under a picture",
  boilerplate: "matter of the site, such as links to more",
  blockquote: "a quotation set apart",
  note: "a note to the text as a whole",
  footnote: "a footnote",
  licence: "terms of use",
};

/** What each kind of inlay is. */
export const inlayMeanings: Readonly<Record<InlayKind, string>> = {
  insertion: "bracketed words of a translator or editor",
  gloss: "the same in another script",
  note_mark: "the mark of a note",
};

/** What each kind of token is made of. */
export const tokenKindMeanings: Readonly<Record<TokenKind, string>> = {
  word: "letters",
  number: "digits",
  punctuation: "marks of punctuation",
  symbol: "anything else that can be seen",
};

/** What each part of speech stands for (Universal Dependencies). */
export const partOfSpeechMeanings: Readonly<Record<PartOfSpeech, string>> = {
  ADJ: "adjective",
  ADP: "preposition",
  ADV: "adverb",
  AUX: "auxiliary or modal verb",
  CCONJ: "coordinating conjunction",
  DET: "determiner",
  INTJ: "interjection",
  NOUN: "noun",
  NUM: "number",
  PART: "particle",
  PRON: "pronoun",
  PROPN: "proper noun",
  PUNCT: "punctuation",
  SCONJ: "subordinating conjunction",
  SYM: "symbol",
  VERB: "verb",
  X: "other",
};

/** Where each direction puts what a negator denies. */
export const directionMeanings: Readonly<Record<NegationDirection, string>> = {
  forward: "behind it (*did not support a ban*)",
  backward: "before it (*a ban was ruled out*)",
  none: "nowhere: it only looks like a negator (*not only*, *no doubt*)",
};

/** What each status says. */
export const statusMeanings: Readonly<Record<Status, string>> = {
  kept: "counts",
  rejected: "a candidate that a rule took away; kept in the table with the reason, and never counted",
};

/** What each modality of a clause says of its verb. */
export const modalityMeanings: Readonly<Record<Modality, string>> = {
  obligation: "it must, should or need be done (*must*, *have to*, *it is necessary to*)",
  ability: "it can be done, or somebody is free to do it (*can*, *be able to*, *be free to*)",
};

/** What each value of modality holds (Halliday & Matthiessen 2014). */
export const modalStrengthMeanings: Readonly<Record<ModalStrength, string>> = {
  low: "*can*, *could*; *need not*, *do not have to*",
  median: "*should*, *be supposed to*",
  high: "*must*, *ought to*, *have to*, *need to*, *be required to*; *cannot*",
};

/** What each polarity says. */
export const polarityMeanings: Readonly<Record<Polarity, string>> = {
  positive: "nothing negates the clause",
  negative:
    "a negator stands beside the modal, or the subject or the object is negative (*no state can*, *we can accept no delay*)",
};

/** What a negation denies (Huddleston & Pullum 2002). */
export const negationScopeMeanings: Readonly<Record<NegationScope, string>> = {
  none: "the clause is positive",
  internal: "the deed: one must, but not do it (*must not*, *should not*, *ought not to*)",
  external: "the modality: one need not, or cannot (*need not*, *do not have to*, *cannot*, *be not able to*)",
};

/** Voices of the verb. */
export const verbVoiceMeanings: Readonly<Record<VerbVoice, string>> = {
  active: "the subject is who must or can",
  passive: "it must or can be done to the subject; what follows *by* is the agent",
};

/** What tells who must or can. */
export const agentKindMeanings: Readonly<Record<AgentKind, string>> = {
  actor: "a noun phrase that a kept mention of an actor heads",
  pronoun: "a pronoun; whom it stands for is not resolved",
  noun_phrase: "any other noun phrase (*the leaders of both countries*)",
  none: "nobody: a passive without *by*, an impersonal (*it is necessary to*), or *there*",
  unknown: "the rules cannot tell it; `agent_reason` says why",
};

/** Classes by which hits are counted, disjoint: a hit falls in the last of this list that fits it. */
export const countingMeanings = {
  headline: "none of the classes below: what the headline figures are",
  modifier: "an actor that modifies another noun (*U.S.* in *U.S. policy*)",
  in_actor: "a frame term inside an actor mention (*Obama administration*)",
  in_name: "inside the name of an event, mechanism, law or body",
  induced: "found by an entry of the study's own lexicons, which were made by reading these texts",
  quoted: "inside words that are quoted from somebody else; its base is the quoted words",
  inlay: "inside an inlay, so written by another voice than its zone's",
} as const;

/** Name of a class of counting. */
export type CountingClass = keyof typeof countingMeanings;

/** The U.S. departments that a summary always shows, mentioned or not, by the id of the actor. */
export const shownDepartments = {
  "us.state": "State",
  "us.justice": "Justice",
  "us.dhs": "Homeland Security",
  "us.commerce": "Commerce",
  "us.dod": "Defense",
} as const;
