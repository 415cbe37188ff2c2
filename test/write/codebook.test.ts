import { expect, it } from "vitest";
import { frameLabels, stanceLabels } from "../../pipeline/model/layers.js";
import { statistics } from "../../pipeline/statistics/index.js";
import { codebookText } from "../../pipeline/write/codebook.js";
import { formats } from "../../pipeline/write/index.js";
import { reportOf } from "../made/tabulate.js";

const options = { text: true, bom: false, delimiter: "," } as const;
const text = codebookText(reportOf(), options);

it("explains every table, column, label and statistic", () => {
  for (const { name, about, columns } of reportOf().tables) {
    expect(text).toContain(`### ${name}\n\n${about}`);
    for (const [column, held] of Object.entries(columns)) {
      expect(text).toMatch(new RegExp(`\\| \`${column}\` \\| ${held.type.replace("?", " or empty")} \\|`));
    }
  }
  for (const label of [...stanceLabels, ...frameLabels]) expect(text).toContain(`| \`${label}\` |`);
  for (const { name, paper } of statistics) expect(text).toMatch(new RegExp(`\`${name}\`.*${paper.slice(0, 6)}`));
});

it("shows words from outside literally, and tables with as many cells as their header", () => {
  expect(text).toContain("# Codebook: Made up for a test \\| &lt;b\\>");
  let cells = 0;
  for (const line of text.split("\n")) {
    const count = line.startsWith("|") ? line.split(/(?<!\\)\|/).length : 0;
    if (cells > 0 && count > 0) expect(count, line).toBe(cells);
    cells = count;
  }
});

it("says so where the words of the sources were left out", () => {
  expect(text).not.toContain("No source text");
  expect(codebookText(reportOf(), { ...options, text: false })).toContain("No source text");
});

it("is written whatever formats are chosen", () => {
  expect(formats.filter(({ always }) => always).map(({ name }) => name)).toEqual(["lexicon-entries", "codebook"]);
});
