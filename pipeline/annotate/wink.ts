// The only file that knows winkNLP: it hides the package's union types, its growing vocabulary and its limits.
import model from "wink-eng-lite-web-model";
import winkNLP, { type WinkMethods } from "wink-nlp";
import { type PartOfSpeech, partsOfSpeech } from "../model/layers.js";

/** Tokens in the order of the text, as parallel lists; offsets are not known to wink-nlp. */
export interface Tagged {
  readonly values: readonly string[];
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

const strings = (values: unknown): readonly string[] => {
  if (!Array.isArray(values)) throw new Error("wink-nlp gave no list");
  // All that is asked for here is made of strings, but `uniqueId`, which is a number.
  return values;
};

// `metaCER` makes its machines anew at each call and breaks the earlier ones; one result serves all.
const { metaCER } = model as { metaCER: () => unknown };
const machines = metaCER();
const freshInstance = (): WinkMethods => winkNLP({ ...model, metaCER: () => machines }, ["pos"]);

let instance: WinkMethods | undefined;
let read = 0;

const vocabularySize = (nlp: WinkMethods): number => {
  const id = nlp.readDoc(probe).tokens().out(nlp.its.uniqueId);
  return Number(strings(id)[0]);
};

const currentInstance = (length: number): WinkMethods => {
  read += length;
  // Each code unit adds at most one id, so the size needs no look before that many were read.
  if (instance === undefined || read > vocabularyLimit) {
    read = length;
    if (instance === undefined || vocabularySize(instance) + length > vocabularyLimit) instance = freshInstance();
  }
  return instance;
};

/** Tokenises and tags a piece of text; unbroken runs should be short, as wink-nlp takes quadratic time on them. */
export const tag = (text: string): Tagged => {
  const nlp = currentInstance(text.length);
  const { its } = nlp;
  const tokens = nlp.readDoc(text).tokens();
  return {
    values: strings(tokens.out(its.value)),
    // Declared with a third parameter that `out` gives it all the same.
    lemmas: strings(tokens.out(its.lemma as unknown as typeof its.value)),
    pos: partsOf(strings(tokens.out(its.pos))),
  };
};
