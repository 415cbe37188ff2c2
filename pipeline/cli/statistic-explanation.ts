import { tables } from "../compare/index.js";
import { measureNames, shortNames } from "../instruments/diversity-measures.js";
import { instrumentTables } from "../instruments/index.js";
import { Fault } from "../model/fault.js";
import { nearest } from "../run/nearest.js";
import { catalogue, type Statistic } from "../statistics/index.js";
import { wrap } from "../write/display-width.js";

/** A column's name without the side, or the end of an interval, that it stands for. */
export const statisticName = (column: string): string =>
  column.replace(/^(?:target|reference)_(?=.)/, "").replace(/(?<=.)_(?:lower|upper)$/, "");

/** Instruments whose tables have a column of this name, and what it holds there. */
const columnsNamed = (name: string): readonly { readonly instrument: string; readonly about: string }[] =>
  Object.entries(instrumentTables).flatMap(([instrument, tables]) =>
    tables
      .flatMap(({ columns }) => Object.entries(columns))
      .filter(([column]) => column === name || statisticName(column) === name)
      .slice(0, 1)
      .map(([, { about }]) => ({ instrument, about })),
  );

/** True for a statistic that a table of a report has in a column of its name. */
const isInReports = (name: string): boolean =>
  tables.some(({ columns }) =>
    Object.keys(columns).some((column) => column === name || statisticName(column) === name),
  );

const linesOf = (rows: readonly (readonly [string, string])[], width: number): readonly string[] =>
  rows.flatMap(([title, text]) =>
    wrap(text, width - 11).map((line, index) => `  ${(index === 0 ? title : "").padEnd(9)}${line}`),
  );

const explained = ({ name, formula, about, paper }: Statistic, width: number): readonly string[] => {
  const columns = columnsNamed(name).map(({ instrument }) => instrument);
  const named = measureNames.some((one) => one === name) ? [...columns, "diversity"] : columns;
  const where = [...named, ...(isInReports(name) ? ["reports"] : named.length === 0 ? ["library"] : [])].join(", ");
  return [
    name,
    ...linesOf(
      [
        ["formula", formula],
        ["reading", about],
        ["paper", paper],
        ["in", where],
      ],
      width,
    ),
  ];
};

/** Names that may have been meant: those that hold the word, or whose explanation does, and the nearest. */
const likeNames = (found: string, all: readonly Statistic[]): readonly string[] => {
  const word = found.toLowerCase().replace(/[\s-]+/g, "_");
  const words = (text: string): readonly string[] => text.toLowerCase().split(/[^\p{L}\p{N}_]+/u);
  const near = nearest(
    word,
    all.map(({ name }) => name),
  );
  const plain = word.replaceAll("_", "");
  const holding = all.filter(({ name, about }) => name.includes(word) || words(about).includes(plain));
  return [...new Set([...(near === null ? [] : [near]), ...holding.map(({ name }) => name)])].slice(0, 8);
};

/** What people call statistics for short, and the names that these have here. */
const abbreviations: ReadonlyMap<string, string> = new Map([
  ["lrc", "conservative_log_ratio"],
  ["g2", "log_likelihood_four_terms"],
  ["ll", "log_likelihood_four_terms"],
  ["dp", "deviation_of_proportions"],
  ["dpnorm", "normed_deviation_of_proportions"],
  ["arf", "average_reduced_frequency"],
  ["or", "odds_ratio"],
  ["bic", "keyness_bic"],
  ["ell", "effect_size_ell"],
  ["pmi", "mi"],
  ["%diff", "percent_difference"],
]);

/** Name of the statistic that is meant: as its column, as a measure is called for short, or with its words run together. */
const nameMeant = (asked: string, all: readonly Statistic[]): string => {
  const written = asked
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  const name = abbreviations.get(written) ?? shortNames.get(written) ?? statisticName(written);
  if (all.some((one) => one.name === name)) return name;
  return all.find((one) => one.name.replaceAll("_", "") === name.replaceAll("_", ""))?.name ?? name;
};

/** Formula, reading and paper of a statistic, or what a column holds that is a mere count; an unknown name is a Fault. */
export const explanation = (asked: string, width: number): string => {
  const all = catalogue.flat();
  const name = nameMeant(asked, all);
  const found = [...new Map(all.filter((one) => one.name === name).map((one) => [one.formula, one])).values()];
  if (found.length > 0) return `${found.flatMap((one) => explained(one, width)).join("\n")}\n`;
  const columns = columnsNamed(name);
  if (columns.length > 0) {
    const rows = columns.map(({ instrument, about }) => [instrument, about] as const);
    return `${name}\n${rows.flatMap(([instrument, about]) => wrap(`${instrument}: ${about}`, width - 2).map((line) => `  ${line}`)).join("\n")}\n`;
  }
  const like = likeNames(name, all);
  throw new Fault(
    `unknown statistic ${asked}; ${like.length > 0 ? `did you mean ${like.join(", ")}?` : "take the name of a column; --help lists them"}`,
  );
};
