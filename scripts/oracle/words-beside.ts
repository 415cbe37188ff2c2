import { syllables } from "../../pipeline/statistics/readability/index.js";
import { at, calledBy, type Finding, listOf, type OracleMapping, recordOf } from "./mapping.js";
import { textsOf } from "./tokens-of.js";

/** Syllables: nsyllable, which looks words up. */
export const syllableCounts: OracleMapping = {
  name: "syllables",
  takes: (file) => /nsyllable\(/.test(calledBy(file)) && !/textstat/.test(calledBy(file)),
  *compare(file): Generator<Finding> {
    const words = textsOf(recordOf(file.input).words);
    const theirs = listOf(recordOf(file.output).syllables);
    const same = words.filter((word, index) => syllables(word) === theirs[index]).length;
    yield {
      path: at("", "syllables"),
      differs: `ours counts by rules of spelling, theirs looks up CMUdict: the same for ${same} of ${words.length} words`,
    };
  },
};

/** What the annotation of documents does by other rules, on purpose. */
export const besideAnnotation: OracleMapping = {
  name: "tokens, sentences and dictionaries of quanteda",
  takes: (file) => /tokens_lookup\(|quanteda::tokens\b(?!_)/.test(calledBy(file)),
  *compare(file): Generator<Finding> {
    const call = calledBy(file);
    const why = /tokens_lookup/.test(call)
      ? "a list of keys by glob patterns, which overlap by key: our lexicons have patterns of words, lemmas and tags with rules of context"
      : /what\s*=\s*'sentence'/.test(call)
        ? "sentences by ICU: ours come from the tagger, paragraph by paragraph, and end at no abbreviation"
        : "words by ICU: ours split hyphens, keep U.S. whole and join clitics";
    yield { path: "", differs: why };
  },
};
