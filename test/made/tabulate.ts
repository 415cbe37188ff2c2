import { tables } from "../../pipeline/compare/index.js";
import type { Report } from "../../pipeline/model/report.js";
import type { Annotated, AnyTable, Columns, Counting, Table, Tally } from "../../pipeline/model/table.js";
import { feedTables } from "../../pipeline/run/feed.js";
import { introduction, opEd, counting as usual } from "./opinions.js";

/** Rows of a tally over some documents. */
export const tallied = <C extends Columns, State, Conclusion>(
  table: Tally<C, State, Conclusion>,
  documents: readonly Annotated[],
  counting: Counting = usual,
) => {
  const state = table.tallying.start();
  for (const document of documents) table.tallying.add(state, document, counting);
  return [...table.rows(table.tallying.conclude(state, counting), counting)];
};

/** The finished table of some documents. */
export const tabulated = (table: AnyTable, documents: readonly Annotated[], counting: Counting = usual): Table => {
  const [made] = feedTables([table], documents, counting);
  if (made === undefined) throw new Error("no table was made");
  return { ...made, rows: [...made.rows] };
};

/** A report of some documents, all tables. */
export const reportOf = (
  documents: readonly Annotated[] = [opEd, introduction],
  counting: Counting = usual,
): Report => ({
  id: "made",
  title: "Made up for a test | <b>",
  counting,
  contrasts: [counting],
  voices: [{ id: "shen", name: "Shen <Yi>" }],
  tables: tables.map((table) => tabulated(table, documents, counting)),
  kinships: new Map([["cooperation", { policy_frame: "external_regulation_and_reputation", generic_frame: "none" }]]),
  provenance: {
    program: { name: "counterpoint", version: "0.0.0" },
    inputs: [{ path: "source.txt", sha256: "ab" }],
    lexicons: new Map([
      ["stance/hedges.yaml", "cd"],
      ["actors/states.yaml", "ef"],
    ]),
    packages: new Map([
      ["zod", "4.0.0"],
      ["__proto__", "1.0.0"],
    ]),
    settings: new Map([["text", true]]),
  },
  warnings: ["introduction: may not be English"],
});
