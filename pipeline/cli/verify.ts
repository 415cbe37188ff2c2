import { Fault } from "../model/fault.js";
import { verifyReport } from "../run/verify-report.js";
import { proofJson } from "../write/proof-json.js";
import { verificationSummary } from "../write/verification-summary.js";
import { type Command, demandKnown } from "./command.js";

const formats = ["text", "json"] as const;

/** Makes a report again and compares the bytes. */
export const verify: Command = {
  name: "verify",
  about: "Make a report again from its manifest and compare the bytes: identical, or what differs and why.",
  usage: ["verify DIR [STUDY | TEXTS]"],
  options: {
    lexicon: {
      type: "string",
      value: "FILE",
      about:
        "a lexicon that the report was made with by --lexicon, where it does not lie here; may be given more than once",
    },
    "error-rates": {
      type: "string",
      value: "FILE",
      about:
        "a file that the report was made with by --error-rates, where it does not lie here; may be given more than once",
    },
    format: { type: "string", value: "NAME", about: `${formats.join(" or ")}; without it text` },
    all: { type: "boolean", about: "tell every row and file that differs, not the first few" },
  },
  notes: [
    "DIR is a folder that compare has written. Its manifest tells what was asked and has a hash of all that was read and written, but no path of any machine: texts that are not named are looked for. A study is found by its study.yaml, or its name, in corpora/ here or beside the report; files by their names here or beside the report, with the hash of the manifest before others.",
    "The report is made again in a temporary folder; nothing in DIR is touched. Exit code 0 means identical, 1 that something differs, 2 that it cannot be told, as when the texts are not found.",
    "Told are: files that were changed, taken away or added since; inputs, lexicon entries, settings and versions that are not what they were; then the rows and cells that differ, by the key of their table. Where a study declares the hash of a source that has changed, it is read all the same, to see what the change moves.",
  ],
  examples: [
    { call: "counterpoint verify out/cfr-shen-yi-2017", about: "A study under corpora/ is found by itself." },
    { call: "counterpoint verify out/a-and-b a.txt b.txt", about: "Two texts, by name." },
    {
      call: "counterpoint verify out/speeches-by-party speeches.jsonl --format json",
      about: "A corpus, for a script.",
    },
  ],
  run: async (given, terminal) => {
    const [folder, ...texts] = given.positionals;
    if (folder === undefined)
      throw new Fault("verify takes a folder, which compare has written: counterpoint verify out/my-study");
    const [format] = demandKnown("format", [given.value("format") ?? "text"], formats);
    const verification = await verifyReport(folder, {
      texts,
      lexicons: given.values("lexicon"),
      errorRates: given.values("error-rates"),
      progress: (done, total) => terminal.progress("annotating text", done, total),
    });
    terminal.finish();
    await terminal.write(
      format === "json" ? proofJson(verification) : verificationSummary(verification, { all: given.has("all") }),
    );
    return verification.identical ? undefined : "differs";
  },
};
