import { Lexer } from "yaml";
import { Fault } from "../model/fault.js";

/** No file that somebody wrote nests as deep; the YAML reader, being recursive, takes the whole program down much later. */
const deepest = 100;

/**
 * True if a value, as JSON or YAML gives it, nests deeper than anything that somebody wrote, or holds itself by an alias;
 * going through it would end the program.
 */
export const nestsTooDeep = (value: unknown, left = deepest): boolean => {
  if (typeof value !== "object" || value === null) return false;
  const parts: readonly unknown[] = value instanceof Map ? [...value.values()] : Object.values(value);
  return left === 0 || parts.some((one) => nestsTooDeep(one, left - 1));
};

/** Fault of something that nests too deep. */
export const tooDeep = (place: string): Fault => new Fault(`${place}: is nested more than ${deepest} deep`);

const openers: ReadonlySet<string> = new Set(["[", "{"]);
const closers: ReadonlySet<string> = new Set(["]", "}"]);

/** Depth that the brackets may reach, words in quotes not told from the rest: never too low, and quickly counted. */
const bracketDepth = (pieces: Iterable<string>): number => {
  let [depth, most] = [0, 0];
  for (const piece of pieces) {
    if (openers.has(piece)) depth += 1;
    else if (closers.has(piece)) depth = Math.max(0, depth - 1);
    most = Math.max(most, depth);
  }
  return most;
};

/** What a parser of YAML gives; where it comes to the end of its stack all the same, a Fault. */
export const parsedShallow = <Parsed>(parse: () => Parsed, path: string): Parsed => {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(path);
    throw error;
  }
};

/** Fails, before YAML is parsed, where it nests so deep that parsing it would end the program. */
export const demandShallow = (text: string, path: string): void => {
  const crowded = /(?:[-?:][ \t]+){100}|^ {1000}/m.test(text);
  const brackets = bracketDepth(text) > deepest && bracketDepth(new Lexer().lex(text)) > deepest;
  if (crowded || brackets) throw tooDeep(path);
};
