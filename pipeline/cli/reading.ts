import { type Reading, voiceWords } from "../instruments/reading.js";
import { zoneRoles } from "../model/document.js";
import { type Arguments, demandKnown, listOf, type Option } from "./command.js";
import { textNote, textOptions } from "./manner.js";
import { explainOption, lexiconOption, withoutOption } from "./options.js";

/** Options that every instrument has: which words are read, and how. */
export const readingOptions: Readonly<Record<string, Option>> = {
  side: {
    type: "string",
    value: "NAME",
    about: "a side that is read; may be given more than once; without it all are",
  },
  voice: {
    type: "string",
    value: "NAME",
    about: `whose words are read: ${voiceWords.join(", ")} (headline is own and reported), or the id of who speaks, as cn.xi; without it all`,
  },
  zone: {
    type: "string",
    value: "LIST",
    about: `zones that are read: all, or any of ${zoneRoles.join(", ")}; without it body and blockquote, or as the study says`,
  },
  by: {
    type: "string",
    value: "FIELD",
    about: "field of the metadata, as party or year, whose values are the sides",
  },
  case: { type: "boolean", about: "tell capitals from small letters" },
  lexicon: lexiconOption,
  without: withoutOption,
  ...textOptions,
  explain: explainOption,
};

/** Option of instruments that set no sides against each other. */
export const togetherOption: Option = { type: "boolean", about: "take all texts as one side" };

/** What every instrument tells of the texts that it takes. */
export const readingNotes: readonly string[] = [
  textNote,
  "A study or standard input is read as well. Each file is a side, and so is each folder; of a study its sides are, and with --by the values of a field.",
];

const zonesOf = (given: Arguments, usual: readonly string[]): readonly string[] => {
  const names = listOf(given, "zone");
  if (names.length === 0) return usual;
  return names.includes("all") ? zoneRoles : demandKnown("zone", names, zoneRoles);
};

/** Which words are read, as was asked for. */
export const readingOf = (given: Arguments, { zones }: { readonly zones: readonly string[] }): Reading => ({
  zones: zonesOf(given, zones),
  voice: given.value("voice") ?? "all",
  matchCase: given.has("case"),
});
