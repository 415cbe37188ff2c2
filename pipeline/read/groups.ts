import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import { type Contrast, restSide } from "../model/inference.js";
import type { Grouping } from "../model/study.js";
import { complementOf, isIn, type Range, rangeOf } from "./ranges.js";

/** What was asked for: the field of the metadata, and which groups or ranges of it are compared. */
export interface GroupChoice {
  readonly by: string;
  readonly target?: string;
  readonly reference?: string;
}

/** How many texts have a value, and how long they are together. */
export interface Size {
  texts: number;
  codeUnits: number;
}

/** What the texts say of one field. */
export interface Values {
  readonly of: ReadonlyMap<string, Size>;
  /** Texts that do not have it, or have nothing in it. */
  readonly without: number;
  /** All fields that any text has. */
  readonly fields: ReadonlySet<string>;
}

/** Which values of the field a side has; nothing but data, so that it can be written down. */
export type SideRule =
  | { readonly is: "value"; readonly value: string }
  | { readonly is: "range"; readonly range: Range }
  | { readonly is: "not"; readonly rule: SideRule };

/** One of the sides, before anything was counted: a range, or the value that it is named after. */
export interface SidePart {
  readonly name: string;
  readonly rule: SideRule;
}

/** Who is on which side, and what is set against what. */
export interface GroupPlan {
  readonly parts: readonly SidePart[];
  readonly contrasts: readonly Contrast[];
  readonly grouping: Grouping;
  readonly codeUnits: number;
  /** Null for a text that is not compared. */
  readonly sideOf: (metadata: Document["metadata"]) => string | null;
}

/** More groups than this make tables that nobody reads. */
const mostGroups = 40;
const namesTold = 5;

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Value of a field, or null; a key such as `constructor` finds nothing that the text does not have. */
export const fieldOf = (metadata: Document["metadata"], field: string): string | null =>
  Object.hasOwn(metadata, field) && metadata[field] !== "" ? (metadata[field] ?? null) : null;

/** Whether a value keeps to a rule; null if it cannot be told. */
const keeps = (rule: SideRule, value: string): boolean | null => {
  if (rule.is === "value") return value === rule.value;
  if (rule.is === "range") return isIn(rule.range, value);
  const kept = keeps(rule.rule, value);
  return kept === null ? null : !kept;
};

const partOfValue = (name: string): SidePart => ({ name, rule: { is: "value", value: name } });

const partOfRange = (range: Range): SidePart => ({ name: range.name, rule: { is: "range", range } });

