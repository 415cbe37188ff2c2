import { fidelities } from "../model/ledger.js";
import type { Span } from "../model/span.js";
import { type Columns, type Counting, type Row, relation } from "../model/table.js";
import { firstFrom, type LedgerText, namesOnly, placeOfWord } from "./alignment/entry.js";
import { type Aligned, fewestQuoted, type LedgerIndex, ledgerIndexing } from "./alignment/ledger.js";
import { documentCells, documentColumns } from "./columns-of-place.js";
import { countedZones } from "./counted.js";

const tenths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

const ordinal = (tenth: number): string => ["first", "second", "third"][tenth - 1] ?? `${tenth}th`;

const fidelityColumns = Object.fromEntries(
  fidelities.map((fidelity) => [
    fidelity,
    {
      type: "integer",
      about:
        fidelity === "not_found"
          ? "quotations found in none of the texts"
          : `quotations found in the source: ${fidelity}`,
    },
  ]),
) as { readonly [F in (typeof fidelities)[number]]: { readonly type: "integer"; readonly about: string } };

const tenthColumns = Object.fromEntries(
  tenths.map((tenth) => [
    `tenth_${tenth}`,
    { type: "integer", about: `quoted words of the ${ordinal(tenth)} tenth of the source's counted words` },
  ]),
) as { readonly [T in `tenth_${(typeof tenths)[number]}`]: { readonly type: "integer"; readonly about: string } };

const columns = {
  ...documentColumns,
  source_document: { type: "string", about: "id of the text that it may quote", refers: "texts" },
  source_side: { type: "string", about: "side of that text" },
  quotations: {
    type: "integer",
    about: `quotations of ${fewestQuoted} words or more in counted zones of the text, whomever they quote`,
  },
  found: { type: "integer", about: "those of them whose place was found in the source" },
  ...fidelityColumns,
  words_quoted: { type: "integer", about: "words of the source's counted zones that are quoted, each once" },
  words_source: { type: "integer", about: "words of the source's counted zones" },
  share_quoted: { type: "number?", about: "`words_quoted` over `words_source`; empty if the source has none" },
  ...tenthColumns,
  reuses: { type: "integer", about: "stretches shared with the source outside quotation marks in both" },
  words_reused: { type: "integer", about: "words of the text in them" },
  words_reused_in_names: { type: "integer", about: "those of them whose stretch is nothing but names" },
} as const satisfies Columns;

/** The source's counted words that stand in counted zones: the index of each among them, −1 outside. */
const numbered = (source: LedgerText, counting: Counting): { readonly numbers: Int32Array; readonly size: number } => {
  const zones = countedZones(source.document, counting);
  let size = 0;
  const numbers = source.counted.starts.slice();
  for (const [at, zone] of source.counted.zones.entries()) numbers[at] = zones.has(zone) ? size++ : -1;
  return { numbers, size };
};

const quotedWords = (source: LedgerText, pieces: readonly Span[], counting: Counting) => {
  const { numbers, size } = numbered(source, counting);
  const quoted = new Uint8Array(size);
  for (const { start, end } of pieces) {
    for (let at = firstFrom(source.counted.starts, start); (source.counted.starts[at] ?? end) < end; at++) {
      const number = numbers[at] ?? -1;
      if (number >= 0) quoted[number] = 1;
    }
  }
  const byTenth = tenths.map(() => 0);
  for (const [at, one] of quoted.entries()) {
    const tenth = Math.floor((at * 10) / size);
    byTenth[tenth] = (byTenth[tenth] ?? 0) + one;
  }
  return { size, words: byTenth.reduce((sum, words) => sum + words, 0), byTenth };
};

/** Those that begin in a counted zone. */
const inZones = (text: LedgerText, zones: ReadonlySet<number>, aligned: readonly Aligned[]): readonly Aligned[] =>
  aligned.filter(({ from }) => zones.has(placeOfWord(text, from).zone));

