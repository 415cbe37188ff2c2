import { citationCff } from "./citation-cff.js";
import { csvMetadata } from "./csv-metadata.js";
import { datapackage } from "./datapackage.js";
import type { Metadata } from "./metadata.js";
import { referencesBib } from "./references-bib.js";
import { roCrateMetadata } from "./ro-crate-metadata.js";

const ofData: readonly Metadata[] = [datapackage, csvMetadata, citationCff, referencesBib];

/** All metadata of a report, in the order in which they are made: the last tells of those before it. */
export const metadata: readonly Metadata[] = [
  ...ofData,
  roCrateMetadata(new Map(ofData.map(({ path, about }) => [path, about]))),
];

export type { Metadata } from "./metadata.js";
