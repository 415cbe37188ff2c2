import { witnessPath } from "../prove/manifest-claims.js";
import type { TextChange } from "../prove/text-changes.js";
import type { FileVerdict, Verification } from "../prove/verification.js";
import { basisLines, type Names } from "./basis-lines.js";
import { grouped } from "./butterfly.js";
import { claimText } from "./claim-text.js";
import { printable } from "./display-width.js";
import { manifestPath } from "./manifest.js";
import { rowsText, shiftText, tableLines } from "./row-lines.js";

const names: Names = { before: "in the report", after: "in a new run" };

const filesTold = 4;

const count = (number: number, one: string): string => `${grouped(number)} ${one}${number === 1 ? "" : "s"}`;

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

/** A text without what could write over a terminal; its spaces stay, since they may be the difference. */
const visible = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}\p{Surrogate}]/gu, "\uFFFD");

const bytesText = ({ bytes }: FileVerdict): string => {
  if (bytes === null) return "differs in the same rows";
  if (bytes.kind === "line ends") return "differs in nothing but the ends of its lines";
  if (bytes.kind === "bytes")
    return `differs from byte ${grouped(bytes.at)} on; ${grouped(bytes.before)} bytes ${names.before}, ${grouped(bytes.after)} ${names.after}`;
  const { line, before, after } = bytes;
  const shown = (text: string | null): string => (text === null ? "nothing" : `“${visible(text)}”`);
  return `differs from line ${grouped(line)} on: ${shown(before)} ${names.before}, ${shown(after)} ${names.after}`;
};

const verdictLines = (verdict: FileVerdict, all: boolean): readonly string[] => {
  const { path, tables, against, changedSince } = verdict;
  if (against === "missing") return [`${path}: is missing`];
  if (against === "not made again") {
    return [
      changedSince === null
        ? `${path}: is not of this report, and no new run writes it`
        : `${path}: no new run writes it`,
    ];
  }
  if (against === null) return [`${path}: is as a new run writes it; the manifest has another hash, or none`];
  if (tables.length === 0) return [`${path}: ${bytesText(verdict)}`];
  return tables.flatMap((table) => [
    `${path}: ${tables.length > 1 ? `${table.table}: ` : ""}${rowsText(table, names)}`,
    ...indented(tableLines(table, names, all)),
  ]);
};

/** What was done to the folder since the report was written, in words. */
const tamperedLines = ({ verdicts, refused }: Verification): readonly string[] => {
  const gone = verdicts.filter(({ against }) => against === "missing").map(({ path }) => path);
  const changed = verdicts.filter(({ changedSince, against }) => changedSince === true && against !== "missing");
  const strange = verdicts.filter(({ changedSince, path }) => changedSince === null && path !== manifestPath);
  const listed = (files: readonly { readonly path: string }[]): string => files.map(({ path }) => path).join(", ");
  return [
    ...(changed.length === 0
      ? []
      : [`changed since the report was written, as the hash in the manifest tells: ${listed(changed)}`]),
    ...(gone.length === 0 ? [] : [`taken away since the report was written: ${gone.join(", ")}`]),
    ...(strange.length === 0 || refused === null ? [] : [`not of this report: ${listed(strange)}`]),
  ].map(printable);
};

const textLine = ({ document, at, before, after, by }: TextChange): string => {
  const text = `  text ${printable(document)}`;
  if (at === null) return `${text}: ${names.before} only`;
  if (by !== 0) return `${text}: the same words, which from code unit ${grouped(at)} on only ${shiftText(by)}`;
  return `${text} differs from code unit ${grouped(at)} on: “${printable(before ?? "")}” then, “${printable(after ?? "")}” now`;
};

const others = (verdicts: readonly FileVerdict[]): readonly FileVerdict[] =>
  verdicts.filter(({ path }) => path !== manifestPath);

/** What only the manifest says, so that nothing else is blamed for it. */
const manifestLines = ({ manifest, verdicts }: Verification): readonly string[] => {
  const witness = others(verdicts).length === 0 ? "every file" : witnessPath;
  return manifest.map((claim) => `manifest.json itself was changed: it ${claimText(claim, witness)}`).map(printable);
};

