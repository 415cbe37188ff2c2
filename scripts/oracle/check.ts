import { oracleMappings } from "./index.js";
import {
  at,
  type Compared,
  type Finding,
  isRecord,
  type OracleFile,
  type OracleMapping,
  readValue,
  usualTolerance,
} from "./mapping.js";

/** A value out of tolerance. */
export interface Wrong {
  readonly path: string;
  readonly theirs: unknown;
  readonly ours: unknown;
}

/** What came of a file. */
export interface Checked {
  readonly name: string;
  readonly compared: number;
  /** Largest relative error of values under the usual tolerance. */
  readonly largest: number;
  /** Largest relative error of values to which a wider tolerance was given, or null if there are none. */
  readonly largestWide: number | null;
  readonly wrong: readonly Wrong[];
  /** Paths by what is said of them. */
  readonly differs: ReadonlyMap<string, readonly string[]>;
  readonly unmapped: ReadonlyMap<string, readonly string[]>;
}

// Below it an error counts as absolute.
const nearZero = 1e-12;

/** Error relative to their value, or to where the absolute tolerance begins; 0 where both say the same. */
const errorOf = ({ theirs, ours, tolerance = usualTolerance }: Compared): number => {
  const [a, b] = [readValue(theirs), readValue(ours)];
  if (a === b) return 0;
  if (typeof a !== "number" || typeof b !== "number") return Infinity;
  const error = Math.abs(a - b) / Math.max(Math.abs(a), nearZero / tolerance);
  return Number.isNaN(error) ? Infinity : error;
};

/** Paths of all leaves; an empty list or object is one. */
function* leavesOf(value: unknown, path = ""): Generator<string> {
  if (Array.isArray(value) && value.length > 0) {
    for (const [index, item] of value.entries()) yield* leavesOf(item, at(path, index));
  } else if (isRecord(value) && Object.keys(value).length > 0) {
    for (const [key, item] of Object.entries(value)) yield* leavesOf(item, at(path, key));
  } else yield path;
}

/** True if the path or one that it lies below is in the set. */
const covers = (paths: ReadonlySet<string>, path: string): boolean => {
  for (let end = path.length; end > 0; end -= 1) {
    const boundary = end === path.length || path[end] === "." || path[end] === "[";
    if (boundary && paths.has(path.slice(0, end))) return true;
  }
  return paths.has("");
};

const add = (lists: Map<string, string[]>, key: string, path: string): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [path]);
  else list.push(path);
};

/** What a mapping says; one that breaks is wrong, but does not keep the other files from being read. */
const findingsOf = ({ name, compare }: OracleMapping, file: OracleFile): readonly Finding[] => {
  try {
    return [...compare(file)];
  } catch (error) {
    return [
      { path: "", theirs: `what "${name}" should read`, ours: error instanceof Error ? error.message : String(error) },
    ];
  }
};

/** Runs all mappings that take a file, and says what agrees, what differs by definition and what nobody reads. */
export const check = (file: OracleFile): Checked => {
  const findings: Finding[] = oracleMappings
    .filter(({ takes }) => takes(file))
    .flatMap((mapping) => findingsOf(mapping, file));
  const compared = findings.filter((one) => "theirs" in one);
  const [differs, unmapped] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const spokenOf = new Set(findings.filter((one) => !("unmapped" in one)).map(({ path }) => path));
  for (const finding of findings) {
    if ("differs" in finding) add(differs, finding.differs, finding.path);
    if ("unmapped" in finding && !covers(spokenOf, finding.path)) {
      add(unmapped, finding.unmapped, finding.path);
      spokenOf.add(finding.path);
    }
  }
  for (const path of leavesOf(file.output)) if (!covers(spokenOf, path)) add(unmapped, "no mapping reads it", path);
  let [largest, largestWide]: [number, number | null] = [0, null];
  const wrong: Wrong[] = [];
  for (const one of compared) {
    const error = errorOf(one);
    const tolerance = one.tolerance ?? usualTolerance;
    if (tolerance > usualTolerance) largestWide = Math.max(largestWide ?? 0, error);
    else largest = Math.max(largest, error);
    if (!(error <= tolerance)) wrong.push({ path: one.path, theirs: one.theirs, ours: one.ours });
  }
  return { name: file.name, compared: compared.length, largest, largestWide, wrong, differs, unmapped };
};
