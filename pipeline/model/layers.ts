import type { Hit } from "./hit.js";
import type { ModalClause } from "./modality.js";
import type { Negation } from "./negation.js";
import type { Portrayal } from "./portrayal.js";
import type { Quotation } from "./quotation.js";
import type { Span } from "./span.js";
import type { VoiceStretch } from "./voice.js";

/** Universal parts of speech, as the tagger gives them. */
export const partsOfSpeech = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
] as const;

/** One of {@link partsOfSpeech}. */
export type PartOfSpeech = (typeof partsOfSpeech)[number];

/** What a token is made of: letters, digits, marks, or anything else that can be seen. */
export const tokenKinds = ["word", "number", "punctuation", "symbol"] as const;

/** One of {@link tokenKinds}. */
export type TokenKind = (typeof tokenKinds)[number];

/** A paragraph: a maximal stretch of one zone between paragraph breaks, without the white space around it. */
export interface Paragraph extends Span {
  readonly zone: number;
}

/** The smallest piece the stages look at; clitics and hyphens are tokens of their own. */
export interface Token extends Span {
  /** Lower case, typographic apostrophes made straight. */
  readonly normal: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly kind: TokenKind;
  /** Unicode script of its letters (`Latin`, `Han` …), or `Common` if it has none. */
  readonly script: string;
  /** True where a counted word begins here: clitics join their host, marks are no words, and glosses are not counted. */
  readonly word: boolean;
  readonly zone: number;
  readonly inlay: number;
  readonly paragraph: number;
}

/** A sentence; it never leaves its paragraph, and it runs through inlays. */
export interface Sentence extends Span {
  readonly zone: number;
  readonly paragraph: number;
  /** First token and the one after the last, as indices into the tokens layer. */
  readonly tokens: readonly [from: number, to: number];
  /** Counted words, inlays left out. */
  readonly words: number;
}

/** Labels of the stance layer, in the order in which they win over each other on one span. */
export const stanceLabels = [
  "deny",
  "counter",
  "obligation",
  "attribution",
  "hedge",
  "booster",
  "prediction",
  "ability",
  "engagement",
  "self_mention",
  "attitude",
  "condition",
  "vague",
] as const;

/** Stance labels outside all stance totals: they have rows of their own, and no share. */
export const outsideStanceTotals: readonly StanceLabel[] = ["condition", "vague"];

/** One of {@link stanceLabels}. */
export type StanceLabel = (typeof stanceLabels)[number];

/** Places in Martin and White's Engagement system; `none` for what stands outside it. */
export const engagementClasses = [
  "deny",
  "counter",
  "concur",
  "pronounce",
  "endorse",
  "entertain",
  "acknowledge",
  "distance",
  "none",
] as const;

/** One of {@link engagementClasses}. */
export type EngagementClass = (typeof engagementClasses)[number];

/** A word or phrase by which a writer takes a stance. */
export interface StanceMarker extends Hit {
  readonly label: StanceLabel;
  readonly engagement: EngagementClass;
}

/** Labels of the frames layer. */
export const frameLabels = [
  "cooperation",
  "confrontation",
  "bargaining",
  "security",
  "crime",
  "economy",
  "norms",
  "power",
  "understanding",
  "politics",
] as const;

/** One of {@link frameLabels}. */
export type FrameLabel = (typeof frameLabels)[number];

/** A term that indicates a frame; an indicator, not a detected frame. */
export interface FrameTerm extends Hit {
  readonly label: FrameLabel;
  /** Part of a proper name. */
  readonly in_name: boolean;
  /** Inside an actor mention. */
  readonly in_actor: boolean;
}

/** What sort of thing an actor mention names. */
export const actorFacets = ["state", "government", "people", "place", "person", "organisation", "other"] as const;

/** One of {@link actorFacets}. */
export type ActorFacet = (typeof actorFacets)[number];

/** How a mention was found. */
export const derivations = [
  "name",
  "alias",
  "abbreviation",
  "coordination",
  "office_holder",
  "metonym",
  "nominal",
] as const;

/** One of {@link derivations}. */
export type Derivation = (typeof derivations)[number];

/** Name or designating phrase of a person, state, organisation or its officials. */
export interface ActorMention extends Hit {
  /** Whether it heads its phrase or modifies another noun (*U.S.-China relationship*). */
  readonly form: "head" | "modifier";
  readonly facet: ActorFacet;
  readonly derivation: Derivation;
  /** The actor's usual name. */
  readonly name: string;
  /** Title of the English Wikipedia article, or null. */
  readonly wikipedia: string | null;
  /** Inside the name of an event, mechanism or law. */
  readonly in_name: boolean;
  /** A sub-unit of the labelled organisation is named. */
  readonly unit: boolean;
  /** Organisation of an office-holder, or null. */
  readonly org: string | null;
  /** Whose administration or government it is, or null. */
  readonly holder: string | null;
}

/** A capitalised name of an event, mechanism or law; what stands inside it is counted apart. */
export interface NameSpan extends Span {
  readonly kind: "event" | "law";
}

/** All layers by name. A stage adds one of them; see `annotate/stage.ts`. */
export interface Layers {
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly names: readonly NameSpan[];
  readonly negations: readonly Negation[];
  readonly actors: readonly ActorMention[];
  readonly stance: readonly StanceMarker[];
  readonly frames: readonly FrameTerm[];
  readonly modalClauses: readonly ModalClause[];
  readonly quotations: readonly Quotation[];
  readonly voices: readonly VoiceStretch[];
  readonly portrayals: readonly Portrayal[];
}

/** Name of a layer. */
export type LayerName = keyof Layers;

/** Layers whose spans a lexicon produces. */
export type HitLayer = "actors" | "stance" | "frames";
