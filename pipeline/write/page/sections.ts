import { method } from "./method.js";
import type { Section } from "./section.js";
import { texts } from "./texts/section.js";

/** The parts of the page after its first screen, in order. */
export const sections: readonly Section[] = [texts, method];
