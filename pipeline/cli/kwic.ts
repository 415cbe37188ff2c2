import { longestContext, mostContextWords, type Within } from "../instruments/kwic/context.js";
import { type KwicLine, kwicTable } from "../instruments/kwic/line.js";
import { sortKeysOf } from "../instruments/kwic/sort.js";
import { zoneRoles } from "../model/document.js";
import { Fault } from "../model/fault.js";
import { replaceFile } from "../run/disk.js";
import { type KwicOptions, kwic as kwicOf } from "../run/kwic.js";
import type { Arguments, Command, Option } from "./command.js";
import { type LinesOut, linesOutOf, linesOutOptions, piecesOf } from "./kwic/out.js";
import { type Asked, askedOf, queryOptions } from "./kwic/query.js";
import { unknownActors } from "./kwic/unknown-actors.js";
import { integerOf, seeds } from "./numbers.js";
import { readingNotes, readingOf, readingOptions } from "./reading.js";
import type { Terminal } from "./terminal.js";
import { textsRead } from "./texts-read.js";

const usualColumns = 40;
const mostColumns = 500;
const usualCharacters = 60;

const { explain: _, ...reading } = readingOptions;

const options: Readonly<Record<string, Option>> = {
  ...queryOptions,
  within: {
    type: "string",
    value: "BOUND",
    about: `what bounds the context: sentence, paragraph, or so many words on either side, up to ${mostContextWords}; without it the zone`,
  },
  context: {
    type: "string",
    value: "N",
    about: `columns on either side of the words, without it ${usualColumns}; in csv and jsonl characters, without it ${usualCharacters} or all that --within bounds`,
  },
  sort: {
    type: "string",
    value: "KEYS",
    about:
      "by left or right context, nearest word first, the node, position or document, or by single words: left2,right1; without it as texts are read",
  },
  sample: { type: "string", value: "N", about: "so many lines at random, in the order of texts unless sorted" },
  seed: { type: "string", value: "NUMBER", about: `seed of the sample; without it ${seeds.usual}` },
  max: { type: "string", value: "N", about: "lines shown at most; unsorted, reading ends with the last of them" },
  ...reading,
  voice: {
    type: "string",
    value: "NAME",
    about: `${readingOptions.voice?.about ?? ""}; if given, even all, voices are told beside each line`,
  },
  zone: {
    type: "string",
    value: "LIST",
    about: `zones that are searched: any of ${zoneRoles.join(", ")}; without it all`,
  },
  ...linesOutOptions,
};

const withinOf = (given: Arguments, { format }: LinesOut): Within => {
  const isLines = format === "lines";
  const most = isLines ? mostColumns : longestContext;
  const context = integerOf(given, "context", { usual: isLines ? usualColumns : usualCharacters, least: 1, most });
  const value = given.value("within");
  // Some characters take no column, and words at the edge are whole.
  if (value === undefined) return { characters: isLines ? 2 * context + 20 : context };
  if (value === "sentence" || value === "paragraph") return value;
  const words = /^\d{1,4}$/.test(value) ? Number(value) : -1;
  if (words >= 0 && words <= mostContextWords) return { words };
  throw new Fault(
    `--within "${value}" is neither sentence nor paragraph nor a number of words up to ${mostContextWords}`,
  );
};

const countOf = (given: Arguments, option: string): number | null =>
  given.has(option) ? integerOf(given, option, { usual: 1, least: 1, most: 1_000_000_000 }) : null;

const kwicOptionsOf = (given: Arguments, out: LinesOut): KwicOptions => {
  const { zones } = readingOf(given, { zones: zoneRoles });
  const voice = given.value("voice");
  return {
    zones,
    ...(voice === undefined ? {} : { voice }),
    within: withinOf(given, out),
    sort: sortKeysOf(given.value("sort") ?? ""),
    sample: countOf(given, "sample"),
    seed: integerOf(given, "seed", seeds),
    max: countOf(given, "max"),
  };
};

const times = (count: number): string => (count === 1 ? "once" : `${count} times`);

/** What was found, counted as lines are made, before any are drawn or left out. */
const counter = () => {
  let [hits, texts, all, last]: [number, number, number, string | null] = [0, 0, 0, null];
  return {
    found: ({ document }: KwicLine): void => {
      hits += 1;
      if (document !== last) texts += 1;
      last = document;
    },
    isNothing: (): boolean => hits === 0,
    read: (done: number): void => {
      all = done;
    },
    told: (title: string, { sample = null, seed = seeds.usual, sort = [], max = null }: KwicOptions): string => {
      if (max !== null && sample === null && sort.length === 0 && hits === max)
        return `${title}: the first ${max === 1 ? "line" : `${max} lines`}; nothing was read after ${max === 1 ? "it" : "them"}`;
      const drawn = sample !== null && sample < hits ? `; ${sample} drawn with seed ${seed}` : "";
      const cut = max !== null && max < Math.min(hits, sample ?? hits) ? `; the first ${max} are shown` : "";
      return `${title} stands ${times(hits)} in ${texts} of ${all} ${all === 1 ? "text" : "texts"}${drawn}${cut}`;
    },
  };
};

