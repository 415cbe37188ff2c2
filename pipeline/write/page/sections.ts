import { claims } from "./claims/section.js";
import { hits } from "./hits/section.js";
import { quotations } from "./ledger/section.js";
import { method } from "./method.js";
import { meetings, positions, rates, voices } from "./parts/figures-sections.js";
import { portrayals } from "./portrayals/section.js";
import type { Section } from "./section.js";
import { counts } from "./tables/counts.js";
import { differences } from "./tables/section.js";
import { texts } from "./texts/section.js";

/** The parts of the page after its first screen, in order. */
export const sections: readonly Section[] = [
  texts,
  differences,
  rates,
  meetings,
  positions,
  portrayals,
  voices,
  quotations,
  claims,
  counts,
  hits,
  method,
];
