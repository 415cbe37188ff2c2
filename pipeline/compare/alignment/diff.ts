import type { LedgerText } from "./entry.js";
import { gapBetween, isRecased, isSame, leftOutIn, linkedBy, type Sides } from "./fidelity.js";
import { type Link, quoteEnd, sourceEnd } from "./link.js";
import { flag } from "./words.js";

/** How a diff is to be read; stands in the codebook. */
export const diffNotation =
  "words of both stand bare, `[-words of the source only-]`, `{+words of the quotation only+}`, `{+…+}` an ellipsis, " +
  "` […] ` between the parts of a quotation, " +
  "` // ` a jump to another place of the source; of more than 24 same words, and of more than 60 left out, only the first and last six " +
  "are shown, with the number of the others";

const longestSame = 24;
const longestLeft = 60;
const shownBeside = 6;

/** Words in one line, the middle left out and counted where there are too many. */
const shortened = (text: string, most: number): string => {
  const words = text.trim().split(/\s+/);
  if (words.length <= most) return words.join(" ");
  const others = words.length - 2 * shownBeside;
  return [...words.slice(0, shownBeside), `(${others} words)`, ...words.slice(-shownBeside)].join(" ");
};

/** True if words stand between two of a quotation that are neither of it nor hidden: the parts of it that they part. */
const isParted = ({ words: { flags } }: LedgerText, word: number, next: number): boolean => {
  for (let at = word + 1; at < next; at++) if (((flags[at] ?? 0) & flag.hidden) === 0) return true;
  return false;
};

/** Writes the exact difference of a quotation and its source; empty where there is none. */
export const diffOf = (sides: Sides, links: readonly Link[]): string => {
  const { query, quoting, source, first } = sides;
  const shown: string[] = [];
  let differs = false;
  const quoted = (from: number, to: number): string => {
    const stretches: string[] = [];
    let begin = from;
    for (let at = from; at < to; at++) {
      const [word = 0, next = 0] = [query.words[at], query.words[at + 1]];
      if (at + 1 < to && !isParted(quoting, word, next)) continue;
      stretches.push(
        quoting.document.text.slice(quoting.words.starts[query.words[begin] ?? 0], quoting.words.ends[word]),
      );
      begin = at + 1;
    }
    return stretches.join(" […] ");
  };
  const given = (from: number, to: number): string =>
    from >= to ? "" : source.document.text.slice(source.words.starts[from], source.words.ends[to - 1]);
  const change = (left: string, added: string): void => {
    if (left !== "") shown.push(`[-${shortened(left, longestLeft)}-]`);
    if (added !== "") shown.push(`{+${shortened(added, longestLeft)}+}`);
    differs ||= left !== "" || added !== "";
  };
  let run: readonly [from: number, to: number] = [0, 0];
  const flush = (): void => {
    if (run[0] < run[1]) shown.push(shortened(quoted(...run), longestSame));
  };
  const linked = linkedBy(links);
  let reached = 0;
  for (const [at, link] of links.entries()) {
    const before = links[at - 1];
    const gap = before && gapBetween(sides, before, link);
    const plain = isSame(sides, link) && !isRecased(sides, link);
    const open =
      gap === undefined
        ? link.quote > 0
        : gap.quote[0] < gap.quote[1] || gap.source[0] < gap.source[1] || gap.jump !== "none";
    if (open || !plain) {
      flush();
      run = [link.quote, link.quote];
    }
    if (open) {
      const left = gap === undefined ? [] : leftOutIn(sides, gap, linked);
      for (const stretch of left.slice(0, -1)) change(given(...stretch), "");
      change(given(...(left.at(-1) ?? [0, 0])), quoted(gap?.quote[0] ?? 0, link.quote));
      if (gap?.marked) change("", "…");
      const isMoved = gap !== undefined && gap.source[0] < gap.source[1] && left.length === 0;
      if (gap !== undefined && (gap.jump !== "none" || isMoved)) shown.push("//");
      differs = true;
    }
    if (plain) run = [run[0] === run[1] ? link.quote : run[0], quoteEnd(link)];
    else change(given(link.source - first, sourceEnd(link) - first), quoted(link.quote, quoteEnd(link)));
    reached = quoteEnd(link);
    if (!plain) run = [reached, reached];
  }
  flush();
  change("", quoted(reached, query.ids.length));
  return differs ? shown.join(" ") : "";
};
