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

/** What exit codes tell a scheduler. */
export const exitNote =
  "Exit codes, for schedulers: 0 done; 75 try again, as nothing given is wrong (a full disk, memory or files that gave out, a worker that died, an output that another run writes to); any other is for people to mend: 2 for wrong or changed input, 1 for a bug, 3 where --broken skip left documents out. A process that was killed has the code of its signal, and may be tried again too.";

/** Option that explains a statistic instead of computing it. */
export const explainOption: Option = {
  type: "string",
  value: "NAME",
  about: "print formula, reading and paper of a statistic, by the name of its column, and do nothing else",
};
