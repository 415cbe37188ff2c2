import { join } from "node:path";
import { tables } from "../compare/index.js";
import { Fault } from "../model/fault.js";
import type { Report } from "../model/report.js";
import { basisChanges } from "../prove/basis-changes.js";
import { byteChange } from "../prove/byte-changes.js";
import { falselyAsked, type ManifestClaim, testimony } from "../prove/manifest-claims.js";
import { type TextChange, textChanges } from "../prove/text-changes.js";
import type { FileVerdict, Verification } from "../prove/verification.js";
import { readBytes } from "../read/files.js";
import { readReport, readReportHead, type WrittenReport } from "../read/report.js";
import { manifestPath } from "../write/index.js";
import { inTemporaryFolder } from "./disk.js";
import { type Asked, askedAgain } from "./verify/asked.js";
import { type FoundInputs, findInputs, type NamedInputs } from "./verify/find-inputs.js";
import { judgeFiles } from "./verify/judge-files.js";
import { type Rerun, type RerunOptions, readWritten, rerun, withHashesNow } from "./verify/rerun.js";
import { witnessedSettings } from "./verify/witness.js";

/** What verifying may be told. */
export interface VerifyOptions extends RerunOptions, Partial<NamedInputs> {}

/** A manifest that somebody has edited, where nothing else tells why it differs. */
const manifestVerdict = async (
  folder: string,
  again: string,
  isExplained: boolean,
): Promise<readonly FileVerdict[]> => {
  const bytes = byteChange(await readBytes(join(folder, manifestPath)), await readBytes(join(again, manifestPath)));
  if (bytes === null || isExplained) return [];
  return [{ path: manifestPath, changedSince: null, against: "differs", tables: [], bytes }];
};

/** The first words that differ, by the sentences that the report has. */
const changedTexts = async (folder: string, { documents }: Rerun): Promise<readonly TextChange[]> => {
  try {
    const { report } = await readReport(
      folder,
      tables.filter(({ name }) => name === "sentences"),
    );
    // A report that has sentences was made with all its texts in memory.
    const [sentences] = report.tables;
    return sentences === undefined ? [] : textChanges(sentences.rows, await documents());
  } catch (error) {
    if (error instanceof Fault) return [];
    throw error;
  }
};

const isUnexplained = (verdicts: readonly FileVerdict[], changes: number): boolean =>
  changes === 0 && verdicts.some(({ against, changedSince }) => against === "differs" && changedSince === false);

interface Judging {
  readonly folder: string;
  readonly head: WrittenReport;
  readonly report: Report;
  readonly found: FoundInputs;
  readonly falselyAsked: readonly ManifestClaim[];
}

const whole = ({ head, report, found }: Judging) => ({
  report: { id: report.id, title: report.title },
  files: head.outputs.length + 1,
  bytes: head.outputs.reduce((sum, { bytes }) => sum + bytes, 0),
  from: found.texts,
});

const judgeRerun = async (judging: Judging, made: Rerun, again: string): Promise<Verification> => {
  const { folder, head, report } = judging;
  const { entries, changes: parted } = basisChanges(report, made.report);
  const judged = await judgeFiles({
    folder,
    written: head.outputs,
    again: { folder: again, files: made.files },
  });
  const { claims, changes, verdicts: files } = testimony(parted, judged);
  const basis = { entries, changes };
  const manifest = [
    ...claims,
    ...judging.falselyAsked.filter(({ name }) => !claims.some((claim) => claim.name === name)),
  ];
  const isExplained =
    manifest.length === 0 &&
    (changes.length > 0 ||
      head.outputs.some(({ path, sha256 }) => {
        const now = made.files.find((file) => file.path === path);
        return now?.sha256 !== sha256;
      }));
  const verdicts = [...files, ...(await manifestVerdict(folder, again, isExplained))];
  const isTextChanged = changes.some(({ kind }) => kind === "input");
  return {
    ...whole(judging),
    identical: verdicts.length === 0 && changes.length === 0 && manifest.length === 0,
    refused: null,
    pinned: made.pinned,
    verdicts,
    basis,
    manifest,
    texts: isTextChanged ? await changedTexts(folder, made) : [],
    unexplained: manifest.length === 0 && isUnexplained(verdicts, changes.length),
  };
};

/** What can be said where no new run can be made; the reason alone, if nothing else has changed. */
const judgeWithout = async (judging: Judging, fault: Fault): Promise<Verification> => {
  const { folder, head, report, found } = judging;
  const { entries: _entries, ...provenance } = report.provenance;
  const known = { ...report, provenance };
  const { changes } = basisChanges(known, await withHashesNow(known, found));
  const basis = { changes, entries: "not read" } as const;
  const verdicts = await judgeFiles({ folder, written: head.outputs, again: null });
  if (verdicts.length === 0 && basis.changes.length === 0) throw fault;
  return {
    ...whole(judging),
    identical: false,
    refused: fault.message,
    pinned: null,
    verdicts,
    basis,
    manifest: [],
    texts: [],
    unexplained: false,
  };
};

const attempt = async (work: () => Promise<Rerun>): Promise<Rerun | Fault> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
};

const again = async (judging: Judging, asked: Asked, options: RerunOptions): Promise<Verification> =>
  inTemporaryFolder(async (temporary) => {
    const target = join(temporary, "report");
    const made = await attempt(() => rerun(judging.head, asked, judging.found, target, options));
    return made instanceof Fault ? judgeWithout(judging, made) : judgeRerun(judging, made, target);
  });

/**
 * Makes a report again from what its manifest tells, in a temporary folder, and compares the bytes: what differs, by
 * file, row and cell, and what of the inputs, lexicons, settings or versions explains it. Inputs that cannot be found are a
 * Fault that says what to name.
 */
export const verifyReport = async (
  folder: string,
  { texts = [], lexicons = [], errorRates = [], ...options }: VerifyOptions = {},
): Promise<Verification> => {
  const head = await readReportHead(folder);
  const told = head.report.provenance.asked;
  const untrue = falselyAsked(told, await witnessedSettings(folder, head.outputs));
  const truth = untrue.map(({ name, found: value }) => [name, value] as const);
  const asked = askedAgain(folder, told === undefined ? told : new Map([...told, ...truth]));
  const found = await findInputs(folder, head.report, asked, { texts, lexicons, errorRates });
  return again({ folder, head, report: await readWritten(folder), found, falselyAsked: untrue }, asked, options);
};
