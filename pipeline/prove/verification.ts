import type { BasisChanges } from "./basis-changes.js";
import type { ByteChange } from "./byte-changes.js";
import type { ManifestClaim } from "./manifest-claims.js";
import type { TableChange } from "./table-changes.js";
import type { TextChange } from "./text-changes.js";

/** What became of a file of a report. */
export interface FileVerdict {
  readonly path: string;
  /** True if its bytes are not those that the manifest has a hash of; null where the manifest does not know it. */
  readonly changedSince: boolean | null;
  /** Against what a new run wrote; null where there was none, or it differs in nothing. */
  readonly against: "differs" | "missing" | "not made again" | null;
  /** Rows that differ, of a table; none where the file is none, or differs in its form alone. */
  readonly tables: readonly TableChange[];
  /** Where the bytes part, if no row tells. */
  readonly bytes: ByteChange | null;
}

/** The answer of `verify`. */
export interface Verification {
  readonly identical: boolean;
  readonly report: { readonly id: string; readonly title: string };
  /** Files of the report, its manifest included, and their bytes. */
  readonly files: number;
  readonly bytes: number;
  /** Paths of the texts that it was made again from. */
  readonly from: readonly string[];
  /** Why it could not be made again; null if it was. */
  readonly refused: string | null;
  /** Why compare would refuse the texts, though they were read to see what has changed. */
  readonly pinned: string | null;
  /** Only those that differ. */
  readonly verdicts: readonly FileVerdict[];
  readonly basis: BasisChanges;
  /** What the manifest alone says otherwise than the files: it was changed, not they or what they are made from. */
  readonly manifest: readonly ManifestClaim[];
  readonly texts: readonly TextChange[];
  /** True if files differ from a new run though they are as written, and nothing that they are made from differs. */
  readonly unexplained: boolean;
}
