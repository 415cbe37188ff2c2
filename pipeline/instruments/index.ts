import type { TableDescription } from "../model/table.js";
import { collocationsTable } from "./collocations/columns.js";
import { dispersionTable } from "./dispersion/columns.js";
import { stripsTable } from "./dispersion/strip.js";
import { keynessTable, lockwordsTable } from "./keyness/columns.js";
import { ngramsTable } from "./ngrams.js";

/** Every table that an instrument makes, by the name of the instrument; help, codebooks and `--explain` are printed from it. */
export const instrumentTables: Readonly<Record<string, readonly TableDescription[]>> = {
  collocations: [collocationsTable],
  dispersion: [dispersionTable, stripsTable],
  keyness: [keynessTable, lockwordsTable],
  ngrams: [ngramsTable],
};
