import type { TableDescription } from "../model/table.js";
import { collocationsTable } from "./collocations/columns.js";
import { dispersionTable } from "./dispersion/columns.js";
import { stripsTable } from "./dispersion/strip.js";
import { diversityTable } from "./diversity-table.js";
import { keynessTable, lockwordsTable } from "./keyness/columns.js";
import { kwicTable } from "./kwic/line.js";
import { ngramsTable } from "./ngrams.js";
import {
  growthTable,
  overlapTable,
  readabilityTable,
  sizesTable,
  spectrumTable,
  vocabularyTable,
} from "./vocabulary-tables.js";

/** Every table that an instrument makes, by the name of the instrument; help, codebooks and `--explain` are printed from it. */
export const instrumentTables: Readonly<Record<string, readonly TableDescription[]>> = {
  kwic: [kwicTable],
  collocations: [collocationsTable],
  dispersion: [dispersionTable, stripsTable],
  keyness: [keynessTable, lockwordsTable],
  diversity: [diversityTable],
  ngrams: [ngramsTable],
  vocabulary: [vocabularyTable, sizesTable, spectrumTable, growthTable, overlapTable, readabilityTable],
};
