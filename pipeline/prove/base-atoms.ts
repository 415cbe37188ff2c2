import type { Base } from "../model/inference.js";
import { type CellRow, numberCell, textCell } from "../model/row.js";
import { hitTables } from "./evidence.js";
import type { Proof } from "./proof.js";

/** One word, sentence or mention that rates are counted against, or several at one place, and where they stand. */
export interface Atom {
  readonly document: string;
  readonly side: string;
  readonly pair: string | null;
  readonly role: string;
  readonly mode: string;
  /** Nearest voice; null where nobody can be told. */
  readonly voice: string | null;
  readonly paragraph: number;
  /** −1 where none covers it. */
  readonly sentence: number;
  readonly start: number;
  readonly count: number;
}

/** What a base is made of, or, as a text, why that cannot be told from the report's tables. */
export interface Atoms {
  readonly tables: readonly string[];
  readonly atoms: readonly Atom[];
}

const atomOf = (row: CellRow, count: number): Atom => ({
  document: String(row.document),
  side: String(row.side),
  pair: textCell(row, "pair"),
  role: String(row.role),
  mode: String(row.mode),
  voice: textCell(row, "voice") || null,
  paragraph: numberCell(row, "paragraph") ?? -1,
  sentence: numberCell(row, "sentence") ?? -1,
  start: numberCell(row, "start") ?? 0,
  count,
});

const isWord = ({ word, inlay }: CellRow): boolean => word === true && inlay === null;

const wordsByToken = ({ rows }: Proof): readonly Atom[] =>
  rows("tokens")
    .filter(isWord)
    .map((row) => atomOf(row, 1));

/** Stretches in one voice know how many words they have, and are far fewer than tokens. */
const wordsByStretch = ({ rows }: Proof): readonly Atom[] =>
  rows("voices")
    .filter(({ inlay }) => inlay === null)
    .map((row) => atomOf(row, numberCell(row, "words") ?? 0));

/** A sentence is in the mode of its first counted word, and one without any counts nowhere. */
const sentencesByToken = ({ rows }: Proof): readonly Atom[] => {
  const met = new Set<string>();
  return rows("tokens").flatMap((row) => {
    const key = `${row.sentence}\n${row.document}`;
    if (!isWord(row) || row.sentence === null || met.has(key)) return [];
    met.add(key);
    return [atomOf(row, 1)];
  });
};

const mentions = ({ evidence }: Proof): readonly Atom[] =>
  evidence.hits
    .filter(({ layer, kept, form }) => layer === "actors" && kept && form === "headline")
    .map(({ row }) => atomOf(row, 1));

/** Where words are asked for by paragraph or place, tokens tell; else stretches do, which are fewer. */
const words = (proof: Proof, fine: boolean): Atoms =>
  !fine && proof.has("voices")
    ? { tables: ["voices"], atoms: wordsByStretch(proof) }
    : { tables: ["tokens"], atoms: wordsByToken(proof) };

const known = new WeakMap<Proof, Map<string, Atoms>>();

const made = (proof: Proof, base: Base, fine: boolean): Atoms => {
  if (base === "words") return words(proof, fine);
  if (base === "sentences") return { tables: ["tokens"], atoms: sentencesByToken(proof) };
  if (base === "mentions") return { tables: [hitTables.actors], atoms: mentions(proof) };
  // No table lists the finite verbs, which rules over tokens estimate.
  return { tables: [], atoms: [] };
};

/**
 * All that a base is made of, in all zones, inlays left out; `fine` tells paragraph and place of each. Of finite verbs, which
 * no table lists, there is nothing, and `tables` is empty.
 */
export const atomsOf = (proof: Proof, base: Base, fine: boolean): Atoms => {
  const own = known.get(proof) ?? new Map<string, Atoms>();
  known.set(proof, own);
  const key = `${base} ${fine}`;
  const atoms = own.get(key) ?? made(proof, base, fine);
  own.set(key, atoms);
  return atoms;
};
