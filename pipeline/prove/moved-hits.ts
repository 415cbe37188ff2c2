import { type CellRow, numberCell } from "../model/row.js";
import type { Behind, HitRow } from "./behind.js";
import { isSameElsewhere } from "./places.js";
import type { Proof } from "./proof.js";
import type { CellChange } from "./table-changes.js";

/** A hit that one of two reports counts in a cell, and the other does not. */
export interface MovedHit extends HitRow {
  /** Gone from the count, or come into it. */
  readonly change: "gone" | "come";
  /** True if the other report knows the hit all the same: then `fields` tell how it has it. */
  readonly inOther: boolean;
  readonly fields: readonly CellChange[];
  /** True if the other report does not count the zone that it stands in. */
  readonly zoneLeftOut: boolean;
  /** Where it does not: what it has kept of the same words instead. */
  readonly instead: CellRow | null;
}

/** Columns that say where a hit stands and what is around it, and not what is said of it. */
const places: ReadonlySet<string> = new Set(
  "hit document pair zone inlay paragraph sentence start end surface left right lexicon".split(" "),
);

const identity = ({ table, row }: HitRow): string =>
  JSON.stringify([table, row.document, row.start, row.end, row.entry ?? row.hit]);

/** A hit wherever in its text it stands. */
const wherever = ({ table, row }: HitRow): string => JSON.stringify([table, row.document, row.entry, row.surface]);

/** Hits of a list that another has not; of two alike one each is taken off. */
const beyond = (hits: readonly HitRow[], others: readonly HitRow[]): readonly HitRow[] => {
  const counts = new Map<string, number>();
  for (const hit of others) counts.set(identity(hit), (counts.get(identity(hit)) ?? 0) + 1);
  return hits.filter((hit) => {
    const left = counts.get(identity(hit)) ?? 0;
    counts.set(identity(hit), left - 1);
    return left <= 0;
  });
};

/** Takes off both lists what is the same hit at another place of a text that was changed. */
const withoutShifted = (
  gone: readonly HitRow[],
  come: readonly HitRow[],
): readonly [gone: readonly HitRow[], come: readonly HitRow[]] => {
  const free = new Map<string, HitRow[]>();
  for (const hit of come) free.set(wherever(hit), [...(free.get(wherever(hit)) ?? []), hit]);
  const shifted = new Set<HitRow>();
  const stay = gone.filter((hit) => {
    const twin = free.get(wherever(hit))?.find((one) => !shifted.has(one) && isSameElsewhere(hit.row, one.row));
    if (twin !== undefined) shifted.add(twin);
    return twin === undefined;
  });
  return [stay, come.filter((hit) => !shifted.has(hit))];
};

const indices = new WeakMap<Proof, Map<string, ReadonlyMap<string, readonly CellRow[]>>>();

const byText = (rows: readonly CellRow[]): ReadonlyMap<string, readonly CellRow[]> => {
  const found = new Map<string, CellRow[]>();
  for (const row of rows) {
    const own = found.get(String(row.document));
    if (own === undefined) found.set(String(row.document), [row]);
    else own.push(row);
  }
  return found;
};

/** Rows of a table of hits that stand in one text. */
const inText = (proof: Proof, table: string, document: unknown): readonly CellRow[] => {
  const known = indices.get(proof) ?? new Map<string, ReadonlyMap<string, readonly CellRow[]>>();
  indices.set(proof, known);
  const made = known.get(table) ?? byText(proof.rows(table));
  known.set(table, made);
  return made.get(String(document)) ?? [];
};

const differing = (before: CellRow, after: CellRow): readonly CellChange[] =>
  Object.keys(before)
    .filter((column) => !places.has(column) && after[column] !== undefined && before[column] !== after[column])
    .map((column) => ({ column, before: before[column] ?? null, after: after[column] ?? null }));

const overlaps = (one: CellRow, two: CellRow): boolean =>
  (numberCell(one, "start") ?? 0) < (numberCell(two, "end") ?? 0) &&
  (numberCell(two, "start") ?? 0) < (numberCell(one, "end") ?? 0);

/** What the other report says of a hit that only one of them counts. */
const moved = (hit: HitRow, change: MovedHit["change"], other: Proof): MovedHit => {
  const { table, row } = hit;
  const zoneLeftOut = row.role !== undefined && !other.report.counting.zones.includes(String(row.role));
  const near = inText(other, table, row.document);
  const same = near.find((one) => identity({ table, row: one }) === identity(hit));
  if (same !== undefined) {
    const fields = change === "gone" ? differing(row, same) : differing(same, row);
    return { ...hit, change, inOther: true, fields, zoneLeftOut, instead: null };
  }
  const instead = near.find((one) => one.status === "kept" && overlaps(row, one)) ?? null;
  return { ...hit, change, inOther: false, fields: [], zoneLeftOut, instead };
};

/** Hits that only one of two reports counts in a cell: those gone, then those come, each in the order of its report. */
export const movedHits = (
  before: Behind | null,
  after: Behind | null,
  [first, second]: readonly [Proof, Proof],
): readonly MovedHit[] => {
  const [old, now] = [before?.hits ?? [], after?.hits ?? []];
  const [gone, come] = withoutShifted(beyond(old, now), beyond(now, old));
  return [...gone.map((hit) => moved(hit, "gone", second)), ...come.map((hit) => moved(hit, "come", first))];
};
