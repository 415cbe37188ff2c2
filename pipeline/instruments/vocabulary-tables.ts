import { described } from "./tables.js";

const side = { type: "string", about: "side of the texts" } as const;

/** The frequency list. */
export const vocabularyTable = described({
  name: "vocabulary",
  about: "Every word of each side, the most frequent first.",
  parts: "side",
  columns: {
    side,
    word: { type: "string", about: "in the form in which words are counted", text: true },
    rank: { type: "integer", about: "from 1 for the most frequent word of the side; of ties the least" },
    frequency: { type: "integer", about: "how often it stands in the side" },
    rate: { type: "number?", about: "per 1,000 words of the side" },
    document_frequency: { type: "integer", about: "texts of the side that have it" },
    texts: { type: "integer", about: "texts of the side" },
    deviation_of_proportions: {
      type: "number?",
      about: "DP over the texts of the side, 0 even to 1 clumped; empty for one text",
    },
  },
});

/** How large the vocabularies are. */
export const sizesTable = described({
  name: "vocabulary-sizes",
  about:
    "How many words and different words each side has, and how many stand there once. All of it grows with length.",
  columns: {
    side,
    texts: { type: "integer", about: "texts of the side" },
    tokens: { type: "integer", about: "words" },
    types: { type: "integer", about: "different words" },
    hapax_legomena: { type: "integer", about: "words that stand there once" },
    dis_legomena: { type: "integer", about: "words that stand there twice" },
    growth_rate: { type: "number?", about: "hapaxes ÷ words: the chance that the next word is a new one" },
    entropy: { type: "number?", about: "in bits a word" },
  },
});

/** How many words stand there once, twice, and so on. */
export const spectrumTable = described({
  name: "frequency-spectrum",
  about: "How many words of each side stand there once, twice, and so on.",
  parts: "side",
  columns: {
    side,
    frequency: { type: "integer", about: "how often a word stands in the side" },
    types: { type: "integer", about: "words that stand there so often" },
    tokens: { type: "integer", about: "running words that they make up" },
  },
});

/** How the vocabulary grows. */
export const growthTable = described({
  name: "vocabulary-growth",
  about: "Different words among the first words of each side, its texts in the order of their ids.",
  parts: "side",
  columns: {
    side,
    tokens: { type: "integer", about: "words read so far" },
    types: { type: "integer", about: "different words among them" },
    hapax_legomena: { type: "integer", about: "words that stand there once so far" },
    growth_rate: { type: "number?", about: "hapaxes ÷ words: the slope of the curve there" },
  },
});

/** What two vocabularies share. */
export const overlapTable = described({
  name: "vocabulary-overlap",
  about: "What the vocabularies of each two sides share, target beside reference.",
  columns: {
    target: { type: "string", about: "the one side" },
    reference: { type: "string", about: "the other side" },
    target_types: { type: "integer", about: "different words of the target" },
    reference_types: { type: "integer", about: "different words of the reference" },
    shared_types: { type: "integer", about: "words that both have" },
    jaccard_similarity: { type: "number?", about: "shared words ÷ words of either" },
    dice_similarity: { type: "number?", about: "twice the shared words ÷ words of both added up" },
    cosine: { type: "number?", about: "of the counts, so that frequent words decide" },
    target_coverage: { type: "number?", about: "part of the target's running words that the reference has too" },
    reference_coverage: { type: "number?", about: "part of the reference's running words that the target has too" },
  },
});

/** How hard texts are to read. */
export const readabilityTable = described({
  name: "readability",
  about: "How hard each side and each text is to read, by formulas of sentence length and syllables.",
  columns: {
    side,
    document: { type: "string?", about: "id of the text; empty for all texts of the side together" },
    words: { type: "integer", about: "words with Latin letters; numbers are left out" },
    sentences: { type: "integer", about: "sentences that have such words" },
    syllables: { type: "integer", about: "syllables, by rules of spelling" },
    polysyllables: { type: "integer", about: "words of three syllables or more" },
    flesch: { type: "number?", about: "reading ease: higher is easier" },
    flesch_kincaid: { type: "number?", about: "U.S. school grade" },
    fog: { type: "number?", about: "Gunning's index, names and inflected words among the polysyllables" },
    smog: { type: "number?", about: "years of school; meant for 30 sentences or more" },
  },
});
