import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { annotate, readStudy } from "../pipeline/index.js";
import type { HitLayer } from "../pipeline/model/layers.js";

// Gold of others is measured with, and not part of the project.
const file = new URL("../../shared/seed/introduction.gold.json", import.meta.url);
const present = existsSync(file);
const unscored: ReadonlySet<string> = new Set(["ability", "vague"]);

interface Marked {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}
interface Gold extends Marked {
  readonly layer: string;
  readonly optional: boolean;
}

const overlap = (a: Marked, b: Marked): number =>
  a.label === b.label ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) : 0;

/** F1 of spans that overlap with equal label, matched one to one, best overlap first; optional gold is neither wanted nor wrong. */
const score = (gold: readonly Gold[], found: readonly Marked[]): number => {
  const pairs = gold
    .flatMap((wanted) => found.map((one) => ({ wanted, one, size: overlap(wanted, one) })))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size);
  const matched = new Map<Gold, Marked>();
  const used = new Set<Marked>();
  for (const { wanted, one } of pairs) {
    if (matched.has(wanted) || used.has(one)) continue;
    matched.set(wanted, one);
    used.add(one);
  }
  const needed = gold.filter(({ optional }) => !optional);
  const right = needed.filter((wanted) => matched.has(wanted)).length;
  const spare = found.filter((one) => !used.has(one)).length;
  return (2 * right) / (right + spare + needed.length);
};

describe.skipIf(!present)(
  `the seed's gold for the introduction${present ? "" : " (skipped: ../shared is not here)"}`,
  () => {
    const spans: readonly Gold[] = present ? JSON.parse(readFileSync(file, "utf8")).spans : [];
    it.each([
      ["actors", 0.95],
      ["stance", 0.8],
      ["frames", 0.8],
    ] as const)("%s: overlap F1 of at least %d", async (layer: HitLayer, floor) => {
      const study = await readStudy(fileURLToPath(new URL("../corpora/cfr-shen-yi-2017", import.meta.url)));
      const documents = study.documents.filter(({ id }) => id === "introduction");
      for await (const { document, layers } of annotate(documents, { induced: study.lexicons })) {
        const found = layers[layer].filter(
          ({ status, label, zone }) =>
            status === "kept" && !unscored.has(label) && document.zones[zone]?.role === "body",
        );
        const f1 = score(
          spans.filter((span) => span.layer === layer),
          found,
        );
        console.info(
          `${layer}: overlap F1 ${f1.toFixed(3)} on the introduction (gold by two runs of one language model)`,
        );
        expect(f1).toBeGreaterThanOrEqual(floor);
      }
    });
  },
);
