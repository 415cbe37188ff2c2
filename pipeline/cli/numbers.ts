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
export const seeds = { usual: 1, least: 0, most: 2 ** 31 - 1 } as const;
