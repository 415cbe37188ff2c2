import { z } from "zod";
import { actorFacets, engagementClasses, frameLabels, partsOfSpeech, stanceLabels } from "../model/layers.js";
import { type ClauseWordSet, clauseWordSets } from "../model/lexicon.js";
import { modalities, modalStrengths } from "../model/modality.js";
import { negationDirections } from "../model/negation.js";
import { actorPlaces, trajectories } from "../model/portrayal.js";
import { presentedActs } from "../model/quotation.js";

/** One string or several. */
const strings = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === "string" ? [value] : value));
const optionalStrings = strings.optional().transform((value) => value ?? []);

const exception = z.strictObject({ when: z.string(), why: z.string() });

const pos = z
  .union([z.enum(partsOfSpeech), z.array(z.enum(partsOfSpeech))])
  .optional()
  .transform((value) => (value === undefined ? [] : typeof value === "string" ? [value] : value));

const patternFields = {
  match: strings,
  id: z.string().optional(),
  source: z.string().optional(),
  pos,
  given: optionalStrings,
  only: optionalStrings,
  otherwise: z.string().default("none of the contexts it needs is there"),
  unless: z.array(exception).default([]),
  yes: optionalStrings,
  no: optionalStrings,
};

const stanceFields = { label: z.enum(stanceLabels), engagement: z.enum(engagementClasses) };

/** A file of stance markers. */
export const stanceFile = z.strictObject({
  label: stanceFields.label,
  engagement: stanceFields.engagement.default("none"),
  source: z.string(),
  entries: z.array(
    z.strictObject({
      ...patternFields,
      label: stanceFields.label.optional(),
      engagement: stanceFields.engagement.optional(),
    }),
  ),
});

/** A file of frame terms. */
export const frameFile = z.strictObject({
  label: z.enum(frameLabels),
  source: z.string(),
  policy_frame: z.string().default("none"),
  generic_frame: z.string().default("none"),
  entries: z.array(z.strictObject({ ...patternFields, label: z.enum(frameLabels).optional() })),
});

/** A file of cues that are no markers of attribution. */
export const quotationFile = z.strictObject({
  label: z.enum(presentedActs),
  opens_voice: z.boolean(),
  source: z.string(),
  entries: z.array(
    z.strictObject({
      ...patternFields,
      label: z.enum(presentedActs).optional(),
      opens_voice: z.boolean().optional(),
    }),
  ),
});

/** A study's own lexicon: stance markers and frame terms, each with its label. */
export const studyFile = z.strictObject({
  label: z.enum([...stanceLabels, ...frameLabels]).optional(),
  engagement: stanceFields.engagement.default("none"),
  source: z.string(),
  entries: z.array(
    z.strictObject({
      ...patternFields,
      label: z.enum([...stanceLabels, ...frameLabels]).optional(),
      engagement: stanceFields.engagement.optional(),
    }),
  ),
});

/** A file of designating phrases. */
export const designationFile = z.strictObject({
  source: z.string(),
  entries: z.array(z.strictObject({ ...patternFields, label: z.string().default("other") })),
});

const optionalString = z
  .string()
  .optional()
  .transform((value) => value ?? null);

/** A file of the gazetteer. */
export const actorFile = z.strictObject({
  source: z.string(),
  entries: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9_]+(?:\.[a-z0-9_]+)*$/),
      name: z.string(),
      label: optionalString,
      wikipedia: optionalString,
      facet: z.enum(actorFacets),
      country: optionalString,
      org: optionalString,
      surname: optionalString,
      aliases: optionalStrings,
      abbreviations: optionalStrings,
      metonyms: optionalStrings,
      short: optionalStrings,
      units: optionalStrings,
      offices: optionalStrings,
      demonyms: optionalStrings,
      people: optionalStrings,
      capital: optionalStrings,
      prefixes: optionalStrings,
      false_friends: z.array(exception).default([]),
      lookalikes: z.array(exception).default([]),
      source: z.string().optional(),
      yes: optionalStrings,
      no: optionalStrings,
    }),
  ),
});

/** Words around actors' names. */
export const actorWordsFile = z.strictObject({
  source: z.string(),
  officials: z.array(z.string()),
  government: z.array(z.string()),
  administrations: z.array(z.string()),
  people: z.array(z.string()),
  persons: z.array(z.string()),
  organisations: z.array(z.string()),
  titles: z.array(z.string()),
  honorifics: z.array(z.string()),
  common_surnames: z.array(z.string()),
  shared_names: z.array(z.string()),
  home_names: z.array(z.string()),
  sport_reports: z.array(z.string()),
  sport_words: z.array(z.string()),
  given_names: z.array(z.string()),
  organisation_heads: z.array(z.string()),
  event_heads: z.array(z.string()),
  event_nouns: z.array(z.string()),
  capital_as_place: z.array(z.string()),
});

const forms = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === "string" ? [value] : value));

/** Irregular forms. */
export const inflectionFile = z.strictObject({
  source: z.string(),
  verbs: z.record(z.string(), forms),
  nouns: z.record(z.string(), forms),
  double: z.array(z.string()),
});

/** Abbreviations, without their stop. */
export const abbreviationFile = z.strictObject({
  source: z.string(),
  titles: z.array(z.string()),
  inner: z.array(z.string()),
  final: z.array(z.string()),
  months: z.array(z.string()),
  days: z.array(z.string()),
});

/** Negators, and what ends their scopes. */
export const negationFile = z.strictObject({
  source: z.string(),
  reach: z.int().positive(),
  terminators: z.array(z.string()),
  bridges: z.array(z.string()),
  entries: z.array(
    z.strictObject({
      ...patternFields,
      direction: z.enum(negationDirections).default("forward"),
      reach: z.int().positive().optional(),
      why: z.string().default(""),
    }),
  ),
});

const strength = z
  .enum(modalStrengths)
  .optional()
  .transform((value) => value ?? null);

const lowerWords = z.array(z.string()).transform((words) => new Set(words.map((word) => word.toLowerCase())));
/** What markers of attribution present, and words that are no source. */
export const quotationWordsFile = z.strictObject({
  source: z.string(),
  belief: z.array(z.string()),
  intention: z.array(z.string()),
  naming: z.array(z.string()),
  not_sources: lowerWords,
});

const wordSets = Object.fromEntries(clauseWordSets.map((name) => [name, lowerWords])) as Record<
  ClauseWordSet,
  typeof lowerWords
>;

/** Modals and the words around them. */
export const modalClausesFile = z.strictObject({
  source: z.string(),
  constructions: z.array(
    z.strictObject({
      words: z.string(),
      modality: z.enum(modalities),
      takes: z.enum(["bare", "to", "gerund", "impersonal"]),
      strength,
      negated_strength: strength,
      negation: z.enum(["internal", "external"]),
      negative: z.boolean().default(false),
    }),
  ),
  ...wordSets,
});

/** Terms of rise and decline. */
export const portrayalFile = z.strictObject({
  source: z.string(),
  standings: lowerWords,
  wishes: lowerWords,
  conditions: lowerWords,
  thoughts: lowerWords,
  untruths: lowerWords,
  hedging_reports: lowerWords,
  entries: z.array(
    z.strictObject({ ...patternFields, label: z.enum(trajectories), actor: z.array(z.enum(actorPlaces)).min(1) }),
  ),
});
