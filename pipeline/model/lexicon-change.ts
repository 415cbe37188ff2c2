import type { Status } from "./hit.js";
import type { HitLayer, LayerName } from "./layers.js";
import type { Span } from "./span.js";

/** What became of an entry between two versions of the lexicons. */
export interface EntryChange {
  readonly layer: LayerName;
  readonly id: string;
  readonly change: "added" | "removed" | "changed";
  /** Fields that differ, of a changed entry. */
  readonly fields: readonly string[];
}

/** What became of a hit. */
export const hitChanges = ["gained", "lost", "relabelled", "kept", "rejected"] as const;

/** One of {@link hitChanges}. */
export type HitChangeKind = (typeof hitChanges)[number];

/** What each change of a hit says. */
export const hitChangeMeanings: Readonly<Record<HitChangeKind, string>> = {
  gained: "kept after, not even a candidate before",
  lost: "kept before, not even a candidate after",
  relabelled: "kept before and after, with another label or another place in the Engagement system",
  kept: "rejected before, kept after",
  rejected: "kept before, rejected after",
};

/** What one version of the lexicons says of a stretch. */
export interface Verdict {
  readonly label: string;
  /** Empty outside the stance layer. */
  readonly engagement: string;
  readonly status: Status;
  readonly entry: string;
  /** Why it was rejected, empty if kept. */
  readonly reason: string;
}

/** A stretch of which two versions of the lexicons say different things; null for a version that says nothing. */
export interface HitChange extends Span {
  readonly layer: HitLayer;
  readonly change: HitChangeKind;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
}
