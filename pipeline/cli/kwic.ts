import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import { displayWidth, padEnd, padStart, printable } from "../write/display-width.js";
import type { Command } from "./command.js";
import { encodingOption, textsOf } from "./texts.js";

const defaultContext = 40;
const widestContext = 500;

/** A place where the word stands, with what stands around it in its zone. */
export interface Concordance {
  readonly document: string;
  readonly start: number;
  readonly left: string;
  readonly word: string;
  readonly right: string;
}

const part = String.raw`[\p{L}\p{N}\p{M}]`;

/** Pattern of whole words: any space for a space, either apostrophe for one, `*` for any ending or beginning. */
const patternOf = (word: string, matchCase: boolean): RegExp => {
  const inner = word
    .trim()
    .replace(/[\\^$.|?+()[\]{}/]/g, String.raw`\$&`)
    .replace(/\s+/g, String.raw`\s+`)
    .replace(/['’]/g, "['’]")
    .replace(/\*/g, `${part}*`);
  return new RegExp(`(?<!${part})${inner}(?!${part})`, matchCase ? "gu" : "giu");
};

/** All places where a word or phrase stands in the zones of a document, in their order. */
export function* concordances(
  { id, text, zones }: Document,
  word: string,
  { context, matchCase }: { readonly context: number; readonly matchCase: boolean },
): Generator<Concordance> {
  const pattern = patternOf(word, matchCase);
  // Twice the columns, because what has no width takes none of them.
  const reach = context * 2;
  for (const zone of zones) {
    for (const { 0: found, index } of text.slice(zone.start, zone.end).matchAll(pattern)) {
      if (found === "") continue;
      const start = zone.start + index;
      const end = start + found.length;
      yield {
        document: id,
        start,
        left: text.slice(Math.max(zone.start, start - reach), start),
        word: found,
        right: text.slice(end, Math.min(zone.end, end + reach)),
      };
    }
  }
}

/** The last columns of a text, filled with spaces on its left. */
const lastColumns = (text: string, columns: number): string => {
  const kept: string[] = [];
  let used = 0;
  for (const character of [...text].reverse()) {
    used += displayWidth(character);
    if (used > columns) break;
    kept.unshift(character);
  }
  return padStart(kept.join(""), columns);
};

const firstColumns = (text: string, columns: number): string => {
  let [kept, used] = ["", 0];
  for (const character of text) {
    used += displayWidth(character);
    if (used > columns) break;
    kept += character;
  }
  return padEnd(kept, columns);
};

const lineOf = ({ document, start, left, word, right }: Concordance, context: number, colour: boolean): string => {
  const shown = colour ? `\x1b[1m${printable(word)}\x1b[22m` : printable(word);
  return `${lastColumns(printable(left), context)}${shown}${firstColumns(printable(right), context)}  ${printable(document)}:${start}\n`;
};

const contextOf = (value: string | undefined): number => {
  if (value === undefined) return defaultContext;
  const context = /^\d{1,4}$/.test(value) ? Number(value) : -1;
  if (context >= 1 && context <= widestContext) return context;
  throw new Fault(`--context "${value}" is no number of columns from 1 to ${widestContext}`);
};

/** Shows every place where a word stands, with its context. */
export const kwic: Command = {
  name: "kwic",
  about: "Show every place where a word stands, with its context (key word in context).",
  usage: ["kwic WORD STUDY [OPTIONS]", "kwic WORD [FILES] [OPTIONS]"],
  options: {
    context: {
      type: "string",
      value: "COLUMNS",
      about: `columns on either side of the word; without it ${defaultContext}`,
    },
    case: { type: "boolean", about: "tell capitals from small letters" },
    encoding: encodingOption,
  },
  notes: [
    "WORD is a whole word or a phrase; * in it stands for any letters: cyber*. All zones are searched. Behind each line stand the text's id and the offset of the word, in UTF-16 code units.",
  ],
  examples: [
    { call: "counterpoint kwic must corpora/cfr-shen-yi-2017", about: "Every must in the two texts of the study." },
    { call: "counterpoint kwic 'law enforcement' a.txt b.txt --context 60", about: "A phrase, with more context." },
    { call: "counterpoint kwic 'US' speeches.jsonl --case", about: "US, but not us." },
  ],
  run: async (given, terminal) => {
    const [word, ...paths] = given.positionals;
    if (word === undefined || word.trim().replace(/\*/g, "") === "") {
      throw new Fault("kwic needs a word to look for: counterpoint kwic WORD FILES");
    }
    const context = contextOf(given.value("context"));
    const { documents } = await textsOf(paths, given, terminal);
    let [hits, texts, all] = [0, 0, 0];
    for await (const document of documents) {
      const before = hits;
      for (const found of concordances(document, word, { context, matchCase: given.has("case") })) {
        hits += 1;
        await terminal.write(lineOf(found, context, terminal.colour));
      }
      all += 1;
      if (hits > before) texts += 1;
      terminal.progress("searched text", all, null);
    }
    terminal.finish();
    terminal.say(
      `"${word}" stands ${hits === 1 ? "once" : `${hits} times`} in ${texts} of ${all} ${all === 1 ? "text" : "texts"}`,
    );
  },
};
