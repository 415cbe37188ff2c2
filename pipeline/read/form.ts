import { z } from "zod";

/** An object that refuses keys it does not know, and says which it knows. */
export const only = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: ({ code, keys, input }) => {
      const known = Object.keys(shape).join(", ");
      if (code === "unrecognized_keys" && Array.isArray(keys)) {
        return `unknown key ${keys.map((key) => JSON.stringify(key)).join(", ")}; known here are ${known}`;
      }
      if (input === undefined) return `is missing; it holds ${known}`;
      return `is ${JSON.stringify(input).slice(0, 60)}, but must be a map of ${known}`;
    },
  });

const shown = (input: unknown): string => JSON.stringify(input)?.slice(0, 60) ?? "nothing";

/** Message of a value that is missing or of another form than wanted. */
export const expected = (what: string) => ({
  error: ({ input }: { readonly input?: unknown }) =>
    input === undefined ? `is missing; give ${what}` : `is ${shown(input)}, but must be ${what}`,
});

/** A string that is not empty. */
export const words = (what: string) => z.string(expected(what)).min(1, expected(what));
/** One of some words. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, expected(`one of ${values.join(", ")}`));
/** A list of some items. */
export const listOf = <Item extends z.ZodType>(item: Item, what: string) =>
  z.array(item, expected(`a list of ${what}`));

const nouns: Readonly<Record<string, string>> = {
  string: "words",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map",
  record: "a map",
};

/** Keys that the map knows in which an issue found others. */
const knownKeys = ({ inst }: z.core.$ZodRawIssue): readonly string[] =>
  inst instanceof z.ZodObject ? Object.keys(inst.shape) : [];

/** Words for what a type without words of its own finds wrong. */
export const plainWords = (issue: z.core.$ZodRawIssue): string | undefined => {
  const { code, input } = issue;
  if (code === "unrecognized_keys") {
    const known = knownKeys(issue).join(", ");
    const keys = issue.keys.map((key) => JSON.stringify(key)).join(", ");
    return `unknown key ${keys}${known === "" ? "" : `; known here are ${known}`}`;
  }
  const wanted =
    code === "invalid_type"
      ? (nouns[issue.expected] ?? issue.expected)
      : code === "invalid_value"
        ? `${issue.values.length === 1 ? "" : "one of "}${issue.values.join(", ")}`
        : code === "invalid_union"
          ? "words, or a list of words"
          : undefined;
  return wanted === undefined ? undefined : expected(wanted).error({ input });
};
