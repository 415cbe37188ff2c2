import { voiceModes } from "../../model/voice.js";
import { type NumberReader, type NumberWriter, numberReader, numberWriter } from "./packed-numbers.js";

/** What tells one text from others. */
export interface TextHead {
  readonly id: string;
  readonly side: string;
  readonly pair: string | null;
  /** Language that it was translated from, by its metadata; null if it is no translation. */
  readonly translatedFrom: string | null;
}

/** What was counted in one text, sentence by sentence; integers only. */
export interface TextCounts extends TextHead {
  /** Paragraph of each block, as an index into the document's; a block is a sentence, or what none covers in a paragraph. */
  readonly paragraphs: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** What the base counts in each block, in the order of the modes. */
  readonly bases: readonly number[];
  /** Three numbers a hit: its label, its block, its mode. */
  readonly hits: readonly number[];
}

/** Texts as bytes, one after the other: a corpus has a million of them, and an array of its own takes more than most hold. */
export interface PackedTexts {
  count: number;
  /** Names of sides and languages, by which texts name theirs. */
  readonly names: Map<string, number>;
  readonly pieces: Uint8Array[];
  /** Bytes of the last piece that are taken. */
  used: number;
}

/** No texts. */
export const noTexts = (): PackedTexts => ({ count: 0, names: new Map(), pieces: [], used: 0 });

const leastPiece = 1 << 12;
const mostPiece = 1 << 18;

/** Number of a key, the next one if it has none. */
export const numberOf = (numbers: Map<string, number>, key: string): number => {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
};

const append = (texts: PackedTexts, bytes: Uint8Array): void => {
  const last = texts.pieces.at(-1);
  if (last !== undefined && texts.used + bytes.length <= last.length) {
    last.set(bytes, texts.used);
    texts.used += bytes.length;
    return;
  }
  // No text runs over two pieces, so that a piece may be cut where it is full.
  if (last !== undefined) texts.pieces[texts.pieces.length - 1] = last.subarray(0, texts.used);
  const size = Math.max(bytes.length, Math.min(mostPiece, Math.max(leastPiece, 2 * (last?.length ?? 0))));
  const piece = new Uint8Array(size);
  piece.set(bytes);
  texts.pieces.push(piece);
  texts.used = bytes.length;
};

const body = numberWriter();
const sizes = numberWriter();

const putBlocks = ({ put, putSigned }: NumberWriter, { paragraphs, starts, ends, bases }: TextCounts): void => {
  put(paragraphs.length);
  let [paragraph, end] = [0, 0];
  for (let block = 0; block < paragraphs.length; block += 1) {
    const [ownParagraph = 0, ownStart = 0, ownEnd = 0] = [paragraphs[block], starts[block], ends[block]];
    putSigned(ownParagraph - paragraph);
    putSigned(ownStart - end);
    put(ownEnd - ownStart);
    for (let mode = 0; mode < voiceModes.length; mode += 1) put(bases[block * voiceModes.length + mode] ?? 0);
    [paragraph, end] = [ownParagraph, ownEnd];
  }
};

const putHits = ({ put, putSigned }: NumberWriter, hits: TextCounts["hits"]): void => {
  put(hits.length / 3);
  let before = 0;
  for (let hit = 0; hit < hits.length; hit += 3) {
    const [label = 0, block = 0, mode = 0] = [hits[hit], hits[hit + 1], hits[hit + 2]];
    put(label * voiceModes.length + mode);
    putSigned(block - before);
    before = block;
  }
};

/** New numbers of labels by their old ones; one that has none keeps its own. */
type Renumbering = readonly number[];

/** Adds one text. */
export const addText = (texts: PackedTexts, text: TextCounts): void => {
  body.putString(text.id);
  body.put(numberOf(texts.names, text.side));
  body.put(text.pair === null ? 0 : 1);
  if (text.pair !== null) body.putString(text.pair);
  body.put(text.translatedFrom === null ? 0 : 1 + numberOf(texts.names, text.translatedFrom));
  putBlocks(body, text);
  putHits(body, text.hits);
  const bytes = body.taken();
  sizes.put(bytes.length);
  const size = sizes.taken();
  const record = new Uint8Array(size.length + bytes.length);
  record.set(size);
  record.set(bytes, size.length);
  append(texts, record);
  texts.count += 1;
};

const headFrom = ({ take, takeString }: NumberReader, names: readonly string[]): TextHead => {
  const id = takeString();
  const side = names[take()] ?? "";
  const pair = take() === 0 ? null : takeString();
  const from = take();
  return { id, side, pair, translatedFrom: from === 0 ? null : (names[from - 1] ?? null) };
};

