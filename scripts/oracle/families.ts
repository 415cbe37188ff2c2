import {
  benjaminiHochberg,
  benjaminiYekutieli,
  bonferroni,
  hochberg,
  holm,
  hommel,
  type PValue,
} from "../../pipeline/statistics/index.js";
import {
  at,
  calledBy,
  compareAll,
  type Finding,
  isRecord,
  listOf,
  numberOf,
  type OracleMapping,
  recordOf,
} from "./mapping.js";

/** R's names of the methods. */
export const methods: ReadonlyMap<string, (ps: readonly PValue[]) => readonly PValue[]> = new Map([
  ["BH", benjaminiHochberg],
  ["fdr", benjaminiHochberg],
  ["BY", benjaminiYekutieli],
  ["holm", holm],
  ["hochberg", hochberg],
  ["hommel", hommel],
  ["bonferroni", bonferroni],
]);

function* compareMethods(path: string, theirs: unknown, ps: readonly PValue[]): Generator<Finding> {
  for (const [method, adjusted] of Object.entries(recordOf(theirs))) {
    const ours = methods.get(method);
    if (ours !== undefined) yield* compareAll(at(path, method), adjusted, ours(ps));
    else if (method === "none") yield* compareAll(at(path, method), adjusted, ps);
  }
}

/** Families of p values: `p.adjust` of R. The groups of the output follow the lists of the input in their order. */
export const families: OracleMapping = {
  name: "families of p values",
  takes: (file) => /p\.adjust\(p/.test(calledBy(file)) && isRecord(file.output),
  *compare({ input, output }): Generator<Finding> {
    const lists = Object.values(recordOf(input)).filter(Array.isArray);
    const [only = []] = lists;
    yield* compareMethods("", output, listOf(only).map(numberOf));
    const groups = Object.entries(recordOf(output)).filter(([, group]) => isRecord(group));
    for (const [index, [name, group]] of groups.entries()) {
      // A list of the same name is the one meant, whatever the order.
      const named = recordOf(input)[name];
      const ps = listOf(Array.isArray(named) ? named : lists[index]);
      yield* compareMethods(at("", name), group, ps.map(numberOf));
    }
  },
};
