import { resolve } from "node:path";
import { Fault } from "../../model/fault.js";
import type { Lexicons } from "../../model/lexicon.js";
import { type EntryChange, hitChangeMeanings, hitChanges } from "../../model/lexicon-change.js";
import { kindOfPath } from "../../read/files.js";
import { type LexiconChoice, readLexicons } from "../../read/lexicons.js";
import { replaceFile } from "../../run/disk.js";
import { diffEntries } from "../../run/lexicon/diff-entries.js";
import { addChanges, type ChangeCounts, diffHits, type LabelChange } from "../../run/lexicon/diff-hits.js";
import { changeTable } from "../../write/change-table.js";
import { padEnd, padStart, printable } from "../../write/display-width.js";
import { csvChunks } from "../../write/index.js";
import { textOptions } from "../manner.js";
import type { Terminal } from "../terminal.js";
import { type Texts, watchLanguage } from "../texts.js";
import { corpusOf, onOption } from "./corpus.js";
import { demandNoSource, type Verb } from "./verb.js";

/**
 * Lexicons of a version: `shipped`, a folder with a whole set, or a file that is added to the shipped ones. The lexicons
 * of a study stand in both, but for one that is itself a version, which is to show what it adds.
 */
const versionOf = async (version: string, versions: readonly string[], texts: Texts | null): Promise<Lexicons> => {
  const isNamed = (path: string, names: readonly string[]): boolean =>
    names.some((name) => resolve(name) === resolve(path));
  const induced = texts?.lexicons.filter((path) => !isNamed(path, versions) || isNamed(path, [version])) ?? [];
  const study: LexiconChoice = { induced, without: texts?.without ?? [] };
  if (isNamed(version, induced)) return readLexicons(study);
  if (version === "shipped") return readLexicons(study);
  const kind = await kindOfPath(version);
  if (kind === "nothing") throw new Fault(`${version}: no such file or folder; a version may also be "shipped"`);
  return readLexicons({ ...study, ...(kind === "folder" ? { shipped: version } : { extra: [version] }) });
};

const signs = { added: "+", removed: "-", changed: "~" } as const;

/** Entries that differ: how many of each kind, then each in a line. */
function* entryLines(changes: readonly EntryChange[]): Generator<string> {
  const count = (kind: EntryChange["change"]): number => changes.filter(({ change }) => change === kind).length;
  yield `Entries: ${count("added")} added, ${count("removed")} removed, ${count("changed")} changed\n`;
  for (const { layer, id, change, fields } of changes) {
    yield `${signs[change]} ${layer} ${printable(id)}${fields.length === 0 ? "" : ` (${fields.join(", ")})`}\n`;
  }
}

const changed = ({ before, after, changes }: LabelChange): boolean =>
  before !== after || hitChanges.some((change) => changes[change] > 0);

const countLine = (name: string, cells: readonly (string | number)[]): string =>
  `${padEnd(printable(name), 26)}${cells.map((cell) => padStart(String(cell), 11)).join("")}\n`;

/** Counts by label before and after, of those labels that change. */
function* countLines({ counts, texts }: Tally): Generator<string> {
  yield `\nHits kept in ${texts} ${texts === 1 ? "text" : "texts"}, by label, of those that change:\n`;
  yield countLine("", ["before", "after", ...hitChanges, "away"]);
  for (const [layer, labels] of counts) {
    const rows = [...labels].filter(([, row]) => changed(row)).sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [label, { before, after, changes, away }] of rows) {
      yield countLine(`${layer} ${label}`, [before, after, ...hitChanges.map((change) => changes[change]), away]);
    }
    if (rows.length === 0) yield `${layer}: no change\n`;
  }
  for (const change of hitChanges) yield `${padEnd(change, 12)}${hitChangeMeanings[change]}\n`;
  yield `${padEnd("away", 12)}relabelled, counted under the label before\n`;
}

const csvOptions = { text: true, bom: false, delimiter: "," } as const;

/** What is counted while the texts pass. */
interface Tally {
  readonly counts: ChangeCounts;
  texts: number;
}

/** The changed hits as CSV, one text after the other; what passes through is counted. */
async function* csvPieces(
  { documents, total }: Texts,
  versions: readonly [Lexicons, Lexicons],
  tally: Tally,
  terminal: Terminal,
): AsyncGenerator<string> {
  yield* csvChunks(changeTable([]), csvOptions);
  for await (const diffed of diffHits(watchLanguage(documents, terminal), ...versions)) {
    addChanges(tally.counts, diffed);
    tally.texts += 1;
    const found = diffed.changes.map((hit) => ({ document: diffed.document, hit }));
    // Each text makes a table of its own, and its header stands already at the top.
    const [, ...rows] = csvChunks(changeTable(found), csvOptions);
    yield* rows;
    terminal.progress("annotated text", tally.texts, total);
  }
  terminal.finish();
}

/** `counterpoint lexicon diff`. */
export const diff: Verb = {
  name: "diff",
  takes: "A B",
  about:
    "what changes between two versions of the lexicons: entries added, removed and changed; with --on also the hits gained, lost, relabelled, kept and rejected. A and B are each a folder with a whole set, as pipeline/lexicons is, or a file that is added to the shipped ones, or the word shipped.",
  options: {
    on: onOption,
    out: {
      type: "string",
      value: "FILE",
      about: "a CSV of the changed hits with their contexts; one that is there is replaced",
    },
    ...textOptions,
  },
  examples: [
    {
      call: "counterpoint lexicon diff shipped corpora/cfr-shen-yi-2017/actors.yaml --on corpora/cfr-shen-yi-2017",
      about: "What a file of one's own adds to the shipped lexicons.",
    },
    {
      call: "counterpoint lexicon diff pipeline/lexicons mine --on speeches.jsonl --out changes.csv",
      about: "After cp -r pipeline/lexicons mine and some changes there: each hit that changes in a corpus is a row.",
    },
  ],
  run: async (given, terminal) => {
    const [a, b, ...more] = given.positionals;
    if (a === undefined || b === undefined || more.length > 0)
      throw new Fault(`lexicon diff takes two versions, but was given ${given.positionals.length || "none"}`);
    const out = given.value("out");
    const texts = await corpusOf(given, terminal);
    if (out !== undefined && texts === null) throw new Fault("--out is for changed hits, and needs texts: --on TEXTS");
    if (out !== undefined) demandNoSource(out, [a, b, ...(texts?.paths ?? [])]);
    const versions = [await versionOf(a, [a, b], texts), await versionOf(b, [a, b], texts)] as const;
    for (const line of entryLines(diffEntries(...versions))) await terminal.write(line);
    if (texts === null) return;
    const tally: Tally = { counts: new Map(), texts: 0 };
    const pieces = csvPieces(texts, versions, tally, terminal);
    if (out !== undefined) await replaceFile(out, pieces);
    else for await (const _ of pieces);
    for (const line of countLines(tally)) await terminal.write(line);
  },
};
