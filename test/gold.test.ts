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
    const scored = async (mappingFile: string): Promise<readonly Readonly<Record<string, Cell>>[]> => {
      const gold = await readStudyGold(file ?? "", await readStudy(root("corpora/cfr-shen-yi-2017")));
      const { mapping } = await readMapping(root(`scripts/validation/${mappingFile}`));
      const { tables } = await evaluate(gold, { mapping, resamples: 0 });
      return [...(tables.find(({ name }) => name === "scores")?.rows ?? [])];
    };
    let rows: readonly Readonly<Record<string, Cell>>[] = [];
    beforeAll(async () => {
      rows = await scored("seed.yaml");
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
    it("voices: overlap F1 of content of at least .85, the right speaker for .9 of what is found", async () => {
      const overlapping = ({ match, variant, class: name }: Readonly<Record<string, Cell>>) =>
        match === "overlap" && variant === "disambiguated" && name === "micro";
      const content = (await scored("seed-voices.yaml")).find(overlapping);
      const spoken = (await scored("seed-speakers.yaml")).find(overlapping);
      expect(content?.f1).toBeGreaterThanOrEqual(0.85);
      expect(Number(spoken?.gold_right) / Number(content?.gold_right)).toBeGreaterThanOrEqual(0.9);
    });
  },
);
