import type { CellRow } from "../model/row.js";
import { isNamedByPlace, isOfOtherText, isSameElsewhere, withoutPlaces } from "./places.js";

/** A row of the first version of a table and its like in the second; null where one has none. */
export interface RowPair {
  readonly at: string;
  readonly before: CellRow | null;
  readonly after: CellRow | null;
  /** True if the two tell the same but for where it stands. */
  readonly isMoved: boolean;
}

type Rows = ReadonlyMap<string, CellRow>;
type Name = (row: CellRow) => string;

const isSame = (one: CellRow, two: CellRow): boolean => Object.keys(one).every((column) => one[column] === two[column]);

/** Takes pairs of one name off both versions, each row once, in their order; `fits` may refuse one. */
const takePairs = (
  before: Map<string, CellRow>,
  after: Map<string, CellRow>,
  name: Name,
  isMoved: boolean,
  fits: (one: CellRow, two: CellRow) => boolean = () => true,
): readonly RowPair[] => {
  const free = new Map<string, string[]>();
  for (const [at, row] of after) {
    const own = free.get(name(row));
    if (own === undefined) free.set(name(row), [at]);
    else own.push(at);
  }
  return [...before].flatMap(([at, row]): readonly RowPair[] => {
    const own = free.get(name(row)) ?? [];
    const index = own.findIndex((other) => fits(row, after.get(other) ?? {}));
    const other = own[index];
    const twin = other === undefined ? undefined : after.get(other);
    if (other === undefined || twin === undefined) return [];
    own.splice(index, 1);
    before.delete(at);
    after.delete(other);
    return [{ at, before: row, after: twin, isMoved }];
  });
};

/** Pairs of one key, taken off both versions, unless they are to wait for what has moved. */
const takeNamed = (
  before: Map<string, CellRow>,
  after: Map<string, CellRow>,
  waits: (one: CellRow, two: CellRow) => boolean,
): readonly RowPair[] =>
  [...before].flatMap(([at, row]): readonly RowPair[] => {
    const twin = after.get(at);
    if (twin === undefined || waits(row, twin)) return [];
    before.delete(at);
    after.delete(at);
    return [{ at, before: row, after: twin, isMoved: false }];
  });

/** What a hit is, wherever it stands: the key without its places, and its words. */
const identity =
  (key: readonly string[]): Name =>
  (row) => {
    const plain = withoutPlaces(row);
    return JSON.stringify([key.map((column) => plain[column]), row.document, row.surface]);
  };

/**
 * Sets the rows of two versions of a table side by side: by their keys, and where a text has grown or shrunk, and with it
 * all that names a row by its place, by what does not move.
 */
export const rowPairs = (first: Rows, second: Rows, key: readonly string[], follow: boolean): readonly RowPair[] => {
  const [before, after] = [new Map(first), new Map(second)];
  const places = new Map([...first.keys(), ...second.keys()].map((at, index) => [at, index]));
  // A row that is named by its place and still stands there has not moved, whatever else it says.
  const waits = (one: CellRow, two: CellRow): boolean =>
    follow && !isSame(one, two) && (!isNamedByPlace(key, one) || isOfOtherText(one, two));
  const plain: Name = (row) => JSON.stringify(withoutPlaces(row));
  const pairs = [
    ...takeNamed(before, after, waits),
    ...(follow ? takePairs(before, after, plain, true) : []),
    ...takeNamed(before, after, () => false),
    ...(follow ? takePairs(before, after, identity(key), false, isSameElsewhere) : []),
    ...[...before].map(([at, row]) => ({ at, before: row, after: null, isMoved: false })),
    ...[...after].map(([at, row]) => ({ at, before: null, after: row, isMoved: false })),
  ];
  return pairs.sort((one, two) => (places.get(one.at) ?? 0) - (places.get(two.at) ?? 0));
};
