export { type CooccurrenceOptions, type Cooccurrences, cooccurrences } from "./cooccurrences.js";
export { documentFrequencies } from "./document-frequencies.js";
export { entropy } from "./entropy.js";
export { type Frequency, frequencyList } from "./frequency-list.js";
export { frequencySpectrum, legomena } from "./frequency-spectrum.js";
export { kSkipNgrams, type NgramOptions, ngrams } from "./ngrams.js";
export { type RankTies, ranks } from "./ranks.js";
export { type GrowthPoint, growthRate, vocabularyGrowth } from "./vocabulary-growth.js";
export { wordCounts } from "./word-counts.js";
