import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { check } from "../scripts/oracle/check.js";
import { linesOf, totalOf } from "../scripts/oracle/lines.js";
import { calledBy, type OracleFile } from "../scripts/oracle/mapping.js";
import { oracleFolder, oraclePaths, readOracle } from "../scripts/oracle/read.js";

/** Values that are compared now; more may come, none may go. */
const compared = 50_792;

const here = existsSync(oracleFolder);

describe.skipIf(!here)(`values of other programs${here ? "" : " (skipped: ../shared/oracle is not here)"}`, () => {
  const all = here ? oraclePaths([]).map(readOracle).map(check) : [];
  it.each(all.map((checked) => [checked.name, checked] as const))("%s", (_, checked) => {
    expect(checked.wrong).toEqual([]);
  });
  it("are compared, and no fewer than before", () => {
    expect(all.reduce((sum, one) => sum + one.compared, 0)).toBeGreaterThanOrEqual(compared);
  });
});

const file = (given: Partial<OracleFile>): OracleFile => ({
  name: "made",
  source: "stats::p.adjust",
  version: "R 4.2.2",
  call: "p.adjust(p, method)",
  input: { p: [0.01, 0.04] },
  output: { own: { holm: [0.02, 0.04] } },
  ...given,
});

describe("an oracle file", () => {
  it("agrees, value by value", () => {
    const checked = check(file({}));
    expect(checked).toMatchObject({ compared: 2, wrong: [] });
    expect(linesOf(checked)).toEqual(["made: 2 values compared, largest relative error 0: ok"]);
  });
  it("is wrong where a value is out of tolerance", () => {
    const checked = check(file({ output: { own: { holm: [0.02, 0.041] } } }));
    expect(checked.wrong).toEqual([{ path: "own.holm[1]", theirs: 0.041, ours: 0.04 }]);
    expect(linesOf(checked)[0]).toContain("WRONG in 1");
  });
  it("is wrong where a list has another length", () => {
    expect(check(file({ output: { own: { holm: [0.02] } } })).wrong).toHaveLength(1);
  });
  it("takes 1e-9 of a value, and 1e-12 near zero, for the same", () => {
    const holm = (first: number, second: number): number =>
      check(file({ input: { p: [0, 0.3] }, output: { own: { holm: [first, second] } } })).wrong.length;
    expect(holm(0.9e-12, 0.3 + 2e-10)).toBe(0);
    expect(holm(1.1e-12, 0.3 + 4e-10)).toBe(2);
  });
  it("reads R's words for numbers", () => {
    const output = { own: { holm: [0.02, "NA", 0.04] } };
    expect(check(file({ input: { p: [0.01, "NA", 0.04] }, output })).wrong).toEqual([]);
  });
  it("tells which values nothing reads", () => {
    const checked = check(file({ output: { own: { holm: [0.02, 0.04], qvalue: [1, 1] } } }));
    expect([...checked.unmapped]).toEqual([["no mapping reads it", ["own.qvalue[0]", "own.qvalue[1]"]]]);
    expect(totalOf([checked])).toBe(
      "1 file: 2 values compared, 0 out of tolerance, 0 differ by definition, 2 not mapped",
    );
  });
  it("of a call that nobody knows is not mapped", () => {
    const unknown = file({ source: "elsewhere", call: ["f(x)", "g(x)"], output: 1 });
    expect(calledBy(unknown)).toBe("f(x)\ng(x)\nelsewhere");
    expect(linesOf(check(unknown))[0]).toContain("nothing compared");
  });
});

it("a file that is none is refused in one line", () => {
  expect(() => oraclePaths(["/nowhere.json"])).toThrow("/nowhere.json: there is no such file");
  expect(() => readOracle("package.json")).toThrow('package.json: no oracle file: "call" is a text or a list of texts');
  expect(() => readOracle("README.md")).toThrow(/^README\.md: /);
});
