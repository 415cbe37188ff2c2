import { describe, expect, it } from "vitest";
import { complementOf, isIn, rangeOf } from "../../pipeline/read/ranges.js";

const lies = (range: string, value: string): boolean | null => {
  const found = rangeOf(range);
  if (found === null) throw new Error(`${range} is no range`);
  return isIn(found, value);
};

describe("a range", () => {
  it.each<[range: string, inside: string[], outside: string[], unknown: string[]]>([
    [
      "before-2013",
      ["2012", "1789-04-30", "2012-12-31", "20121231", "2012/12/31"],
      ["2013", "2013-01-01"],
      ["once", ""],
    ],
    ["from-2013", ["2013", "2013-01-01", "2013-01-01T10:00:00Z"], ["2012", "2012-12-31"], ["May 2013"]],
    ["after-2012", ["2013", "2013-01-01"], ["2012", "2012-12-31"], []],
    ["until-2012", ["2012-12-31", "2012"], ["2013"], []],
    ["1990-2000", ["1990", "1990-01-01", "2000-12-31"], ["1989-12-31", "2001"], ["the nineties"]],
    ["before-2001-09-11", ["2001-09-10", "2000-12-31"], ["2001-09-11"], ["2001", "2001-09"]],
    ["from-2001-09", ["2001-09-11", "2001-09"], ["2001-08-31"], ["2001"]],
    ["2001-09-2003", ["2001-09-11", "2003-12-31"], ["2001-08-31", "2004-01-01"], ["2002"]],
    ["1-12", ["1", "7.5", "12"], ["0", "13"], ["1b"]],
    ["from--3", ["-3", "0"], ["-4"], []],
    ["before-0.5", ["0.25", "-1"], ["0.5", "2013"], ["2013-01-01"]],
  ])("%s", (range, inside, outside, unknown) => {
    expect(inside.map((value) => lies(range, value))).toEqual(inside.map(() => true));
    expect(outside.map((value) => lies(range, value))).toEqual(outside.map(() => false));
    expect(unknown.map((value) => lies(range, value))).toEqual(unknown.map(() => null));
  });

  it("is nothing else", () => {
    for (const text of ["2013", "before", "before-now", "1990-12", "2000-1990", "left-right", "since-2013"])
      expect(rangeOf(text)).toBeNull();
  });

  it("has a complement where one word says it", () => {
    const named = (range: string) => complementOf(rangeOf(range) ?? { name: "", from: null, until: null, open: false });
    expect(
      ["before-2013", "from-2013", "after-2012", "until-2012", "1990-2000"].map((range) => named(range)?.name),
    ).toEqual(["from-2013", "before-2013", "until-2012", "after-2012", undefined]);
  });
});
