import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Document } from "../../pipeline/model/document.js";
import { defaultInference } from "../../pipeline/model/inference.js";
import type { Report } from "../../pipeline/model/report.js";
import type { Study } from "../../pipeline/model/study.js";
import { readStudy } from "../../pipeline/read/study.js";
import { compare } from "../../pipeline/run/compare.js";
import { defaultReportOptions, type ReportOptions, writeReport } from "../../pipeline/run/write-report.js";
import { uglyTexts } from "../ugly-texts.js";
import { madeFolder } from "./folder.js";

/** Names that break what trusts them. */
export const hostileNames: readonly string[] = [
  "__proto__",
  "constructor",
  "<script>alert(1)</script>",
  '"',
  "a\nb\r\nc\td",
  "half \ud800 a sign",
  "}{\\@%&~^$#_",
  "=1+1",
  "-x",
  "@x, {y}",
  "#: - 'x'",
  "行为准则 👩‍👩‍👧‍👦",
  "null",
  "2017",
  " ",
  "../../etc/passwd",
  "x\u0000y\u2028z",
];

const named = (index: number): string =>
  `${hostileNames[index % hostileNames.length]}${index < hostileNames.length ? "" : index}`;

const words = "Perhaps the United States and China will agree. “We must act,” said the Pentagon. China may not.\n";

/** A study of ugly texts, each with hostile names for all that has one. */
const hostileStudy = (): Study => {
  const [target = "", reference = ""] = hostileNames;
  const documents = uglyTexts.slice(0, 70).map(({ text }, index): Document => {
    const source = `${words}\n${text}`;
    const name = named(index);
    return {
      id: name,
      side: index % 2 === 0 ? target : reference,
      pair: index % 5 === 0 ? null : `pair ${named(index >> 1)}`,
      text: source,
      zones: [{ start: 0, end: source.length, role: "body", voice: null }],
      inlays: [],
      metadata: { title: name, author: named(index + 1), date: "2017-10-05" },
      rights: { holder: name, licence: index % 2 === 0 ? "CC BY 4.0" : name, attribution: named(index + 2), url: name },
    };
  });
  return {
    id: named(3),
    title: hostileNames.join(" | "),
    documents,
    sources: hostileNames.map((file, index) => ({ id: `s${index}`, file, sha256: "ab".repeat(32) })),
    voices: [],
    contrasts: [{ target, reference }],
    counting: { target, reference, zones: ["body"], inference: { ...defaultInference, resamples: 50 } },
    lexicons: [],
    without: [],
    warnings: [],
  };
};

/** The report of {@link hostileStudy}. */
export const hostileReport = async (): Promise<Report> => {
  const report = await compare(hostileStudy());
  return {
    ...report,
    lexiconSources: new Map([
      ...(report.lexiconSources ?? []),
      ...hostileNames.map(
        (name) => [`mine ${name}`, [`Own work } @article{x, title = {y}} after ${name} 1999`]] as const,
      ),
    ]),
  };
};

/** The report of the shipped study. */
export const seedReport = async (): Promise<Report> => compare(await readStudy("corpora/cfr-shen-yi-2017"));

/** A report in its folder, as a stranger finds it. */
export interface Found {
  readonly folder: string;
  readonly text: (path: string) => Promise<string>;
  readonly json: (path: string) => Promise<Readonly<Record<string, unknown>>>;
}

/** Writes a report into a folder that goes with the test. */
export const written = async (report: Report, options: Partial<ReportOptions> = {}): Promise<Found> => {
  const folder = join(await madeFolder(), "report");
  await writeReport(report, folder, { ...defaultReportOptions, formats: ["csv"], ...options });
  const text = (path: string): Promise<string> => readFile(join(folder, path), "utf8");
  return { folder, text, json: async (path) => JSON.parse(await text(path)) };
};
