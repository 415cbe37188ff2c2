import { at, type Finding, listOf, numberOf, rootFound } from "./mapping.js";

// fisher.test searches the ratio, or its inverse where it is above 1, between 0 and 1 with uniroot, which stops within the
// fourth root of the precision of floats: an absolute tolerance there, which is a relative one of the ratio only near 1.
const uniroot = 1.3e-4;

const wide =
  "fisher.test stops its search within 1.2e-4 of the ratio, or of its inverse above 1, so it has few digits here";

/** An odds ratio that R found by a search, beside ours. */
export function* searchedRatio(path: string, theirs: unknown, ours: number | null | undefined): Generator<Finding> {
  const ratio = Math.abs(numberOf(theirs) ?? 1);
  const far = Number.isFinite(ratio) && ratio > 0 ? Math.max(ratio, 1 / ratio) : 1;
  const tolerance = Math.max(rootFound, uniroot * far);
  const usual = Math.abs(ratio - (ours ?? 0)) <= rootFound * ratio || !Number.isFinite(ratio);
  if (!usual) yield { path, differs: wide };
  yield { path, theirs, ours: ours ?? null, tolerance: usual ? rootFound : tolerance };
}

/** Both ends of an interval of odds ratios. */
export function* searchedInterval(path: string, theirs: unknown, ours: readonly number[]): Generator<Finding> {
  for (const [index, end] of listOf(theirs).entries()) yield* searchedRatio(at(path, index), end, ours[index]);
}
