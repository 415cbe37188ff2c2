import { literal, markdownTable } from "../markdown.js";
import type { Figure } from "./figure.js";

const chapter = ({ name, title, caption, data }: Figure): string =>
  [
    `## ${literal(title)}`,
    `\`${name}.svg\`, \`${name}.png\`, \`${name}.csv\``,
    literal(caption),
    literal(data.about),
    markdownTable(
      ["column", "what it holds"],
      Object.entries(data.columns).map(([column, { about }]) => [`\`${column}\``, about]),
    ),
  ].join("\n\n");

/** What the figures show, and what their data hold, as Markdown. */
export const catalogueOf = (title: string, figures: readonly Figure[]): string =>
  `${[
    `# Figures: ${literal(title)}`,
    "Each figure is there as SVG, as PNG for print at 300 dots an inch and 170 mm across, and as the data that it shows. In PNG files Latin, Greek and Cyrillic letters are drawn; `?` stands for others, which the SVG and the CSV have.",
    ...figures.map(chapter),
  ].join("\n\n")}\n`;
