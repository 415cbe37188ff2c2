import { type CodedSheet, type CodingStratum, type KeyRow, strata } from "../model/coding.js";
import type { Cell, Column, Table } from "../model/table.js";
import { cohenKappa, type Interval, sentenceRecall, wilsonInterval } from "../statistics/index.js";

/** What a figure of hand coding says. */
export const codingFigures = {
  precision: "part of the kept stretches that the coder finds right",
  wrongly_rejected: "part of the rejected stretches that the coder finds right: what the rules took away for nothing",
  sentence_precision: "part of the sentences with a kept hit in which the coder sees one",
  sentence_recall: "estimated part of the sentences in which the coder sees one that have a kept hit",
} as const;

/** With fewer judged rows a figure says too little. */
export const fewestJudged = 10;

const scoreColumns = {
  coder: { type: "string", about: "file of the coder's sheet" },
  layer: { type: "string", about: "layer that is measured" },
  label: { type: "string", about: "what was asked about" },
  figure: { type: "string", about: "what is measured", values: Object.keys(codingFigures) },
  value: { type: "number?", about: "the figure, 0 to 1; empty if nothing was judged" },
  lower: { type: "number?", about: "lower end of its 95 % interval" },
  upper: { type: "number?", about: "upper end of its 95 % interval" },
  judged: { type: "integer", about: "rows with an answer that it rests on" },
  yes: { type: "integer", about: "rows among them that were answered with yes" },
  open: { type: "integer", about: "rows without an answer" },
  population: { type: "integer", about: "stretches or sentences of the texts that the rows were drawn from" },
  evidence: { type: "string", about: "whether it rests on enough", values: ["enough", "too_few_to_tell"] },
} as const satisfies Readonly<Record<string, Column>>;

type ScoreRow = Readonly<Record<keyof typeof scoreColumns, Cell>>;

/** Answers to the rows of one stratum. */
interface Judged {
  readonly yes: number;
  readonly judged: number;
  readonly open: number;
  readonly population: number;
}

const nothing: Judged = { yes: 0, judged: 0, open: 0, population: 0 };

const add = (a: Judged, b: Judged): Judged => ({
  yes: a.yes + b.yes,
  judged: a.judged + b.judged,
  open: a.open + b.open,
  population: a.population + b.population,
});

const judgedOf = (sheet: CodedSheet, rows: readonly KeyRow[], stratum: CodingStratum): Judged => {
  const own = rows.filter((row) => row.stratum === stratum);
  const answers = own.map(({ item }) => sheet.answers.get(item)?.answer ?? null);
  return {
    yes: answers.filter((answer) => answer === true).length,
    judged: answers.filter((answer) => answer !== null).length,
    open: answers.filter((answer) => answer === null).length,
    population: own[0]?.population ?? 0,
  };
};

const rowsOf = (
  sheet: CodedSheet,
  rows: readonly KeyRow[],
  { layer, label }: { readonly layer: string; readonly label: string },
): ScoreRow[] => {
  const by = new Map(strata.map((stratum) => [stratum, judgedOf(sheet, rows, stratum)]));
  const of = (stratum: CodingStratum): Judged => by.get(stratum) ?? nothing;
  const row = (
    figure: keyof typeof codingFigures,
    basis: Judged,
    value: number | null,
    interval: Interval | null,
  ): ScoreRow => ({
    coder: sheet.coder,
    layer,
    label,
    figure,
    value,
    lower: interval?.[0] ?? null,
    upper: interval?.[1] ?? null,
    judged: basis.judged,
    yes: basis.yes,
    open: basis.open,
    population: basis.population,
    evidence: basis.judged < fewestJudged ? "too_few_to_tell" : "enough",
  });
  const share = (figure: keyof typeof codingFigures, basis: Judged): ScoreRow =>
    row(figure, basis, basis.judged === 0 ? null : basis.yes / basis.judged, wilsonInterval(basis.yes, basis.judged));
  const [withHit, without] = [of("with"), of("without")];
  const recall = sentenceRecall(withHit, without);
  return [
    share("precision", of("kept")),
    share("wrongly_rejected", of("rejected")),
    share("sentence_precision", withHit),
    row("sentence_recall", add(withHit, without), recall?.value ?? null, recall?.interval ?? null),
  ];
};

const agreementColumns = {
  coder: { type: "string", about: "file of one coder's sheet" },
  other: { type: "string", about: "file of the other's" },
  label: { type: "string", about: "what was asked about; `all` for all labels together" },
  both: { type: "integer", about: "rows that both answered" },
  agreement: { type: "number?", about: "part of them with the same answer, 0 to 1" },
  cohen_kappa: { type: "number?", about: "agreement beyond chance; empty where chance would agree everywhere" },
} as const satisfies Readonly<Record<string, Column>>;

type AgreementRow = Readonly<Record<keyof typeof agreementColumns, Cell>>;

const agreementOf = (one: CodedSheet, other: CodedSheet, rows: readonly KeyRow[], label: string): AgreementRow => {
  const pairs = rows.flatMap(({ item }) => {
    const [a, b] = [one.answers.get(item)?.answer ?? null, other.answers.get(item)?.answer ?? null];
    return a === null || b === null ? [] : [[a, b] as const];
  });
  const same = pairs.filter(([a, b]) => a === b).length;
  return {
    coder: one.coder,
    other: other.coder,
    label,
    both: pairs.length,
    agreement: pairs.length === 0 ? null : same / pairs.length,
    cohen_kappa: cohenKappa(pairs),
  };
};

const byLabel = (key: readonly KeyRow[]): ReadonlyMap<string, readonly KeyRow[]> => {
  const labels = new Map<string, KeyRow[]>();
  for (const row of key) {
    const rows = labels.get(row.label);
    if (rows === undefined) labels.set(row.label, [row]);
    else rows.push(row);
  }
  return labels;
};

/** What coders' sheets say of the program, and, where there are several, how far they agree. */
export const codingResults = (key: readonly KeyRow[], sheets: readonly CodedSheet[]): readonly Table[] => {
  const labels = byLabel(key);
  const scores = sheets.flatMap((sheet) =>
    [...labels].flatMap(([label, rows]) => rowsOf(sheet, rows, { layer: rows[0]?.layer ?? "", label })),
  );
  const pairs = sheets.flatMap((one, index) => sheets.slice(index + 1).map((other) => [one, other] as const));
  const agreement = pairs.flatMap(([one, other]) => [
    agreementOf(one, other, key, "all"),
    ...[...labels].map(([label, rows]) => agreementOf(one, other, rows, label)),
  ]);
  return [
    {
      name: "coding-scores",
      about: `How right the program is by hand coding: ${Object.entries(codingFigures)
        .map(([name, about]) => `\`${name}\`, ${about}`)
        .join(
          "; ",
        )}. Proportions have Wilson intervals; recall weights each stratum by its size, and its interval is recovered from those of the strata.`,
      columns: scoreColumns,
      rows: scores,
    },
    ...(sheets.length < 2
      ? []
      : [
          {
            name: "coding-agreement",
            about: "How far two coders agree on the rows that both answered.",
            columns: agreementColumns,
            rows: agreement,
          },
        ]),
  ];
};
