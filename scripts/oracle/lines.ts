import type { Checked } from "./check.js";

const shown = 4;

const error = (value: number): string => (value === 0 ? "0" : value.toExponential(1));

const counted = (count: number, one: string): string => `${count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"}`;

/** Paths without the numbers of list items, each once, the first few. */
const kinds = (paths: readonly string[]): string => {
  const all = [...new Set(paths.map((path) => path.replace(/\[\d+\]/g, "[]") || "the whole output"))];
  const more = all.length > shown ? ` and ${all.length - shown} more` : "";
  return `${all.slice(0, shown).join(", ")}${more}${paths.length > all.length ? ` (${counted(paths.length, "value")})` : ""}`;
};

/** One word for a file. */
const verdict = ({ compared, wrong }: Checked): string =>
  wrong.length > 0 ? `WRONG in ${wrong.length}` : compared === 0 ? "nothing compared" : "ok";

/** What came of a file, in plain lines: the first in one line, then what is wrong, differs, or is not mapped. */
export const linesOf = (checked: Checked): readonly string[] => {
  const wide = checked.largestWide === null ? "" : `, ${error(checked.largestWide)} where more is allowed`;
  return [
    `${checked.name}: ${counted(checked.compared, "value")} compared, largest relative error ${error(checked.largest)}${wide}: ${verdict(checked)}`,
    ...checked.wrong
      .slice(0, 2 * shown)
      .map(({ path, theirs, ours }) => `  wrong: ${path}: theirs ${JSON.stringify(theirs)}, ours ${String(ours)}`),
    ...(checked.wrong.length > 2 * shown ? [`  wrong: and ${checked.wrong.length - 2 * shown} more`] : []),
    ...[...checked.differs].map(([why, paths]) => `  differs by definition: ${kinds(paths)}: ${why}`),
    ...[...checked.unmapped].map(([why, paths]) => `  not mapped: ${kinds(paths)}: ${why}`),
  ];
};

/** The last line: totals. */
export const totalOf = (all: readonly Checked[]): string => {
  const sum = (count: (one: Checked) => number): number => all.reduce((total, one) => total + count(one), 0);
  const paths = (lists: ReadonlyMap<string, readonly string[]>): number => [...lists.values()].flat().length;
  return (
    `${counted(all.length, "file")}: ${counted(
      sum(({ compared }) => compared),
      "value",
    )} compared, ` +
    `${sum(({ wrong }) => wrong.length)} out of tolerance, ${sum(({ differs }) => paths(differs))} differ by definition, ` +
    `${sum(({ unmapped }) => paths(unmapped))} not mapped`
  );
};
