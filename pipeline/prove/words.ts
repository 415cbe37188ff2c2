import { numberCell, textCell } from "../model/row.js";
import type { Proof } from "./proof.js";

/** One counted word: a word that stands in no inlay, in whatever zone. */
export interface Word {
  readonly start: number;
  readonly role: string;
  readonly mode: string;
  readonly pair: string | null;
  readonly voice: string | null;
}

/** The counted words of one text, in its order. */
export interface WordsOfText {
  readonly document: string;
  readonly side: string;
  readonly words: readonly Word[];
}

const known = new WeakMap<Proof, ReadonlyMap<string, WordsOfText>>();

const gathered = (proof: Proof): ReadonlyMap<string, WordsOfText> => {
  const texts = new Map<string, { document: string; side: string; words: Word[] }>();
  for (const row of proof.rows("tokens")) {
    if (row.word !== true || row.inlay !== null) continue;
    const document = String(row.document);
    const text = texts.get(document) ?? { document, side: String(row.side), words: [] };
    texts.set(document, text);
    text.words.push({
      start: numberCell(row, "start") ?? 0,
      role: String(row.role),
      mode: String(row.mode),
      pair: textCell(row, "pair"),
      voice: textCell(row, "voice"),
    });
  }
  return texts;
};

/** The counted words of every text by its id; none where the report has no table of tokens. */
export const wordsByText = (proof: Proof): ReadonlyMap<string, WordsOfText> => {
  const present = known.get(proof) ?? gathered(proof);
  known.set(proof, present);
  return present;
};

/** Words of counted zones that are not quoted: the base of the headline figures. */
export const headlineWords = ({ report }: Proof, { words }: WordsOfText): readonly Word[] =>
  words.filter(({ role, mode }) => mode !== "quoted" && report.counting.zones.includes(role));
