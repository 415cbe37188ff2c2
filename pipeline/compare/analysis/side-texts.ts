import type { Contrast } from "../../model/inference.js";
import {
  type NumberedTexts,
  type TextCounts,
  type TextHead,
  type TextPlace,
  type TextReader,
  textReader,
} from "./packed-texts.js";

/** The texts of one side in the order of their ids; only where each stands is held, as a corpus has a million of them. */
export interface SideTexts {
  readonly count: number;
  readonly firstId: string | null;
  /** Names of the pairs that they are in; null among them if one is in none. */
  readonly pairs: ReadonlySet<string | null>;
  /** Languages that they were translated from. */
  readonly languages: ReadonlySet<string>;
  readonly headOf: (index: number) => TextHead;
  readonly countsOf: (index: number) => TextCounts;
  /** The same texts in the order of their pairs, and then of their ids. */
  readonly byPair: () => SideTexts;
}

/** Texts of one side as they are met. */
interface Met {
  readonly ids: string[];
  readonly pieces: number[];
  readonly places: number[];
  readonly pairs: Set<string | null>;
  readonly languages: Set<string>;
}

const nothingMet = (): Met => ({ ids: [], pieces: [], places: [], pairs: new Set(), languages: new Set() });

/** Indexes of keys in the order of code units; equal ones stay as they were. */
const inOrder = (keys: readonly string[]): Uint32Array =>
  Uint32Array.from(keys, (_, index) => index).sort((a, b) => {
    const [one, other] = [keys[a] as string, keys[b] as string];
    if (one === other) return a - b;
    return one < other ? -1 : 1;
  });

const sorted = (numbers: readonly number[] | Uint32Array, order: Uint32Array): Uint32Array =>
  order.map((index) => numbers[index] as number);

interface Placed {
  readonly pieces: Uint32Array;
  readonly places: Uint32Array;
}

const sideTexts = (
  reader: TextReader,
  { pieces, places }: Placed,
  { pairs, languages }: Pick<SideTexts, "pairs" | "languages">,
): SideTexts => {
  const placeOf = (index: number) => ({ piece: pieces[index] as number, at: places[index] as number });
  const headOf = (index: number): TextHead => reader.headOf(placeOf(index));
  const count = places.length;
  return {
    count,
    firstId: count === 0 ? null : headOf(0).id,
    pairs,
    languages,
    headOf,
    countsOf: (index) => reader.countsOf(placeOf(index)),
    byPair: () => {
      const order = inOrder(Array.from(places, (_, index) => headOf(index).pair ?? ""));
      return sideTexts(reader, { pieces: sorted(pieces, order), places: sorted(places, order) }, { pairs, languages });
    },
  };
};

/** Parts texts by the side that they are on, those of no side of the contrast left out. */
export const textsOfSides = (
  sets: readonly NumberedTexts[],
  { target, reference }: Contrast,
): { readonly target: SideTexts; readonly reference: SideTexts } => {
  const reader = textReader(sets);
  const met = { target: nothingMet(), reference: nothingMet() };
  const put = ({ ids, pieces, places, pairs, languages }: Met, text: TextHead & TextPlace): void => {
    ids.push(text.id);
    pieces.push(text.piece);
    places.push(text.at);
    pairs.add(text.pair);
    if (text.translatedFrom !== null) languages.add(text.translatedFrom);
  };
  for (const text of reader.heads()) {
    if (text.side === target) put(met.target, text);
    if (text.side === reference) put(met.reference, text);
  }
  const sideOf = ({ ids, pieces, places, pairs, languages }: Met): SideTexts => {
    const order = inOrder(ids);
    return sideTexts(reader, { pieces: sorted(pieces, order), places: sorted(places, order) }, { pairs, languages });
  };
  return { target: sideOf(met.target), reference: sideOf(met.reference) };
};
