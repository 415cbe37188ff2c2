// npm run readme: fills the parts of README.md that stand between <!-- name --> and <!-- /name --> from the code and the
// published report; a test holds the file to them.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { english } from "../pipeline/annotate/english.js";
import { tables } from "../pipeline/compare/index.js";

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

const files = (): string =>
  tables.map(({ name, about }) => `| \`${name}.csv\` | ${about.split(". ")[0]?.replace(/\.$/, "")}. |`).join("\n");

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
      "log_ratio_walter",
      "log_ratio_hardie",
    ],
    published("stance-counts").filter(
      ({ counting, label }) => counting === "headline" && ["obligation", "hedge", "booster"].includes(String(label)),
    ),
  );

const parts: Readonly<Record<string, () => string>> = {
  files: () =>
    `| file | what |\n| --- | --- |\n${files()}\n| \`report.json\`, \`report.schema.json\` | All tables in one file, and its JSON Schema. |\n| \`codebook.md\` | What every table, column and label means. |\n| \`manifest.json\` | Hashes of all inputs, lexicons and outputs, versions and settings. |`,
  hits,
  counts,
};

const inline: Readonly<Record<string, () => string>> = {
  layers: () => english.layers.map((layer) => `\`${layer}\``).join(", "),
};

/** The README with its printed parts made anew. */
export const printed = (readme: string): string => {
  let text = readme;
  for (const [name, make] of Object.entries(parts)) {
    text = text.replace(
      new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`),
      (_, open, close) => `${open}\n${make()}\n${close}`,
    );
  }
  for (const [name, make] of Object.entries(inline)) {
    text = text.replace(
      new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`),
      (_, open, close) => `${open}${make()}${close}`,
    );
  }
  return text;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(root("README.md"), printed(readFileSync(root("README.md"), "utf8")));
}
