import { Fault } from "../model/fault.js";
import { type Encoding, encodings, inputFormats } from "../read/index.js";
import { type Account, brokenWays, leftOut, type Manner, startAccount } from "../read/manner.js";
import { namePattern } from "../read/name-pattern.js";
import { type Arguments, demandKnown, type Option } from "./command.js";
import { integerOf } from "./numbers.js";
import type { Terminal } from "./terminal.js";

const mebibyte = 1024 * 1024;
const largest = { usual: 64, least: 1, most: 1024 } as const;

/** Option for files that are not in UTF-8. */
export const encodingOption: Option = {
  type: "string",
  value: "NAME",
  about: `encoding of the texts: ${encodings.join(", ")}; without it utf-8, or what a byte-order mark says`,
};

/** Options that say how texts are read; every command that reads texts has them. */
export const textOptions: Readonly<Record<string, Option>> = {
  encoding: {
    type: "string",
    value: "NAME",
    about: `encoding of the texts: detect (found out, and told, where a file is not UTF-8), ${encodings.join(", ")}; without it utf-8, or what the file itself says`,
  },
  "text-column": {
    type: "string",
    value: "NAME",
    about: "column of a .csv or .tsv that holds the texts; without it text",
  },
  "id-column": {
    type: "string",
    value: "NAME",
    about: "column of a .csv or .tsv that holds the ids; without it id, or else rows are numbered",
  },
  "text-element": { type: "string", value: "NAME", about: "element that holds the text, of XML that is no TEI" },
  names: {
    type: "string",
    value: "PATTERN",
    about: 'metadata that names of files tell, as "{date}_{author}" or "{party}/{date}"; {} passes something over',
  },
  broken: {
    type: "string",
    value: "WAY",
    about: `what is done with a document that cannot be read: ${brokenWays.join(" (the default) or ")}; with skip each is named, and the exit code is 3`,
  },
  largest: { type: "string", value: "MB", about: `megabytes that one document may have; without it ${largest.usual}` },
};

/** What every command tells of the texts that it takes. */
export const textNote = `Texts are files (${inputFormats.flatMap(({ endings }) => endings).join(", ")}; .gz may stand behind each), folders of them, or patterns in quotation marks such as "texts/**/*.html". A .jsonl has one {"id", "text"} a line, a .csv one text a row; all else in them is metadata, as are the heads of .md and .txt.`;

/** Encoding that was asked for; an unknown one is a Fault. */
export const encodingOf = (given: Arguments): Encoding | undefined => {
  const name = given.value("encoding");
  return name === undefined ? undefined : demandKnown("encoding", [name], encodings)[0];
};

/** How texts are to be read, as was asked for, with an account that is kept of it; each broken one is told at once. */
export const mannerOf = (given: Arguments, terminal: Terminal): Manner & { readonly account: Account } => {
  const names = given.value("names");
  if (names !== undefined) namePattern(names);
  const [encoding] = given.has("encoding")
    ? demandKnown("encoding", [given.value("encoding") ?? ""], [...encodings, "detect" as const])
    : [];
  const [broken] = given.has("broken") ? demandKnown("way", [given.value("broken") ?? ""], brokenWays) : [];
  return {
    encoding,
    textColumn: given.value("text-column"),
    idColumn: given.value("id-column"),
    textElement: given.value("text-element"),
    names,
    broken,
    largest: integerOf(given, "largest", largest) * mebibyte,
    account: startAccount(),
    onBroken: (message) => terminal.say(leftOut(message)),
  };
};

/** Fails for an option that says how texts are read, where a study says it. */
export const refuseManner = (study: string, given: Arguments): void => {
  const told = Object.keys(textOptions).find((option) => given.has(option));
  if (told === undefined) return;
  const what = told === "encoding" ? "encoded" : "read";
  throw new Fault(`${study}: a study says by itself how its texts are ${what}; take --${told} out`);
};
