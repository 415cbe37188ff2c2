export { readabilityStatistics } from "./catalogue.js";
export { automatedReadability, colemanLiau, colemanLiauCloze, colemanLiauGrade } from "./character-indices.js";
export { flesch, fleschKincaid } from "./flesch.js";
export { fog, fogNri, fogPsk } from "./fog.js";
export { type SmogVariant, smog } from "./smog.js";
export { syllables } from "./syllables.js";
export type { TextCounts } from "./text-counts.js";
export { daleChall, forcast, linsearWrite, lix, rix, strain } from "./word-indices.js";
