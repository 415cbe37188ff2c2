import { pairMeasures, tripleMeasures } from "./collocations.js";
import { dispersions } from "./dispersion.js";
import { pythonDiversity, quantedaDiversity } from "./diversity.js";
import { docfreqs, entropies, frequencies, sequencesOfWords, windows } from "./frequency.js";
import { sequences } from "./interactions.js";
import { fightingWords, logOddsByHand } from "./log-odds.js";
import type { OracleMapping } from "./mapping.js";
import { logOddsOfSets } from "./pooled-log-odds.js";
import { readability } from "./readability.js";
import { similarities } from "./similarity.js";
import { besideAnnotation, syllableCounts } from "./words-beside.js";

/** Mappings of the statistics of words: association, frequency, dispersion, diversity, readability, similarity. */
export const lexicalMappings: readonly OracleMapping[] = [
  pairMeasures,
  tripleMeasures,
  sequences,
  logOddsByHand,
  fightingWords,
  logOddsOfSets,
  frequencies,
  docfreqs,
  sequencesOfWords,
  windows,
  entropies,
  dispersions,
  quantedaDiversity,
  pythonDiversity,
  readability,
  similarities,
  syllableCounts,
  besideAnnotation,
];
