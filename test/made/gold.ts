import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Gold, GoldDocument, GoldSpan } from "../../pipeline/model/gold.js";
import { asTheyStand, type ClassRule, type Mapping } from "../../pipeline/model/mapping.js";

/** A gold span told in few words. */
export const goldSpan = (start: number, end: number, label: string, rest: Partial<GoldSpan> = {}): GoldSpan => ({
  start,
  end,
  label,
  layer: "stance",
  optional: false,
  attributes: new Map(),
  ...rest,
});

/** A mapping that differs from labels as they stand in what is told. */
export const mapping = (rest: Partial<Mapping>): Mapping => ({ ...asTheyStand, layers: ["stance"], ...rest });

/** A class of gold labels and properties of ours. */
export const aClass = (
  name: string,
  labels: readonly string[],
  ours: Readonly<Record<string, string>>,
  rest: Partial<ClassRule["gold"]> = {},
): ClassRule => ({
  name,
  gold: { labels: new Set(labels), where: new Map(), meta: new Map(), surface: null, ...rest },
  ours: new Map(Object.entries(ours).map(([key, value]) => [key, new Set([value])])),
});

/** Gold of documents that lie in memory. */
export const goldOf = (documents: readonly GoldDocument[]): Gold => {
  async function* stream(): AsyncGenerator<GoldDocument> {
    yield* documents;
  }
  return { id: "made", documents: stream(), zones: null, inputs: () => [], lexicons: [], without: [] };
};

/** Path of reference material beside the project, or null where it is not. */
export const shared = (path: string): string | null => {
  const found = fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));
  return existsSync(found) ? found : null;
};
