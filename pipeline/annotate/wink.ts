// The only file that knows winkNLP: it hides the package's union types, its growing vocabulary and its limits.
import model from "wink-eng-lite-web-model";
import winkNLP, { type WinkMethods } from "wink-nlp";
import { type PartOfSpeech, partsOfSpeech } from "../model/layers.js";
import { type Kinds, steady, type Vocabulary } from "./wink-vocabulary.js";
import { type Word, wordOf } from "./words.js";

/** What is read of a token; tokens that are read alike share one. */
export interface Reading {
  readonly word: Word;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}

/** What wink-nlp has of a text while it tags it. */
interface RawDocument {
  /** Four numbers a token: its letters, its expansion and the spaces before it, its part of speech and lemma, a flag. */
  readonly tokens: readonly number[];
  readonly cache: Vocabulary;
}

type Transformer = (pos: number, cache: unknown, tokens: readonly number[], index: number) => number;

/** Parts of the model of which its types tell nothing. */
interface Model {
  readonly metaCER: () => unknown;
  readonly pos: () => {
    readonly transformers: readonly Transformer[];
    readonly setter: (document: RawDocument, ...rest: readonly unknown[]) => void;
  };
}

const numbersEach = 4;
// The spaces in a token's second number, behind which its expansion stands.
const spaceBits = 16;

// Past about 1,080,000 ids wink-nlp mistakes words for numbers, so an instance is given up before.
const vocabularyLimit = 900_000;

// Words beyond those of the model, of which each takes half a kilobyte: so that memory stays flat.
const mostLearnt = 40_000;

const partsKnown: ReadonlySet<string> = new Set(partsOfSpeech);
const isPartOfSpeech = (tag: string): tag is PartOfSpeech => partsKnown.has(tag);

// `metaCER` makes its machines anew at each call and breaks the earlier ones; one result serves all.
const { metaCER, pos: posModel } = model as unknown as Model;
const machines = metaCER();

/** A hint of the tagger depends on nothing but the letters, and is asked for at each step of its machines. */
const remembering = (hintOf: Transformer): Transformer => {
  const hints: number[] = [];
  return (pos, cache, tokens, index) => {
    const letters = tokens[index * numbersEach] ?? 0;
    let hint = hints[letters];
    if (hint === undefined) {
      hint = hintOf(0, cache, tokens, index);
      hints[letters] = hint;
    }
    return hint === 0 ? pos : hint;
  };
};

/** A reading with the numbers for which it stands, and other readings of the same letters. */
interface Known {
  readonly expansion: number;
  /** Part of speech, and the lemma where it comes from an expansion. */
  readonly tagged: number;
  /** Null for white space. */
  readonly reading: Reading | null;
  readonly next: Known | undefined;
}

/** One winkNLP, with what was read in it. */
interface Instance {
  readonly nlp: WinkMethods;
  /** The document that was read last. */
  raw: RawDocument | undefined;
  kinds: Kinds | undefined;
  /** What was read of each letters, by their number, so that none is looked up by its letters. */
  readonly readings: (Known | undefined)[];
}

const freshInstance = (): Instance => {
  const own = posModel();
  const pos = (): ReturnType<Model["pos"]> => ({
    ...own,
    transformers: own.transformers.map(remembering),
    // The last step of tagging: what wink-nlp has of the text is all there, and needs not be asked for token by token.
    setter: (document, ...rest) => {
      own.setter(document, ...rest);
      instance.raw = document;
    },
  });
  const instance: Instance = {
    nlp: winkNLP({ ...model, metaCER: () => machines, pos } as typeof model, ["pos"]),
    raw: undefined,
    kinds: undefined,
    readings: [],
  };
  // The vocabulary is to be had of a document alone.
  instance.nlp.readDoc("");
  if (instance.raw !== undefined) instance.kinds = steady(instance.raw.cache);
  return instance;
};

let current: Instance | undefined;

/** True if an instance has learnt so many words that another takes its place; each code unit may add one. */
const isFull = ({ raw }: Instance, length: number): boolean => {
  if (raw === undefined) return false;
  const size = raw.cache.currentSize();
  return size - raw.cache.intrinsicSize() > mostLearnt || size + length > vocabularyLimit;
};

const currentInstance = (length: number): Instance => {
  if (current === undefined || isFull(current, length)) current = freshInstance();
  return current;
};

type Document = ReturnType<WinkMethods["readDoc"]>;
type Tokens = ReturnType<Document["tokens"]>;

const readingAt = ({ its }: WinkMethods, tokens: Tokens, index: number): Reading | null => {
  const token = tokens.itemAt(index);
  const value = token.out();
  if (value.trim() === "") return null;
  const pos = token.out(its.pos);
  // Declared with a third parameter that `out` gives it all the same.
  const lemma = token.out(its.lemma as unknown as typeof its.value);
  return { word: wordOf(value), lemma, pos: isPartOfSpeech(pos) ? pos : "X" };
};

/** A piece of text as winkNLP has read it, and where. */
interface ReadPiece {
  readonly instance: Instance;
  readonly document: Document;
  /** True if it has words that the instance has as another kind of token. */
  readonly differs: boolean;
}

const readIn = (instance: Instance, text: string): ReadPiece => {
  const document = instance.nlp.readDoc(text);
  return { instance, document, differs: instance.kinds?.differed() === true };
};

/** Where pieces are read that the current instance knows otherwise: *1-3 June* where *Add.1-3* was met. */
let other: Instance | undefined;

/** Reads a piece of text the same whatever was read before. */
const readPiece = (text: string): ReadPiece => {
  const read = readIn(currentInstance(text.length), text);
  if (!read.differs) return read;
  const known = other === undefined || isFull(other, text.length) ? undefined : readIn(other, text);
  if (known?.differs === false) return known;
  other = freshInstance();
  return readIn(other, text);
};

/** Tokenises and tags a piece of text by asking wink-nlp of each token: slowly, and what {@link tag} is measured by. */
export const tagPlainly = (text: string): readonly (Reading | null)[] => {
  const { instance, document } = readPiece(text);
  const tokens = document.tokens();
  return Array.from({ length: tokens.length() }, (_, index) => readingAt(instance.nlp, tokens, index));
};

/**
 * Tokenises and tags a piece of text: the readings of its tokens in the order of the text, null for white space.
 * Unbroken runs should be short, as wink-nlp takes quadratic time on them.
 */
export const tag = (text: string): readonly (Reading | null)[] => {
  const { instance, document } = readPiece(text);
  const { nlp, readings } = instance;
  const numbers = instance.raw?.tokens ?? [];
  const found: (Reading | null)[] = [];
  let tokens: Tokens | undefined;
  for (let at = 0; at < numbers.length; at += numbersEach) {
    const letters = numbers[at] ?? 0;
    const expansion = (numbers[at + 1] ?? 0) >>> spaceBits;
    const tagged = numbers[at + 2] ?? 0;
    let known = readings[letters];
    while (known !== undefined && (known.tagged !== tagged || known.expansion !== expansion)) known = known.next;
    if (known === undefined) {
      tokens ??= document.tokens();
      const reading = readingAt(nlp, tokens, at / numbersEach);
      known = { expansion, tagged, reading, next: readings[letters] };
      readings[letters] = known;
    }
    found.push(known.reading);
  }
  return found;
};
