import { basename, join } from "node:path";
import type { Document } from "../../model/document.js";
import { Fault } from "../../model/fault.js";
import type { Report, WriteOptions, WrittenFile } from "../../model/report.js";
import { kindOfPath, sha256OfFile } from "../../read/files.js";
import { startAccount } from "../../read/manner.js";
import { readEntries, readReportHead, type WrittenReport } from "../../read/report.js";
import { studyFileName } from "../../read/study.js";
import { compareSubject } from "../compare-subject.js";
import { readSubject, type Subject, type SubjectOptions } from "../subject.js";
import { writeReport } from "../write-report.js";
import type { Asked } from "./asked.js";
import type { FoundInputs } from "./find-inputs.js";

/** A report that was made again. */
export interface Rerun {
  readonly report: Report;
  readonly files: readonly WrittenFile[];
  /** Reads the texts once more, all of them. */
  readonly documents: () => Promise<readonly Document[]>;
  /** Why compare would refuse the texts; null if it would not. */
  readonly pinned: string | null;
}

/** How a rerun may be watched and hurried; none of it changes a byte. */
export interface RerunOptions {
  readonly workers?: number;
  readonly progress?: (done: number, total: number) => void;
}

interface ReadAgain {
  readonly subject: Subject;
  readonly pinned: string | null;
}

/** Reads the texts; a study that declares another hash of a source is read all the same, since what a change moves is the question. */
const readAgain = async (paths: readonly string[], options: SubjectOptions): Promise<ReadAgain> => {
  try {
    return { subject: await readSubject(paths, options), pinned: null };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    try {
      return { subject: await readSubject(paths, { ...options, anyHash: true }), pinned: error.message };
    } catch {
      throw error;
    }
  }
};

const documentsOf = async (subject: Subject): Promise<readonly Document[]> => {
  if (subject.kind === "study") return subject.study.documents;
  const documents: Document[] = [];
  for await (const document of subject.corpus.read()) documents.push(document);
  return documents;
};

const tablesOf = (setting: unknown): readonly string[] | "all" =>
  Array.isArray(setting) ? setting.map(String) : "all";

/** A report as its manifest tells it, with its lexicon entries where they are as they were written. */
export const readWritten = async (folder: string): Promise<Report> => {
  const head = await readReportHead(folder);
  const entries = await readEntries(folder, head);
  const { report } = head;
  return entries === null ? report : { ...report, provenance: { ...report.provenance, entries } };
};

/** Makes a report again, as its manifest tells, into another folder. */
export const rerun = async (
  { report: { provenance }, formats, options: write }: WrittenReport & { readonly options: WriteOptions },
  asked: Asked,
  found: FoundInputs,
  folder: string,
  { workers, progress }: RerunOptions,
): Promise<Rerun> => {
  const { choice, options, errorRates } = asked;
  const { subject, pinned } = await readAgain(found.texts, {
    choice,
    manner: { ...asked.manner, account: startAccount() },
  });
  const tables = tablesOf(provenance.settings.get("tables"));
  const report = await compareSubject(subject, tables, {
    ...options,
    lexicons: found.lexicons,
    errorRates: errorRates.map((one, index) => ({ ...one, path: found.errorRates[index] ?? one.path })),
    ...(workers === undefined ? {} : { workers }),
    ...(progress === undefined ? {} : { progress }),
  });
  const files = await writeReport(report, folder, { ...write, formats, tables });
  return {
    report: await readWritten(folder),
    files,
    documents: () => documentsOf(subject),
    pinned,
  };
};

/**
 * The report as far as its files can be told without reading them as texts and lexicons: for where that cannot be done.
 * Only hashes of files that are found are other than they were.
 */
export const withHashesNow = async (report: Report, found: FoundInputs): Promise<Report> => {
  const { inputs, lexicons } = report.provenance;
  const [study = "."] = found.texts;
  const home = (await kindOfPath(study)) === "folder" ? study : join(study, "..");
  const hashOf = async (path: string | undefined, known: string): Promise<string> =>
    path !== undefined && (await kindOfPath(path)) === "file" ? sha256OfFile(path) : known;
  const pathOf = (name: string): string | undefined => {
    const rates = found.errorRates.find((path) => basename(path) === name);
    if (rates !== undefined) return rates;
    if (!found.isStudy) return found.texts.find((path) => basename(path) === basename(name));
    return name === studyFileName && home !== study ? study : join(home, name);
  };
  const inputsNow = [];
  for (const { path, sha256 } of inputs) inputsNow.push({ path, sha256: await hashOf(pathOf(path), sha256) });
  const lexiconsNow = new Map(lexicons);
  for (const [name, sha256] of lexicons) {
    if (name.includes("/")) continue;
    const own =
      found.lexicons.find((path) => basename(path) === name) ?? (found.isStudy ? join(home, name) : undefined);
    lexiconsNow.set(name, await hashOf(own, sha256));
  }
  return { ...report, provenance: { ...report.provenance, inputs: inputsNow, lexicons: lexiconsNow } };
};
