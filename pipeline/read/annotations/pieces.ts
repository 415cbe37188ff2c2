import { Fault } from "../../model/fault.js";

/** No file of ours nests as deep, and whoever nests deeper means harm. */
const deepest = 30;

/** Path without folders and without what follows the first dot that begins one of the endings. */
export const baseNameOf = (path: string): string => {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return name.replace(/(?<=.)(?:\.cas\.json|\.tei\.xml|\.[A-Za-z0-9]+)$/, "");
};

/** Line on which JSON first nests deeper than any file of annotations does, or null. */
const lineTooDeep = (content: string): number | null => {
  let [depth, inString, line] = [0, false, 1];
  for (let at = 0; at < content.length; at += 1) {
    const unit = content[at];
    if (unit === "\n") line += 1;
    if (inString) {
      if (unit === "\\") at += 1;
      else if (unit === '"') inString = false;
    } else if (unit === '"') inString = true;
    else if (unit === "{" || unit === "[") {
      depth += 1;
      if (depth > deepest) return line;
    } else if (unit === "}" || unit === "]") depth -= 1;
  }
  return null;
};

/** What a file of JSON holds; anything else is a Fault. */
export const parsedJson = (content: string, path: string): unknown => {
  const deep = lineTooDeep(content);
  if (deep !== null) throw new Fault(`${path}:${deep}: is nested more than ${deepest} deep`);
  try {
    return JSON.parse(content.replace(/^\ufeff/, ""));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Fault(`${path}: is not JSON: ${error.message.replace(/\s+/g, " ").slice(0, 120)}`);
  }
};

/** Lines on which the items of the list begin that stands under a key of the outermost object; the JSON is known to be shallow. */
export const linesOfItems = (content: string, key: string): readonly number[] => {
  const lines: number[] = [];
  let [depth, line, last, list] = [0, 1, "", false];
  for (const { 0: piece } of content.matchAll(/"(?:[^"\\\n]|\\[^\n])*"|[{}[\],\n]/g)) {
    if (piece === "\n") line += 1;
    else if (piece.startsWith('"')) last = depth === 1 ? piece : last;
    else if (piece === "{" || piece === "[") {
      if (depth === 1) list = last === `"${key}"`;
      if (depth === 2 && list) lines.push(line);
      depth += 1;
    } else if (piece !== ",") depth -= 1;
  }
  return lines;
};

/** Entries of a JSON object, whatever they are called; null for anything else. */
export const entriesOf = (value: unknown): ReadonlyMap<string, unknown> | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null;

/** Entries of an object that stands on a line as JSON, or null if none does. */
export const objectOf = (words: string): ReadonlyMap<string, unknown> | null => {
  if (lineTooDeep(words) !== null) return null;
  try {
    return entriesOf(JSON.parse(words));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** Attributes with their values as words; a list or an object is no value, and told in words. */
export const attributesOf = (entries: ReadonlyMap<string, unknown>): Map<string, string> | string => {
  const attributes = new Map<string, string>();
  for (const [name, value] of entries) {
    if (value === null || value === "") continue;
    if (!["string", "number", "boolean"].includes(typeof value)) {
      return `has ${JSON.stringify(name)} that is a list or an object; a value is one word or more`;
    }
    attributes.set(name, String(value));
  }
  return attributes;
};
