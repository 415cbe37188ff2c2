// npm run readme: fills the parts of README.md that stand between <!-- name --> and <!-- /name --> from the code and the
// published report; a test holds the file to them.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { english } from "../pipeline/annotate/english.js";
import { tables } from "../pipeline/compare/index.js";
import { metadata } from "../pipeline/write/index.js";
import {
  growthTable,
  machineLine,
  ratioTable,
  type ScaleFigures,
  type SpeedFigures,
  scaleTable,
  speedTable,
} from "./bench/speed/figures.js";

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

type Records = readonly Readonly<Record<string, string | number | boolean | null>>[];

const published = (table: string): Records => {
  const report: { readonly tables: Readonly<Record<string, Records>> } = JSON.parse(
    readFileSync(root("reports/cfr-shen-yi-2017/report.json"), "utf8"),
  );
  return report.tables[table] ?? [];
};

const cell = (value: unknown): string => {
  if (typeof value === "number" && !Number.isInteger(value)) return value.toFixed(2);
  return value === null || value === undefined ? "" : String(value).replaceAll("|", "\\|");
};

const markdown = (columns: readonly string[], rows: Records): string =>
  [columns, columns.map(() => "---"), ...rows.map((row) => columns.map((column) => cell(row[column])))]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

const others: readonly (readonly [file: string, about: string])[] = [
  ["`report.json`, `report.schema.json`", "All tables in one file, and its JSON Schema."],
  ["`report.html`, `how-to-read.html`", "The report as a page that needs no network, and how its figures are read."],
  ["`figures/*.svg`, `.png`, `.csv`", "Every figure for the web and for print, and the data that it shows."],
  ["`report.xlsx`", "All tables in one workbook, with a sheet that explains and links from counts to their hits."],
  ["`codebook.md`", "What every table, column and label means."],
  [
    "`lexicon-entries.csv`",
    "A hash of each entry of the lexicons, by which `verify` and `diff` tell what was changed.",
  ],
  ...metadata.map(({ path, about }) => [`\`${path}\``, about] as const),
  ["`manifest.json`", "Hashes of all inputs, lexicons and outputs, versions and settings."],
];

const files = (): string => {
  const listed = tables.map(
    ({ name, about }) => [`\`${name}.csv\``, `${about.split(". ")[0]?.replace(/\.$/, "")}.`] as const,
  );
  const rows = [...listed, ...others].map(([file, what]) => ({ file, what }));
  return markdown(["file", "what"], rows);
};

const hits = (): string => {
  const wanted = new Set(["hedge", "obligation", "counter"]);
  const rows = published("stance-markers").filter(({ role, label }) => role === "body" && wanted.has(String(label)));
  const some = [
    ...rows.filter(({ status }) => status === "kept").slice(0, 3),
    ...rows.filter(({ status, rule }) => status === "rejected" && rule !== "overlap").slice(0, 1),
  ];
  return markdown(["document", "start", "end", "surface", "label", "entry", "status", "reason"], some);
};

const counts = (): string =>
  markdown(
    [
      "label",
      "target_count",
      "reference_count",
      "target_rate",
      "reference_rate",
      "difference",
      "log_ratio_hardie",
      "target_as_listed",
      "reference_as_listed",
      "difference_as_listed",
    ],
    published("stance-counts").filter(
      ({ counting, label }) => counting === "headline" && ["obligation", "hedge", "booster"].includes(String(label)),
    ),
  );

/** How much of each text is in whose voice. */
const speakers = (): string => {
  const rows = published("counts-by-voice").filter(({ layer, label }) => layer === "actors" && label === "all");
  return markdown(["voice", "mode", "target_words", "reference_words"], rows);
};

/** What the introduction quotes of the op-ed. */
const ledger = (): string => {
  const left = (quotation: unknown): string =>
    published("stance-left-behind")
      .filter((row) => row.quotation === quotation)
      .map(({ surface, label }) => `${surface} (${label})`)
      .join(", ");
  const rows = published("quotation-ledger")
    .filter(({ document, marked, role }) => document === "introduction" && marked === true && role === "body")
    .map((row) => ({
      ...row,
      quoted: `${String(row.surface).split(" ").slice(0, 6).join(" ")} …`,
      left_behind: left(row.quotation),
    }));
  return markdown(["quoted", "words", "fidelity", "source_start", "source_end", "left_behind"], rows);
};

