import { basename, dirname, join } from "node:path";
import { Fault } from "../../model/fault.js";
import type { HashedFile, Report } from "../../model/report.js";
import { kindOfPath, sha256OfFile } from "../../read/files.js";
import { foldersIn } from "../../read/listing.js";
import { nameTexts } from "../../read/names.js";
import { studyFileName } from "../../read/study.js";
import type { Asked } from "./asked.js";

/** Where studies lie in a clone of the program. */
const studiesFolder = "corpora";

/** Name of the key that lies beside a coding sheet. */
const keyName = "key.csv";

/** Files that a person named, for what the manifest has by its bare name. */
export interface NamedInputs {
  readonly texts: readonly string[];
  readonly lexicons: readonly string[];
  readonly errorRates: readonly string[];
}

/** Paths of all that a report is made again from. */
export interface FoundInputs {
  /** A study, or files, in the order in which compare takes them. */
  readonly texts: readonly string[];
  readonly isStudy: boolean;
  readonly lexicons: readonly string[];
  /** In the order in which they were asked for. */
  readonly errorRates: readonly string[];
}

const isFile = async (path: string): Promise<boolean> => (await kindOfPath(path)) === "file";

const demandInside = (folder: string, files: readonly HashedFile[]): void => {
  const stray = files.find(({ path }) => /^(?:[\\/]|[A-Za-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/.test(path));
  if (stray !== undefined)
    throw new Fault(`${folder}/manifest.json: "${stray.path}" leads out of its folder; no report of ours does that`);
};

/** The first path with the wanted hash, or else the first at which there is a file. */
const bestOf = async (paths: readonly string[], sha256: string | undefined): Promise<string | null> => {
  const there: string[] = [];
  for (const path of new Set(paths)) if (await isFile(path)) there.push(path);
  for (const path of there) if ((await sha256OfFile(path)) === sha256) return path;
  return there[0] ?? null;
};

/** Finds the file that the manifest knows by a bare name: among those named, here, or beside the report or its texts. */
const fileFor = async (
  name: string,
  sha256: string | undefined,
  named: readonly string[],
  folders: readonly string[],
  told: string,
): Promise<string> => {
  const own = named.filter((path) => basename(path) === basename(name));
  const places = named.length > 0 ? [...own, ...named] : folders.map((folder) => join(folder, name));
  const found = own.length > 0 ? await bestOf(own, sha256) : await bestOf(places, sha256);
  if (found !== null) return found;
  throw new Fault(`${name}: the report was made with it, and it is not here; ${told}`);
};

/** Id of the study that a report is of, without what grouping puts behind it. */
const studyIdOf = ({ id }: Report, { choice }: Asked): string => {
  const behind = choice === null ? "" : `-by-${choice.by.replace(/[^\p{L}\p{N}._-]+/gu, "-")}`;
  return behind !== "" && id.endsWith(behind) ? id.slice(0, -behind.length) : id;
};

/** The study's folder: one whose study.yaml has the hash of the manifest, else one of its name under corpora/. */
const findStudy = async (folder: string, report: Report, asked: Asked, sha256: string): Promise<string> => {
  const id = studyIdOf(report, asked);
  const homes = [studiesFolder, join(dirname(folder), "..", studiesFolder)];
  const others: string[] = [];
  for (const home of homes) for (const name of await foldersIn(home)) others.push(join(home, name));
  const likely = homes.map((home) => join(home, id));
  const files = [...likely, ".", ...others].map((path) => join(path, studyFileName));
  for (const file of new Set(files)) {
    if ((await isFile(file)) && (await sha256OfFile(file)) === sha256) return dirname(file);
  }
  for (const path of likely) if (await isFile(join(path, studyFileName))) return path;
  throw new Fault(
    `${folder}: was made of the study ${id}, which is not in ${studiesFolder}/${id}; name its folder: counterpoint verify ${folder} STUDY`,
  );
};

/** Two texts in the order of the report: the target is the first. */
const inOrder = (paths: readonly string[], { contrasts }: Report): readonly string[] => {
  const [first, second] = paths;
  if (first === undefined || second === undefined || paths.length !== 2) return paths;
  const [one, two] = nameTexts(paths);
  const [contrast] = contrasts;
  return one === contrast?.reference && two === contrast?.target ? [second, first] : paths;
};

const findTexts = async (
  folder: string,
  report: Report,
  asked: Asked,
  files: readonly HashedFile[],
): Promise<readonly string[]> => {
  const told = `name all texts: counterpoint verify ${folder} ${files.map(({ path }) => path).join(" ")}`;
  const found: string[] = [];
  for (const { path, sha256 } of files)
    found.push(await fileFor(path, sha256, [], [".", dirname(folder), join(folder, "..", "..")], told));
  return asked.choice === null ? inOrder(found, report) : found;
};

/** Finds all that a report is made again from; what cannot be found is a Fault that says what to name. */
export const findInputs = async (
  folder: string,
  report: Report,
  asked: Asked,
  named: NamedInputs,
): Promise<FoundInputs> => {
  const { inputs, lexicons } = report.provenance;
  demandInside(folder, inputs);
  const rateNames = new Set([...asked.errorRates.map(({ path }) => path), keyName]);
  const texts = asked.errorRates.length === 0 ? inputs : inputs.filter(({ path }) => !rateNames.has(path));
  const study = texts.find(({ path }) => path === studyFileName);
  const own = named.texts.length > 0 ? named.texts : null;
  const paths =
    study === undefined
      ? ((own && (asked.choice === null ? inOrder(own, report) : own)) ??
        (await findTexts(folder, report, asked, texts)))
      : (own ?? [await findStudy(folder, report, asked, study.sha256)]);
  const beside = [".", dirname(folder), ...paths.map((path) => (study === undefined ? dirname(path) : path))];
  const found: string[] = [];
  for (const [index, name] of asked.lexicons.entries()) {
    const uses = asked.lexicons.slice(0, index).filter((other) => other === name).length;
    const hash = lexicons.get(uses === 0 ? name : `${name} (${uses + 1})`);
    const told = "name it: --lexicon FILE";
    const free = named.lexicons.filter((path) => !found.includes(path));
    found.push(await fileFor(basename(name), hash, free, beside, told));
  }
  const errorRates: string[] = [];
  for (const [index, { path }] of asked.errorRates.entries()) {
    const uses = asked.errorRates.slice(0, index).filter((other) => other.path === path).length;
    const hash = inputs.filter((input) => input.path === path)[uses]?.sha256;
    const free = named.errorRates.filter((other) => !errorRates.includes(other));
    errorRates.push(await fileFor(basename(path), hash, free, beside, "name it: --error-rates FILE"));
  }
  return { texts: paths, isStudy: study !== undefined, lexicons: found, errorRates };
};
