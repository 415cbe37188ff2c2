import { Fault } from "../model/fault.js";
import type { Arguments } from "./command.js";

/** Whole number that an option was given, or the usual one; another than from `least` to `most` is a Fault. */
export const integerOf = (
  given: Arguments,
  option: string,
  { usual, least, most }: { readonly usual: number; readonly least: number; readonly most: number },
): number => {
  const value = given.value(option);
  if (value === undefined) return usual;
  const number = /^\d{1,10}$/.test(value) ? Number(value) : -1;
  if (number >= least && number <= most) return number;
  throw new Fault(`--${option} "${value}" is no whole number from ${least} to ${most}`);
};

/** Seeds that every random draw takes. */
export const seeds = { usual: 1, least: 0, most: 0x7fffffff } as const;

/** Whole numbers such as `2-4` or `2,4`; others than from `least` to `most` are a Fault. */
export const numbersOf = (
  given: Arguments,
  option: string,
  { least, most }: { readonly least: number; readonly most: number },
): readonly number[] | undefined => {
  const value = given.value(option);
  if (value === undefined) return undefined;
  const numbers = value.split(",").flatMap((part) => {
    const [, from = "", to = from] = /^\s*(\d{1,3})(?:\s*-\s*(\d{1,3}))?\s*$/.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (from === "" || first < least || last > most || last < first)
      throw new Fault(`--${option} "${value}" is no range from ${least} to ${most}, such as ${least}-${least + 2}`);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
};

/** Number that an option was given, or the usual one; one that is not between two others is a Fault. */
export const decimalOf = (
  given: Arguments,
  option: string,
  { usual, above, below }: { readonly usual: number; readonly above: number; readonly below: number },
): number => {
  const value = given.value(option);
  if (value === undefined) return usual;
  const number = /^(?:\d{1,10}(?:\.\d{1,12})?|\.\d{1,12})$/.test(value) ? Number(value) : Number.NaN;
  if (number > above && number < below) return number;
  throw new Fault(`--${option} "${value}" is no number between ${above} and ${below}`);
};
