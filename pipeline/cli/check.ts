import { Fault } from "../model/fault.js";
import { studyPathOf, studySchemaText } from "../read/study.js";
import { checkStudy, type StudyCheck, type StudyProblem } from "../run/check-study.js";
import { grouped } from "../write/butterfly.js";
import { printable } from "../write/display-width.js";
import { studySchemaName } from "../write/study-yaml.js";
import type { Command } from "./command.js";

const plural = (count: number, one: string): string => `${grouped(count)} ${one}${count === 1 ? "" : "s"}`;

const lineOf = ({ level, where, what }: StudyProblem): string =>
  `${level === "warning" ? "warning: " : ""}${where === "" ? "" : `${where}: `}${printable(what)}\n`;

const summaryOf = ({ sides, zones }: NonNullable<StudyCheck["size"]>): string => {
  const texts = sides.reduce((sum, side) => sum + side.texts, 0);
  const parts = sides.map((side) => `${side.side} ${grouped(side.texts)} with ${plural(side.words, "word")}`);
  return `${plural(texts, "text")} on two sides (${parts.join(", ")}), ${plural(zones, "zone")}`;
};

/** Says what is wrong with a study. */
export const check: Command = {
  name: "check",
  about: "Say what is wrong with a study: all of it, each in a line, with its mend.",
  usage: ["check STUDY", "check --schema"],
  options: {
    schema: { type: "boolean", about: "write the JSON Schema of study files to standard output, for editors" },
  },
  notes: [
    "Looked at are the form of the study file, its files and their hashes, zones that overlap or leave lines out, anchors and inlays, sides, voices and families, the study's own lexicons and actors. Each problem is a line, FILE:LINE: where: what was found; the mend. Warnings (a text that is not English, rights that nobody gave, a file that no text names) are told and fail nothing. Exit code 2 if anything is wrong.",
    `counterpoint init puts the schema beside a study as ${studySchemaName}; for one of your own: counterpoint check --schema > ${studySchemaName}, and as the first line of study.yaml: # yaml-language-server: $schema=${studySchemaName}. Editors with a YAML language server then complete keys and mark slips, without a network.`,
  ],
  examples: [
    { call: "counterpoint check corpora/cfr-shen-yi-2017", about: "The study that comes with the program." },
    { call: "counterpoint check --schema > study.schema.json", about: "The schema, for an editor." },
  ],
  run: async (given, terminal) => {
    if (given.has("schema")) return terminal.write(studySchemaText());
    const [study, ...more] = given.positionals;
    if (study === undefined || more.length > 0)
      throw new Fault(`check takes one study, but was given ${given.positionals.join(", ") || "none"}`);
    const { problems, size } = await checkStudy(study, await studyPathOf(study));
    for (const problem of problems) await terminal.write(lineOf(problem));
    const errors = problems.filter(({ level }) => level === "error").length;
    const warnings = problems.length - errors;
    const warned = warnings === 0 ? "" : `, ${plural(warnings, "warning")}`;
    if (errors > 0) throw new Fault(`${plural(errors, "problem")} in ${study}${warned}`);
    terminal.say(`${size === null ? "" : `${summaryOf(size)}: `}no problem${warned}`);
  },
};
