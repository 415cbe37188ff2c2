import type { z } from "zod";

type Json = Record<string, unknown>;

const isMap = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

const isId = (value: unknown): value is string =>
  typeof value === "string" && /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(value);

/** Takes out the keys that issues call unknown. */
const dropUnknown = (copy: unknown, issues: readonly z.core.$ZodIssue[]): void => {
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") continue;
    let at: unknown = copy;
    for (const key of issue.path) at = typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined;
    if (typeof at !== "object" || at === null) continue;
    for (const key of issue.keys) Reflect.deleteProperty(at, key);
  }
};

/** What of a text has the right form and others depend on: its id, its side, its place. */
const bareText = (text: unknown, index: number, target: string): Json => {
  const known = isMap(text) ? text : {};
  const ofWords = ["file", "source"].filter((key) => typeof known[key] === "string" && known[key] !== "");
  return {
    id: isId(known.id) ? known.id : `text-${index}`,
    side: isId(known.side) ? known.side : target,
    ...Object.fromEntries(ofWords.map((key) => [key, known[key]])),
  };
};

/** Stands for what is missing or wrong, so that the rest can be looked at. */
const standIns: Readonly<Record<string, unknown>> = {
  id: "study",
  title: "study",
  sides: { target: "target", reference: "reference" },
};

const replace = (copy: Json, [key, at]: readonly PropertyKey[], sides: unknown): void => {
  const name = String(key);
  const own = copy[name];
  if (name === "texts" && Array.isArray(own) && typeof at === "number") {
    own[at] = bareText(own[at], at, isMap(sides) && isId(sides.target) ? sides.target : "target");
  } else if (name === "families" && isMap(own) && at !== undefined) Reflect.deleteProperty(own, at);
  else if (Object.hasOwn(standIns, name)) copy[name] = standIns[name];
  else Reflect.deleteProperty(copy, name);
};

/** Data of a study without what has a wrong form, and the keys at its top of which something was taken away. */
export const mended = (
  plain: unknown,
  issues: readonly z.core.$ZodIssue[],
): { readonly data: unknown; readonly broken: ReadonlySet<string> } => {
  const copy: unknown = structuredClone(plain);
  dropUnknown(copy, issues);
  const broken = new Set<string>();
  for (const { code, path } of issues) {
    if (code === "unrecognized_keys" || path.length === 0 || !isMap(copy)) continue;
    broken.add(String(path[0]));
    replace(copy, path, copy.sides);
  }
  return { data: copy, broken };
};
