import { type CommitmentChange, commitmentChanges } from "../../model/ledger.js";
import type { Quotation } from "../../model/quotation.js";
import type { ReportWords } from "../alignment/reports.js";
import { type Facts, isConditional, type Mark, quantities, stemOf } from "./facts.js";

const tentative: ReadonlySet<string> = new Set(["entertain", "distance"]);

/** True if the report itself leaves the claim open: a hedge on it, a thought or wish instead of words, or a cue that stands off. */
const isTentative = ({ act }: Quotation, { marker, hedges }: ReportWords): boolean =>
  hedges.length > 0 || act !== "speech" || (marker !== null && tentative.has(marker.engagement));

/** The stretch of a sentence that a claim shares words with, by the count of lemmas before it; a word more on either side. */
const sharedStretch = (claim: Facts, sentence: Facts): readonly [from: number, to: number] => {
  const stems = new Set(claim.lemmas.map(stemOf));
  const at = sentence.lemmas.flatMap((lemma, index) => (stems.has(stemOf(lemma)) ? [index] : []));
  return [(at[0] ?? 0) - 1, (at.at(-1) ?? sentence.lemmas.length) + 2];
};

/** Marks of the sentence that bear on what the claim has of it: quantities, negations and time inside, all others up to its end. */
export const bearing = (claim: Facts, sentence: Facts): readonly Mark[] => {
  const [from, to] = sharedStretch(claim, sentence);
  const inside: ReadonlySet<string> = new Set([...quantities, "negation", "prediction"]);
  return sentence.marks.filter(({ label, at }) => at <= to && (!inside.has(label) || at >= from));
};

/** How many lemmas may lie between a condition and what a claim has of its sentence. */
const condition = 8;

/** True if a condition stands among the marks, not far before a place. */
const isOpen = (marks: readonly Mark[], from: number): boolean =>
  marks.some(({ label, surface, at }) => at >= from - condition && isConditional(label, surface));

const kindsOf = (marks: readonly Mark[]): string =>
  quantities.filter((kind) => marks.some(({ label }) => label === kind)).join();

/** Compares how far a claim and the sentence that it may come from commit themselves; what each change needs stands beside its label. */
export const commitmentOf = (
  quotation: Quotation,
  report: ReportWords,
  claim: Facts,
  sentence: Facts,
): readonly CommitmentChange[] => {
  const given = bearing(claim, sentence);
  const [begin] = sharedStretch(claim, sentence);
  const has = (marks: readonly Mark[], label: string): boolean => marks.some((mark) => mark.label === label);
  const odd = (marks: readonly Mark[]): boolean => marks.filter(({ label }) => label === "negation").length % 2 === 1;
  const [hedged, wasHedged] = [has(claim.marks, "hedge"), has(given, "hedge")];
  const [first, other] = [claim.actors[0], sentence.actors[0]];
  const moved = wasHedged && !hedged && isTentative(quotation, report);
  const found: Readonly<Record<CommitmentChange, boolean>> = {
    same: false,
    hedge_dropped: wasHedged && !hedged && !moved,
    hedge_added: !wasHedged && (hedged || report.hedges.length > 0),
    hedge_moved_to_report: moved,
    booster_dropped: has(given, "booster") && !has(claim.marks, "booster"),
    boosted: has(claim.marks, "booster") && !has(given, "booster"),
    evaluated: has(claim.marks, "attitude") && !has(given, "attitude"),
    time_shifted: !claim.backshifted && has(claim.marks, "prediction") !== has(given, "prediction"),
    scope_changed:
      odd(claim.marks) !== odd(given) ||
      kindsOf(claim.marks) !== kindsOf(given) ||
      isOpen(claim.marks, 0) !== isOpen(given, begin),
    agent_changed:
      first !== undefined && other !== undefined && !sentence.actors.includes(first) && !claim.actors.includes(other),
  };
  const changes = commitmentChanges.filter((change) => found[change]);
  return changes.length === 0 ? ["same"] : changes;
};
