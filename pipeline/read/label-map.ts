import { z } from "zod";
import type { CategoryLabel, CategoryLabels } from "../model/dictionary.js";
import { Fault } from "../model/fault.js";
import { engagementClasses, frameLabels, stanceLabels } from "../model/layers.js";
import { readYaml } from "./lexicon-file.js";

const label = z.enum([...stanceLabels, ...frameLabels]);
const target = z.union([
  z.literal("none").transform((): CategoryLabel | null => null),
  label.transform((name): CategoryLabel | null => ({ label: name, engagement: "none" })),
  z.strictObject({ label, engagement: z.enum(engagementClasses) }).transform((one): CategoryLabel | null => one),
]);

/**
 * Reads which label each category of a dictionary has: `category: label`, `category: { label: …, engagement: … }`, or
 * `category: none` for one that is left out. Anything else is a Fault with its line.
 */
export const readLabelMap = async (path: string): Promise<CategoryLabels> => {
  const raw = await readYaml(path, path, false);
  if (typeof raw.data !== "object" || raw.data === null || Array.isArray(raw.data)) {
    throw new Fault(`${path}: is no map of categories; it needs lines such as "category: label"`);
  }
  return new Map(
    Object.entries(raw.data).map(([category, value]) => {
      const found = target.safeParse(value);
      if (found.success) return [category, found.data] as const;
      throw new Fault(
        `${path}:${raw.lineOf([category])}: ${category}: ${JSON.stringify(value)} is no label; labels are ${label.options.join(", ")}, and none`,
      );
    }),
  );
};
