import type { Document } from "../model/document.js";
import { languageWarning } from "./language.js";

/** More warnings than this are counted, not told. */
const toldAtMost = 20;

/** Looks at texts as they pass, and says afterwards what a reader ought to know of them. */
export interface Watch {
  readonly see: (document: Document) => void;
  /** Sorted by the ids of the texts, in whatever order these came. */
  readonly warnings: () => readonly string[];
}

/** Warning of a text that is empty or not English, else null. */
export const warningOf = (document: Document): string | null =>
  document.zones.length === 0 ? `text "${document.id}" is empty` : languageWarning(document);

/** Watches texts that are not kept. */
export const watchTexts = (): Watch => {
  let first: { readonly id: string; readonly warning: string }[] = [];
  let [warned, all] = [0, 0];
  return {
    see: (document) => {
      all += 1;
      const warning = warningOf(document);
      if (warning === null) return;
      warned += 1;
      first.push({ id: document.id, warning });
      first.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
      first = first.slice(0, toldAtMost);
    },
    warnings: () => {
      const told = first.map(({ warning }) => warning);
      return warned > told.length
        ? [...told, `in all, ${warned} of ${all} texts are empty or do not look English`]
        : told;
    },
  };
};
