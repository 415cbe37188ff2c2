import { lexicalMappings } from "./lexical.js";
import type { OracleMapping } from "./mapping.js";
import { shares } from "./proportions.js";

/** All mappings, one file a family. */
export const oracleMappings: readonly OracleMapping[] = [shares, ...lexicalMappings];
