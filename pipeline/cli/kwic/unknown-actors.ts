import type { KwicQuery } from "../../instruments/kwic/query.js";
import { choiceOf } from "../../run/annotate.js";
import type { ExploreOptions } from "../../run/explore.js";
import { nearest } from "../../run/nearest.js";

/**
 * What to tell of labels of actors under which nothing was found and that no entry has; they are too many to be listed,
 * and some are made of an entry and a noun, so that an unknown one is no fault.
 */
export const unknownActors = async ({ labels }: KwicQuery, options: ExploreOptions): Promise<readonly string[]> => {
  if (labels?.layer !== "actors") return [];
  const { chooseLexicons } = await import("../../run/lexicons.js");
  const { actors, designations } = await chooseLexicons(choiceOf(options));
  const known = new Set([...actors, ...designations].map(({ label }) => label));
  return labels.labels
    .filter((label) => !label.includes("*") && !label.includes("?") && !known.has(label))
    .map((label) => {
      const like = nearest(label, known);
      return `no lexicon entry has the label ${label}; ${like === null ? "counterpoint lexicon list NAME shows those of a name" : `did you mean ${like}?`}`;
    });
};
