import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type Cell, evaluate, readMapping, readStudy, readStudyGold } from "../pipeline/index.js";
import { shared } from "./made/gold.js";

// Gold of others is measured with, and not part of the project.
const file = shared("seed/introduction.gold.json");
const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

describe.skipIf(file === null)(
  `the seed's gold for the introduction${file === null ? " (skipped: ../shared is not here)" : ""}`,
  () => {
    let rows: readonly Readonly<Record<string, Cell>>[] = [];
    beforeAll(async () => {
      const gold = await readStudyGold(file ?? "", await readStudy(root("corpora/cfr-shen-yi-2017")));
      const { mapping } = await readMapping(root("scripts/validation/seed.yaml"));
      const { tables } = await evaluate(gold, { mapping, resamples: 0 });
      rows = [...(tables.find(({ name }) => name === "scores")?.rows ?? [])];
    });
    it.each([
      ["actors", 0.97],
      ["stance", 0.88],
      ["frames", 0.88],
    ])("%s: overlap F1, one to one, of at least %d", (layer, floor) => {
      const wanted = { layer, class: "micro", match: "overlap", variant: "disambiguated" };
      const row = rows.find((one) => Object.entries(wanted).every(([key, value]) => one[key] === value));
      console.info(
        `${layer}: overlap F1 ${Number(row?.f1).toFixed(3)} on the introduction (gold by two runs of one language model)`,
      );
      expect(row?.f1).toBeGreaterThanOrEqual(floor);
    });
  },
);
