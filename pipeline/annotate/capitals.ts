import type { Token } from "../model/layers.js";
import type { Stream } from "./patterns/vocabulary.js";

/** Letters of the token as they stand in the text. */
export const surfaceAt = ({ text, tokens }: Stream, at: number): string => {
  const token = tokens[at];
  return token === undefined ? "" : text.slice(token.start, token.end);
};

/** Words of a token range as they are written, line breaks made spaces. */
export const written = (stream: Stream, from: number, to: number): string => {
  const first = stream.tokens[from];
  const last = stream.tokens[to - 1];
  return first === undefined || last === undefined ? "" : stream.text.slice(first.start, last.end).replace(/\s+/g, " ");
};

/** True if there is a token and it begins with a capital letter. */
export const beginsWithCapital = (text: string, token: Token | undefined): boolean => {
  if (token === undefined) return false;
  // Nearly every letter is plain, and needs no table of Unicode.
  const code = text.charCodeAt(token.start);
  if (code < 128) return code > 64 && code < 91;
  return /^\p{Lu}/u.test(text.slice(token.start, token.start + 2));
};

/** True if the token of a stream begins with a capital letter. */
export const isCapitalised = ({ text, tokens }: Stream, at: number): boolean => beginsWithCapital(text, tokens[at]);

const connectors: ReadonlySet<string> = new Set(["of", "on", "for", "and", "the", "de", "du", "des", "&"]);
const joiners: ReadonlySet<string> = new Set(["-", "‐", "‑", "–", "'s", "'"]);

/** True if no white space stands before the token. */
export const touchesBefore = ({ tokens }: Stream, at: number): boolean => tokens[at - 1]?.end === tokens[at]?.start;

/** First token after `at` that goes on with a capitalised name, or −1. */
const continuation = (stream: Stream, at: number): number => {
  if (isCapitalised(stream, at + 1) || stream.tokens[at + 1]?.kind === "number") return at + 1;
  const next = stream.tokens[at + 1]?.normal ?? "";
  if (joiners.has(next) && isCapitalised(stream, at + 2)) return at + 2;
  if (!connectors.has(next)) return -1;
  if (isCapitalised(stream, at + 2)) return at + 2;
  return connectors.has(stream.tokens[at + 2]?.normal ?? "") && next !== "and" && isCapitalised(stream, at + 3)
    ? at + 3
    : -1;
};

/** Where the run of capitalised words ends that begins at the token. */
export const capitalisedRunEnd = (stream: Stream, at: number): number => {
  let last = at;
  for (let next = continuation(stream, last); next !== -1; next = continuation(stream, last)) last = next;
  return last + 1;
};

const weakBeginnings: ReadonlySet<string> = new Set([
  "PRON",
  "DET",
  "ADP",
  "CCONJ",
  "SCONJ",
  "AUX",
  "PART",
  "ADV",
  "VERB",
]);

/** Maximal runs of capitalised words, joined by *of*, *and* or hyphens, as token ranges; a sentence's opening function word is left out. */
export function* capitalisedRuns(stream: Stream): Generator<{ readonly from: number; readonly to: number }> {
  const { tokens, capitals } = stream;
  let next = 0;
  for (const at of capitals) {
    if (at < next) continue;
    const opening = at === 0 || tokens[at - 1]?.kind === "punctuation";
    if (opening && weakBeginnings.has(tokens[at]?.pos ?? "")) continue;
    const to = capitalisedRunEnd(stream, at);
    yield { from: at, to };
    next = to;
  }
}
