import { chance } from "./chance.js";
import { judgement } from "./judgement.js";
import { language } from "./language.js";
import { oneText } from "./one-text.js";
import { politics } from "./politics.js";
import { wordsTogether } from "./words-together.js";
import type { Work } from "./work.js";

/** Every work that a statistic or a shipped lexicon cites. */
export const works: readonly Work[] = [wordsTogether, oneText, chance, judgement, language, politics].flat();
