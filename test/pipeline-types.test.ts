import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pipeline, stage } from "../pipeline/annotate/stage.js";
import { readLexicons } from "../pipeline/read/lexicons.js";

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const compiler = require.resolve("typescript/package.json").replace("package.json", "bin/tsc");
const house = fileURLToPath(new URL("../", import.meta.url)).replaceAll("\\", "/");
const expectation = /^ *\/\/ @ts-expect-error.*$/;

/** Lines, from 1, at which the compiler complains of a source. */
const complaints = async (folder: string, name: string, source: string): Promise<readonly number[]> => {
  const config = {
    extends: `${house}tsconfig.json`,
    // The folder lies outside the house, where no types of packages are found.
    compilerOptions: { noEmit: true, rootDir: "/", types: [], declaration: false },
    include: [],
    files: [`${name}.mts`],
  };
  await writeFile(join(folder, `${name}.mts`), source.replaceAll('"../../pipeline/', `"${house}pipeline/`));
  await writeFile(join(folder, `${name}.json`), JSON.stringify(config));
  const args = [compiler, "-p", join(folder, `${name}.json`), "--pretty", "false"];
  const output = await run(process.execPath, args).then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
  const own = new RegExp(`${name}\\.mts\\((\\d+),`);
  // Complaints that go over several lines are indented from the second on.
  return output
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith(" "))
    .map((line) => Number(own.exec(line)?.[1] ?? Number.NaN));
};

describe("the compiler", () => {
  let folder: string;
  let source: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "types-"));
    source = await readFile(new URL("./types/stage.types.ts", import.meta.url), "utf8");
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("accepts the file with its expectations", async () => {
    expect(await complaints(folder, "expected", source)).toEqual([]);
  });
  it("refuses every line below an expectation that is taken away, and no other", async () => {
    const lines = source.split("\n");
    const below = lines.flatMap((line, index) => (expectation.test(line) ? [index + 2] : []));
    expect(below.length).toBeGreaterThan(12);
    const bare = lines.map((line) => (expectation.test(line) ? "" : line)).join("\n");
    expect([...new Set(await complaints(folder, "bare", bare))]).toEqual(below);
  });
});

describe("a pipeline", () => {
  it("makes its layers in order and gives each stage only what it declared", async () => {
    const seen: (readonly string[])[] = [];
    const one = pipeline
      .add(
        stage({
          adds: "paragraphs",
          needs: [],
          prepare: () => (input) => {
            seen.push(Object.keys(input));
            return [{ start: 0, end: 1, zone: 0 }];
          },
        }),
      )
      .add(
        stage({
          adds: "tokens",
          needs: [],
          prepare: () => (input) => {
            seen.push(Object.keys(input));
            return [];
          },
        }),
      )
      .add(
        stage({
          adds: "names",
          needs: ["paragraphs"],
          prepare: () => (input) => {
            seen.push(Object.keys(input));
            expect(Object.isFrozen(input.paragraphs)).toBe(true);
            return [];
          },
        }),
      );
    expect(one.layers).toEqual(["paragraphs", "tokens", "names"]);
    const document = { id: "a", text: "x", side: "a", pair: null, zones: [], inlays: [], metadata: {}, rights: null };
    const layers = one.prepare(await readLexicons())(document);
    expect(Object.keys(layers)).toEqual(["paragraphs", "tokens", "names"]);
    expect(seen).toEqual([["document"], ["document"], ["document", "paragraphs"]]);
  });
});
