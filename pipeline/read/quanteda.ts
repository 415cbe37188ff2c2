import { LineCounter } from "yaml";
import type { Category } from "../model/dictionary.js";
import { Fault } from "../model/fault.js";
import type { DictionaryFormat } from "./dictionary.js";
import { parsedYaml, plainOf } from "./lexicon-file.js";

const deepest = 20;

/** Goes through keys and lists; a circle of aliases is found by its depth. */
function* categoriesIn(value: unknown, names: readonly string[], path: string): Generator<Category> {
  const name = names.join(".");
  if (names.length > deepest) throw new Fault(`${path}: ${names.slice(0, 3).join(".")} …: is nested too deeply`);
  if (value instanceof Map) {
    for (const [key, inner] of value) yield* categoriesIn(inner, [...names, String(key)], path);
    return;
  }
  const items: readonly unknown[] = Array.isArray(value) ? value : value === null || value === "" ? [] : [value];
  if (names.length === 0) throw new Fault(`${path}: is no quanteda dictionary; it needs categories, each with words`);
  const words = items.filter((item) => typeof item === "string");
  if (words.length > 0 || items.length === 0) yield { name, words };
  for (const item of items) {
    if (item instanceof Map) yield* categoriesIn(item, names, path);
    else if (typeof item !== "string") throw new Fault(`${path}: ${name}: has a list inside a list of words`);
  }
}

/** YAML as quanteda reads and writes it: nested categories, and words with `*` and `?`. */
export const quanteda: DictionaryFormat = {
  name: "quanteda",
  endings: [".yml", ".yaml"],
  read: (text, path) => {
    // Failsafe: words such as true, 1 or null are words.
    const document = parsedYaml(text, path, { schema: "failsafe" }, new LineCounter());
    return { categories: [...categoriesIn(plainOf(document, path, true), [], path)], notes: [] };
  },
};
