import { describe, expect, it } from "vitest";
import { isShown, nextOrder, shownWords, sorted, sortKey } from "../../../pipeline/write/page/script/tables-rows.js";
import { chanceText, rateText, shareText, signedText, whole } from "../../../pipeline/write/page/tables/numbers.js";

describe("sorting", () => {
  it("reads figures as the page writes them", () => {
    expect(sortKey("1,234", null, false)).toBe(1234);
    expect(sortKey("−0.86", null, false)).toBe(-0.86);
    expect(sortKey("+1.50", null, false)).toBe(1.5);
    expect(sortKey(".025", null, false)).toBe(0.025);
    expect(sortKey("< .001", null, false)).toBe(0.001);
    expect(sortKey("12 of 14", null, false)).toBe(12);
    expect(sortKey("–", null, false)).toBeNull();
    expect(sortKey("Deny", null, true)).toBe("deny");
    expect(sortKey("too few", "3", true)).toBe(3);
  });
  it("goes through both ways and back, figures from the greatest", () => {
    expect(nextOrder("none", false)).toBe("descending");
    expect(nextOrder("descending", false)).toBe("ascending");
    expect(nextOrder("ascending", false)).toBe("none");
    expect(nextOrder("none", true)).toBe("ascending");
  });
  it("keeps equal rows in their order, and empty cells behind", () => {
    const keys = [2, null, 3, 2, null, 1];
    expect(sorted(keys, "descending")).toEqual([2, 0, 3, 5, 1, 4]);
    expect(sorted(keys, "ascending")).toEqual([5, 0, 3, 2, 1, 4]);
    expect(sorted(keys, "none")).toEqual([0, 1, 2, 3, 4, 5]);
    expect(sorted(["b", "a"], "ascending")).toEqual([1, 0]);
  });
});

describe("filtering", () => {
  const row = { label: "United States us", values: ["Actors", "too few to tell"], aside: false };
  const filter = { label: "", without: [new Set<string>(), new Set<string>()], asides: false };
  it("asks for the label in any case, and for each choice", () => {
    expect(isShown(row, { ...filter, label: " united " })).toBe(true);
    expect(isShown(row, { ...filter, label: "china" })).toBe(false);
    expect(isShown(row, { ...filter, without: [new Set(["Actors"]), new Set()] })).toBe(false);
    expect(isShown(row, { ...filter, without: [new Set(["Stance"]), new Set()] })).toBe(true);
  });
  it("shows what stands aside when asked", () => {
    expect(isShown({ ...row, aside: true }, filter)).toBe(false);
    expect(isShown({ ...row, aside: true }, { ...filter, asides: true })).toBe(true);
  });
  it("says how many are shown", () => {
    expect(shownWords(12, 64)).toBe("12 of 64 rows");
    expect(shownWords(64, 64)).toBe("64 rows");
    expect(shownWords(1, 1)).toBe("1 row");
  });
});

describe("figures", () => {
  it("have few digits, and never a minus before zero", () => {
    expect([12.345, 0.267, 0, 123.4, -0.001, 99.96].map(rateText)).toEqual([
      "12.3",
      "0.27",
      "0.0",
      "123",
      "0.00",
      "100",
    ]);
    expect([0.861, -0.861, 0.001, 0].map((value) => signedText(value))).toEqual(["+0.86", "−0.86", "0.00", "0.00"]);
    expect([1, 0.0496, 0.0004].map(chanceText)).toEqual(["1.000", ".050", "< .001"]);
    expect([0.0713, 0.004, 0].map(shareText)).toEqual(["7 %", "0.4 %", "0 %"]);
    expect([0, 1488, 1234567, -1200].map(whole)).toEqual(["0", "1,488", "1,234,567", "−1,200"]);
  });
});
