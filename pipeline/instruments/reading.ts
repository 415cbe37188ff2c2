import type { Document } from "../model/document.js";
import type { LayerName, Layers, Token } from "../model/layers.js";
import type { Span } from "../model/span.js";
import { stretchAt, type VoiceMode, voiceModes } from "../model/voice.js";

/** What words are counted as: as they stand, as their lemmas, as parts of speech, or as a word with its part of speech. */
export const itemForms = ["word", "lemma", "pos", "word_pos"] as const;

/** One of {@link itemForms}. */
export type ItemForm = (typeof itemForms)[number];

/** Choices of whose words are read beside the id of a voice: headline is own and reported words, all leaves none out. */
export const voiceWords = ["headline", "own", "reported", "quoted", "all"] as const;

/** Which words of texts are read, and how. */
export interface Reading {
  /** Roles of the zones that are read. */
  readonly zones: readonly string[];
  /** One of {@link voiceWords}, or the id of whoever speaks. */
  readonly voice: string;
  /** True if words that differ in capitals alone are two. */
  readonly matchCase: boolean;
}

/** A text with the layers that an instrument asked for; its side is its group. */
export interface TextRead {
  readonly document: Document;
  readonly layers: Pick<Layers, "paragraphs" | "tokens" | "sentences"> & Partial<Layers>;
}

/** A word: clitics joined to their host, *China's*; hyphens split. */
export interface Word extends Span {
  /** As it stands, composed (NFC); without `matchCase` in small letters, with straight apostrophes. */
  readonly word: string;
  readonly lemma: string;
  readonly pos: Token["pos"];
}

/** Words that follow each other in one sentence, none left out between them. */
export interface Passage {
  /** Index into the sentences, −1 where none covers them. */
  readonly sentence: number;
  readonly paragraph: number;
  readonly words: readonly Word[];
}

/** Layers that a reading needs. */
export const layersFor = ({ voice }: Reading): readonly LayerName[] =>
  voice === "all" ? ["paragraphs", "tokens", "sentences"] : ["paragraphs", "tokens", "sentences", "voices"];

/** True if a reading takes words in whosever voice, and whatever their capitals. */
export const isPlain = ({ voice, matchCase }: Reading): boolean => voice === "all" && !matchCase;

const modesOf = (voice: string): readonly VoiceMode[] | null => {
  if (voice === "headline") return ["own", "reported"];
  return voiceModes.some((mode) => mode === voice) ? voiceModes.filter((mode) => mode === voice) : null;
};

/** Tells whether what begins at an offset is in the voice that a reading asks for. */
export const inVoice = (
  { layers }: { readonly layers: Pick<Partial<Layers>, "voices"> },
  { voice }: Pick<Reading, "voice">,
): ((offset: number) => boolean) => {
  if (voice === "all") return () => true;
  const at = stretchAt(layers.voices ?? []);
  const modes = modesOf(voice);
  return (offset) => {
    const stretch = at(offset);
    if (modes === null) return stretch?.chain[0] === voice;
    return modes.includes(stretch?.mode ?? "own");
  };
};

/** Indices of the zones that are read. */
export const zonesRead = ({ document }: TextRead, { zones }: Reading): ReadonlySet<number> =>
  new Set(document.zones.flatMap(({ role }, index) => (zones.includes(role) ? [index] : [])));

const straight = /[’‘]/g;

/** True for a token that belongs to the word before it, as a clitic does. */
const continues = (token: Token, before: Token): boolean =>
  !token.word && token.start === before.end && (token.kind === "word" || token.kind === "number");

/** Letters that may be written in two ways, `é` or `e` with an accent behind it. */
const mark = /\p{M}/u;

/** A word is one, whichever of two ways of encoding its accents a text happens to use; most have no mark to compose. */
const composed = (word: string): string => (mark.test(word) ? word.normalize("NFC") : word);

/** A word from its first token to its last; the form that a single token has already is a string that is known, which is cheap. */
const wordOf = (text: string, token: Token, last: Token, { matchCase }: Reading): string => {
  if (last === token && !matchCase) return composed(token.normal);
  const surface = composed(text.slice(token.start, last.end));
  return matchCase ? surface : surface.toLowerCase().replace(straight, "'");
};

/** Index of the sentence that covers each token; −1 where none does. */
const sentencesOfTokens = ({ tokens, sentences }: TextRead["layers"]): Int32Array => {
  const of = new Int32Array(tokens.length).fill(-1);
  for (const [index, sentence] of sentences.entries()) of.fill(index, sentence.tokens[0], sentence.tokens[1]);
  return of;
};

/**
 * The words of a text that a reading asks for, in passages: a passage ends with its sentence, and where words are left
 * out because of their zone, inlay or voice. Marks between words are no words and end nothing.
 */
export function* passagesOf(read: TextRead, reading: Reading): Generator<Passage> {
  const { tokens } = read.layers;
  const { text } = read.document;
  const zones = zonesRead(read, reading);
  const speaks = inVoice(read, reading);
  const sentenceOf = sentencesOfTokens(read.layers);
  let words: Word[] = [];
  let [sentence, paragraph] = [-1, -1];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const isOut = !zones.has(token.zone) || token.inlay >= 0 || (token.word && !speaks(token.start));
    const moved = token.word && (sentenceOf[at] !== sentence || token.paragraph !== paragraph);
    if ((isOut || moved) && words.length > 0) {
      yield { sentence, paragraph, words };
      words = [];
    }
    if (isOut || !token.word) continue;
    [sentence, paragraph] = [sentenceOf[at] as number, token.paragraph];
    let last = token;
    for (let next = tokens[at + 1]; next !== undefined && continues(next, last); next = tokens[at + 1]) {
      last = next;
      at += 1;
    }
    words.push({
      start: token.start,
      end: last.end,
      word: wordOf(text, token, last, reading),
      lemma: composed(token.lemma),
      pos: token.pos,
    });
  }
  if (words.length > 0) yield { sentence, paragraph, words };
}

/** A word in the form in which it is counted. */
export const formOf = ({ word, lemma, pos }: Word, form: ItemForm): string => {
  if (form === "word_pos") return `${word}_${pos}`;
  return form === "lemma" ? lemma : form === "pos" ? pos : word;
};
