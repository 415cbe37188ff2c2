import type { Report } from "../../model/report.js";
import { wellFormed } from "../cells.js";
import type { Metadata } from "./metadata.js";
import { usedStatistics } from "./used-statistics.js";
import { citedIn } from "./works/cited.js";
import { authorsOf, keyOf, type Work } from "./works/work.js";

/** Signs that TeX would take for something else, each as a command; braces too, as those in a value must pair. */
const commands: ReadonlyMap<string, string> = new Map([
  ["\\", "\\textbackslash{}"],
  ["{", "\\textbraceleft{}"],
  ["}", "\\textbraceright{}"],
  ["~", "\\textasciitilde{}"],
  ["^", "\\textasciicircum{}"],
  // Some programs take it for the beginning of an entry wherever it stands.
  ["@", "\\symbol{64}"],
  ...["&", "%", "$", "#", "_"].map((sign) => [sign, `\\${sign}`] as const),
]);

const texText = (text: string): string =>
  wellFormed(text)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/[\\{}~^@&%$#_]/g, (sign) => commands.get(sign) ?? sign)
    .trim();

/** A title whose names keep their capitals in every style; the capital that begins it needs no guard. */
const texTitle = (title: string): string =>
  texText(title).replace(/(?<![\p{L}\p{N}\\{])[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu, (word, at: number) =>
    /\p{Lu}/u.test(at === 0 ? word.slice(1) : word) ? `{${word}}` : word,
  );

const texNames = (names: readonly string[]): string =>
  names.map((name) => (name.includes(", ") ? texText(name) : `{${texText(name)}}`)).join(" and ");

/** What the field for a work's publisher is called. */
const publisherField = ({ type }: Work): string =>
  type === "phdthesis" ? "school" : type === "techreport" ? "institution" : "publisher";

type Field = readonly [name: string, value: string | undefined];

const entryText = (type: string, key: string, fields: readonly Field[]): string => {
  const told = fields.flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [`  ${name} = {${value}}`],
  );
  return `@${type}{${key},\n${told.join(",\n")}\n}\n`;
};

const optional = (text: string | undefined): string | undefined => (text === undefined ? undefined : texText(text));

const optionalTitle = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : texTitle(text);

const workEntry = (work: Work, users: readonly string[]): string =>
  entryText(work.type, keyOf(work), [
    ["author", texNames(authorsOf(work))],
    ["title", texTitle(work.title)],
    ["journal", optional(work.journal)],
    ["booktitle", optionalTitle(work.booktitle)],
    ["editor", work.editors === undefined ? undefined : texNames(work.editors.split("; "))],
    ["volume", optional(work.volume)],
    ["number", optional(work.number)],
    ["pages", work.pages?.replaceAll("–", "--")],
    ["edition", optional(work.edition)],
    [publisherField(work), optional(work.publisher)],
    ["howpublished", optional(work.howpublished)],
    ["year", work.year === undefined ? undefined : String(work.year)],
    ["keywords", users.map(texText).join(", ")],
  ]);

/** A lexicon that cites no work that is known, or more than these: its own words on where it is from. */
const lexiconEntry = (name: string, sources: readonly string[], { provenance: { program } }: Report): string =>
  entryText("misc", `lexicon-${keyLetters(name)}`, [
    ["title", `{${texText(`Lexicon ${name}`)}}`],
    ["howpublished", texText(`Read by ${program.name} ${program.version}`)],
    ["note", texText(sources.join("; "))],
    ["keywords", texText(`lexicon ${name}`)],
  ]);

/** A name as a key can have it; whatever else stands in it, as the number of its sign. */
const keyLetters = (name: string): string =>
  wellFormed(name).replace(/[^A-Za-z0-9./-]/gu, (sign) => `+${sign.codePointAt(0)?.toString(16)}.`);

/** BibTeX of what the figures and the lexicons of a report were made after. */
const bibliography = (report: Report): string => {
  const users = new Map<Work, string[]>();
  const use = (cited: readonly Work[], user: string): void => {
    for (const work of cited) users.set(work, [...(users.get(work) ?? []), user]);
  };
  for (const { name, paper } of usedStatistics(report.tables)) use(citedIn(paper).works, `statistic ${name}`);
  const own: string[] = [];
  for (const [name, sources] of [...(report.lexiconSources ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const cited = sources.map(citedIn);
    use(
      cited.flatMap((one) => one.works),
      `lexicon ${name}`,
    );
    if (cited.every((one) => one.works.length === 0) || cited.some(({ unknown }) => unknown.length > 0))
      own.push(lexiconEntry(name, sources, report));
  }
  const cited = [...users]
    .map(([work, names]) => ({ key: keyOf(work), text: workEntry(work, [...new Set(names)]) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return [...cited.map(({ text }) => text), ...own].join("\n");
};

/** Every work that a statistic or a lexicon of the report was made after, and the lexicons that were made after none. */
export const referencesBib: Metadata = {
  path: "references.bib",
  about:
    "BibTeX of the works behind each statistic and lexicon of the report; its keywords say for what each was used.",
  // The folder of a report does not hold what lexicons say of their sources.
  remade: false,
  text: (report) => {
    const text = bibliography(report);
    return text === "" ? null : text;
  },
};
