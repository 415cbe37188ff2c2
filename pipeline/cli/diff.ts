import { tables } from "../compare/index.js";
import { Fault } from "../model/fault.js";
import { diffReports } from "../run/diff-reports.js";
import { proofJson } from "../write/proof-json.js";
import { reportDiffSummary, toldTables } from "../write/report-diff-summary.js";
import { type Arguments, type Command, demandKnown, listOf } from "./command.js";

const formats = ["text", "json"] as const;

const tablesOf = (given: Arguments): readonly string[] => {
  if (!given.has("tables")) return toldTables;
  const all = tables.map(({ name }) => name);
  const named = demandKnown("table", listOf(given, "tables"), [...all, "all"]);
  return named.includes("all") ? all : named;
};

/** Tells which numbers of two reports differ, and which hits made them differ. */
export const diff: Command = {
  name: "diff",
  about: "Compare two reports: what they were made from, which numbers moved, and which hits moved them.",
  usage: ["diff DIR1 DIR2 [OPTIONS]"],
  options: {
    tables: {
      type: "string",
      value: "LIST",
      about: `tables whose rows are told, or all; without it ${toldTables.join(", ")}, in which each hit counts once`,
    },
    all: { type: "boolean", about: "tell every row and hit, not the first few" },
    format: { type: "string", value: "NAME", about: `${formats.join(" or ")}; without it text` },
  },
  notes: [
    "DIR1 and DIR2 are folders that compare has written, of the same study or of two; before is the first, after the second. Both are read as they lie there, no text and no lexicon; counterpoint verify tells whether they are as they were written.",
    "First stands what may explain a difference: inputs, lexicon entries, settings and versions that are not the same. Then the counts that moved, the largest move first, each with its hits: gone from the count or come into it, with what the other report says of the words. A hit that only stands elsewhere since its text has changed is no difference. Reports without tables of hits, as those of a corpus, show counts alone.",
  ],
  examples: [
    {
      call: "counterpoint diff out/before out/after",
      about: "What a change of a lexicon, a text or the program did to a report.",
    },
    {
      call: "counterpoint diff out/before out/after --tables comparison --all",
      about: "Every verdict and its figures.",
    },
    { call: "counterpoint diff out/before out/after --format json", about: "All of it, for a script." },
  ],
  run: async (given, terminal) => {
    const [before, after, ...more] = given.positionals;
    if (before === undefined || after === undefined || more.length > 0) {
      throw new Fault(
        `diff takes two folders, which compare has written, but was given ${given.positionals.length || "none"}: counterpoint diff out/before out/after`,
      );
    }
    const [format] = demandKnown("format", [given.value("format") ?? "text"], formats);
    const told = tablesOf(given);
    const changes = await diffReports(before, after);
    await terminal.write(
      format === "json" ? proofJson(changes) : reportDiffSummary(changes, { tables: told, all: given.has("all") }),
    );
  },
};