const whyLines = (verification: Verification, all: boolean): readonly string[] => {
  const { basis, unexplained, pinned, verdicts, texts } = verification;
  const lines = [
    ...manifestLines(verification),
    ...tamperedLines(verification),
    ...basisLines(basis, { before: "then", after: "now" }, all),
    ...texts.map(textLine),
    ...(pinned === null ? [] : [`compare would refuse the texts: ${printable(pinned)}`]),
  ];
  const manifest = verdicts.some(({ path }) => path === manifestPath);
  if (others(verdicts).length === 0 && lines.length > 0 && verification.refused === null)
    lines.push("all other files are the same, byte for byte");
  if (unexplained) {
    lines.push(
      "Inputs, lexicons, settings and versions are the same, and each file has the hash that stands in the manifest. Either a file and its hash were changed together, or the program gives other bytes for the same input: that is a fault of the program; please report it with these lines and what node --version says.",
    );
  } else if (manifest && verification.manifest.length === 0)
    lines.push("manifest.json was changed since it was written, in what decides no other file");
  return lines;
};

/** Tables in which a change is read most easily: what was counted, then what was found. */
const plainTables = [
  "actor-counts",
  "stance-counts",
  "frame-counts",
  "actor-mentions",
  "stance-markers",
  "frame-terms",
  "comparison",
];

/** Smaller comes first: what somebody has changed, plain counts and hits, other tables, then pages and pictures of them, then what only stands elsewhere. */
const rank = ({ path, tables, changedSince }: FileVerdict): number => {
  if (changedSince !== false) return 0;
  if (tables.length > 0 && tables.every(({ rows }) => rows.length === 0)) return 3 + plainTables.length;
  const plain = plainTables.indexOf(path.replace(/\.csv$/, ""));
  if (plain >= 0) return 1 + plain;
  return tables.length > 0 ? 1 + plainTables.length : 2 + plainTables.length;
};

const inOrder = (verdicts: readonly FileVerdict[]): readonly FileVerdict[] =>
  verdicts
    .map((verdict, index) => ({ verdict, index }))
    .sort((a, b) => rank(a.verdict) - rank(b.verdict) || a.index - b.index)
    .map(({ verdict }) => verdict);

/** Rows of report.json are told only where no CSV tells them. */
const toldOnce = (verdicts: readonly FileVerdict[]): readonly FileVerdict[] => {
  const tables = new Set(verdicts.flatMap(({ path }) => (path.endsWith(".csv") ? path.slice(0, -".csv".length) : [])));
  return verdicts.map((verdict) => {
    if (verdict.path !== "report.json") return verdict;
    const own = verdict.tables.filter(({ table }) => !tables.has(table));
    return { ...verdict, tables: own };
  });
};

const briefly = ({ path, tables }: FileVerdict): string => {
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const moved = tables.flatMap((table) => table.moved).reduce((sum, one) => sum + one.rows, 0);
  if (rows === 0) return moved === 0 ? path : `${path} (${count(moved, "row")} elsewhere)`;
  return `${path} (${count(rows, "row")})`;
};

const lexiconEntries = "lexicon-entries.csv";

const fileLines = (verification: Verification, all: boolean): readonly string[] => {
  const { verdicts, basis, refused } = verification;
  if (refused !== null) return [];
  // What differs in that list has been told in words.
  const isTold = ({ path }: FileVerdict): boolean =>
    path === lexiconEntries && basis.changes.some(({ kind }) => kind === "entry");
  const files = inOrder(toldOnce(verdicts).filter((verdict) => !isTold(verdict)));
  const changed = files.filter((verdict) => rank(verdict) === 0).length;
  const told = files.slice(0, all ? files.length : Math.max(filesTold, changed));
  const rest = files.slice(told.length).map(briefly);
  return [
    ...told.flatMap((verdict) => verdictLines(verdict, all)),
    ...(rest.length === 0 ? [] : [`and ${count(rest.length, "more file")}, told by --all: ${rest.join(", ")}`]),
  ];
};

const headline = ({ identical, files, bytes, from, refused, verdicts }: Verification): string => {
  const texts = from.map(printable).join(" ");
  if (identical) {
    return `identical: ${count(files, "file")}, ${grouped(Math.ceil(bytes / 1000))} kB, made again from ${texts}`;
  }
  if (refused !== null) return `differs: the report cannot be made again from ${texts}: ${printable(refused)}`;
  if (others(verdicts).length === 0) return `differs: no file but the manifest, made again from ${texts}`;
  return `differs: ${verdicts.length} of ${count(files, "file")}, made again from ${texts}`;
};

/** What `verify` found, for a person: first whether the report is identical, then why not, then what differs. */
export const verificationSummary = (verification: Verification, { all }: { readonly all: boolean }): string => {
  const why = whyLines(verification, all);
  const files = fileLines(verification, all);
  return `${[
    headline(verification),
    ...(why.length === 0 ? [] : ["", "Why", ...indented(why)]),
    ...(files.length === 0 ? [] : ["", "What differs", ...indented(files)]),
  ].join("\n")}\n`;
};
