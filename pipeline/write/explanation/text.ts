import type { Cell } from "../../model/table.js";
import type { Account } from "../../prove/account.js";
import type { BaseOf } from "../../prove/bases.js";
import { type Explanation, hitsOf, keyOf } from "../../prove/explanation.js";
import { shownCell } from "../../prove/formulas/formula.js";
import { paint } from "../butterfly.js";
import { printable, truncate, wrap } from "../display-width.js";
import type { Beside } from "./json.js";
import { type HitLayout, hitLines } from "./lines.js";

/** How an explanation is shown. */
export type ExplanationLayout = HitLayout;

const indent = "  ";
/** Parts of a base that are shown; the others are counted. */
const mostParts = 12;
/** Other columns that are named. */
const mostOthers = 10;
/** Columns of a terminal in which something can still be said of a cell. */
const fewestAbout = 16;

const wrapped = (text: string, { width }: ExplanationLayout, by = indent): readonly string[] =>
  wrap(printable(text), width - by.length).map((line) => `${by}${line}`);

const baseNames: Readonly<Record<string, string>> = {
  words: "counted words",
  sentences: "sentences",
  mentions: "headline mentions of actors",
  verbs: "finite verbs",
};

const partLines = ({ base, parts, sum }: BaseOf): readonly string[] => {
  const shown = parts.slice(0, mostParts);
  const most = Math.max(...shown.map(({ count }) => shownCell(count).length), shownCell(sum).length);
  const line = (count: number, told: string): string =>
    `${indent}${shownCell(count).padStart(most)}  ${printable(told)}`;
  const rest = parts.slice(mostParts).reduce((all, { count }) => all + count, 0);
  return [
    ...shown.map(({ document, role, mode, count }) => line(count, `${document}, ${role}, ${mode} words`)),
    ...(parts.length > mostParts ? [line(rest, `in ${parts.length - mostParts} more parts`)] : []),
    line(sum, `${baseNames[base] ?? base} in all`),
  ];
};

const saying = (agrees: boolean | null, value: Cell): string =>
  agrees === false ? `, but the report says ${shownCell(value)}` : ", as the report says";

const arithmeticLines = ({ arithmetic, value, missing }: Account, layout: ExplanationLayout): readonly string[] => {
  if (arithmetic === null) return [];
  const { formula, numbers, value: made } = arithmetic;
  const result =
    made === undefined
      ? `; not made anew${missing.length > 0 ? `, as the report has no ${missing.join(", ")}` : ""}`
      : ` = ${shownCell(made)}${saying(made === value, value)}`;
  return formula === numbers
    ? wrapped(`${formula}${result}`, layout)
    : [...wrapped(`= ${formula}`, layout), ...wrapped(`= ${numbers}${result}`, layout)];
};

const plural = (count: number, one: string): string => `${shownCell(count)} ${count === 1 ? one : `${one}s`}`;

const behindLines = (account: Account, layout: ExplanationLayout): readonly string[] => {
  const { behind, missing, value } = account;
  if (behind === null) return [];
  if (missing.length > 0)
    return wrapped(
      `counts ${behind.counted}. Their hits are not in this report: it has no ${missing.join(", ")}; made with --tables all it lists them.`,
      layout,
    );
  const hits = plural(behind.hits.length, behind.sumOf === undefined ? "hit" : "row");
  const sum = behind.sumOf === undefined ? hits : `${hits}, ${behind.sumOf}: ${shownCell(behind.sum)}`;
  return [
    ...wrapped(`counts ${behind.counted}`, layout),
    ...hitLines(behind.hits, layout),
    ...wrapped(`${sum}${saying(behind.sum === value, value)}`, layout),
  ];
};

const baseLines = ({ base, missing, value }: Account, layout: ExplanationLayout): readonly string[] => {
  if (base === null) return [];
  if (base.tables.length === 0)
    return wrapped("finite verbs are told apart by rules over tokens, and no table lists them", layout);
  if (missing.length > 0)
    return wrapped(`what it is made of is not in this report: it has no ${missing.join(", ")}`, layout);
  return [
    ...partLines(base),
    ...(base.sum === value ? [] : wrapped(`but the report says ${shownCell(value)}`, layout)),
  ];
};

const unitLines = ({ units }: Account, layout: ExplanationLayout): readonly string[] =>
  units === null
    ? []
    : (["target", "reference"] as const).flatMap((side) => {
        const shown = units[side].slice(0, layout.rows).map(({ unit, count, base }) => {
          const rate = base === 0 ? "–" : shownCell((1000 * count) / base);
          return `${indent}${printable(unit)}: ${count} in ${shownCell(base)}, ${rate} per 1,000`;
        });
        const more = units[side].length - shown.length;
        return [
          `${indent}${side}`,
          ...shown,
          ...(more > 0 ? [`${indent}… and ${more} more; --rows all shows them`] : []),
        ];
      });

