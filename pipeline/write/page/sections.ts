import { hits } from "./hits/section.js";
import type { Section } from "./section.js";
import { counts } from "./tables/counts.js";
import { differences } from "./tables/section.js";

/** The parts of the page after its first screen, in order. */
export const sections: readonly Section[] = [differences, counts, hits];
