<<<<<<< HEAD
import { method } from "./method.js";
=======
import { claims } from "./claims/section.js";
import { hits } from "./hits/section.js";
import { quotations } from "./ledger/section.js";
import { portrayals } from "./portrayals/section.js";
>>>>>>> 4674f744302a15e1c30350af2e33d216ffbc60e8
import type { Section } from "./section.js";
import { counts } from "./tables/counts.js";
import { differences } from "./tables/section.js";

/** The parts of the page after its first screen, in order. */
<<<<<<< HEAD
export const sections: readonly Section[] = [method];
=======
export const sections: readonly Section[] = [differences, portrayals, quotations, claims, counts, hits];
>>>>>>> 4674f744302a15e1c30350af2e33d216ffbc60e8
