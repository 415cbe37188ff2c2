// npm run bench:faults: what a disk, an input or a thread that fails does to a run: the built program, a small corpus, an
// earlier report that must stay whole, one line, exit code 2 or 75, nothing left but what --resume carries on. A full and a
// read-only disk need root, for a small tmpfs. `--mb 1` megabytes of text.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { exit, stdout } from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { absence, speechesSample } from "./speed/sample.js";

const { values } = parseArgs({ options: { mb: { type: "string", default: "1" } } });
const missing = absence();
if (missing !== null) {
  stdout.write(`${missing}\n`);
  exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "counterpoint-faults-"));
const corpus = join(folder, "corpus.jsonl");
copyFileSync(speechesSample(Number(values.mb)).path, corpus);
const program = resolve("dist/cli/main.js");
const few = ["--tables", "texts", "--format", "csv", "--resamples", "99", "--workers", "2"];
const many = ["--tables", "texts,stance-markers,comparison", ...few.slice(2)];

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

/** Runs compare; `meanwhile` is done once counting has begun. */
const compare = async (
  out: string,
  options: readonly string[],
  {
    env = {},
    meanwhile = () => {},
  }: { readonly env?: Readonly<Record<string, string>>; readonly meanwhile?: () => void } = {},
): Promise<Ended> => {
  const child = spawn(
    process.execPath,
    [program, "compare", "corpus.jsonl", "--by", "forum", "--out", out, ...options],
    {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = once(child, "close");
  while (child.exitCode === null && !existsSync(join(folder, out, "..", `.${out.split("/").at(-1)}.work`)))
    await wait(5);
  meanwhile();
  const [code] = await ended;
  return { code, stderr };
};

/** All that lies in a folder, with what it holds. */
const contents = (path: string): string =>
  readdirSync(path, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => `${name}\n${statSync(join(path, name)).isFile() ? readFileSync(join(path, name), "latin1") : ""}`)
    .join("\n");

const hidden = (path: string): readonly string[] => readdirSync(path).filter((name) => name.startsWith("."));

let failures = 0;
const tell = (what: string, isRight: boolean, more: string): void => {
  if (!isRight) failures += 1;
  stdout.write(`${isRight ? "right" : "WRONG"}  ${what}: ${more}\n`);
};

/** Lines that a failing run may have: what it was carried on from, and what is wrong. */
const isOneLine = (stderr: string): boolean =>
  stderr.trimEnd().split("\n").length === 1 && stderr.startsWith("counterpoint: ") && !stderr.includes("    at ");

/** What may go well another time: the disk was full, a thread died. All else is for people to mend. */
const [mended, again] = [2, 75];

/** Judges a run that had to fail with a code. */
const judge = (
  what: string,
  ended: Ended,
  where: string,
  before: string,
  { code, mayKeep = [] }: { readonly code: number; readonly mayKeep?: readonly string[] },
): void => {
  const isWhole = contents(join(where, "out")) === before;
  const left = hidden(where).filter((name) => !mayKeep.includes(name));
  const isRight = ended.code === code && isOneLine(ended.stderr) && isWhole && left.length === 0;
  const wrong = [
    isWhole ? [] : ["the earlier report is not whole"],
    left.length === 0 ? [] : [`left: ${left.join(", ")}`],
  ];
  tell(what, isRight, [`exit code ${ended.code}`, ended.stderr.trimEnd(), ...wrong.flat()].join("; "));
};

const mount = (...args: string[]): boolean => spawnSync("mount", args, { stdio: "ignore" }).status === 0;

/** A disk that is too small, then grows, then takes nothing at all. */
const smallDisk = async (): Promise<void> => {
  const disk = join(folder, "disk");
  mkdirSync(disk);
  await compare("whole", many);
  await compare("first", few);
  const size = (name: string): number =>
    spawnSync("du", ["-sk", join(folder, name)], { encoding: "utf8" })
      .stdout.split("\t")
      .map(Number)[0] ?? 0;
  const room = size("first") + Math.round(size("whole") * 0.9);
  if (process.getuid?.() !== 0 || !mount("-t", "tmpfs", "-o", `size=${room}k`, "none", disk)) {
    stdout.write("skipped  a full and a read-only disk: they need root, and a tmpfs that can be mounted\n");
    return;
  }
  try {
    await compare("disk/out", few);
    const before = contents(join(disk, "out"));
    judge("a full disk", await compare("disk/out", many), disk, before, {
      code: again,
      mayKeep: [".out.work"],
    });
    mount("-o", "remount,size=1g", disk);
    const { code } = await compare("disk/out", [...many, "--resume"]);
    const isSame = contents(join(disk, "out")) === contents(join(folder, "whole"));
    tell(
      "room made, --resume",
      code === 0 && isSame && hidden(disk).length === 0,
      `exit code ${code}, ${isSame ? "same" : "OTHER"} bytes, left: ${hidden(disk).join(", ") || "nothing"}`,
    );
    const after = contents(join(disk, "out"));
    mount("-o", "remount,ro", disk);
    judge("a read-only disk", await compare("disk/out", few), disk, after, { code: mended });
  } finally {
    spawnSync("umount", [disk]);
  }
};

const inputs = async (): Promise<void> => {
  await compare("out", few);
  const before = contents(join(folder, "out"));
  const kept = readFileSync(corpus);
  const half = kept.indexOf("\n", kept.length / 2) + 1;
  const changes: readonly (readonly [string, () => void])[] = [
    ["an input that vanishes", () => rmSync(corpus)],
    ["an input that is cut off in the midst of a text", () => truncateSync(corpus, half - 9)],
    ["an input that is cut off behind a text", () => truncateSync(corpus, half)],
    ["an input that grows", () => appendFileSync(corpus, '{"id":"new","forum":"presidents","text":"Peace."}\n')],
  ];
  for (const [what, meanwhile] of changes) {
    judge(what, await compare("out", many, { meanwhile }), folder, before, {
      code: mended,
      mayKeep: [".out.work"],
    });
    rmSync(join(folder, ".out.work"), { recursive: true, force: true });
    rmSync(corpus, { force: true });
    appendFileSync(corpus, kept);
  }
  for (const megabytes of [40, 100]) {
    const env = { NODE_OPTIONS: `--max-old-space-size=${megabytes}` };
    judge(`threads with ${megabytes} MB`, await compare("out", many, { env }), folder, before, {
      code: again,
      mayKeep: [".out.work"],
    });
  }
};

try {
  await smallDisk();
  await inputs();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
exit(failures === 0 ? 0 : 1);
