import { type CommitmentChange, commitmentChanges } from "../../model/ledger.js";
import type { Quotation } from "../../model/quotation.js";
import type { ReportWords } from "../alignment/reports.js";
import type { Facts } from "./facts.js";

const tentative: ReadonlySet<string> = new Set(["entertain", "distance"]);

/** True if the report itself leaves the claim open: a hedge on it, a thought or wish instead of words, or a cue that stands off. */
const isTentative = ({ act }: Quotation, { marker, hedges }: ReportWords): boolean =>
  hedges.length > 0 || act !== "speech" || (marker !== null && tentative.has(marker.engagement));

const unlike = (a: readonly string[], b: readonly string[]): boolean => a.join() !== b.join();

/** Compares how far a claim and the sentence that it may come from commit themselves; what each change needs stands beside its label. */
export const commitmentOf = (
  quotation: Quotation,
  report: ReportWords,
  claim: Facts,
  sentence: Facts,
): readonly CommitmentChange[] => {
  const has = ({ stance }: Facts, label: string): boolean => stance.includes(label);
  const [hedged, wasHedged] = [has(claim, "hedge"), has(sentence, "hedge")];
  const [first, other] = [claim.actors[0], sentence.actors[0]];
  const moved = wasHedged && !hedged && isTentative(quotation, report);
  const found: Readonly<Record<CommitmentChange, boolean>> = {
    same: false,
    hedge_dropped: wasHedged && !hedged && !moved,
    hedge_added: !wasHedged && (hedged || report.hedges.length > 0),
    hedge_moved_to_report: moved,
    booster_dropped: has(sentence, "booster") && !has(claim, "booster"),
    boosted: has(claim, "booster") && !has(sentence, "booster"),
    evaluated: has(claim, "attitude") && !has(sentence, "attitude"),
    time_shifted: has(claim, "prediction") !== has(sentence, "prediction"),
    scope_changed: claim.negated !== sentence.negated || unlike(claim.quantities, sentence.quantities),
    agent_changed:
      first !== undefined && other !== undefined && !sentence.actors.includes(first) && !claim.actors.includes(other),
  };
  const changes = commitmentChanges.filter((change) => found[change]);
  return changes.length === 0 ? ["same"] : changes;
};
