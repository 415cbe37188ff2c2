import { Fault } from "../model/fault.js";
import { type Command, type Option, unknownName } from "./command.js";
import { check } from "./lexicon/check.js";
import { diff } from "./lexicon/diff.js";
import { exportVerb } from "./lexicon/export.js";
import { importVerb } from "./lexicon/import.js";
import { list } from "./lexicon/list.js";
import type { Verb } from "./lexicon/verb.js";

const verbs: readonly Verb[] = [check, list, diff, importVerb, exportVerb];

/** What an option does, for each verb that has it. */
const aboutOption = (name: string): string => {
  const users = verbs.filter(({ options }) => Object.hasOwn(options, name));
  const abouts = [...new Set(users.map(({ options }) => options[name]?.about ?? ""))];
  return abouts
    .map((about) => {
      const some = users.filter(({ options }) => options[name]?.about === about);
      return `(${some.map((verb) => verb.name).join(", ")}) ${about}`;
    })
    .join("; ");
};

const options: Readonly<Record<string, Option>> = Object.fromEntries(
  verbs.flatMap((verb) =>
    Object.entries(verb.options).map(([name, option]) => [name, { ...option, about: aboutOption(name) }] as const),
  ),
);

const names = verbs.map(({ name }) => name);

const verbOf = (word: string | undefined): Verb => {
  if (word === undefined) throw new Fault(`lexicon needs a word after it: ${names.join(", ")}`);
  const verb = verbs.find(({ name }) => name === word);
  if (verb === undefined) throw unknownName("word after lexicon:", word, names);
  return verb;
};

const usageOf = ({ name, takes }: Verb): string =>
  ["lexicon", name, takes, "[OPTIONS]"].filter((part) => part !== "").join(" ");

/** Works on the lexicons as data; each verb is in a file of its own. */
export const lexicon: Command = {
  name: "lexicon",
  about: "Work on the lexicons as data: check, list and compare them, and exchange them with other programs.",
  usage: verbs.map(usageOf),
  options,
  notes: verbs.map(({ name, about }) => `${name}: ${about}`),
  examples: verbs.flatMap(({ examples }) => examples),
  run: async (given, terminal) => {
    const verb = verbOf(given.positionals[0]);
    const foreign = Object.keys(options).find((name) => given.has(name) && !Object.hasOwn(verb.options, name));
    if (foreign !== undefined) {
      const users = verbs.filter((other) => Object.hasOwn(other.options, foreign)).map(({ name }) => name);
      throw new Fault(
        `lexicon ${verb.name} has no --${foreign}; ${users.join(", ")} ${users.length === 1 ? "has" : "have"}`,
      );
    }
    await verb.run({ ...given, positionals: given.positionals.slice(1) }, terminal);
  },
  part: (word) => {
    const verb = verbs.find(({ name }) => name === word);
    if (verb === undefined) return null;
    const { name, about } = verb;
    return {
      ...verb,
      name: `lexicon ${name}`,
      about: lexicon.about,
      usage: [usageOf(verb)],
      notes: [`${name}: ${about}`],
    };
  },
};