/** Who quotes more of the other when neither was found to: the one with more quotations, of equals the later. */
const mayQuote = ({ texts }: LedgerIndex, document: number, other: number): boolean => {
  const quotations = (one: number): number => texts[one]?.quotations.length ?? 0;
  const [own, others] = [quotations(document), quotations(other)];
  return own > others || (own === others && document > other);
};

const isFrom =
  (source: number) =>
  ({ found }: Aligned): boolean =>
    found?.source === source;

const rowOf = (index: LedgerIndex, at: number, from: number, counting: Counting): Row<typeof columns> | null => {
  const [text, source] = [index.texts[at], index.texts[from]];
  if (text === undefined || source === undefined) return null;
  const zones = countedZones(text.document, counting);
  const quotations = inZones(text, zones, index.quotationsOf(at)).filter(({ words }) => words >= fewestQuoted);
  const found = quotations.filter(isFrom(from));
  const reuses = inZones(text, zones, index.reusesOf(at)).filter(isFrom(from));
  const counts = (fidelity: (typeof fidelities)[number], all: readonly Aligned[]): number =>
    all.filter((one) => one.fidelity === fidelity).length;
  const { size, words, byTenth } = quotedWords(
    source,
    found.flatMap((one) => one.found?.pieces ?? []),
    counting,
  );
  const sum = (all: readonly Aligned[]): number => all.reduce((total, one) => total + one.words, 0);
  return {
    ...documentCells(text.document),
    source_document: source.document.id,
    source_side: source.document.side,
    quotations: quotations.length,
    found: found.length,
    verbatim: counts("verbatim", found),
    case: counts("case", found),
    ellipsis: counts("ellipsis", found),
    elided: counts("elided", found),
    altered: counts("altered", found),
    spliced: counts("spliced", found),
    not_found: counts("not_found", quotations),
    words_quoted: words,
    words_source: size,
    share_quoted: size === 0 ? null : words / size,
    tenth_1: byTenth[0] ?? 0,
    tenth_2: byTenth[1] ?? 0,
    tenth_3: byTenth[2] ?? 0,
    tenth_4: byTenth[3] ?? 0,
    tenth_5: byTenth[4] ?? 0,
    tenth_6: byTenth[5] ?? 0,
    tenth_7: byTenth[6] ?? 0,
    tenth_8: byTenth[7] ?? 0,
    tenth_9: byTenth[8] ?? 0,
    tenth_10: byTenth[9] ?? 0,
    reuses: reuses.length,
    words_reused: sum(reuses),
    words_reused_in_names: sum(reuses.filter((one) => namesOnly(text, one.from, one.to))),
  };
};

/** Texts that a row is made for: where words were found, and where one of a pair might have been quoted and was not. */
function* sourcesTold(index: LedgerIndex, at: number): Generator<number> {
  const met = new Set<number>();
  for (const { found } of index.quotationsOf(at)) if (found !== null) met.add(found.source);
  for (const { found } of index.reusesOf(at)) if (found !== null) met.add(found.source);
  if (index.texts[at]?.document.pair === null) {
    yield* [...met].sort((a, b) => a - b);
    return;
  }
  const quotes = (one: number, other: number): boolean => index.quotationsOf(one).some(isFrom(other));
  for (const other of index.sourcesOf(at)) {
    const [own, others] = [quotes(at, other), quotes(other, at)];
    if (own || (!others && mayQuote(index, at, other))) yield other;
  }
}

/** How much of each source a text quotes, and from where in it. */
export const quotationCoverage = relation({
  name: "quotation-coverage",
  about:
    "One row for each text and each text that it quotes or shares six words with: the quotations of its counted zones, how faithful they are, and how much of the " +
    "source's counted zones they give, and from where in it. Of a pair in which nobody quotes the other the text with more quotations has a row.",
  key: ["document", "source_document"],
  columns,
  indexing: ledgerIndexing,
  *rows({ document }, index, counting) {
    const at = index.indexOf.get(document.id) ?? -1;
    if (at < 0) return;
    for (const source of sourcesTold(index, at)) {
      const row = rowOf(index, at, source, counting);
      if (row !== null) yield row;
    }
  },
});
