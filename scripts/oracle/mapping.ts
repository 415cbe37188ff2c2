/** A file of values that nobody of this project computed: what was called, on what, and what came out. */
export interface OracleFile {
  readonly name: string;
  readonly source: string;
  readonly version: string;
  readonly call: string | readonly string[];
  readonly input: unknown;
  readonly output: unknown;
  readonly notes?: unknown;
}

/** A value as the other program printed it, or as we compute it; null is all that R calls NA or NaN. */
export type Value = number | string | boolean | null;

/** Two values that should be the same; `tolerance` is relative. */
export interface Compared {
  readonly path: string;
  readonly theirs: unknown;
  readonly ours: unknown;
  readonly tolerance?: number;
}

/** A difference of definition, by its name; a formula for the other definition may be compared beside it. */
export interface Differs {
  readonly path: string;
  readonly differs: string;
}

/** A value that we do not compute, and why. */
export interface Unmapped {
  readonly path: string;
  readonly unmapped: string;
}

/** A value that only repeats the input: read, but nothing to compare. */
export interface Given {
  readonly path: string;
  readonly given: true;
}

/** What a mapping says of a value of the output, whose `path` is made by {@link at}; it covers all below the path. */
export type Finding = Compared | Differs | Unmapped | Given;

/**
 * From a call of another program to functions of ours. It chooses by what was called, never by a file's name or its
 * values; where more than one takes a file, each speaks of the part that it knows. Values of the output that no finding
 * covers are listed as not mapped, so a mapping may pass over what it does not know.
 */
export interface OracleMapping {
  readonly name: string;
  readonly takes: (file: OracleFile) => boolean;
  readonly compare: (file: OracleFile) => Iterable<Finding>;
}

/** Relative tolerance of a comparison that names none. */
export const usualTolerance = 1e-9;

/** Relative tolerance of what R finds by searching for a root. */
export const rootFound = 1e-3;

/** All calls and the source of a file as one text, to search with a regular expression. */
export const calledBy = (file: OracleFile): string => [file.call, file.source].flat().join("\n");

/** Path of a part: `at(at("", 3), "chisq")` is `[3].chisq`. */
export const at = (path: string, key: string | number): string => {
  if (typeof key === "number") return `${path}[${key}]`;
  if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === "" ? key : `${path}.${key}`;
};

/** True if the value is an object with keys. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value's keys, or none. */
export const recordOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});

/** The value's items, or none. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const named = new Map<unknown, Value>([
  ["Inf", Infinity],
  ["-Inf", -Infinity],
  ["NaN", null],
  ["NA", null],
  [undefined, null],
]);

/** A printed value with R's words for numbers read: `"Inf"` is infinite, `"NA"` and `"NaN"` are null. */
export const readValue = (value: unknown): Value => {
  const known = named.get(value);
  if (known !== undefined) return known;
  if (typeof value === "number") return Number.isNaN(value) ? null : value;
  return typeof value === "string" || typeof value === "boolean" ? value : null;
};

/** A printed number; null where it is none. */
export const numberOf = (value: unknown): number | null => {
  const read = readValue(value);
  return typeof read === "number" ? read : null;
};

/** The numbers of a list; empty if one of its items is none. */
export const numbersOf = (value: unknown): readonly number[] => {
  const numbers = listOf(value).map(numberOf);
  return numbers.every((number) => number !== null) ? (numbers as readonly number[]) : [];
};

/** Compares all leaves of two structures that should be the same; `ours` may have keys that theirs lacks. */
export function* compareAll(path: string, theirs: unknown, ours: unknown, tolerance?: number): Generator<Finding> {
  if (Array.isArray(theirs)) {
    const items = listOf(ours);
    if (items.length !== theirs.length) yield { path, theirs: theirs.length, ours: items.length };
    else
      for (const [index, item] of theirs.entries()) yield* compareAll(at(path, index), item, items[index], tolerance);
  } else if (isRecord(theirs)) {
    const own = recordOf(ours);
    for (const [key, value] of Object.entries(theirs)) {
      if (Object.hasOwn(own, key)) yield* compareAll(at(path, key), value, own[key], tolerance);
    }
  } else yield { path, theirs, ours, ...(tolerance === undefined ? {} : { tolerance }) };
}
