import { wellFormed } from "../cells.js";
import { limits } from "./limits.js";

const cut = (text: string, length: number): string =>
  wellFormed(text.slice(0, length))
    .replace(/\uFFFD$/, "")
    .replace(/'$/, "-");

/** A name that a sheet may have: no `[]:*?/\`, no control characters, no apostrophe at an end, not empty, not `History`. */
const allowed = (text: string): string => {
  const plain = wellFormed(text)
    .replace(/[[\]:*?/\\\p{Cc}\uFFFE\uFFFF]/gu, "-")
    .replace(/^'+|'+$/g, "-");
  // Excel keeps this name for itself.
  return /^history$/i.test(plain) ? `${plain}-` : plain || "sheet";
};

/** Gives names to sheets, each once whatever its capitals; what does not fit is cut and numbered. */
export const sheetNaming = (): ((wanted: string) => string) => {
  const taken = new Set<string>();
  return (wanted) => {
    const plain = allowed(wanted);
    let name = cut(plain, limits.name);
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const ending = ` (${number})`;
      name = cut(plain, limits.name - ending.length) + ending;
    }
    taken.add(name.toLowerCase());
    return name;
  };
};

/** Letters of a column by its number from 0: A … Z, AA … */
export const columnLetters = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnLetters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

/** A sheet's name as a reference has it. */
export const quotedName = (name: string): string => `'${name.replaceAll("'", "''")}'`;
