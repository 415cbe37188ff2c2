import { listOf, recordOf } from "./mapping.js";

/** The texts of a list, as far as they are texts. */
export const textsOf = (value: unknown): readonly string[] => listOf(value).filter((one) => typeof one === "string");

/** Documents of an input by their names; a list without names is one document. */
export const documentsOf = (tokens: unknown): ReadonlyMap<string, readonly string[]> =>
  Array.isArray(tokens)
    ? new Map([["", textsOf(tokens)]])
    : new Map(Object.entries(recordOf(tokens)).map(([name, words]) => [name, textsOf(words)]));

/** Number of a named argument of a call, as `window=5`; the other number if it is not there. */
export const argumentOf = (call: string, name: string, otherwise: number): number => {
  const found = new RegExp(`\\b${name}\\s*=\\s*(exp\\(1\\)|[\\d.]+)`).exec(call)?.[1];
  if (found === undefined) return otherwise;
  return found === "exp(1)" ? Math.E : Number(found);
};

/** Whole numbers of a named argument of R, as `n=2`, `n=1:3`, `skip=c(0,2)`; the others if it is not there. */
export const numbersOfArgument = (call: string, name: string, otherwise: readonly number[]): readonly number[] => {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:c\\(([^)]*)\\)|([\\d:]+))`).exec(call);
  const text = found?.[1] ?? found?.[2];
  if (text === undefined) return otherwise;
  return text.split(",").flatMap((part) => {
    const [from = Number.NaN, to = from] = part.split(":").map(Number);
    return Array.from({ length: to - from + 1 }, (_, step) => from + step);
  });
};

/** Text of a named argument, as `method="lambda"`; the other if it is not there. */
export const textArgument = (call: string, name: string, otherwise: string): string =>
  new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(call)?.[1] ?? otherwise;
