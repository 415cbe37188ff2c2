/** What may be said of a difference between corpora, whose texts stand for others like them. */
export const corpusVerdicts = ["differs", "suggestive", "no_difference_larger_than", "too_few_to_tell"] as const;

/** What may be said of a difference between one text and one other, which stand for themselves only. */
export const textVerdicts = ["stable_within_these_texts", "hangs_on_few_passages", "too_few_to_tell"] as const;

/** All verdicts. */
export const verdicts = [...new Set([...corpusVerdicts, ...textVerdicts])] as const;

/** One of {@link verdicts}. */
export type Verdict = (typeof verdicts)[number];

/** The rules by which each verdict is given, as the codebook prints them. */
export const verdictRules: Readonly<Record<Verdict, string>> = {
  differs:
    "corpora: every check agrees: the permutation test of the units (p at most .05; within a family its Benjamini–Hochberg q), " +
    "the interval of the log ratio (at 99 % where the measured coverage of 95 % is below 93 %; none if a side has no hit), the rank test beside it " +
    "(Brunner–Munzel for texts, the sign test for pairs), Fisher's p, and the same sign for mean rates of the units, for own " +
    "words alone and for all words",
  suggestive: "corpora: the permutation test or the interval says that they differ, but not every check does",
  no_difference_larger_than:
    "corpora: neither says so, and the whole interval of the log ratio (at 99 % where it is for the others) lies between −1 and 1 (half and twice): the words give " +
    "the largest ratio that it holds",
  stable_within_these_texts:
    "one text a side: Fisher's p, the permutation tests of paragraphs (within a family its q) and of sentences are at most .05, " +
    "the interval of the log ratio leaves 0 out (if both sides have hits), and without the paragraph that does most for it Fisher's p still is",
  hangs_on_few_passages:
    "one text a side: Fisher's p is at most .05, not every other check of a stable difference holds, and without one, two or " +
    "three passages, which are named, Fisher's p would be above .05",
  too_few_to_tell:
    "anything else (by Fisher's p that of `exact_test` is meant, where sentences or verbs are the base); the words say how many hits the side with the higher rate would need at the least: for Fisher's p below .05, " +
    "the other side's being what they are; of corpora also for the interval, at these rates in more such texts, to leave 0 out or " +
    "to lie between −1 and 1. Where it has as many, the texts, or of one text against one the passages, are too few or too unlike",
};

/** A verdict in words for people. */
export const verdictNames: Readonly<Record<Verdict, string>> = {
  differs: "differs",
  suggestive: "suggestive",
  no_difference_larger_than: "no difference larger than",
  stable_within_these_texts: "stable within these texts",
  hangs_on_few_passages: "hangs on few passages",
  too_few_to_tell: "too few to tell",
};
