import { wilsonInterval } from "../../pipeline/statistics/index.js";
import { at, calledBy, type Finding, listOf, numberOf, type OracleMapping, recordOf } from "./mapping.js";

/** Intervals of one proportion: `prop.test(x, n)` of R. */
export const shares: OracleMapping = {
  name: "intervals of a proportion",
  takes: (file) => /prop\.test\(x,\s*n/.test(calledBy(file)),
  *compare({ output }): Generator<Finding> {
    for (const [index, row] of listOf(output).entries()) {
      const { x, n, wilson95 } = recordOf(row);
      const [count, of] = [numberOf(x), numberOf(n)];
      if (count === null || of === null) continue;
      yield { path: at(at("", index), "x"), given: true };
      yield { path: at(at("", index), "n"), given: true };
      const own = wilsonInterval(count, of);
      for (const side of [0, 1]) {
        const path = at(at(at("", index), "wilson95"), side);
        yield { path, theirs: listOf(wilson95)[side], ours: own?.[side] };
      }
    }
  },
};