const countsFrom = ({ take, takeSigned }: NumberReader, head: TextHead, numbers: Renumbering): TextCounts => {
  const paragraphs: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const bases: number[] = [];
  const hits: number[] = [];
  let [paragraph, end] = [0, 0];
  for (let blocks = take(); blocks > 0; blocks -= 1) {
    paragraph += takeSigned();
    const start = end + takeSigned();
    end = start + take();
    paragraphs.push(paragraph);
    starts.push(start);
    ends.push(end);
    for (let mode = 0; mode < voiceModes.length; mode += 1) bases.push(take());
  }
  let block = 0;
  for (let left = take(); left > 0; left -= 1) {
    const key = take();
    block += takeSigned();
    const label = Math.floor(key / voiceModes.length);
    hits.push(numbers[label] ?? label, block, key % voiceModes.length);
  }
  return { ...head, paragraphs, starts, ends, bases, hits };
};

/** Texts with the numbers that their labels have where they are read together with others. */
export interface NumberedTexts {
  readonly texts: PackedTexts;
  readonly numbers: Renumbering;
}

/** Where a text stands among packed ones. */
export interface TextPlace {
  /** Index of its piece, those of all sets of texts counted on. */
  readonly piece: number;
  /** Byte of the piece at which it begins. */
  readonly at: number;
}

/** Reads packed texts. */
export interface TextReader {
  /** All texts, in the order in which they were added, with their places. */
  readonly heads: () => Generator<TextHead & TextPlace>;
  readonly headOf: (place: TextPlace) => TextHead;
  readonly countsOf: (place: TextPlace) => TextCounts;
}

const piecesOf = ({ pieces, used }: PackedTexts): readonly Uint8Array[] =>
  pieces.map((piece, index) => (index === pieces.length - 1 ? piece.subarray(0, used) : piece));

/** The bytes of each text. */
function* recordsIn(texts: PackedTexts): Generator<Uint8Array> {
  for (const piece of piecesOf(texts)) {
    const reader = numberReader(piece);
    for (let from = 0; from < piece.length; ) {
      reader.goTo(from);
      const size = reader.take();
      const to = reader.place() + size;
      yield piece.subarray(from, to);
      from = to;
    }
  }
}

/** A piece of a set of texts, with what reads it. */
interface OpenPiece {
  readonly reader: NumberReader;
  readonly length: number;
  readonly names: readonly string[];
  readonly numbers: Renumbering;
}

const openPieces = ({ texts, numbers }: NumberedTexts): readonly OpenPiece[] => {
  const names = [...texts.names.keys()];
  return piecesOf(texts).map((piece) => ({ reader: numberReader(piece), length: piece.length, names, numbers }));
};

/** Starts to read sets of texts, one after the other. */
export const textReader = (sets: readonly NumberedTexts[]): TextReader => {
  const pieces = sets.flatMap(openPieces);
  const open = ({ piece, at }: TextPlace): OpenPiece => {
    const opened = pieces[piece] as OpenPiece;
    opened.reader.goTo(at);
    opened.reader.take();
    return opened;
  };
  return {
    *heads() {
      for (const [piece, { reader, length, names }] of pieces.entries()) {
        for (let at = 0; at < length; ) {
          reader.goTo(at);
          const size = reader.take();
          const next = reader.place() + size;
          yield { ...headFrom(reader, names), piece, at };
          at = next;
        }
      }
    },
    headOf: (place) => {
      const { reader, names } = open(place);
      return headFrom(reader, names);
    },
    countsOf: (place) => {
      const { reader, names, numbers } = open(place);
      return countsFrom(reader, headFrom(reader, names), numbers);
    },
  };
};

/** All texts, in the order in which they were added. */
export const unpacked = (texts: PackedTexts): readonly TextCounts[] => {
  const { heads, countsOf } = textReader([{ texts, numbers: [] }]);
  return Array.from(heads(), countsOf);
};

/** Texts as bytes. */
export const packed = (texts: readonly TextCounts[]): PackedTexts => {
  const made = noTexts();
  for (const text of texts) addText(made, text);
  return made;
};

/** True if every key has the number that it has in the other. */
const isNumberedAs = (numbers: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): boolean =>
  [...numbers].every(([key, number]) => others.get(key) === number);

/** Adds all texts of the second to the first; their labels may get other numbers. */
export const addTexts = (into: PackedTexts, from: PackedTexts, numbers: Renumbering): void => {
  for (const name of from.names.keys()) numberOf(into.names, name);
  if (isNumberedAs(from.names, into.names) && numbers.every((number, label) => number === label)) {
    // Text by text, so that the pieces are the same however the texts were parted before.
    for (const record of recordsIn(from)) append(into, record);
    into.count += from.count;
    return;
  }
  const { heads, countsOf } = textReader([{ texts: from, numbers }]);
  for (const place of heads()) addText(into, countsOf(place));
};
