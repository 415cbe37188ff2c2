import type { Hit } from "./hit.js";
import type { Span } from "./span.js";

/** What a modal clause says of its verb: that it must, should or need be done, or that it can be done. */
export const modalities = ["obligation", "ability"] as const;

/** One of {@link modalities}. */
export type Modality = (typeof modalities)[number];

/** Values of modality (Halliday & Matthiessen 2014). */
export const modalStrengths = ["low", "median", "high"] as const;

/** One of {@link modalStrengths}. */
export type ModalStrength = (typeof modalStrengths)[number];

/** Whether a clause is negated. */
export const polarities = ["positive", "negative"] as const;

/** One of {@link polarities}. */
export type Polarity = (typeof polarities)[number];

/** What a negation denies: nothing, the deed (*must not*), or the modality itself (*need not*). */
export const negationScopes = ["none", "internal", "external"] as const;

/** One of {@link negationScopes}. */
export type NegationScope = (typeof negationScopes)[number];

/** Voices of the verb; another thing than the voice of a zone. */
export const verbVoices = ["active", "passive"] as const;

/** One of {@link verbVoices}. */
export type VerbVoice = (typeof verbVoices)[number];

/** What tells who must or can. */
export const agentKinds = ["actor", "pronoun", "noun_phrase", "none", "unknown"] as const;

/** One of {@link agentKinds}. */
export type AgentKind = (typeof agentKinds)[number];

/** A clause that says who must or can do what; `entry` and `lexicon` are those of the stance marker that it rests on. */
export interface ModalClause extends Hit {
  readonly label: Modality;
  /** The stance marker that it rests on. */
  readonly marker: Span;
  /** Null where the literature gives the modal none. */
  readonly strength: ModalStrength | null;
  readonly polarity: Polarity;
  readonly negation: NegationScope;
  /** Grammatical subject with all its conjuncts, or null. */
  readonly subject: Span | null;
  /** Who must or can: the subject, or one conjunct of it; of a passive what follows *by*. Null if nobody is told. */
  readonly agent: Span | null;
  readonly agent_kind: AgentKind;
  /** Label of the actor that heads the agent, or null. */
  readonly actor: string | null;
  /** Why there is no agent, empty if there is one. */
  readonly agent_reason: string;
  /** Base form of the verb, or null where it is left out. */
  readonly verb: string | null;
  readonly verb_phrase: Span | null;
  readonly verb_voice: VerbVoice;
}
