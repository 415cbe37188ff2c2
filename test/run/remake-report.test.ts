import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Fault } from "../../pipeline/model/fault.js";
import { readPair } from "../../pipeline/read/pair.js";
import { compare } from "../../pipeline/run/compare.js";
import { remakeReport } from "../../pipeline/run/remake-report.js";
import { defaultReportOptions, type ReportOptions, writeReport } from "../../pipeline/run/write-report.js";
import { filesIn, madeFolder } from "../made/folder.js";

// Cells that a spreadsheet would compute, apostrophes of their own, quotes, line breaks, NUL, half a character.
const odd =
  "'=SUM(A1) may \"perhaps\" help, '’tis said. -China must not wait; +the United States will.\n\n" +
  "'Tis clear: @Pentagon \0 said \ud800 “we must act”, and __proto__ might agree; constructor will not.\n";
const plain = "Perhaps the United States and China will agree. “We must act,” said the Pentagon.\n\nChina may not.\n";

const bytesIn = async (folder: string): Promise<ReadonlyMap<string, Buffer>> =>
  new Map(
    await Promise.all((await filesIn(folder)).map(async (path) => [path, await readFile(join(folder, path))] as const)),
  );

const differing = (a: ReadonlyMap<string, Buffer>, b: ReadonlyMap<string, Buffer>): readonly string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((path) => !a.get(path)?.equals(b.get(path) ?? Buffer.of()));

describe("a report made again", () => {
  const written = async (options: Partial<ReportOptions> = {}): Promise<string> => {
    const cwd = await madeFolder({ "odd.txt": odd, "plain.txt": plain });
    const study = await readPair({ target: join(cwd, "odd.txt"), reference: join(cwd, "plain.txt") });
    const folder = join(cwd, "report");
    await writeReport(await compare(study, { inference: { resamples: 100 } }), folder, {
      ...defaultReportOptions,
      ...options,
    });
    return folder;
  };

  it.each<[string, Partial<ReportOptions>]>([
    ["of report.json", {}],
    ["of CSV files alone", { formats: ["csv", "html", "figures"] }],
    [
      "of CSV files with semicolons, a mark and no words",
      { formats: ["csv", "html"], delimiter: ";", bom: true, text: false },
    ],
    ["of some tables", { formats: ["csv", "html"], tables: ["texts", "comparison"] }],
  ])("has the same bytes, %s", async (_, options) => {
    const folder = await written(options);
    const before = await bytesIn(folder);
    const formats = (["html", "figures"] as const).filter((one) =>
      (options.formats ?? ["html", "figures"]).includes(one),
    );
    await remakeReport(folder, formats);
    const after = await bytesIn(folder);
    expect(before.has("report.html")).toBe(true);
    expect(differing(before, after)).toEqual([]);
  });

  it("gets its page where it had none, and the same as if it had been asked for at first", async () => {
    const [bare, whole] = [await written({ formats: ["csv"] }), await written({ formats: ["csv", "html"] })];
    const made = await remakeReport(bare, ["html"]);
    expect(made.map(({ path }) => path)).toContain("report.html");
    expect(differing(await bytesIn(bare), await bytesIn(whole))).toEqual([]);
  });

  it("is refused where data were changed, and all stays as it was", async () => {
    const folder = await written({ formats: ["csv", "html"] });
    await writeFile(join(folder, "comparison.csv"), "layer\n");
    const before = await bytesIn(folder);
    await expect(remakeReport(folder, ["html"])).rejects.toThrow(/comparison\.csv/);
    expect(differing(before, await bytesIn(folder))).toEqual([]);
  });

  it("is refused, in one line, where there are no data, no manifest, or another's", async () => {
    const folder = await written({ formats: ["html"] });
    await expect(remakeReport(folder, ["html"])).rejects.toThrow(/neither CSV files nor report\.json/);
    await expect(remakeReport(join(folder, "nowhere"), ["html"])).rejects.toThrow(Fault);
    const strange = `${folder}-of-others`;
    await cp(folder, strange, { recursive: true });
    await writeFile(join(strange, "manifest.json"), '{"program": {"name": "other"}}');
    await expect(remakeReport(strange, ["html"])).rejects.toThrow(/manifest\.json: is no manifest of a comparison/);
    await writeFile(join(strange, "manifest.json"), "{");
    await expect(remakeReport(strange, ["html"])).rejects.toThrow(/manifest\.json: is no JSON/);
  });
});
