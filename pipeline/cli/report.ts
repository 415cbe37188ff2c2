import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Fault } from "../model/fault.js";
import { type RemadeFormat, remadeFormats, remakeReport } from "../run/remake-report.js";
import { grouped } from "../write/butterfly.js";
import { type Command, demandKnown, listOf } from "./command.js";

const known = Object.keys(remadeFormats) as RemadeFormat[];

/** Makes the page of a report again from its data. */
export const report: Command = {
  name: "report",
  about: "Make the page and the figures of a report again, from the data in its folder alone.",
  usage: ["report DIR [--format LIST]"],
  options: {
    format: { type: "string", value: "LIST", about: `what is made: ${known.join(", ")}; without it both` },
  },
  notes: [
    "DIR is a folder that compare has written. Its tables, from report.json or the CSV files, and its manifest are all that is read: no text, no lexicon. Whatever else lies in the folder stays as it is, and the manifest and ro-crate-metadata.json tell the new hashes. A folder with a file that was changed since it was written is refused.",
    "A report that was written without a page, as --format csv does, gets one.",
  ],
  examples: [
    {
      call: "counterpoint report out/cfr-shen-yi-2017",
      about: "The page and the figures, after an update of the program.",
    },
    { call: "counterpoint report out/cfr-shen-yi-2017 --format html", about: "The page alone." },
  ],
  run: async (given, terminal) => {
    const [folder, ...more] = given.positionals;
    if (folder === undefined || more.length > 0)
      throw new Fault("report takes one folder, which compare has written: counterpoint report out/my-study");
    const chosen = given.has("format") ? demandKnown("format", listOf(given, "format"), known) : known;
    const files = await remakeReport(folder, chosen);
    const kilobytes = grouped(Math.ceil(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000));
    await terminal.write(`Made again: ${files.length} files, ${kilobytes} kB\n`);
    if (chosen.includes("html")) await terminal.write(`${pathToFileURL(join(folder, "report.html")).href}\n`);
  },
};
