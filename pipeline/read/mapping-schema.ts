import { z } from "zod";
import { actorFacets, derivations, engagementClasses, frameLabels, stanceLabels } from "../model/layers.js";
import { goldMeasures, goldUnits, type ScoredLayer, scoredLayers } from "../model/mapping.js";
import { presentedActs, quotationParts, quotationTypes } from "../model/quotation.js";
import { expected, listOf, oneOf, only, words } from "./form.js";

/** Properties of hits that a mapping may ask for, in each layer, with their values where they are few. */
export const hitProperties: Readonly<Record<ScoredLayer, ReadonlyMap<string, readonly string[] | null>>> = {
  stance: new Map<string, readonly string[] | null>([
    ["label", stanceLabels],
    ["engagement", engagementClasses],
    ["entry", null],
    ["lexicon", null],
  ]),
  frames: new Map<string, readonly string[] | null>([
    ["label", frameLabels],
    ["entry", null],
    ["lexicon", null],
  ]),
  quotations: new Map<string, readonly string[] | null>([
    ["label", quotationParts],
    ["type", quotationTypes],
    ["act", presentedActs],
    ["speaker", null],
    ["opens_voice", ["true", "false"]],
    ["closed", ["true", "false"]],
    ["entry", null],
    ["lexicon", null],
  ]),
  actors: new Map<string, readonly string[] | null>([
    ["label", null],
    ["facet", actorFacets],
    ["form", ["head", "modifier"]],
    ["derivation", derivations],
    ["name", null],
    ["wikipedia", null],
    ["org", null],
    ["holder", null],
    ["entry", null],
    ["lexicon", null],
  ]),
};

// YAML reads an unquoted 1 or true as no text.
const value = z
  .union([z.string(), z.number(), z.boolean()], expected("a value, or a list of values"))
  .transform(String);
const values = z
  .union([value, z.array(value)], expected("a value, or a list of values"))
  .transform((found) => (typeof found === "string" ? [found] : found));
const wanted = z.record(z.string(), values, expected("a map of names and values"));
const wordList = listOf(words("a word"), "words");

const surface = only({
  is: wordList.optional().describe("Whole spans."),
  has: wordList.optional().describe("Words of which the first phrase must have one."),
  never: wordList.optional().describe("Words of which the span must have none."),
  skip: wordList.optional().describe("Words that are no part of a span at its beginning."),
  until: wordList.optional().describe("Words before which the first phrase ends."),
});

const goldSelector = only({
  label: values.optional().describe("Labels of which the span has one."),
  where: wanted.optional().describe("Attributes of the span, all of which must hold."),
  meta: wanted.optional().describe("Metadata of the document, all of which must hold."),
  surface: z
    .union([wordList, surface], expected("a list of words, or a map of is, has, never, skip, until"))
    .optional()
    .describe("Words of the span."),
});

const aClass = only({
  name: words("the name of the class"),
  gold: z.union([values, goldSelector], expected("labels of the gold, or a map of label, where, meta, surface")),
  ours: z.union([z.literal("any"), wanted], expected("any, or a map such as { label: [hedge] }")),
});

/** What a mapping file may say. */
export const mappingSchema = only({
  about: words("one line on the gold"),
  source: words("where the gold is from"),
  layer: z.union(
    [oneOf(scoredLayers), z.array(oneOf(scoredLayers)).min(1)],
    expected(`one of ${scoredLayers.join(", ")}`),
  ),
  unit: oneOf(goldUnits).default("span"),
  measure: oneOf(goldMeasures).default("precision_and_recall"),
  unscored: wordList.default([]),
  value: only({
    gold: words("an attribute of the gold"),
    ours: words("a property of our hits"),
    known: z.boolean(expected("true or false")).default(false),
  }).optional(),
  classes: listOf(aClass, "classes").min(1, expected("a list of classes")).optional(),
});

/** A mapping as its file writes it. */
export type MappingFile = z.output<typeof mappingSchema>;
