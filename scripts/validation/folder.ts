// The one place that writes reports/validation/. It has two owners, gold (`npm run validate`) and calibration (`npm run
// bench:null`), each of which writes its own part and keeps the other's, in files as in the manifest.
import { existsSync, readFileSync } from "node:fs";
import type { HashedFile, OutputFile, Provenance, Result, Setting, WrittenFile } from "../../pipeline/model/report.js";
import { versions } from "../../pipeline/read/versions.js";
import { replaceFolder } from "../../pipeline/run/disk.js";
import { manifest } from "../../pipeline/write/index.js";
import { root } from "./runs.js";

/** Who wrote a part of the folder. */
export type Owner = "gold" | "calibration";

const folder = root("reports/validation");

/** Corpora that calibration is measured on; all other inputs are gold. */
const corpusFiles: ReadonlySet<string> = new Set(["us_presidents.jsonl.gz", "un_general_debate.jsonl.gz"]);

/** The owner of a file of the folder, or of a setting: calibration names its own. */
const ownerOf = (name: string): Owner => (name.startsWith("calibration") ? "calibration" : "gold");

const ownerOfInput = (path: string): Owner => (corpusFiles.has(path) ? "calibration" : "gold");

interface Manifest {
  readonly settings: Readonly<Record<string, Setting>>;
  readonly warnings: readonly string[];
  readonly inputs: readonly HashedFile[];
  readonly lexicons: readonly HashedFile[];
  readonly packages: Readonly<Record<string, string>>;
  readonly outputs: readonly WrittenFile[];
}

const earlier = (): Manifest | null => {
  const path = `${folder}/manifest.json`;
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
};

const writeFolder = async (owner: Owner, files: readonly OutputFile[], result: Result): Promise<void> => {
  const known = earlier();
  const kept = (known?.outputs ?? []).filter(({ path }) => ownerOf(path) !== owner);
  const others = kept.map(({ path }): OutputFile => ({ path, chunks: [readFileSync(`${folder}/${path}`)] }));
  const inputs = (known?.inputs ?? []).filter(({ path }) => ownerOfInput(path) !== owner);
  const settings = Object.entries(known?.settings ?? {}).filter(([name]) => ownerOf(name) !== owner);
  const { provenance } = result;
  const whole: Result = {
    ...result,
    provenance: {
      ...provenance,
      inputs: [...provenance.inputs, ...inputs],
      settings: new Map([...provenance.settings, ...settings]),
    },
  };
  await replaceFolder(folder, async (put) => {
    const written: WrittenFile[] = [];
    for (const file of [...files, ...others]) written.push(await put(file));
    await put(manifest(whole, written));
  });
};

/** Writes what was measured against gold, and keeps the calibration. */
export const writeGoldPart = (files: readonly OutputFile[], result: Result): Promise<void> =>
  writeFolder("gold", files, result);

/** Writes the calibration, and keeps what was measured against gold, with the lexicons that this was measured by. */
export const writeCalibrationPart = async (
  files: readonly OutputFile[],
  inputs: readonly HashedFile[],
  settings: ReadonlyMap<string, Setting>,
): Promise<void> => {
  const known = earlier();
  const { program, packages } = await versions();
  const provenance: Provenance = {
    program: { name: "counterpoint", version: program },
    inputs,
    lexicons: new Map((known?.lexicons ?? []).map(({ path, sha256 }) => [path, sha256])),
    packages: known === null ? packages : new Map(Object.entries(known.packages)),
    settings,
  };
  const warnings = known?.warnings ?? [];
  await writeFolder("calibration", files, {
    id: "validation",
    title: "Validation against gold",
    tables: [],
    provenance,
    warnings,
  });
};

/** Files of the folder, and how many there are with the manifest. */
export const filesOfValidation = (): number => (earlier()?.outputs.length ?? 0) + 1;
