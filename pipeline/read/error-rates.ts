import { basename, dirname, join } from "node:path";
import type { ErrorRates, JudgedRow, ScoredLabel, ScoredRecall, SheetStratum } from "../model/error-rates.js";
import { Fault } from "../model/fault.js";
import type { HashedFile } from "../model/report.js";
import { readPlacedKey, readSheet } from "./coding.js";
import { type CsvRow, readCsv } from "./csv.js";
import { sha256OfFile } from "./files.js";

/** A file of error rates as a person names it, with the register of the texts that were judged for it. */
export interface NamedErrorRates {
  readonly path: string;
  readonly register: string | null;
}

/** What a file holds, and the files that were read for it. */
export interface ReadErrorRates {
  readonly rates: readonly ErrorRates[];
  readonly files: readonly HashedFile[];
}

const cell = ({ cells }: CsvRow, name: string): string => (cells.get(name) ?? "").trim();

const numberOf = (row: CsvRow, name: string, path: string): number => {
  const value = cell(row, name);
  const number = Number(value.replace(",", "."));
  if (value === "" || !Number.isFinite(number) || number < 0)
    throw new Fault(`${path}: line ${row.line}: "${value}" in the column ${name} is no number`);
  return number;
};

/** A register as it is compared: spelling in capitals is no other register. */
const plain = (register: string): string => register.trim().toLowerCase();

/** What one row tells, with the register and the split that it stands under. */
interface Told {
  readonly scored: ScoredLabel;
  readonly register: string;
  readonly seen: boolean;
}

const registerOf = (row: CsvRow, { path, register }: NamedErrorRates): string => {
  const own = cell(row, "register");
  const told = register ?? own;
  if (told === "")
    throw new Fault(
      `${path}: of which register are the texts that were judged? --error-rates ${path}=REGISTER names it, or a column "register"`,
    );
  if (own !== "" && plain(own) !== plain(told))
    throw new Fault(`${path}: line ${row.line}: its register is "${own}", but --error-rates says "${told}"`);
  return plain(told);
};

/** One register for figures of many golds would be a lie about most of them. */
const demandOneGold = (rows: readonly CsvRow[], path: string): void => {
  const golds = [...new Set(rows.map((row) => cell(row, "gold")))];
  if (golds.length > 1 && rows.some((row) => cell(row, "register") === ""))
    throw new Fault(
      `${path}: holds figures of several golds (${golds.join(", ")}); give it a column "register", or keep the rows of one`,
    );
};

const hitsOf = (rows: readonly CsvRow[], named: NamedErrorRates): readonly Told[] => {
  demandOneGold(rows, named.path);
  const { path } = named;
  // Counts are of hits, so hits have to be matched one to one; and kept ones are what is corrected.
  const usable = rows.filter((row) => cell(row, "match") === "overlap" && cell(row, "variant") === "disambiguated");
  if (usable.length === 0)
    throw new Fault(
      `${path}: has no row with the match overlap and the variant disambiguated, which rates are corrected by`,
    );
  return usable.flatMap((row): Told[] => {
    // Where only recall was measured there is no precision.
    if (cell(row, "found_count") === "") return [];
    const part = (right: string, of: string) => ({ right: numberOf(row, right, path), of: numberOf(row, of, path) });
    return [
      {
        register: registerOf(row, named),
        seen: cell(row, "split") === "train",
        scored: {
          layer: cell(row, "layer"),
          label: cell(row, "class"),
          precision: part("found_right", "found_count"),
          recall: { kind: "hits", ...part("gold_right", "gold_count") },
          effort: { unit: "texts", count: numberOf(row, "documents", path) },
        },
      },
    ];
  });
};

