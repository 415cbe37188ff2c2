import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { madeFolder } from "../made/folder.js";
import { parseCsv } from "../made/parse-csv.js";
import { counterpoint } from "./program.js";

const matters = ["trade", "customs", "energy", "grain", "visas", "ports", "rivers", "borders", "schools", "loans"];
/** Two hundred sentences, one of each so many with a hedge. */
const prose = (each: number): string =>
  Array.from({ length: 200 }, (_, index) => {
    const matter = `${matters[index % 10]} in round ${index + 1}`;
    return index % each === 0 ? `Perhaps they spoke of ${matter}.` : `They spoke of ${matter}.`;
  }).join("\n\n");

describe("counterpoint compare --error-rates", () => {
  it("corrects rates by a sheet of the texts that was filled in, and says where it is from", async () => {
    const cwd = await madeFolder({ "a.txt": prose(2), "b.txt": prose(4) });
    const drawn = await counterpoint(
      ["code", "a.txt", "b.txt", "--labels", "hedge", "--size", "360", "--out", "coding"],
      { cwd },
    );
    expect(drawn.code).toBe(0);
    const path = join(cwd, "coding", "sheet.csv");
    // The coder sees a hedge wherever the program does, and nowhere else.
    const filled = parseCsv(await readFile(path, "utf8")).map((cells, index) =>
      index === 0
        ? cells
        : cells.map((cell, column) => (column === 7 ? (/perhaps/i.test(cells[4] ?? "") ? "y" : "n") : cell)),
    );
    await writeFile(
      path,
      filled.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";")).join("\n"),
    );
    const call = ["compare", "a.txt", "b.txt", "--tables", "measurement-error", "--format", "csv"];
    const { code, stderr } = await counterpoint([...call, "--error-rates", "coding/sheet.csv"], { cwd });
    expect([code, stderr]).toEqual([0, expect.not.stringContaining("warning")]);
    const [header = [], ...rows] = parseCsv(
      await readFile(join(cwd, "out", "a-and-b", "measurement-error.csv"), "utf8"),
    );
    const row = rows.find((cells) => cells[1] === "hedge") ?? [];
    const of = (column: string) => row[header.indexOf(column)];
    expect([of("status"), of("source"), of("checked_by_side"), of("sides_differ"), of("why")]).toEqual([
      "corrected",
      "sheet.csv",
      "true",
      "false",
      "",
    ]);
    expect(Number(of("target_corrected_rate"))).toBeCloseTo(Number(of("target_rate")), 9);
    expect(Number(of("target_corrected_rate_lower"))).toBeLessThan(Number(of("target_rate")));
    const manifest = await readFile(join(cwd, "out", "a-and-b", "manifest.json"), "utf8");
    expect(manifest).toContain('"sheet.csv: these texts"');
    expect(manifest).toContain('"key.csv"');
  });
  it("refuses figures whose register is not told, and does not use those of another", async () => {
    const scores =
      "layer,class,variant,match,gold_count,found_count,gold_right,found_right,documents\nstance,hedge,disambiguated,overlap,90,100,80,80,12\n";
    const cwd = await madeFolder({ "a.txt": prose(2), "b.txt": prose(4), "scores.csv": scores });
    const call = ["compare", "a.txt", "b.txt", "--tables", "measurement-error", "--format", "csv", "--error-rates"];
    const untold = await counterpoint([...call, "scores.csv"], { cwd });
    expect([untold.code, untold.stderr]).toEqual([2, expect.stringContaining("of which register are the texts")]);
    const hedges = async (...more: readonly string[]) => {
      expect((await counterpoint([...call, ...more], { cwd })).code).toBe(0);
      const table = await readFile(join(cwd, "out", "a-and-b", "measurement-error.csv"), "utf8");
      return table.split("\r\n").find((line) => line.startsWith("stance,hedge,"));
    };
    expect(await hedges("scores.csv=speech", "--register", "op-ed")).toContain(
      "of the register speech, and these texts are op-ed",
    );
    expect(await hedges("scores.csv=Speech", "--register", "speech")).toContain(",corrected,");
  });
});
