import type { Report } from "../../model/report.js";
import { wellFormed } from "../cells.js";
import { yamlScalar } from "../yaml-text.js";
import type { Metadata } from "./metadata.js";
import { type KnownText, licenceOf, rightsOf, textsOf } from "./texts-rights.js";

/** More texts than these are cited by their attributions alone, and of those no more than these. */
const mostReferences = 100;

/** Words on one line; never none, as the format asks for a sign at least. */
const line = (text: string, otherwise: string): string =>
  wellFormed(text)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim() || otherwise;

type Field = readonly [name: string, value: string | null];

/** An item of a list, its fields in quotes wherever YAML could read something else in them. */
const item = (fields: readonly Field[], author: string): string => {
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${yamlScalar(value)}`]));
  return ["authors:", `  - name: ${yamlScalar(author)}`, ...lines]
    .map((text, index) => `${index === 0 ? "  - " : "    "}${text}\n`)
    .join("");
};

/** A day, where the words are one. */
const dayOf = (date: string | null): string | null =>
  date !== null && /^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/.test(date) ? date : null;

const addressOf = (url: string | null): string | null =>
  url !== null && /^https?:\/\/[!#$%&'()*+,./0-9:;=?@A-Z[\]_a-z~-]+$/.test(url) && URL.canParse(url) ? url : null;

/** A text of its own, or where there are too many, all texts of one attribution. */
const textReference = (text: KnownText, alone: boolean): string => {
  const { holder, licence, attribution, url, title, author, date, document } = text;
  const known = licence === null ? null : licenceOf(licence);
  const own = alone ? (title ?? document) : (attribution ?? holder ?? document);
  const notes = [attribution, licence === null || known !== null ? null : `Licence: ${licence}`];
  return item(
    [
      ["type", "generic"],
      ["title", line(own, document || "text")],
      ["copyright", holder === null ? null : line(holder, "unknown")],
      ["license", known?.id ?? null],
      ["url", addressOf(url)],
      ["date-published", alone ? dayOf(date) : null],
      ["year", alone && dayOf(date) === null ? (/^[0-9]{4}(?=$|-)/.exec(date ?? "")?.[0] ?? null) : null],
      ["notes", line(notes.filter((one) => one !== null).join("; "), "") || null],
    ],
    line((alone ? author : null) ?? holder ?? "", "Author not known"),
  );
};

const textReferences = (report: Report): readonly string[] => {
  const texts = textsOf(report);
  const told = texts.filter(({ title, author, holder, attribution }) =>
    [title, author, holder, attribution].some((one) => one !== null),
  );
  if (told.length <= mostReferences) return told.map((text) => textReference(text, true));
  return rightsOf(told)
    .slice(0, mostReferences)
    .map((text) => textReference(text, false));
};

/** How a report is cited, with the program that made it and the texts that it is about. */
export const citationCff: Metadata = {
  path: "CITATION.cff",
  about: "How to cite the report, the program and the texts (Citation File Format).",
  remade: false,
  text: (report) => {
    const { id, title, provenance } = report;
    const { name, version } = provenance.program;
    return [
      "cff-version: 1.2.0\n",
      `message: ${yamlScalar("If you use this report, please cite it, the program that made it, and the texts by their own attribution.")}\n`,
      "type: dataset\n",
      `title: ${yamlScalar(line(title, "Report"))}\n`,
      // The format demands authors, and nobody has said who they are.
      `authors:\n  - name: ${yamlScalar(`The authors of the report ${line(id, "")}`.trim())}\n`,
      "references:\n",
      item(
        [
          ["type", "software"],
          ["title", line(name, "counterpoint")],
          ["version", line(version, "0")],
          ["license", "MIT"],
        ],
        "The Counterpoint authors",
      ),
      // No reference may stand there twice, and texts may have the same title.
      ...new Set(textReferences(report)),
    ].join("");
  },
};
