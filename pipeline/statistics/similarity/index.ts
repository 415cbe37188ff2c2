export { similarityStatistics } from "./catalogue.js";
export { correlation, cosine, countDice, countJaccard } from "./count-similarities.js";
export { type CountVector, type SharedWords, sharedWords } from "./count-vectors.js";
export { coverage } from "./coverage.js";
export { canberra, euclidean, manhattan, maximumDistance, minkowski } from "./distances.js";
export {
  diceSimilarity,
  hamann,
  jaccardSimilarity,
  simpleMatching,
  type VocabularyOptions,
} from "./shared-word-similarities.js";
