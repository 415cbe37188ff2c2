import { describe, expect, it } from "vitest";
import { frequent } from "../../../pipeline/write/page/tables/frequent.js";
import type { View } from "../../../pipeline/write/page/view.js";

const row = (label: string, count: number) => ({ label, target_count: count, reference_count: 1 });
const viewOf = (rows: readonly ReturnType<typeof row>[]): View => ({ rows: () => rows }) as unknown as View;

describe("rows of a table of the page", () => {
  it("are all there where they are not too many", () => {
    const rows = Array.from({ length: 400 }, (_, at) => row(`label ${at}`, at));
    expect(frequent(viewOf(rows), rows)).toBe(rows);
  });
  it("are those of the labels with the most hits, whole labels, in their order", () => {
    const rows = Array.from({ length: 900 }, (_, at) => row(`label ${at % 300}`, at % 300));
    const shown = frequent(viewOf(rows), rows);
    expect(shown).toHaveLength(399);
    expect(shown.every(({ label }) => Number(String(label).slice(6)) >= 300 - 133)).toBe(true);
    expect(shown).toEqual(rows.filter((one) => shown.includes(one)));
  });
  it("of labels such as __proto__ are like any other", () => {
    const rows = Array.from({ length: 500 }, (_, at) =>
      row(at === 0 ? "__proto__" : at === 1 ? "constructor" : `label ${at}`, 1000 - at),
    );
    expect(
      frequent(viewOf(rows), rows)
        .slice(0, 2)
        .map(({ label }) => label),
    ).toEqual(["__proto__", "constructor"]);
  });
});