/** One finding by whose words count. */
const choices = (): string =>
  markdown(
    [
      "label",
      "choice",
      "target_count",
      "reference_count",
      "target_words",
      "reference_words",
      "target_rate",
      "reference_rate",
      "difference",
    ],
    published("counts-by-mode").filter(({ layer, label }) => layer === "stance" && label === "obligation"),
  );

/** The comparison in three sentences. */
const findings = (): string =>
  published("findings")
    .map(({ sentence }) => `> ${sentence}`)
    .join("\n>\n");

/** Some labels with what may be said of them. */
const verdicts = (): string => {
  const wanted = new Set(["attribution", "hedge", "obligation", "booster", "understanding"]);
  return markdown(
    [
      "label",
      "target_count",
      "reference_count",
      "log_ratio_walter",
      "log_ratio_lower",
      "log_ratio_upper",
      "fisher_p",
      "permutation_p",
      "sentence_p",
      "verdict_words",
    ],
    published("comparison").filter(({ label, voice }) => voice === "headline" && wanted.has(String(label))),
  );
};

/** The main figures, as the page on validation shows them. */
const validation = (): string => {
  const page = readFileSync(root("reports/validation/validation.md"), "utf8");
  const [, table = ""] = /<!-- main -->\n([\s\S]*?)\n<!-- \/main -->/.exec(page) ?? [];
  return table;
};

/** What `explain` tells of one number, up to its hits and base. */
const proof = (): string => {
  const call = ["explain", "reports/cfr-shen-yi-2017", "comparison.hedge.target_rate"];
  const told = execFileSync(process.execPath, [root("dist/cli/main.js"), ...call], {
    cwd: root("."),
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return `\`\`\`text\n${told.split("\n\nLexicon entries")[0]?.replace(/ +$/gm, "")}\n\`\`\``;
};

/** Figures of a benchmark, as it has written them. */
const measured = (name: string): unknown => JSON.parse(readFileSync(root(`reports/speed/${name}.json`), "utf8"));

/** What took how long, and what must hold of it. */
const speed = (): string => {
  const figures = measured("speed") as SpeedFigures;
  const about = `Medians of ${figures.runs} runs in turns over ${figures.texts} speeches, ${figures.megabytes.toFixed(1)} MB of text, ${figures.workers} workers; ${machineLine(figures.machine)}.`;
  return [about, speedTable(figures), ratioTable(figures)].join("\n\n");
};

/** How time and memory grow with the corpus. */
const scale = (): string => {
  const figures = measured("scale") as ScaleFigures;
  return [scaleTable(figures), growthTable(figures)].join("\n\n");
};

const layers = (): string => english.layers.map((layer) => `\`${layer}\``).join(", ");

const parts: Readonly<Record<string, () => string>> = {
  files: () => `\n${files()}\n`,
  hits: () => `\n${hits()}\n`,
  counts: () => `\n${counts()}\n`,
  speakers: () => `\n${speakers()}\n`,
  ledger: () => `\n${ledger()}\n`,
  choices: () => `\n${choices()}\n`,
  findings: () => `\n${findings()}\n`,
  verdicts: () => `\n${verdicts()}\n`,
  proof: () => `\n${proof()}\n`,
  layers,
  speed: () => `\n${speed()}\n`,
  scale: () => `\n${scale()}\n`,
  validation: () => `\n${validation()}\n`,
};

/** The README with its printed parts made anew. */
export const printed = (readme: string): string =>
  Object.entries(parts).reduce(
    (text, [name, make]) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`),
        (_, open: string, close: string) => open + make() + close,
      ),
    readme,
  );

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(root("README.md"), printed(readFileSync(root("README.md"), "utf8")));
}
