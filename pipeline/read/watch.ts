import type { Document } from "../model/document.js";
import { languageWarning } from "./language.js";

/** More warnings than this are counted, not told. */
const toldAtMost = 20;

/** What was seen of texts as they passed: how many, how many with a warning, and the first of these by their ids. */
export interface Seen {
  readonly first: readonly { readonly id: string; readonly warning: string }[];
  readonly warned: number;
  readonly all: number;
}

/** Looks at texts as they pass, and says afterwards what a reader ought to know of them. */
export interface Watch {
  readonly see: (document: Document) => void;
  readonly seen: () => Seen;
  /** Sorted by the ids of the texts, in whatever order these came. */
  readonly warnings: () => readonly string[];
}

/** Warning of a text that is empty or not English, else null. */
export const warningOf = (document: Document): string | null =>
  document.zones.length === 0 ? `text "${document.id}" is empty` : languageWarning(document);

const nothingSeen: Seen = { first: [], warned: 0, all: 0 };

const together = (one: Seen, other: Seen): Seen => ({
  first: [...one.first, ...other.first].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).slice(0, toldAtMost),
  warned: one.warned + other.warned,
  all: one.all + other.all,
});

/** What a reader ought to know of texts that were seen in several places. */
export const warningsOfSeen = (seen: readonly Seen[]): readonly string[] => {
  const { first, warned, all } = seen.reduce(together, nothingSeen);
  const told = first.map(({ warning }) => warning);
  return warned > told.length ? [...told, `in all, ${warned} of ${all} texts are empty or do not look English`] : told;
};

/** Watches texts that are not kept. */
export const watchTexts = (): Watch => {
  let seen = nothingSeen;
  return {
    see: (document) => {
      const warning = warningOf(document);
      seen =
        warning === null
          ? { ...seen, all: seen.all + 1 }
          : together(seen, { first: [{ id: document.id, warning }], warned: 1, all: 1 });
    },
    seen: () => seen,
    warnings: () => warningsOfSeen([seen]),
  };
};
