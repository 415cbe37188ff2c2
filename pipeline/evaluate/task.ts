import type { Mapping, ScoredLayer } from "../model/mapping.js";

/** What is scored in one layer, and how. */
export interface Task {
  readonly layer: ScoredLayer;
  readonly mapping: Mapping;
  /** Roles of the zones that are scored, or null for all of the text. */
  readonly zones: readonly string[] | null;
  /** Values that some entry of the gazetteer has, where the mapping asks for known values. */
  readonly known: ReadonlySet<string>;
}

/** Which of our hits are scored: those that the rules kept, or what a list of words without rules would count. */
export const variants = ["disambiguated", "as_listed"] as const;

/** One of {@link variants}. */
export type Variant = (typeof variants)[number];

/** How a gold span and a hit of one class must meet. */
export const matches = ["exact", "begin", "overlap", "overlap_any", "token", "document"] as const;

/** One of {@link matches}. */
export type Match = (typeof matches)[number];

/** Matches that are told of a unit: whole documents can only be found or not. */
export const matchesOf = ({ unit }: Mapping): readonly Match[] =>
  unit === "document" ? ["document"] : matches.filter((match) => match !== "document");
