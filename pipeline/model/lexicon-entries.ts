import type { TableDescription } from "./table.js";

/** An entry of a lexicon, or one of its lists of words, as a fingerprint by which two versions are told apart. */
export interface HashedEntry {
  /** File it stands in, from the lexicon folder, without its ending. */
  readonly lexicon: string;
  /** Id of the entry, or `words: ` and the name of a list. */
  readonly entry: string;
  /** Beginning of the SHA-256 of its content. */
  readonly sha256: string;
}

/** Digits of the hash that are kept: by chance two of ten thousand entries are alike once in 10¹¹ lists. */
export const entryHashDigits = 16;

/** What `lexicon-entries.csv` is. */
export const lexiconEntriesTable = {
  name: "lexicon-entries",
  about:
    "Every lexicon entry that was looked for, and every list of words beside them, with a hash of its content: by it verify and diff name the entry that changed.",
  key: ["lexicon", "entry"],
  columns: {
    lexicon: { type: "string", about: "lexicon file it stands in, as in the manifest" },
    entry: { type: "string", about: "id of the entry; `words: ` and a name for a list of words" },
    sha256: {
      type: "string",
      about: `first ${entryHashDigits} hexadecimal digits of the SHA-256 of all its fields as JSON with sorted keys`,
    },
  },
} as const satisfies TableDescription;
