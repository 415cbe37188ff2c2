import { Fault } from "../model/fault.js";
import type { DictionaryFormat } from "./dictionary.js";
import { linesOf } from "./lines.js";

/** A line with its number, as an editor counts. */
interface Line {
  readonly text: string;
  readonly number: number;
}

/** Name of a category: LIWC 2015 has the short name and, in brackets, the long one. */
const nameOf = (text: string): string => text.replace(/\s+\(.*\)$/, "").trim();

/** Categories of the header by number; those set in by tabs stand under the one before them. */
const categoriesOf = (header: readonly Line[], path: string): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  const above: string[] = [];
  for (const { text, number } of header) {
    const found = /^(\t*)\s*(\d+)\s+(\S.*)$/.exec(text);
    if (found === null) throw new Fault(`${path}:${number}: "${text.trim()}" is no category; expected "1<tab>name"`);
    const [, tabs = "", id = "", long = ""] = found;
    if (names.has(id)) throw new Fault(`${path}:${number}: the number ${id} stands for ${names.get(id)} already`);
    above.length = Math.min(above.length, tabs.length);
    above.push(nameOf(long));
    names.set(id, above.join("."));
  }
  return names;
};

/** A word with the numbers of its categories, and what of its line could not be read. */
interface Reading {
  readonly word: string;
  readonly ids: readonly string[];
}

/** Readings of one line: `kind <of>131/125 135` is *kind of* in 131, *kind* alone in 125, both in 135. */
const readingsOf = ({ text, number }: Line, path: string, notes: string[]): readonly Reading[] => {
  const [, word = "", rest = ""] = /^(\S[^\t]*?)(?:\t+|\s+(?=[(<]|\d+(?:\s|$)))(.*)$/.exec(text.trim()) ?? [];
  const phrase = /^<([^<>]+)>(\d+)\/(\d+)/.exec(rest);
  const plain = rest.replace(phrase?.[0] ?? "", " ").replace(/\([^)]*\)\S*/g, " ");
  if (/\(/.test(rest)) notes.push(`line ${number}: "${text.trim()}": categories that hang on other words left out`);
  const ids = plain.split(/\s+/).filter((id) => id !== "");
  const wrong = ids.find((id) => !/^\d+$/.test(id));
  if (word === "" || wrong !== undefined || (ids.length === 0 && rest === plain)) {
    throw new Fault(`${path}:${number}: "${text.trim().slice(0, 60)}" is no word with numbers of categories`);
  }
  if (phrase === null) return [{ word, ids }];
  const [, next = "", both = "", alone = ""] = phrase;
  return [
    { word: `${word} ${next}`, ids: [both, ...ids] },
    { word, ids: [alone, ...ids] },
  ];
};

/** LIWC dictionaries (`.dic`) of 2001 to 2015: numbered categories between two `%`, then words with their numbers. */
export const liwc: DictionaryFormat = {
  name: "liwc",
  endings: [".dic"],
  read: (text, path) => {
    const all = linesOf(text).map(({ start, end }, index) => ({ text: text.slice(start, end), number: index + 1 }));
    const lines = all.filter((line) => line.text.trim() !== "");
    const [open = -1, close = -1] = lines.flatMap((line, index) => (line.text.trim() === "%" ? [index] : []));
    if (open !== 0 || close < 0) {
      throw new Fault(`${path}: is no LIWC dictionary; it begins with its categories between two lines of "%"`);
    }
    const names = categoriesOf(lines.slice(open + 1, close), path);
    const words = new Map([...names.values()].map((name) => [name, [] as string[]]));
    const notes: string[] = [];
    for (const line of lines.slice(close + 1)) {
      for (const { word, ids } of readingsOf(line, path, notes)) {
        for (const id of ids) {
          const category = names.get(id) ?? names.get(String(Number(id)));
          if (category === undefined)
            throw new Fault(`${path}:${line.number}: "${word}" is in category ${id}, which the header lacks`);
          words.get(category)?.push(word);
        }
      }
    }
    return { categories: [...words].map(([name, some]) => ({ name, words: some })), notes };
  },
};
