import type { Option } from "./command.js";

/** Option for further lexicons. */
export const lexiconOption: Option = {
  type: "string",
  value: "FILE",
  about: "a lexicon or gazetteer to add; may be given more than once",
};

/** Option for entries that are switched off. */
export const withoutOption: Option = { type: "string", value: "IDS", about: "lexicon entries to switch off" };

/** Option for a mark that tells Excel how a CSV is encoded. */
export const bomOption: Option = { type: "boolean", about: "begin each CSV with a byte-order mark, for Excel" };
