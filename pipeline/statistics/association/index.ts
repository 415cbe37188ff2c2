export { keynessBic } from "./bic.js";
export { associationStatistics } from "./catalogue.js";
export { associationChiSquared, phiSquared } from "./chi-squared.js";
export { type ConservativeOptions, conservativeLogRatio } from "./conservative-log-ratio.js";
export { type DeltaP, deltaP } from "./delta-p.js";
export { dice, logDice } from "./dice.js";
export { effectSizeEll } from "./effect-size-ell.js";
export { type CellInteraction, interactionOfCells } from "./interaction.js";
export { type Interaction, type InteractionOptions, interactions } from "./interactions.js";
export { jaccard } from "./jaccard.js";
export {
  cellsOf,
  expectedJoint,
  type JointCount,
  type PairCells,
  pairCells,
  pairCount,
  type TripleCount,
} from "./joint-count.js";
export { associationG2 } from "./log-likelihood.js";
export { backgroundPrior, type DirichletPrior, flatPrior, type PriorLogOdds, priorLogOdds } from "./log-odds.js";
export { miLike } from "./mi-like.js";
export { mutualInformation } from "./mutual-information.js";
export { pairFisher } from "./pair-fisher.js";
export { poissonStirling } from "./poisson-stirling.js";
export { pooledLogOdds, type SetCount } from "./pooled-log-odds.js";
export { simpleMaths } from "./simple-maths.js";
export { tScore } from "./t-score.js";
export { zScore } from "./z-score.js";
