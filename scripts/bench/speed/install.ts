// What the programs that we measure ourselves against need; it is installed where that is possible.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gnuTime } from "./measure.js";

const succeeds = (...[command = "", ...args]: string[]): boolean =>
  spawnSync(command, args, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status ===
  0;

const isRoot = process.getuid?.() === 0;

/** Installs packages of Debian; false where that cannot be done. */
const aptInstalls = (...packages: string[]): boolean =>
  isRoot &&
  succeeds("apt-get", "update", "-qq") &&
  succeeds("apt-get", "install", "-y", "-qq", "--no-install-recommends", ...packages);

const venv = join(tmpdir(), "counterpoint-bench", "python");

/** A Python of its own, which has NLTK once {@link needNltk} was asked for. */
export const python = join(venv, "bin", "python");

/** Null where GNU time is there, else what is missing. */
export const needTime = (): string | null =>
  existsSync(gnuTime) || aptInstalls("time") ? null : `${gnuTime} (apt-get install time)`;

/** Null where a Python is there, else what is missing. */
export const needPython = (): string | null => {
  if (existsSync(python) || succeeds("python3", "-m", "venv", venv)) return null;
  return aptInstalls("python3-venv") && succeeds("python3", "-m", "venv", venv)
    ? null
    : "Python with venv (apt-get install python3-venv)";
};

/** Null where NLTK is there, else what is missing. */
export const needNltk = (): string | null => {
  const missing = needPython();
  if (missing !== null) return missing;
  const isThere = succeeds(python, "-c", "import nltk") || succeeds(python, "-m", "pip", "install", "-q", "nltk");
  return isThere ? null : "NLTK (pip install nltk)";
};

/** Null where packages of R are there, else what is missing. */
export const needR = (...packages: string[]): string | null => {
  const load = ["--vanilla", "-e", packages.map((name) => `loadNamespace("${name}")`).join(";")];
  const debian = ["r-base-core", ...packages.map((name) => `r-cran-${name.toLowerCase()}`)];
  if (succeeds("Rscript", ...load)) return null;
  return aptInstalls(...debian) && succeeds("Rscript", ...load)
    ? null
    : `R with ${packages.join(", ")} (apt-get install ${debian.join(" ")})`;
};
