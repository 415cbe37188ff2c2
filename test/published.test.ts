import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compare, readStudy, summary, writeReport } from "../pipeline/index.js";
import { picture } from "../scripts/picture.js";
import { filesIn } from "./made/folder.js";

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
// Gold lies beside the studies.
const studies = (await readdir(root("corpora")))
  .filter((name) => existsSync(root(`corpora/${name}/study.yaml`)))
  .sort();

describe.each(studies)("reports/%s", (study) => {
  let folder = "";
  let drawn = "";
  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), "published-")), study);
    const report = await compare(await readStudy(root(`corpora/${study}`)));
    await writeReport(report, folder);
    drawn = picture(summary(report, { width: 100, colour: true }));
  });
  afterAll(() => rm(join(folder, ".."), { recursive: true, force: true }));

  it("holds the files that the program writes, and no others", async () => {
    expect(await filesIn(root(`reports/${study}`))).toEqual(await filesIn(folder));
  });

  it("is rebuilt byte for byte; if a number has to change, `npm run publish` and the changelog say so", async () => {
    for (const file of await filesIn(folder)) {
      const [old, fresh] = await Promise.all([
        readFile(root(`reports/${study}/${file}`)).catch(() => Buffer.of()),
        readFile(join(folder, file)),
      ]);
      if (old.equals(fresh)) continue;
      const [published, built] = [old.toString("utf8"), fresh.toString("utf8")];
      // The first line that differs says more than two whole files.
      const lines = built.split("\n");
      const at = published.split("\n").findIndex((line, index) => line !== lines[index]);
      expect(`${file}:${at + 1}: ${published.split("\n")[at]}`).toBe(`${file}:${at + 1}: ${lines[at]}`);
      expect(published.length).toBe(built.length);
    }
  });

  it("has its picture", async () => {
    expect(await readFile(root(`reports/${study}.svg`), "utf8")).toBe(drawn);
  });
});
