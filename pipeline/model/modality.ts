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
