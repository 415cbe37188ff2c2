import type { CommitmentChange, Fidelity, LeftBehindPosition } from "./ledger.js";

/** What each fidelity says of a quotation, beside the place in the source that it was aligned with. */
export const fidelityMeanings: Readonly<Record<Fidelity, string>> = {
  verbatim: "the same words in the same order; other punctuation, marks or spellings of marks do not count",
  case: "the same words, some with another case, as where a quotation begins a sentence and its source does not",
  ellipsis: "words left out, and each gap marked (…, ..., [...], (...)), or between two parts of a quotation",
  elided: "words left out, and at least one gap not marked",
  altered:
    "words substituted, added (in brackets, too) or reordered; misread letters and words wrongly joined or split are substitutions",
  spliced:
    "joined from two places that stand far apart: more than 75 words between them, or more than 25 and a whole sentence " +
    "(two, where an ellipsis marks it), or the second place before the first and not beside it",
  not_found: "no place in the other texts has enough of its words",
};

/** Where each position puts a marker that the quotation left behind. */
export const leftBehindMeanings: Readonly<Record<LeftBehindPosition, string>> = {
  over:
    "it governs the quoted part: a negation with it in its scope; a marker before it with *that* between, or with at most two " +
    "words and no comma; a condition or concession whose clause ends where it begins; another marker at the head of the sentence",
  before: "it stands before the quoted part, and no rule says that it governs it",
  between: "it stands in a gap of the quotation",
  after: "it stands after the quoted part",
  across: "the quotation cut through it",
  replaced: "the quotation has other words in its place",
};

/** What each change of commitment says; the claim is the quoting text's, the sentence the source's. */
export const commitmentMeanings: Readonly<Record<CommitmentChange, string>> = {
  same: "no rule below saw a change; no verdict that there is none",
  hedge_dropped: "the sentence has a hedge, neither claim nor report has one",
  hedge_added: "the claim or its report has a hedge, the sentence none",
  hedge_moved_to_report:
    "the sentence has a hedge, the claim none, but the report is tentative: a hedge on the cue, a verb of thought or wish " +
    "(*he expects*), or a cue that stands off (*claims*)",
  booster_dropped: "the sentence has a booster, the claim none",
  boosted: "the claim has a booster, the sentence none",
  evaluated: "the claim or its report has a marker of attitude, the sentence none",
  time_shifted: "one of the two speaks of what is to come, the other does not",
  scope_changed:
    "one is negated, limited in quantity (*some*, *usually*, *in part*) or put under a condition (*if nothing changes*) where the other is not",
  agent_changed: "the first actor of each is not named in the other",
};