/** Letters that have to be changed, put in or taken out to make one name the other. */
const distance = (one: string, other: string): number => {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...one].entries()) {
    const next = [row + 1];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + (other[column - 1] === letter ? 0 : 1);
      next.push(Math.min(changed, (above[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    above = next;
  }
  return above.at(-1) ?? 0;
};

const apart = (one: string, other: string): number => distance(one, other) / Math.max(one.length, other.length, 1);

/** How far a name, or a word of it, is from what was written: 0 if one holds the other. */
const farness = (found: string, name: string): number => {
  const [one, other] = [found.toLowerCase(), name.toLowerCase()];
  if (other.includes(one) || one.includes(other)) return 0;
  return Math.min(apart(one, other), ...other.split(/\s+/).map((word) => apart(one, word)));
};

const listed = (names: readonly string[]): string => {
  const more = names.length > namesTold ? ` and ${names.length - namesTold} more` : "";
  return `${names.slice(0, namesTold).join(", ")}${more}`;
};

const unknownGroup = (found: string, { by }: GroupChoice, values: Values): Fault => {
  const names = [...values.of.keys()].sort(byCodeUnits);
  const like = names
    .map((name) => ({ name, far: farness(found, name) }))
    .filter(({ far }) => far <= 0.4)
    .sort((a, b) => a.far - b.far);
  const near = like.length > 0 ? `nearest are ${listed(like.map(({ name }) => name))}` : `there are ${listed(names)}`;
  return new Fault(`no text has the ${by} "${found}"; ${near}`);
};

/** The side that a name means: a value that a text has, the year or month of dates, or a range. */
const partOf = (name: string, choice: GroupChoice, values: Values): SidePart => {
  if (values.of.has(name)) return partOfValue(name);
  const range =
    rangeOf(name) ?? (/^\d{4}(?:-\d{2})?$/.test(name) ? { name, from: name, until: name, open: false } : null);
  const part = range === null ? null : partOfRange(range);
  if (part === null || ![...values.of.keys()].some((value) => keeps(part.rule, value) === true)) {
    throw unknownGroup(name, choice, values);
  }
  return part;
};

/** All that is not in a part, by the word that says so where there is one. */
const othersOf = ({ name, rule }: SidePart): SidePart => {
  const range = rangeOf(name);
  const complement = range === null ? null : complementOf(range);
  return complement !== null ? partOfRange(complement) : { name: restSide, rule: { is: "not", rule } };
};

/** The two sides that were named, or a range and all that is not in it. */
const namedParts = (choice: GroupChoice, values: Values): readonly [target: SidePart, reference: SidePart] => {
  const target = choice.target === undefined ? null : partOf(choice.target, choice, values);
  const reference = choice.reference === undefined ? null : partOf(choice.reference, choice, values);
  if (target !== null) return [target, reference ?? othersOf(target)];
  if (reference !== null) return [othersOf(reference), reference];
  throw new Error("no part was named");
};

/** Every value is a group. */
const valueParts = (values: Values): readonly SidePart[] => [...values.of.keys()].sort(byCodeUnits).map(partOfValue);

/** With two groups one contrast; with more each against all others, and against the reference that was named. */
const contrastsOfGroups = (names: readonly string[], { target, reference }: GroupChoice): readonly Contrast[] => {
  const [first = "", second = ""] = names;
  if (names.length === 2) {
    const chosen = target ?? (reference === first ? second : first);
    return [{ target: chosen, reference: chosen === first ? second : first }];
  }
  const all = names.map((name) => ({ target: name, reference: restSide }));
  if (reference === undefined) return all;
  return [...all, ...names.filter((name) => name !== reference).map((name) => ({ target: name, reference }))];
};

/** Tells on which side of a field's parts a text is. */
export const sideOfParts =
  (parts: readonly SidePart[], by: string): GroupPlan["sideOf"] =>
  (metadata) => {
    const value = fieldOf(metadata, by);
    return value === null ? null : (parts.find(({ rule }) => keeps(rule, value) === true)?.name ?? null);
  };

/** Counts the texts of each side, and those that are on none. */
const planOf = (
  parts: readonly SidePart[],
  contrasts: readonly Contrast[],
  { by }: GroupChoice,
  values: Values,
): GroupPlan => {
  const texts = new Map(parts.map(({ name }) => [name, 0]));
  let [read, without, elsewhere, codeUnits] = [values.without, values.without, 0, 0];
  for (const [value, size] of values.of) {
    read += size.texts;
    const sides = parts.filter(({ rule }) => keeps(rule, value) === true).map(({ name }) => name);
    const [side, other] = sides;
    if (other !== undefined) {
      throw new Fault(`--target and --reference share the ${by} "${value}"; name groups or ranges that do not overlap`);
    }
    if (side !== undefined) {
      texts.set(side, (texts.get(side) ?? 0) + size.texts);
      codeUnits += size.codeUnits;
    } else if (parts.some(({ rule }) => keeps(rule, value) === null)) without += size.texts;
    else elsewhere += size.texts;
  }
  const groups = [...texts]
    .map(([side, count]) => ({ side, texts: count }))
    .sort((a, b) => byCodeUnits(a.side, b.side));
  const empty = groups.find((group) => group.texts === 0);
  if (empty !== undefined) throw new Fault(`no text is on the side "${empty.side}"; a comparison needs two sides`);
  const grouping = { by, groups, read, without, elsewhere };
  return { parts, contrasts, grouping, codeUnits, sideOf: sideOfParts(parts, by) };
};

const demandField = ({ by }: GroupChoice, values: Values): void => {
  if (values.of.size > 0) return;
  const fields = [...values.fields].sort(byCodeUnits);
  throw new Fault(
    fields.length === 0
      ? `no text has the field "${by}", nor any other; name it in each line of a .jsonl, in the head of a .md, or in the study's metadata`
      : `no text has the field "${by}"; there are ${fields.join(", ")}`,
  );
};

const demandGroups = ({ by }: GroupChoice, { of }: Values): void => {
  if (of.has(restSide)) {
    throw new Fault(
      `a group of the field "${by}" is called "${restSide}", which stands for all texts but the target's; call it otherwise in the texts`,
    );
  }
  const [only] = of.keys();
  if (only !== undefined && of.size === 1) {
    throw new Fault(`all texts that tell their ${by} have "${only}"; a comparison needs two groups`);
  }
  if (of.size <= mostGroups) return;
  throw new Fault(
    `the field "${by}" makes ${of.size} groups, and more than ${mostGroups} are no comparison; name one with --target, or two ` +
      "with --target and --reference, or, where it holds numbers or dates, a range: --reference before-2013",
  );
};

/** True where two sides are named, or one against all other texts, rather than every group on its own. */
const namesSides = ({ target, reference }: GroupChoice, { of }: Values): boolean => {
  const isValue = (name: string | undefined): boolean => name === undefined || of.has(name);
  return !isValue(target) || !isValue(reference) || (target !== undefined && (reference !== undefined || of.size > 2));
};

/**
 * Decides who is on which side. Each value of the field is a group: with two of them the one that was named, or else the
 * first in code-unit order, is the target; with more, each is set against all other texts, and against the reference
 * that was named. A target that is named, or a range, makes two sides. What cannot be compared is a Fault.
 */
export const planGroups = (asked: GroupChoice, values: Values): GroupPlan => {
  const { reference, ...others } = asked;
  const choice = reference === undefined || reference === restSide ? others : { ...others, reference };
  demandField(choice, values);
  if (choice.target !== undefined && choice.target === reference) {
    throw new Fault(`--target and --reference are both "${reference}"; a comparison needs two sides`);
  }
  if (namesSides(choice, values)) {
    const [target, against] = namedParts(choice, values);
    return planOf([target, against], [{ target: target.name, reference: against.name }], choice, values);
  }
  demandGroups(choice, values);
  const parts = valueParts(values);
  const names = parts.map(({ name }) => name);
  return planOf(parts, contrastsOfGroups(names, choice), choice, values);
};
