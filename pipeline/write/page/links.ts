import type { HitLayer } from "./evidence.js";

/** Where the hits of a label stand in the page. */
export const hitsHref = (layer: HitLayer, label: string): string =>
  `#hits-${layer}-${label.replace(/[^A-Za-z0-9.-]/g, (character) => `_${character.codePointAt(0)?.toString(16)}_`)}`;
