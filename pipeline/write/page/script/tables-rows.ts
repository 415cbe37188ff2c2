/** What a cell is sorted by; null where nothing stands in it. */
export type SortKey = number | string | null;

/** Which way a column is sorted. */
export type Order = "ascending" | "descending" | "none";

/** Reads a figure as the page writes it: commas between thousands, a minus sign, what follows it left out. */
const figureOf = (text: string): number | null => {
  const found = /^[<>≤≥ ]*([+−-]?)(\d[\d,]*)?(\.\d+)?/.exec(text);
  if (found === null || (found[2] === undefined && found[3] === undefined)) return null;
  const size = Number(`${(found[2] ?? "0").replaceAll(",", "")}${found[3] ?? ""}`);
  return found[1] === "−" || found[1] === "-" ? -size : size;
};

/** The key of a cell: what is given, or else the figure or the words that it shows. */
export const sortKey = (shown: string, given: string | null, words: boolean): SortKey => {
  if (given !== null) return Number(given);
  const text = shown.trim();
  if (text === "" || text === "–") return null;
  return words ? text.toLowerCase() : figureOf(text);
};

/** The order that a column takes next: figures begin with the greatest, words with the first; the third press undoes it. */
export const nextOrder = (order: Order, words: boolean): Order => {
  const [first, second] = words ? (["ascending", "descending"] as const) : (["descending", "ascending"] as const);
  if (order === "none") return first;
  return order === first ? second : "none";
};

const compared = (one: number | string, other: number | string): number => {
  if (typeof one === "number" && typeof other === "number") return one - other;
  const [a, b] = [String(one), String(other)];
  return a < b ? -1 : Number(a > b);
};

/** The places of the rows in their new order; equal ones keep theirs, and empty cells come last whichever way it is sorted. */
export const sorted = (keys: readonly SortKey[], order: Order): readonly number[] => {
  const places = keys.map((_, at) => at);
  if (order === "none") return places;
  const sign = order === "ascending" ? 1 : -1;
  return places.sort((a, b) => {
    const [one, other] = [keys[a] ?? null, keys[b] ?? null];
    if (one === null || other === null) return Number(one === null) - Number(other === null) || a - b;
    return sign * compared(one, other) || a - b;
  });
};

/** What of a row decides whether it is shown. */
export interface RowFacts {
  readonly label: string;
  /** Values of the columns that offer a choice, by column. */
  readonly values: readonly string[];
  /** Shown only when asked for. */
  readonly aside: boolean;
}

/** What is asked for. */
export interface RowFilter {
  /** What the label has in it, in any case. */
  readonly label: string;
  /** Values that are left out, by column. */
  readonly without: readonly ReadonlySet<string>[];
  readonly asides: boolean;
}

/** True if a row is shown. */
export const isShown = ({ label, values, aside }: RowFacts, filter: RowFilter): boolean =>
  (!aside || filter.asides) &&
  label.toLowerCase().includes(filter.label.trim().toLowerCase()) &&
  values.every((value, at) => filter.without[at]?.has(value) !== true);

/** How many rows are shown, in words. */
export const shownWords = (shown: number, all: number): string =>
  `${shown === all ? all : `${shown} of ${all}`} ${all === 1 ? "row" : "rows"}`;
