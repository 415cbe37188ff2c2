import { Fault } from "../model/fault.js";
import {
  type ClassRule,
  type GoldSelector,
  type Mapping,
  reservedClasses,
  type ScoredLayer,
  type Wanted,
} from "../model/mapping.js";
import { type Raw, readYaml } from "./lexicon-file.js";
import { hitProperties, type MappingFile, mappingSchema } from "./mapping-schema.js";

/** A mapping with the hash of its file. */
export interface ReadMapping {
  readonly mapping: Mapping;
  readonly sha256: string;
}

type ClassEntry = NonNullable<MappingFile["classes"]>[number];

const faultIn =
  ({ path, lineOf }: Raw) =>
  (place: readonly PropertyKey[], message: string): Fault => {
    const dotted = place.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
    return new Fault(`${path}:${lineOf(place)}: ${dotted === "" ? "" : `${dotted.replace(/^\./, "")}: `}${message}`);
  };

const checked = (raw: Raw): MappingFile => {
  const result = mappingSchema.safeParse(raw.data);
  if (result.success) return result.data;
  // A misspelt key also misses; to name it says more than to name what is missing.
  const { issues } = result.error;
  const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
  throw faultIn(raw)(issue?.path ?? [], issue?.message ?? "is not a mapping");
};

const wantedOf = (record: Readonly<Record<string, readonly string[]>> = {}): Wanted =>
  new Map(Object.entries(record).map(([name, values]) => [name, new Set(values)]));

const lowered = (words: readonly string[] = []): ReadonlySet<string> =>
  new Set(words.map((word) => word.toLowerCase()));

const selectorOf = (gold: ClassEntry["gold"]): GoldSelector => {
  if (Array.isArray(gold)) return { labels: new Set(gold), where: new Map(), meta: new Map(), surface: null };
  const { label = [], where, meta, surface } = gold;
  const rule = Array.isArray(surface) ? { has: surface } : surface;
  return {
    labels: new Set(label),
    where: wantedOf(where),
    meta: wantedOf(meta),
    surface:
      rule === undefined
        ? null
        : {
            is: lowered(rule.is),
            has: lowered(rule.has),
            never: lowered(rule.never),
            skip: lowered(rule.skip),
            until: lowered(rule.until),
          },
  };
};

/** Fails where a property of our hits is asked for that no hit of the layer has, since it would never be found. */
const checkOurs = (raw: Raw, layer: ScoredLayer, ours: Wanted, place: readonly PropertyKey[]): void => {
  const known = hitProperties[layer];
  for (const [name, values] of ours) {
    const possible = known.get(name);
    if (possible === undefined) {
      throw faultIn(raw)(
        [...place, name],
        `hits of ${layer} have no ${name}; known are ${[...known.keys()].join(", ")}`,
      );
    }
    const wrong = [...values].find((value) => possible !== null && !possible.includes(value));
    if (wrong !== undefined) {
      throw faultIn(raw)([...place, name], `"${wrong}" is no ${name} of ${layer}; known are ${possible?.join(", ")}`);
    }
  }
};

const classesOf = (raw: Raw, classes: readonly ClassEntry[], layer: ScoredLayer): readonly ClassRule[] => {
  const places = new Map<string, number>();
  return classes.map(({ name, gold, ours }, index) => {
    const earlier = places.get(name);
    if (earlier !== undefined) {
      throw faultIn(raw)(["classes", index, "name"], `"${name}" is the name of classes[${earlier}] already`);
    }
    if (reservedClasses.has(name)) {
      throw faultIn(raw)(["classes", index, "name"], `"${name}" is a word of the tables; choose another name`);
    }
    places.set(name, index);
    const properties: Wanted = ours === "any" ? new Map() : wantedOf(ours);
    if (ours !== "any" && properties.size === 0) {
      throw faultIn(raw)(
        ["classes", index, "ours"],
        "asks for no property; write any, or a map such as { label: [hedge] }",
      );
    }
    checkOurs(raw, layer, properties, ["classes", index, "ours"]);
    return { name, gold: selectorOf(gold), ours: properties };
  });
};

/** Reads how another scheme is tied to ours; whatever is wrong in the file is a Fault with its line and place. */
export const readMapping = async (path: string): Promise<ReadMapping> => {
  const raw = await readYaml(path, path, false);
  const { about, source, layer, unit, measure, unscored, value, classes } = checked(raw);
  const layers = [...new Set(typeof layer === "string" ? [layer] : layer)];
  const [first] = layers;
  if (first === undefined || ((classes !== undefined || value !== undefined) && layers.length > 1)) {
    throw faultIn(raw)(
      ["layer"],
      "names several layers, but classes and values belong to one; write a mapping for each",
    );
  }
  if (value !== undefined) checkOurs(raw, first, new Map([[value.ours, new Set()]]), ["value", "ours"]);
  const mapping: Mapping = {
    about,
    source,
    layers,
    unit,
    measure,
    classes: classes === undefined ? null : classesOf(raw, classes, first),
    unscored: new Set(unscored),
    value: value ?? null,
  };
  return { mapping, sha256: raw.sha256 };
};
