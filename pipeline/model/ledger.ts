/** How faithful a quotation is to the place it comes from, from the most faithful on. */
export const fidelities = ["verbatim", "case", "ellipsis", "elided", "altered", "spliced", "not_found"] as const;

/** One of {@link fidelities}. */
export type Fidelity = (typeof fidelities)[number];

/** Where a marker of the source's sentence stands, seen from what was quoted of it. */
export const leftBehindPositions = ["over", "before", "between", "after", "across", "replaced"] as const;

/** One of {@link leftBehindPositions}. */
export type LeftBehindPosition = (typeof leftBehindPositions)[number];

/** How the commitment of a reported claim may differ from that of the sentence it may come from. */
export const commitmentChanges = [
  "same",
  "hedge_dropped",
  "hedge_added",
  "hedge_moved_to_report",
  "booster_dropped",
  "boosted",
  "evaluated",
  "time_shifted",
  "scope_changed",
  "agent_changed",
] as const;

/** One of {@link commitmentChanges}. */
export type CommitmentChange = (typeof commitmentChanges)[number];
