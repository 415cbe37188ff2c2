import { cellText, xmlHead } from "./xml.js";

/** Longer texts hardly ever stand in a workbook twice. */
const longest = 48;
/** More than these are not held in memory. */
const most = 200_000;

/** `xml:space` is needed only where a reader might trim. */
const element = (text: string): string =>
  /^\s|\s$/.test(text) ? `<t xml:space="preserve">${cellText(text)}</t>` : `<t>${cellText(text)}</t>`;

/** The short texts of a workbook, each written once, by their numbers. */
export interface SharedStrings {
  /** What stands in a cell of this text, with its type. */
  readonly cell: (text: string) => { readonly type: string; readonly content: string };
  /** `sharedStrings.xml`, once all sheets are written. */
  readonly xml: () => Iterable<string>;
}

/** Starts a list of shared texts: labels and ids are in thousands of cells, and need not be packed thousands of times. */
export const sharedStrings = (): SharedStrings => {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number | undefined => {
    const known = numbers.get(text);
    if (known !== undefined || text.length > longest || numbers.size >= most) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
  return {
    cell: (text) => {
      const number = numberOf(text);
      return number === undefined
        ? { type: "inlineStr", content: `<is>${element(text)}</is>` }
        : { type: "s", content: `<v>${number}</v>` };
    },
    *xml() {
      yield `${xmlHead}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${numbers.size}">`;
      for (const text of numbers.keys()) yield `<si>${element(text)}</si>`;
      yield "</sst>";
    },
  };
};
