import type { TableDescription } from "../model/table.js";
import { padEnd, wrap } from "../write/display-width.js";
import { type Command, type Commands, commonOptions, type Option, unknownName } from "./command.js";

/** Columns of a help: those of the terminal, as long as lines stay easy to read. */
const widthOf = (columns: number): number => Math.max(50, Math.min(100, columns));

const indent = "  ";

const described = (rows: readonly (readonly [string, string])[], width: number): readonly string[] => {
  const first = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.flatMap(([name, about]) =>
    wrap(about, width - first - indent.length).map(
      (line, index) => `${indent}${padEnd(index === 0 ? name : "", first)}${line}`,
    ),
  );
};

const optionName = ([name, { value }]: readonly [string, Option]): string =>
  `--${name}${value === undefined ? "" : ` ${value}`}`;

const tableLines = ({ name, about, columns }: TableDescription, width: number): readonly string[] => [
  ...wrap(`Columns of ${name}: ${about}`, width),
  ...described(
    Object.entries(columns).map(([column, { about: held }]) => [column, held]),
    width,
  ),
  "",
];

/** Help of one command, printed from its own lists. */
export const helpOf = ({ about, usage, notes, options, examples, tables = [] }: Command, columns: number): string => {
  const width = widthOf(columns);
  const all = Object.entries({ ...options, ...commonOptions });
  return [
    ...wrap(about, width),
    "",
    ...usage.map((form, index) => `${index === 0 ? "Usage:" : "      "} counterpoint ${form}`),
    "",
    ...notes.flatMap((note) => [...wrap(note, width), ""]),
    "Options:",
    ...described(
      all.map((option) => [optionName(option), option[1].about]),
      width,
    ),
    "",
    ...tables.flatMap((table) => tableLines(table, width)),
    "Examples:",
    ...examples.flatMap(({ call, about: does }) => [
      `${indent}${call}`,
      ...wrap(does, width - 6).map((line) => `${indent}${indent}${indent}${line}`),
    ]),
    "",
  ].join("\n");
};

/** Help of the program: its commands, and how to go on. */
export const helpOfAll = (commands: readonly Command[], columns: number): string => {
  const width = widthOf(columns);
  return [
    ...wrap(
      "Counterpoint sets two texts, or two corpora, against each other, and shows the evidence for every number.",
      width,
    ),
    "",
    "Usage: counterpoint COMMAND [OPTIONS]",
    "",
    "Commands:",
    ...described(
      commands.map(({ name, about }) => [name, about]),
      width,
    ),
    "",
    "Options:",
    ...described(
      Object.entries(commonOptions).map((option) => [optionName(option), option[1].about]),
      width,
    ),
    "",
    "Examples:",
    ...commands.flatMap(({ examples }) => examples.slice(0, 1).map(({ call }) => `${indent}${call}`)),
    "",
    "`counterpoint COMMAND --help` tells more.",
    "",
  ].join("\n");
};

/** The command that prints help, of the program or of a command. */
export const help = (commands: Commands): Command => ({
  name: "help",
  about: "Show help, of the program or of one command.",
  usage: ["help [COMMAND]", "help lexicon [WORD]"],
  options: {},
  notes: [],
  examples: [{ call: "counterpoint help compare", about: "All that compare can do." }],
  run: async ({ positionals: [name, word] }, { write, columns }) => {
    if (name === undefined) return write(helpOfAll(await commands.all(), columns));
    const found = await commands.find(name);
    if (!found) throw unknownName("command", name, commands.names);
    return write(helpOf(found.part?.(word) ?? found, columns));
  },
});