const accountLines = (account: Account, layout: ExplanationLayout): readonly string[] => {
  const { strong, faint } = paint(layout.colour);
  const { column, value, about, statistic, sentences } = account;
  const shown = printable(shownCell(value));
  return [
    "",
    `${strong(column)} ${shown.length > layout.width - column.length ? "" : shown}`.trimEnd(),
    ...(shown.length > layout.width - column.length ? wrapped(shown, layout) : []),
    ...wrapped(about, layout).map(faint),
    ...arithmeticLines(account, layout),
    ...behindLines(account, layout),
    ...baseLines(account, layout),
    ...unitLines(account, layout),
    ...(statistic === null
      ? []
      : wrapped(`${statistic.name}: ${statistic.formula}. ${statistic.paper}`, layout).map(faint)),
    ...sentences.flatMap((sentence) => wrapped(sentence, layout)),
  ];
};

const wholeLines = ({ table, row, standing }: Explanation, layout: ExplanationLayout): readonly string[] => {
  const { faint } = paint(layout.colour);
  const cells = Object.entries(table.columns).filter(([column]) => row[column] !== null && row[column] !== "");
  const most = Math.max(...cells.map(([column]) => column.length));
  const context = row.surface && row.left !== undefined ? [...hitLines([{ table: table.name, row }], layout), ""] : [];
  const told = standing.flatMap((sentence) => wrapped(sentence, layout));
  return [
    ...context,
    ...told,
    ...(told.length > 0 ? [""] : []),
    ...cells.flatMap(([column, { about }]) => {
      const by = `${indent}${" ".repeat(most)}  `;
      const [first = "", ...rest] = wrapped(String(row[column]), layout, by);
      const left = layout.width - first.length - 2;
      const beside = rest.length === 0 && left > fewestAbout ? `  ${faint(truncate(about, left))}` : "";
      return [`${indent}${column.padEnd(most)}  ${first.trimStart()}${beside}`, ...rest];
    }),
  ];
};

/** How often each entry found something, the most frequent first. */
const entryLines = (explanation: Explanation, { entries }: Beside, layout: ExplanationLayout): readonly string[] => {
  if (entries.length === 0) return [];
  const hits = new Set([...hitsOf(explanation), ...explanation.examples].map(({ row }) => row));
  const count = (id: string): number => [...hits].filter((row) => row.entry === id).length;
  const most = Math.max(...entries.map(({ id }) => id.length));
  const sorted = entries.map((entry) => ({ ...entry, count: count(entry.id) })).sort((a, b) => b.count - a.count);
  const told = sorted.slice(0, layout.rows).map(({ id, count: times, finds }) => {
    const head = `${indent}${times === 0 ? "" : `${String(times).padStart(3)} × `}${printable(id).padEnd(most)}  `;
    return `${head}${truncate(printable(finds.join("; ")), Math.max(fewestAbout, layout.width - head.length))}`;
  });
  const sources = new Map(entries.map(({ file, source }) => [`${file}: ${source}`, true]));
  return [
    "",
    "Lexicon entries that found them",
    ...told,
    ...[...sources.keys()].flatMap((source) => wrapped(source, layout)),
    ...(explanation.whole
      ? entries.flatMap(({ examples }) => examples.slice(0, 3)).flatMap((one) => wrapped(`as in: ${one}`, layout))
      : []),
  ];
};

const othersText = (others: readonly string[]): string =>
  `Other columns that can be asked for: ${others.slice(0, mostOthers).join(", ")}${others.length > mostOthers ? ` and ${others.length - mostOthers} more` : ""}.`;

const furtherLines = (explanation: Explanation, layout: ExplanationLayout): readonly string[] => {
  const { countedIn, sources, verdicts, examples, others, whole } = explanation;
  const places = countedIn.map(
    ({ table, number, column, row }) => `${table} ${number} ${column} (${row.voice ?? row.counting})`,
  );
  return [
    ...(places.length === 0 ? [] : ["", "Counted in", ...wrapped(places.join(", "), layout)]),
    ...(sources.length === 0 ? [] : ["", "Its figures are from"]),
    ...sources.flatMap(({ table, number, row }) =>
      wrapped(
        `${table} ${number}: ${row.layer} ${row.label}, ${row.target_count} in ${row.target_base} and ${row.reference_count} in ${row.reference_base}, ${row.verdict_words}`,
        layout,
      ),
    ),
    ...verdicts.flatMap((told) => wrapped(told, layout)),
    ...(examples.length === 0
      ? []
      : ["", "Drawn at random from the headline hits of both sides", ...hitLines(examples, layout)]),
    ...(whole || others.length === 0 ? [] : ["", ...wrapped(othersText(others), layout, "")]),
  ];
};

/** An explanation for people: what the cell is, its arithmetic, its hits, and what its base is made of. */
export const explanationText = (explanation: Explanation, beside: Beside, layout: ExplanationLayout): string => {
  const { table, number, rows, row, accounts, whole } = explanation;
  const { strong } = paint(layout.colour);
  const key = keyOf(table, row).map(([column, value]) => `${column} ${shownCell(value)}`);
  return `${[
    strong(`${table.name}, row ${shownCell(number)} of ${shownCell(rows)}`),
    ...wrapped(key.join(" · "), layout),
    ...(whole ? ["", ...wholeLines(explanation, layout)] : accounts.flatMap((one) => accountLines(one, layout))),
    ...entryLines(explanation, beside, layout),
    ...furtherLines(explanation, layout),
    ...(beside.notes.length === 0 ? [] : ["", ...beside.notes.flatMap((note) => wrapped(note, layout, ""))]),
  ].join("\n")}\n`;
};
