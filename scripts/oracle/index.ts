import { agreement } from "./agreement.js";
import { bootstrap } from "./bootstrap.js";
import { families } from "./families.js";
import { allSplits, severalGroups, twoGroups } from "./groups.js";
import { exactKeyness, keyness } from "./keyness.js";
import { lexicalMappings } from "./lexical.js";
import type { OracleMapping } from "./mapping.js";
import { shares, twoShares } from "./proportions.js";
import { twoByTwo } from "./two-by-two.js";

/** All mappings, one file a family. */
export const oracleMappings: readonly OracleMapping[] = [
  agreement,
  allSplits,
  bootstrap,
  exactKeyness,
  families,
  keyness,
  severalGroups,
  shares,
  twoByTwo,
  twoGroups,
  twoShares,
  ...lexicalMappings,
];
