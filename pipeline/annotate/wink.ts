// The only file that knows winkNLP: it hides the package's union types, its growing vocabulary and its limits.
import model from "wink-eng-lite-web-model";
import winkNLP, { type WinkMethods } from "wink-nlp";
import { type PartOfSpeech, partsOfSpeech } from "../model/layers.js";
import { type Word, wordOf } from "./words.js";

/** Tokens in the order of the text, as parallel lists; offsets are not known to wink-nlp. */
export interface Tagged {
  /** Null for white space. */
  readonly words: readonly (Word | null)[];
  readonly lemmas: readonly string[];
  readonly pos: readonly PartOfSpeech[];
}

// Past about 1,080,000 ids wink-nlp mistakes words for numbers, so an instance is given up before.
const vocabularyLimit = 900_000;
// A word that no text has, to read the size of the vocabulary from the id that it gets.
const probe = "counterpointvocabularyprobe";

const known: ReadonlySet<string> = new Set(partsOfSpeech);
const isPartOfSpeech = (tag: string): tag is PartOfSpeech => known.has(tag);

const partsOf = (tags: readonly string[]): readonly PartOfSpeech[] => {
  const parts: PartOfSpeech[] = [];
  for (const one of tags) parts.push(isPartOfSpeech(one) ? one : "X");
  return parts;
};

/** What `out` gives for all tokens; its declared type is a union of everything that it may ever give. */
const list = <Item>(values: unknown): readonly Item[] => {
  if (!Array.isArray(values)) throw new Error("wink-nlp gave no list");
  return values;
};

// `metaCER` makes its machines anew at each call and breaks the earlier ones; one result serves all.
const { metaCER } = model as { metaCER: () => unknown };
const machines = metaCER();
const freshInstance = (): WinkMethods => winkNLP({ ...model, metaCER: () => machines }, ["pos"]);

let instance: WinkMethods | undefined;
let read = 0;
// Words of the instance by the number that it gives each distinct token, so that none is looked up by its letters.
let byId: (Word | null)[] = [];

const vocabularySize = (nlp: WinkMethods): number => {
  const id = nlp.readDoc(probe).tokens().out(nlp.its.uniqueId);
  return Number(list<number>(id)[0]);
};

const currentInstance = (length: number): WinkMethods => {
  read += length;
  // Each code unit adds at most one id, so the size needs no look before that many were read.
  if (instance === undefined || read > vocabularyLimit) {
    read = length;
    if (instance === undefined || vocabularySize(instance) + length > vocabularyLimit) {
      instance = freshInstance();
      byId = [];
    }
  }
  return instance;
};

type Tokens = ReturnType<ReturnType<WinkMethods["readDoc"]>["tokens"]>;

const wordsOf = ({ its }: WinkMethods, tokens: Tokens): readonly (Word | null)[] => {
  const ids = list<number>(tokens.out(its.uniqueId));
  let values: readonly string[] | undefined;
  const words: (Word | null)[] = [];
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index] ?? 0;
    let word = byId[id];
    if (word === undefined) {
      values ??= list<string>(tokens.out(its.value));
      const value = values[index] ?? "";
      word = value.trim() === "" ? null : wordOf(value);
      byId[id] = word;
    }
    words.push(word);
  }
  return words;
};

/** Tokenises and tags a piece of text; unbroken runs should be short, as wink-nlp takes quadratic time on them. */
export const tag = (text: string): Tagged => {
  const nlp = currentInstance(text.length);
  const { its } = nlp;
  const tokens = nlp.readDoc(text).tokens();
  return {
    words: wordsOf(nlp, tokens),
    // Declared with a third parameter that `out` gives it all the same.
    lemmas: list(tokens.out(its.lemma as unknown as typeof its.value)),
    pos: partsOf(list(tokens.out(its.pos))),
  };
};
