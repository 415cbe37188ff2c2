import type { Setting } from "../model/report.js";
import { type BasisChange, type BasisKind, followsFromTexts } from "./basis-changes.js";
import type { FileVerdict } from "./verification.js";

/** Something that a manifest says, and that the files beside it belie. */
export interface ManifestClaim {
  /** `output` for the hash of a file of the report; `asked` for what it says was asked for, and was not done. */
  readonly kind: BasisKind | "output" | "asked";
  readonly name: string;
  readonly says: Setting;
  /** What the files are in truth made from; of an output its hash. */
  readonly found: Setting;
}

/** A file that states inputs, lexicons, settings and version once more. */
export const witnessPath = "ro-crate-metadata.json";

/** True of what the witness does not state, so that the manifest alone says it. */
const isUnwitnessed = ({ kind }: BasisChange): boolean => kind === "package" || kind === "entry";

/** What a manifest says of its own making, told apart from what has changed in truth. */
export interface Testimony {
  readonly claims: readonly ManifestClaim[];
  readonly changes: readonly BasisChange[];
  readonly verdicts: readonly FileVerdict[];
}

/**
 * Parts what is false in a manifest from what has changed. A new run writes its inputs and settings into one more file: if
 * the report has that file with the same bytes, it was made from the same, and the manifest alone says otherwise. So it does
 * where it has another hash of a file that is as a new run writes it.
 */
export const testimony = (changes: readonly BasisChange[], verdicts: readonly FileVerdict[]): Testimony => {
  const isBelied = !verdicts.some(({ path, against }) => path === witnessPath && against !== null);
  if (!isBelied) return { claims: [], changes, verdicts };
  const outputs = verdicts.filter(({ against }) => against === null);
  const told = changes.filter((change) => !isUnwitnessed(change));
  return {
    claims: [
      ...told
        .filter((change) => !followsFromTexts(change))
        .map(({ kind, name, before, after }) => ({ kind, name, says: before, found: after })),
      ...outputs.map(({ path }) => ({ kind: "output" as const, name: path, says: null, found: null })),
    ],
    changes: changes.filter(isUnwitnessed),
    verdicts: verdicts.filter(({ against }) => against !== null),
  };
};

/** What decides numbers alone, and stands among what was asked by the name that it has among the settings. */
const comparable: readonly string[] = ["base", "resamples", "seed", "unit"];

/** What a manifest says was asked for, where another file says that something else was done. */
export const falselyAsked = (
  asked: ReadonlyMap<string, Setting> | undefined,
  witnessed: ReadonlyMap<string, Setting>,
): readonly ManifestClaim[] =>
  comparable.flatMap((name): readonly ManifestClaim[] => {
    const [says, found] = [asked?.get(name), witnessed.get(name)];
    if (says === undefined || found === undefined || String(says) === String(found)) return [];
    const value = typeof says === "number" ? Number(found) : found;
    return [{ kind: "asked", name, says, found: value }];
  });
