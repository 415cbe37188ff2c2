import { describe, expect, it } from "vitest";
import { outcome, readCases } from "../cases.js";

describe("frames", () => {
  for (const one of readCases(new URL("./frames.cases.md", import.meta.url))) {
    const run = one.failing === undefined ? it : it.fails;
    run(`line ${one.line}: ${one.written}${one.failing === undefined ? "" : ` (${one.failing})`}`, () => {
      const { wanted, found } = outcome(one, "frames");
      expect(found).toEqual(wanted);
    });
  }
});
