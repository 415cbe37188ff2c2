import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import { unpackedPath } from "./files.js";

/** A field and what stands behind it in the pattern, in one part of a path. */
interface Slot {
  /** Empty for what is passed over. */
  readonly field: string;
  readonly behind: string;
}

/** One part of a path, as folder or file. */
interface Part {
  readonly before: string;
  readonly slots: readonly Slot[];
}

/** Reads fields off the name of a file; null if the name does not fit. */
export type NamePattern = (path: string) => Document["metadata"] | null;

const fault = (pattern: string, what: string): Fault =>
  new Fault(`--names "${pattern}": ${what}; write fields in braces, as in "{date}_{author}" or "{party}/{date}"`);

const partOf = (pattern: string, written: string): Part => {
  const pieces = written.split(/\{([^{}]*)\}/);
  const slots: Slot[] = [];
  for (let index = 1; index < pieces.length; index += 2) {
    const [field = "", behind = ""] = [pieces[index]?.trim(), pieces[index + 1]];
    if (!/^[\p{L}\p{N}_-]*$/u.test(field)) throw fault(pattern, `"${field}" is no name of a field`);
    if (behind === "" && index + 2 < pieces.length)
      throw fault(pattern, `nothing stands between {${field}} and the next field`);
    slots.push({ field, behind });
  }
  return { before: pieces[0] ?? "", slots };
};

/** Values of the slots of one part; each goes up to the first place where what stands behind it does, the last to the end. */
const valuesIn = ({ before, slots }: Part, name: string): readonly string[] | null => {
  if (!name.startsWith(before)) return null;
  if (slots.length === 0) return name === before ? [] : null;
  const values: string[] = [];
  let at = before.length;
  for (const [index, { behind }] of slots.entries()) {
    const isLast = index === slots.length - 1;
    if (isLast && !name.endsWith(behind)) return null;
    const end = isLast ? name.length - behind.length : name.indexOf(behind, at + 1);
    if (end <= at) return null;
    values.push(name.slice(at, end));
    at = end + behind.length;
  }
  return values;
};

/** Makes a pattern such as `{date}_{author}`, or `{party}/{date}` with folders; one that cannot be meant is a Fault. */
export const namePattern = (pattern: string): NamePattern => {
  const parts = pattern.split("/").map((written) => partOf(pattern, written));
  const fields = parts.flatMap(({ slots }) => slots.map(({ field }) => field)).filter((field) => field !== "");
  if (fields.length === 0) throw fault(pattern, "names no field");
  const twice = fields.find((field, index) => fields.indexOf(field) < index);
  if (twice !== undefined) throw fault(pattern, `names ${twice} twice`);
  return (path) => {
    const names = path.split(/[\\/]+/);
    const last = unpackedPath(names.pop() ?? "").replace(/(?<=.)\.[^.]*$/, "");
    const tail = [...names, last].slice(-parts.length);
    if (tail.length < parts.length) return null;
    const found: [string, string][] = [];
    for (const [index, part] of parts.entries()) {
      const values = valuesIn(part, tail[index] ?? "");
      if (values === null) return null;
      for (const [slot, { field }] of part.slots.entries()) if (field !== "") found.push([field, values[slot] ?? ""]);
    }
    return Object.fromEntries(found);
  };
};
