import { describe, expect, it } from "vitest";
import { tally } from "../../pipeline/model/table.js";
import { noStates } from "../../pipeline/run/tallies.js";
import { tallyRows } from "../../pipeline/run/tally-rows.js";
import { counting } from "../made/opinions.js";

const contrasts = [
  { target: "a", reference: "b" },
  { target: "b", reference: "c" },
];

/** A table of so many rows a contrast, and how often it was made. */
const counted = (name: string, rows: number) => {
  const made = { times: 0 };
  const table = tally({
    name,
    about: "rows",
    key: ["target_side", "number"],
    columns: {
      target_side: { type: "string", about: "side" },
      number: { type: "number?", about: "a number" },
    },
    start: () => [],
    add: () => {},
    merge: () => {},
    *rows(_state, { target }) {
      made.times += 1;
      for (let number = 0; number < rows; number += 1)
        yield { target_side: target, number: number % 7 === 0 ? null : number / 3 };
    },
  });
  return { table, made };
};

const wanted = (rows: number) =>
  contrasts.flatMap(({ target }) =>
    Array.from({ length: rows }, (_, number) => ({
      target_side: target,
      number: number % 7 === 0 ? null : number / 3,
    })),
  );

describe("rows of tallies", () => {
  it("are made once a contrast, when somebody asks, however often they are gone through", () => {
    const [one, other] = [counted("one", 10), counted("other", 3)];
    const of = tallyRows({ tables: [one.table, other.table], states: noStates(), counting, contrasts, place: null });
    const rows = of(one.table);
    expect(one.made.times).toBe(0);
    for (let time = 0; time < 3; time += 1) expect([...rows]).toEqual(wanted(10));
    expect([one.made.times, other.made.times]).toEqual([2, 0]);
  });
  it("are the same where they do not fit in memory", () => {
    for (const most of [0, 7, 2000, 4001]) {
      const { table } = counted("large", 1234);
      const rows = tallyRows({ tables: [table], states: noStates(), counting, contrasts, place: null }, most)(table);
      expect([...rows]).toEqual(wanted(1234));
      expect([...rows]).toEqual(wanted(1234));
    }
  });
  it("are none after an error, which whoever asks is told", () => {
    const { table } = counted("failing", 2);
    const failing = {
      ...table,
      *rows(state: never[], how: typeof counting) {
        yield* table.rows(state, how);
        throw new Error("too few texts");
      },
    };
    const rows = tallyRows({ tables: [failing], states: noStates(), counting, contrasts, place: null })(failing);
    expect(() => [...rows]).toThrow("too few texts");
    expect(() => [...rows]).toThrow("too few texts");
  });
});
