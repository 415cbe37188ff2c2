// The published figures against gold: one table of all, and a page to read. Figures only, no words of others' texts.
import { basename } from "node:path";
import { evaluate, readGold, readMapping, readStudy, readStudyGold } from "../../pipeline/index.js";
import { asTheyStand, type Mapping } from "../../pipeline/model/mapping.js";
import type { Evaluation, OutputFile, WriteOptions } from "../../pipeline/model/report.js";
import type { Cell, Columns, Table } from "../../pipeline/model/table.js";
import { type Prepared, prepare } from "../../pipeline/run/evaluate.js";
import { csvFiles } from "../../pipeline/write/index.js";
import { literal, markdownTable } from "../../pipeline/write/markdown.js";
import { type Run, root, runs } from "./runs.js";

type CellRow = Readonly<Record<string, Cell>>;

/** One run with what it gave. */
export interface Measured {
  readonly run: Run;
  readonly mapping: Mapping;
  readonly evaluation: Evaluation;
}

const options: WriteOptions = { text: false, bom: false, delimiter: "," };

const measure = async (run: Run, shared: Prepared): Promise<Measured> => {
  const gold =
    run.study === null ? await readGold(run.file) : await readStudyGold(run.file, await readStudy(run.study));
  // A study may bring lexicons of its own.
  const prepared = run.study === null ? { prepared: shared } : {};
  if (run.mapping === null) return { run, mapping: asTheyStand, evaluation: await evaluate(gold, prepared) };
  const { mapping, sha256 } = await readMapping(root(`scripts/validation/${run.mapping}`));
  const mappingFile = { path: `scripts/validation/${basename(run.mapping)}`, sha256 };
  return { run, mapping, evaluation: await evaluate(gold, { ...prepared, mapping, mappingFile }) };
};

/** Measures against all gold, one after the other. */
export const measureAll = async (told: (run: Run) => void = () => {}): Promise<readonly Measured[]> => {
  const shared = await prepare();
  const measured: Measured[] = [];
  for (const run of runs) {
    told(run);
    measured.push(await measure(run, shared));
  }
  return measured;
};

const scoresOf = ({ tables }: Evaluation): Table => {
  const scores = tables.find(({ name }) => name === "scores");
  if (scores === undefined) throw new Error("an evaluation without scores");
  return scores;
};

const validationTable = (measured: readonly Measured[]): Table => {
  const [first] = measured;
  if (first === undefined) throw new Error("nothing was measured");
  const columns: Columns = {
    gold: { type: "string", about: "whose marks are measured against" },
    split: { type: "string", about: "part of the gold" },
    ...scoresOf(first.evaluation).columns,
    program: { type: "string", about: "version of the program" },
  };
  const rows = measured.flatMap(({ run, evaluation }) =>
    [...scoresOf(evaluation).rows].map((row) => ({
      gold: run.gold,
      split: run.split,
      ...row,
      program: evaluation.provenance.program.version,
    })),
  );
  return { name: "validation", about: "Precision, recall and F1 against all gold.", columns, rows };
};

const attributionsOf = ({ tables }: Evaluation): Table | undefined =>
  tables.find(({ name, rows }) => name === "attributions" && [...rows].some(({ gold_count }) => gold_count !== 0));

/** Whether what was found is given to the right source, where the gold tells the source; null if none does. */
const attributionTable = (measured: readonly Measured[]): Table | null => {
  const told = measured.flatMap(({ run, evaluation }) => {
    const table = attributionsOf(evaluation);
    return table === undefined ? [] : [{ run, table }];
  });
  // Several mappings of one gold give the same figures.
  const once = told.filter(({ run }, at) => told.findIndex((other) => other.run.file === run.file) === at);
  const [first] = once;
  if (first === undefined) return null;
  const columns: Columns = {
    gold: { type: "string", about: "whose marks are measured against" },
    split: { type: "string", about: "part of the gold" },
    ...first.table.columns,
  };
  const rows = once.flatMap(({ run, table }) =>
    [...table.rows].map((row) => ({ gold: run.gold, split: run.split, ...row })),
  );
  return { name: "attributions", about: first.table.about, columns, rows };
};

const share = (value: Cell | undefined): string =>
  typeof value === "number" ? value.toFixed(2).replace(/^0/, "") : "–";

/** F1, or recall where only recall is measured. */
const figure = (row: CellRow | undefined): string => share(row?.f1 ?? row?.recall ?? null);

const interval = (row: CellRow): string => {
  const [lower, upper] = row.f1 === null ? [row.recall_lower, row.recall_upper] : [row.f1_lower, row.f1_upper];
  return typeof lower === "number" ? `${share(lower)}–${share(upper)}` : "too few";
};

const mainMatches: ReadonlySet<Cell> = new Set(["overlap", "document"]);