/** Options without which words are looked for in the letters alone, which may be of any language. */
const annotating = ["lemma", "pos", "stance", "actor", "frame", "voice"] as const;

const annotates = (given: Arguments): boolean =>
  annotating.some((option) => given.has(option)) || given.value("within") === "sentence";

const textsFor = async (given: Arguments, { paths }: Asked, terminal: Terminal) => {
  try {
    return await textsRead(given, paths, terminal, { watches: annotates(given) });
  } catch (error) {
    const option = Object.keys(queryOptions).find((name) => name !== "word" && given.has(name));
    const isWord = error instanceof Fault && error.message === `${paths[0]}: no such file` && option !== undefined;
    if (!isWord || given.has("word")) throw error;
    throw new Fault(`${error.message}; a word beside --${option} is given as --word ${paths[0]}`);
  }
};

/** Shows every place where words or labels stand, with their context. */
export const kwic: Command = {
  name: "kwic",
  about: "Show every place where words, lemmas or labels stand, with their context (key word in context).",
  usage: ["kwic WORD STUDY|FILES [OPTIONS]", "kwic STUDY|FILES --stance hedge [--word may] [OPTIONS]"],
  options,
  notes: [
    "WORD is a whole word or a phrase. * in it stands for any letters, or alone for a word: cyber*, the * of; ? stands for one letter; \\* and \\? for the marks themselves. With --stance, --actor, --frame, --lemma or --pos, --word or --regex is looked for in the words that these find: a hedge that is may.",
    "Behind each line stands its id, document:start-end, offsets in UTF-16 code units of the source; that of a label has its lexicon entry behind it. Lines sort by code units of words in small letters, the same in any language, then by document and place. A sample is drawn by a hash of ids and seed, the same in any order of reading.",
    "Words need no annotation: lines come as texts are read. --within sentence, --lemma and --pos need tagging, labels and --voice their layers. Only sorted or sampled lines are held in memory, never texts.",
    "A regular expression searches each zone by itself. One that takes seconds in a text, as (a+)+$ can, ends with a message.",
    ...readingNotes,
  ],
  tables: [kwicTable],
  examples: [
    { call: "counterpoint kwic must corpora/cfr-shen-yi-2017", about: "Every must in the two texts of the study." },
    {
      call: "counterpoint kwic 'cyber* *' corpora/cfr-shen-yi-2017 --sort right1,left1",
      about: "Words that begin so, each with the next one, sorted by the first word to the right, then to the left.",
    },
    {
      call: "counterpoint kwic corpora/cfr-shen-yi-2017 --stance hedge --word may --within sentence --format csv",
      about: "Each hedge that is may, with its sentence, as CSV.",
    },
    {
      call: "counterpoint kwic corpora/cfr-shen-yi-2017 --actor us.state --voice own --sample 10 --seed 7",
      about: "Ten mentions of the State Department, drawn at random from the writers' own words.",
    },
    {
      call: "counterpoint kwic corpora/cfr-shen-yi-2017 --lemma negotiate --pos VERB",
      about: "Negotiate in all its forms, as a verb.",
    },
    {
      call: "counterpoint kwic corpora/cfr-shen-yi-2017 --regex '\\b(U\\.S\\.|Chinese) \\p{Lu}\\w+' --case --max 20",
      about: "A regular expression that tells capitals from small letters.",
    },
  ],
  run: async (given, terminal) => {
    const asked = askedOf(given);
    const out = linesOutOf(given);
    const wanted = kwicOptionsOf(given, out);
    const texts = await textsFor(given, asked, terminal);
    const count = counter();
    const lines = kwicOf(texts.documents, asked.query, {
      ...texts.options,
      ...wanted,
      found: count.found,
      progress: (done) => {
        count.read(done);
        texts.options.progress?.(done);
      },
    });
    const pieces = piecesOf(lines, out, {
      columns: integerOf(given, "context", { usual: usualColumns, least: 1, most: longestContext }),
      colour: out.path === null && terminal.colour,
      tail: ({ id, side, voice, mode }) => [
        id,
        ...(given.has("by") ? [side] : []),
        ...(given.has("voice") ? [`${voice ?? "?"} (${mode ?? "?"})`] : []),
      ],
    });
    if (out.path !== null) await replaceFile(out.path, pieces);
    else for await (const piece of pieces) await terminal.write(piece);
    terminal.finish();
    terminal.say(count.told(asked.title, wanted));
    if (count.isNothing()) for (const hint of await unknownActors(asked.query, texts.options)) terminal.say(hint);
  },
};
