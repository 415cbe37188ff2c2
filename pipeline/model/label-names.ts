import type { FrameLabel, StanceLabel } from "./layers.js";

/** What markers of each stance label are called in a sentence, in the plural. */
export const stanceNames: Readonly<Record<StanceLabel, string>> = {
  deny: "words that deny",
  counter: "words that counter an expectation",
  obligation: "words of obligation",
  attribution: "words that attribute to a source",
  hedge: "hedges",
  booster: "boosters",
  prediction: "words of prediction",
  ability: "words of ability",
  engagement: "words that bring the reader in",
  self_mention: "self-mentions",
  attitude: "words of evaluation",
  condition: "conditions",
  vague: "vague sources and quantities",
};

/** What terms of a frame are called in a sentence. */
export const frameName = (label: FrameLabel): string => `terms of ${label}`;