/** Rows that say most: every class of a mapping, or all labels of a layer together. */
const mainRows = ({ run, mapping, evaluation }: Measured): readonly (readonly string[])[] => {
  const rows = [...scoresOf(evaluation).rows];
  const same = (row: CellRow, rest: CellRow) =>
    rows.find((one) =>
      Object.entries({ layer: row.layer, class: row.class, variant: row.variant, match: row.match, ...rest }).every(
        ([key, value]) => one[key] === value,
      ),
    );
  const isShown = ({ class: name }: CellRow): boolean =>
    mapping.classes === null ? name === "micro" : name !== "micro" && name !== "macro";
  return rows
    .filter((row) => row.variant === "disambiguated" && mainMatches.has(row.match ?? null) && isShown(row))
    .map((row) => [
      run.gold,
      run.split,
      String(row.layer),
      mapping.classes === null ? "all labels" : literal(String(row.class)),
      String(row.gold_count),
      share(row.precision),
      share(row.recall),
      share(row.f1),
      interval(row),
      figure(same(row, { match: "overlap_any" })),
      figure(same(row, { match: "exact" })),
      figure(same(row, { variant: "as_listed" })),
    ]);
};

/** The table of the main figures, which the README shows too. */
const mainTable = (measured: readonly Measured[]): string =>
  markdownTable(
    [
      "gold",
      "part",
      "layer",
      "class",
      "in gold",
      "precision",
      "recall",
      "F1",
      "95 % interval",
      "any to any",
      "exact",
      "as listed",
    ],
    measured.flatMap(mainRows),
  );

const sourcesOf = (measured: readonly Measured[]): string => {
  const lines = measured.map(({ run, mapping, evaluation }) => {
    const source = mapping.source === "" ? "" : ` ${literal(mapping.source)}.`;
    return [
      run.gold,
      `**${run.gold}**: ${literal(mapping.about)}.${source}`,
      `${run.split} ${evaluation.documents}`,
    ] as const;
  });
  return [...new Set(lines.map(([gold]) => gold))]
    .map((gold) => {
      const own = lines.filter(([other]) => other === gold);
      return `- ${own[0]?.[1]} Documents: ${own.map(([, , documents]) => documents).join(", ")}.`;
    })
    .join("\n");
};

/** The paragraph on sources, with its table. */
const attributionPart = (measured: readonly Measured[]): string => {
  const rows = [...(attributionTable(measured)?.rows ?? [])];
  const cells = rows.map((row) => [
    String(row.gold),
    String(row.split),
    String(row.content),
    String(row.gold_count),
    share(row.recall),
    share(row.right_share),
  ]);
  return `Contents of quotations that any of ours overlaps, and the part of them that is given to the right source:

${markdownTable(["gold", "part", "contents", "in gold", "found", "right source"], cells)}`;
};

const page = (measured: readonly Measured[]): string => {
  const program = measured[0]?.evaluation.provenance.program;
  return `# Validation of ${program?.name} ${program?.version}

Measured against gold that was not made by this program, with \`counterpoint evaluate\`; \`npm run validate\` makes this page anew.

<!-- main -->
${mainTable(measured)}
<!-- /main -->

${attributionPart(measured)}

Precision, recall and F1 of spans of one class that overlap, matched one to one, the largest overlap first; for CoNLL-2010 of sentences that have one. The interval is of F1, or of recall where only recall is measured: a percentile bootstrap over documents, 1,000 resamples; \`too few\` where fewer than 20 documents hold the class. *any to any*: the same figure where any number of spans may meet any number; *exact*: where both must hold the same words. *as listed*: the same figure for a list of words without rules. *Seen and unseen*: \`speeches\`, \`edt dev\` and \`crossner dev\` were measured only; nobody who wrote the lexicons saw their errors. Of all other parts they could see the errors, of \`polnear dev\` some of the cues. All matches, classes and averages stand in \`validation.csv\`.

${sourcesOf(measured)}
`;
};

/** The files of the published validation, but for the manifest. */
export const validationFiles = (measured: readonly Measured[]): readonly OutputFile[] => [
  ...csvFiles([validationTable(measured), attributionTable(measured) ?? []].flat(), options),
  { path: "validation.md", chunks: [page(measured)] },
];

/** What the manifest says of them: all gold and mappings by hash, and one set of settings. */
export const validationResult = (measured: readonly Measured[]): Evaluation => {
  const [first] = measured;
  if (first === undefined) throw new Error("nothing was measured");
  const inputs = new Map(
    measured.flatMap(({ evaluation }) => evaluation.provenance.inputs.map((input) => [input.path, input] as const)),
  );
  const lexicons = new Map(measured.flatMap(({ evaluation }) => [...evaluation.provenance.lexicons]));
  const { program, packages, settings } = first.evaluation.provenance;
  const kept = new Map([...settings].filter(([name]) => name === "resamples" || name === "seed"));
  return {
    ...first.evaluation,
    id: "validation",
    title: "Validation against gold",
    provenance: { program, lexicons, packages, inputs: [...inputs.values()], settings: kept },
    warnings: [],
  };
};
