import { describe, expect, it } from "vitest";
import { outcome, readCases } from "../cases.js";

describe("actors", () => {
  for (const one of readCases(new URL("./actors.cases.md", import.meta.url))) {
    const run = one.failing === undefined ? it : it.fails;
    run(`line ${one.line}: ${one.written}${one.failing === undefined ? "" : ` (${one.failing})`}`, () => {
      const { wanted, found } = outcome(one, "actors");
      expect(found).toEqual(wanted);
    });
  }
});
