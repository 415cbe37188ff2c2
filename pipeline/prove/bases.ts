import { type Base, bases, type Contrast } from "../model/inference.js";
import { type CellRow, numberCell, textCell } from "../model/row.js";
import { type Atom, atomsOf } from "./base-atoms.js";
import { isOnSide } from "./evidence.js";
import { twentiethOf, wordsOfParts } from "./positions.js";
import type { Proof } from "./proof.js";
import { contrastOf } from "./selections.js";

/** What of one text stands in one role of zone and in one mode. */
export interface BasePart {
  readonly document: string;
  readonly side: string;
  readonly role: string;
  readonly mode: string;
  readonly count: number;
}

/** What a base is made of. */
export interface BaseOf {
  readonly base: Base;
  /** Tables that tell it; empty where none does. */
  readonly tables: readonly string[];
  readonly parts: readonly BasePart[];
  readonly sum: number;
}

/** Which part of all that a base may be made of is meant. */
interface Wanted {
  readonly base: Base;
  readonly of: keyof Contrast;
  readonly isOne: (atom: Atom) => boolean;
  readonly fine?: boolean;
  /** True for all zones, not only those that are counted. */
  readonly allZones?: boolean;
}

/** Modes of each choice of whose words count. */
const modesOf: ReadonlyMap<string, readonly string[]> = new Map([
  ["headline", ["own", "reported"]],
  ["own", ["own"]],
  ["reported", ["reported"]],
  ["quoted", ["quoted"]],
  ["all", ["own", "reported", "quoted"]],
]);

/** Whether something of a base is in the words that a choice of voices counts. */
export const inVoice = (voice: string | null): ((atom: Atom) => boolean) => {
  const modes = modesOf.get(voice ?? "") ?? [];
  return ({ mode }) => modes.includes(mode);
};

const baseIn = (row: CellRow): Base => bases.find((one) => one === row.base) ?? "words";

type Ask = (row: CellRow, proof: Proof) => Omit<Wanted, "of">;

const byClass: Ask = (row) => ({
  base: "words",
  isOne: inVoice(row.counting === "quoted" ? "quoted" : "headline"),
});

const inHeadline: Ask = () => ({ base: "words", isOne: inVoice("headline") });

const ofPart: Ask = (row, proof) => {
  const part = numberCell(row, "twentieth");
  const starts = new Map(
    [...wordsOfParts(proof)].map(
      ([id, words]) =>
        [
          id,
          new Set(words.flatMap(({ start }, at) => (twentiethOf(at, words.length) === part ? [start] : []))),
        ] as const,
    ),
  );
  return { base: "words", fine: true, isOne: ({ document, start }) => starts.get(document)?.has(start) === true };
};

const ofPair: Ask = (row, { report }) => {
  const isVoiced = inVoice("headline");
  return {
    base: report.counting.inference.base,
    isOne: (atom) => isVoiced(atom) && (!row.pair || atom.pair === row.pair),
  };
};

const ofPassage: Ask = (row, { report }) => {
  const [start, end] = [numberCell(row, "start") ?? 0, numberCell(row, "end") ?? 0];
  const isVoiced = inVoice("headline");
  return {
    base: report.counting.inference.base,
    fine: true,
    isOne: (atom) => isVoiced(atom) && atom.document === row.document && atom.start >= start && atom.start < end,
  };
};

/** What the bases of each table are counts of. */
const asked: ReadonlyMap<string, readonly [column: string, ask: Ask]> = new Map<string, readonly [string, Ask]>([
  ["actor-counts", ["words", byClass]],
  ["stance-counts", ["words", byClass]],
  ["frame-counts", ["words", byClass]],
  ["measurement-error", ["words", inHeadline]],
  ["counts-by-mode", ["words", (row) => ({ base: "words", isOne: inVoice(textCell(row, "choice")) })]],
  [
    "counts-by-voice",
    [
      "words",
      (row) => ({
        base: "words",
        isOne: ({ voice, mode }) => mode === row.mode && voice === (textCell(row, "voice") || null),
      }),
    ],
  ],
  ["positions", ["words", ofPart]],
  ["comparison", ["base", (row) => ({ base: baseIn(row), isOne: inVoice(textCell(row, "voice")) })]],
  [
    "specifications",
    ["base", (row) => ({ base: baseIn(row), isOne: inVoice(textCell(row, "voice")), allZones: row.zones === "all" })],
  ],
  ["pair-effects", ["base", ofPair]],
  ["passages", ["base", ofPassage]],
]);

const sideOf = (table: string, base: string, row: CellRow, column: string): keyof Contrast | null => {
  if (table === "passages" && column === base) return row.side === row.target_side ? "target" : "reference";
  return column === `target_${base}` ? "target" : column === `reference_${base}` ? "reference" : null;
};

const wantedOf = (proof: Proof, table: string, row: CellRow, column: string): Wanted | null => {
  const [name, ask] = asked.get(table) ?? [];
  const of = name === undefined ? null : sideOf(table, name, row, column);
  return of === null || ask === undefined ? null : { ...ask(row, proof), of };
};

/** Parts by text, role and mode, in the order in which they come. */
export const partsOf = (atoms: readonly Atom[]): readonly BasePart[] => {
  const parts = new Map<string, BasePart>();
  for (const { document, side, role, mode, count } of atoms) {
    const key = JSON.stringify([document, role, mode]);
    const part = parts.get(key) ?? { document, side, role, mode, count: 0 };
    parts.set(key, { ...part, count: part.count + count });
  }
  return [...parts.values()].filter(({ count }) => count > 0);
};

const summed = (base: Base, tables: readonly string[], atoms: readonly Atom[]): BaseOf => ({
  base,
  tables,
  parts: partsOf(atoms),
  sum: atoms.reduce((sum, { count }) => sum + count, 0),
});

/** All counted words of the counted zones of one text, whoever's they are. */
const wordsOfSource = (proof: Proof, document: unknown): BaseOf => {
  const { tables, atoms } = atomsOf(proof, "words", false);
  const { zones } = proof.report.counting;
  return summed(
    "words",
    tables,
    atoms.filter((atom) => atom.document === document && zones.includes(atom.role)),
  );
};

/**
 * What a cell is made of that tells how much of a base there is: its parts add up to it. Null for any other cell. A way of
 * counting that takes hits as a mere list has a base of mentions that is counted so, which the hits of its own row tell.
 */
export const baseBehind = (proof: Proof, table: string, row: CellRow, column: string): BaseOf | null => {
  if (table === "quotation-coverage" && column === "words_source") return wordsOfSource(proof, row.source_document);
  const wanted = wantedOf(proof, table, row, column);
  if (wanted === null || (wanted.base === "mentions" && row.rules === "as_listed")) return null;
  const { base, of, isOne, fine = false, allZones = false } = wanted;
  const { tables, atoms } = atomsOf(proof, base, fine);
  const { zones } = proof.report.counting;
  const contrast = contrastOf(row);
  return summed(
    base,
    tables,
    atoms.filter((atom) => isOnSide(atom.side, contrast, of) && (allZones || zones.includes(atom.role)) && isOne(atom)),
  );
};
