import { parseArgs } from "node:util";
import { Fault } from "../model/fault.js";
import type { TableDescription } from "../model/table.js";
import { nearest } from "../run/nearest.js";
import type { Terminal } from "./terminal.js";

/** One option of a command; `--help` is printed from it. */
export interface Option {
  readonly type: "string" | "boolean";
  /** What its value is called in the help: FILE, DIR … */
  readonly value?: string;
  readonly about: string;
}

/** What a person gave on the command line. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly has: (option: string) => boolean;
  /** Last value given, or undefined. */
  readonly value: (option: string) => string | undefined;
  /** All values given, in their order. */
  readonly values: (option: string) => readonly string[];
}

/** That a check was made, and what it found: an exit code of its own, as `diff` and `cmp` have it. */
// biome-ignore lint/suspicious/noConfusingVoidType: a command that has nothing to say need not return.
export type Outcome = "differs" | undefined | void;

/** One command. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly about: string;
  /** How it is called, without the program's name, one line a form. */
  readonly usage: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  /** What it tells beyond its options, in paragraphs. */
  readonly notes: readonly string[];
  /** Calls that work in a clone of the program, each with what it does. */
  readonly examples: readonly { readonly call: string; readonly about: string }[];
  /** Tables that it gives, whose columns the help lists. */
  readonly tables?: readonly TableDescription[];
  /** What it gives back is for the exit code; most commands give nothing. */
  readonly run: (given: Arguments, terminal: Terminal) => Promise<Outcome>;
  /** What of it a first word names, as a command with help of its own; null for a word that names nothing. */
  readonly part?: (word: string | undefined) => Command | null;
}

/** The commands of the program, each read when it is asked for. */
export interface Commands {
  /** In the order in which the help lists them. */
  readonly names: readonly string[];
  /** The command of a name, undefined if there is none. */
  readonly find: (name: string) => Promise<Command | undefined>;
  readonly all: () => Promise<readonly Command[]>;
}

/** Options that every command has. */
export const commonOptions: Readonly<Record<string, Option>> = {
  help: { type: "boolean", about: "show this help" },
  version: { type: "boolean", about: "show the program's version" },
};

/** More names than this are no help in a line. */
const namesTold = 30;

/** Fault of a name that is not among those known: with the nearest of them, or else all, or the first of very many. */
export const unknownName = (what: string, found: string, known: readonly string[]): Fault => {
  const like = nearest(found, known);
  const more = known.length > namesTold ? ` and ${known.length - namesTold} more` : "";
  const all = `known are ${known.slice(0, namesTold).join(", ")}${more}`;
  return new Fault(`unknown ${what} ${found}; ${like === null ? all : `did you mean ${like}?`}`);
};

/** Fault of an option that is not among those known. */
export const unknownOption = (found: string, known: Readonly<Record<string, Option>>): Fault =>
  unknownName(
    "option",
    found,
    Object.keys(known).map((name) => `--${name}`),
  );

/** The values, if all are among those known; the first that is not is a Fault. */
export const demandKnown = <Name extends string>(
  what: string,
  found: readonly string[],
  known: readonly Name[],
): Name[] =>
  found.map((name) => {
    const match = known.find((one) => one === name);
    if (match === undefined) throw unknownName(what, name, known);
    return match;
  });

/** Items of all values of an option, which may be parted by commas: `--format csv,json`. */
export const listOf = ({ values }: Arguments, option: string): readonly string[] =>
  values(option).flatMap((value) =>
    value
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== ""),
  );

/** Reads the arguments of a command; an unknown option, or one without its value, is a Fault. */
export const readArguments = (command: Command, args: readonly string[]): Arguments => {
  const options = { ...command.options, ...commonOptions };
  const types = Object.fromEntries(
    Object.entries(options).map(
      ([name, { type }]) => [name, { type, multiple: true, ...(name === "help" ? { short: "h" } : {}) }] as const,
    ),
  );
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: types,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) throw unknownOption(token.rawName, options);
    if (option.type === "boolean" && token.value !== undefined) {
      throw new Fault(`--${token.name} takes no value, but was given "${token.value}"`);
    }
    if (option.type === "string" && (token.value === undefined || token.value === "")) {
      throw new Fault(`--${token.name} needs a value: --${token.name} ${option.value ?? "VALUE"}`);
    }
    given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? ""]);
  }
  return {
    positionals,
    has: (option) => given.has(option),
    value: (option) => given.get(option)?.at(-1),
    values: (option) => given.get(option) ?? [],
  };
};

/** Options that would change nothing are a Fault: they mean something only where `isMeant` is true, as with `beside`. */
export const demandMeant = (given: Arguments, options: readonly string[], isMeant: boolean, beside: string): void => {
  const idle = isMeant ? undefined : options.find((option) => given.has(option));
  if (idle !== undefined)
    throw new Fault(`--${idle} means something only with ${beside}; add that, or take --${idle} out`);
};
