import type { Setting } from "../model/report.js";
import { type BasisChange, type BasisChanges, followsFromTexts } from "../prove/basis-changes.js";
import { printable } from "./display-width.js";

/** What the two versions are called in a line. */
export interface Names {
  readonly before: string;
  readonly after: string;
}

const entriesTold = 20;
const packagesTold = 10;
const hashDigits = 12;

const isList = (value: Setting): value is readonly string[] => Array.isArray(value);

/** A value as a person reads it. */
export const settingText = (value: Setting): string => {
  if (value === null) return "none";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.join(", ");
  return typeof value === "string" && !/[\p{L}\p{N}]/u.test(value) ? JSON.stringify(value) : String(value);
};

/** Of two lists what only one of them has, where that says all. */
const listText = (before: readonly string[], after: readonly string[]): string | null => {
  const [gone, come] = [before.filter((item) => !after.includes(item)), after.filter((item) => !before.includes(item))];
  const parts = [...gone.map((item) => `without ${item}`), ...come.map((item) => `with ${item}`)];
  return parts.length === 0 ? null : parts.join("; ");
};

const valuesText = ({ before, after }: BasisChange, names: Names): string => {
  if (isList(before) && isList(after)) {
    const told = listText(before, after);
    if (told !== null) return `${names.after} ${told}`;
  }
  return `${settingText(before)} ${names.before}, ${settingText(after)} ${names.after}`;
};

/** The first digits of a hash. */
export const shortHash = (hash: Setting): string => String(hash).slice(0, hashDigits);

const fileText = ({ name, before, after }: BasisChange, names: Names): string => {
  if (before === null) return `${name}: ${names.after} only`;
  if (after === null) return `${name}: ${names.before} only`;
  return `${name} has changed: sha256 ${shortHash(before)}… ${names.before}, ${shortHash(after)}… ${names.after}`;
};

const entryText = ({ name, before, after }: BasisChange, changes: BasisChanges["changes"], names: Names): string => {
  if (before !== null && after !== null) return `entry ${name} has changed`;
  const without = changes.find((change) => change.kind === "setting" && change.name === "without");
  const lists = [without?.before ?? null, without?.after ?? null];
  const isOff = lists.some((list) => isList(list) && list.includes(name));
  return `entry ${name}: ${before === null ? names.after : names.before} only${isOff ? ", elsewhere switched off" : ""}`;
};

const atMost = (lines: readonly string[], most: number, what: string): readonly string[] =>
  lines.length <= most ? lines : [...lines.slice(0, most), `and ${lines.length - most} more ${what}`];

/** True for a file that only one of the two was made with. */
const isOneSided = (file: BasisChange | undefined): boolean => file?.before === null || file?.after === null;

/** Lines about one lexicon file: that it differs, and which of its entries. */
const lexiconLines = (
  lexicon: string,
  { changes, entries: knowledge }: BasisChanges,
  names: Names,
  all: boolean,
): readonly string[] => {
  const file = changes.find(({ kind, name }) => kind === "lexicon" && name === lexicon);
  const entries = changes.filter((change) => change.kind === "entry" && change.lexicon === lexicon);
  const told = entries.map((entry) => `  ${entryText(entry, changes, names)}`);
  const untold = {
    known: "  no entry differs in what it says: comments or the order were changed",
    unknown: "  which entry cannot be told: a report has no lexicon-entries.csv as it was written",
    "not read": null,
  }[knowledge];
  const head = file === undefined ? `lexicon ${lexicon}:` : `lexicon ${fileText(file, names)}`;
  return [
    head,
    ...atMost(told, all ? Number.POSITIVE_INFINITY : entriesTold, "entries; --all lists them"),
    ...(told.length > 0 || untold === null || isOneSided(file) ? [] : [untold]),
  ];
};

/** What two reports were made from, as far as it differs: one line a thing, what belongs to it indented behind it. */
export const basisLines = (basis: BasisChanges, names: Names, all: boolean): readonly string[] => {
  const of = (kind: BasisChange["kind"]) => basis.changes.filter((change) => change.kind === kind);
  const lexicons = [
    ...new Set(basis.changes.flatMap(({ kind, name, lexicon }) => (kind === "lexicon" ? [name] : (lexicon ?? [])))),
  ];
  const packages = of("package").map((change) => `package ${change.name}: ${valuesText(change, names)}`);
  return [
    ...of("program").map((change) => `program ${change.name}: ${valuesText(change, names)}`),
    ...atMost(packages, all ? Number.POSITIVE_INFINITY : packagesTold, "packages; --all lists them"),
    ...of("input").map((change) => `input ${fileText(change, names)}`),
    ...lexicons.flatMap((lexicon) => lexiconLines(lexicon, basis, names, all)),
    ...of("setting")
      .filter((change) => !followsFromTexts(change))
      .map((change) => `setting ${change.name}: ${valuesText(change, names)}`),
    ...of("setting")
      .filter(followsFromTexts)
      .map(
        ({ name, before, after }) =>
          `texts ${name}: ${settingText(before)} ${names.before}; ${settingText(after)} ${names.after}`,
      ),
  ].map(printableLine);
};

/** A line without what could write over a terminal; its indent stays. */
const printableLine = (line: string): string => `${/^ */.exec(line)?.[0] ?? ""}${printable(line.trimStart())}`;
