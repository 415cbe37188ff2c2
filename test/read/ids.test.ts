import { describe, expect, it } from "vitest";
import { metInFiles, metOnLines } from "../../pipeline/read/ids.js";

describe("ids that were met", () => {
  it("are told with the line on which each stood first, and no other id is taken for one of them", () => {
    const met = metOnLines();
    const ids = Array.from({ length: 300_000 }, (_, at) => (at % 3 === 0 ? `${at}` : `file/${at}.txt`));
    const wrong = ids.filter((id, at) => met.meet(id, at + 1) !== null);
    expect(wrong).toEqual([]);
    expect(ids.filter((id, at) => met.meet(id, 1_000_000) !== at + 1)).toEqual([]);
  });

  it("differ where only a letter outside of ASCII, or their order does", () => {
    const met = metOnLines();
    const ids = [
      "",
      "a",
      "aa",
      "ab",
      "ba",
      "\u0000",
      "\u0000\u0000",
      "é",
      "e\u0301",
      "中",
      "国",
      "中国",
      "国中",
      "\u{1f600}",
    ];
    expect(ids.map((id, at) => met.meet(id, at + 1))).toEqual(ids.map(() => null));
  });

  it("are told with the name of their file", () => {
    const met = metInFiles();
    const told = (
      [
        ["x", "a.txt"],
        ["y", "a.txt"],
        ["x", "b.txt"],
        ["z", "b.txt"],
        ["z", "c.txt"],
        ["y", "c.txt"],
      ] as const
    ).map(([id, name]) => met.meet(id, name));
    expect(told).toEqual([null, null, "a.txt", null, "b.txt", "a.txt"]);
  });
});
