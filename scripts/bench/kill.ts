// Whether a run over a corpus that is killed again and again, and carried on, ends with the bytes of one that was left
// alone: the built program, `kill -9` at moments drawn by a seed, then --resume, twenty times.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { argv, exit, stdout } from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { randomIntegers } from "../../pipeline/statistics/random.js";

const kills = 20;
const speeches = fileURLToPath(new URL("../../../shared/corpora/us_presidents.jsonl.gz", import.meta.url));
if (!existsSync(speeches)) {
  stdout.write("skipped: there are no speeches beside the project (../shared/corpora)\n");
  exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "counterpoint-kill-"));
const texts = Number(argv[2] ?? 300);
const all = gunzipSync(readFileSync(speeches)).toString().trimEnd().split("\n");
// Spread over the file, so that both sides have some.
const lines = all.filter(
  (_, at) => Math.floor((at * texts) / all.length) !== Math.floor(((at - 1) * texts) / all.length),
);
writeFileSync(join(folder, "corpus.jsonl"), lines.join("\n"));

const program = resolve("dist/cli/main.js");
const call = (out: string, ...more: string[]): string[] => [
  program,
  "compare",
  "corpus.jsonl",
  ...["--by", "date", "--reference", "before-1990", "--resamples", "199", "--workers", "2", "--format", "csv"],
  ...["--tables", "comparison,stance-markers,texts,examples", "--out", out, ...more],
];

const sameBytes = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map((name) => readdirSync(join(folder, name)).sort());
  return (
    JSON.stringify(one) === JSON.stringify(other) &&
    (one ?? []).every((name) => readFileSync(join(folder, a, name)).equals(readFileSync(join(folder, b, name))))
  );
};

// What is put among the system's temporary files is to be found as well.
const temporary = join(folder, "tmp");
mkdirSync(temporary);
const surroundings = { cwd: folder, env: { ...process.env, TMPDIR: temporary } };

const began = performance.now();
const { status, stderr } = spawnSync(process.execPath, call("whole"), { ...surroundings, encoding: "utf8" });
if (status !== 0) throw new Error(stderr);
const whole = performance.now() - began;
const draw = randomIntegers(1);
let [carriedOn, ended] = [0, 0];
for (let kill = 0; kill < kills; kill += 1) {
  const child = spawn(process.execPath, call("killed", "--resume"), surroundings);
  let told = "";
  child.stderr.on("data", (chunk: Buffer) => {
    told += chunk.toString();
  });
  const exited = new Promise((done) => child.on("exit", done));
  await Promise.race([wait(draw(Math.ceil(whole))), exited]);
  child.kill("SIGKILL");
  await exited;
  if (told.includes("carried on")) carriedOn += 1;
  if (existsSync(join(folder, "killed"))) ended += 1;
}
spawnSync(process.execPath, call("killed", "--resume"), surroundings);
const same = sameBytes("whole", "killed");
const left = [...readdirSync(folder).filter((name) => name.startsWith(".")), ...readdirSync(temporary)];
rmSync(folder, { recursive: true, force: true });
stdout.write(
  `${texts} speeches, killed ${kills} times within ${(whole / 1000).toFixed(0)} s each; carried on ${carriedOn} times, ` +
    `ended before the kill ${ended} times\nsame bytes: ${same ? "yes" : "NO"}; files left: ${left.join(", ") || "none"}\n`,
);
exit(same && left.length === 0 ? 0 : 1);