const sentencesOf = (rows: readonly CsvRow[], named: NamedErrorRates): readonly Told[] => {
  const { path } = named;
  const keyOf = (row: CsvRow): string => ["coder", "layer", "label"].map((name) => cell(row, name)).join("\n");
  const recalls = new Map(
    rows.filter((row) => cell(row, "figure") === "sentence_recall").map((row) => [keyOf(row), row]),
  );
  return rows.flatMap((row): Told[] => {
    const recall = cell(row, "figure") === "precision" ? recalls.get(keyOf(row)) : undefined;
    if (recall === undefined || cell(recall, "value") === "") return [];
    const number = (name: string): number => numberOf(recall, name, path);
    const found: ScoredRecall = {
      kind: "sentences",
      value: number("value"),
      lower: number("lower"),
      upper: number("upper"),
      gold: number("yes"),
    };
    const precision = { right: numberOf(row, "yes", path), of: numberOf(row, "judged", path) };
    const effort = { unit: "rows", count: precision.of + number("judged") } as const;
    const scored = { layer: cell(row, "layer"), label: cell(row, "label"), precision, recall: found, effort };
    return [{ register: registerOf(row, named), seen: false, scored }];
  });
};

/** A file may hold several registers, and gold that was seen beside gold that was not: each is a basis of its own. */
const grouped = (told: readonly Told[], path: string): readonly ErrorRates[] => {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const key = JSON.stringify([one.register, one.seen]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => ({
    file: basename(path),
    register: group[0]?.register ?? null,
    seen: group[0]?.seen ?? false,
    scored: group.map(({ scored }) => scored),
    rows: new Map(),
    strata: [],
  }));
};

const sheetOf = async ({ path, register }: NamedErrorRates): Promise<ErrorRates> => {
  if (register !== null)
    throw new Fault(
      `${path}: a sheet speaks of the texts that it was drawn from; of others give what evaluate --sheet makes of it: coding-scores.csv=${register}`,
    );
  const keyPath = join(dirname(path), "key.csv");
  const [sheet, key] = [await readSheet(path), await readPlacedKey(keyPath)];
  const foreign = [...sheet.answers].find(([item, { label }]) => key.get(item)?.label !== label);
  if (foreign !== undefined)
    throw new Fault(`${path}: item ${foreign[0]} is not in ${keyPath}, which is the key of another sheet`);
  const rows = new Map<string, JudgedRow[]>();
  const strata = new Map<string, SheetStratum>();
  // By the key: a row that somebody took out of the sheet was drawn all the same.
  for (const [item, { layer, label, stratum, population, document, start, end }] of key) {
    const { words = null, answer = null } = sheet.answers.get(item) ?? {};
    const ofDocument = rows.get(document) ?? [];
    rows.set(document, ofDocument);
    ofDocument.push({ layer, label, stratum, document, start, end, words, answer });
    const id = JSON.stringify([layer, label, stratum]);
    const drawn = (strata.get(id)?.drawn ?? 0) + 1;
    strata.set(id, { layer, label, stratum, population, drawn });
  }
  return { file: basename(path), register: null, seen: false, scored: [], rows, strata: [...strata.values()] };
};

/**
 * Reads what is known of the program's errors: `scores.csv` or `coding-scores.csv` of `counterpoint evaluate`, with the
 * register of what was judged, or a sheet that was filled in, with its key beside it. Anything else is a Fault.
 */
export const readErrorRates = async (named: NamedErrorRates): Promise<ReadErrorRates> => {
  const { path } = named;
  const rows = await readCsv(path, []);
  const has = (...columns: readonly string[]): boolean =>
    columns.every((column) => rows[0]?.cells.has(column) === true);
  const hashed = async (file: string): Promise<HashedFile> => ({
    path: basename(file),
    sha256: await sha256OfFile(file),
  });
  if (has("item", "answer")) {
    const rates = [await sheetOf(named)];
    return { rates, files: [await hashed(path), await hashed(join(dirname(path), "key.csv"))] };
  }
  const files = [await hashed(path)];
  if (has("class", "variant", "match", "gold_count")) return { rates: grouped(hitsOf(rows, named), path), files };
  if (has("figure", "judged", "yes")) return { rates: grouped(sentencesOf(rows, named), path), files };
  throw new Fault(
    `${path}: is neither scores.csv nor coding-scores.csv of counterpoint evaluate, nor a sheet of counterpoint code`,
  );
};
