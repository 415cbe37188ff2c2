import type { Cell, Table } from "../model/table.js";

type Cells = Readonly<Record<string, Cell>>;

/** Rows of one contrast, from its first and from its last. */
interface Ends {
  readonly target: Cell;
  readonly reference: Cell;
  readonly first: Cells[];
  readonly last: Cells[];
  all: number;
}

/** The greatest number of rows from either end, made in one pass so that the others need not be kept. */
const endsOf = ({ rows }: Table, most: number): readonly Ends[] => {
  const found: Ends[] = [];
  const [fromFirst, fromLast] = [Math.ceil(most / 2), Math.floor(most / 2)];
  for (const row of rows) {
    const { target = null, reference = null } = row;
    let ends = found.at(-1);
    if (ends === undefined || ends.target !== target || ends.reference !== reference) {
      ends = { target, reference, first: [], last: [], all: 0 };
      found.push(ends);
    }
    ends.all += 1;
    if (ends.first.length < fromFirst) ends.first.push(row);
    else {
      ends.last.push(row);
      if (ends.last.length > fromLast) ends.last.shift();
    }
  }
  return found;
};

/** A table of keywords for people: of each contrast the first keywords of the target and the last, which are the reference's. */
export const bothEnds = (table: Table, most: number): readonly Table[] => {
  const found = endsOf(table, most);
  if (found.length === 0) return [table];
  return found.map(({ target, reference, first, last, all }) => {
    const left = all - first.length - last.length;
    const about = `${target} against ${reference}. ${table.about}`;
    const note = `Shown are the first ${first.length} and the last ${last.length} of ${all} rows; --rows N shows more, --format csv has all.`;
    return {
      ...table,
      about: found.length > 1 ? about : table.about,
      rows: [...first, ...last],
      notes: [...(left > 0 ? [note] : []), ...(table.notes ?? [])],
    };
  });
};
