import { Fault } from "../model/fault.js";
import { readLexicons } from "../read/lexicons.js";
import { checkLexicons } from "../run/check-lexicons.js";
import type { Command } from "./command.js";
import { listOf } from "./command.js";

/** Works on the lexicons as data. */
export const lexicon: Command = {
  name: "lexicon",
  about: "Check the lexicons: every entry's own examples, repetitions, entries that can never be found.",
  usage: ["lexicon check [FILES] [OPTIONS]"],
  options: {
    without: { type: "string", value: "IDS", about: "lexicon entries to switch off" },
  },
  notes: [
    "FILES are lexicons of your own; they are checked together with those that the program ships, as a study would use them. Each problem is a line, and exit code 2.",
  ],
  examples: [
    { call: "counterpoint lexicon check", about: "The lexicons that the program ships." },
    {
      call: "counterpoint lexicon check corpora/cfr-shen-yi-2017/lexicon.yaml",
      about: "With a study's own terms beside them.",
    },
  ],
  run: async (given, terminal) => {
    const [verb, ...files] = given.positionals;
    if (verb !== "check") throw new Fault(`lexicon ${verb ?? "needs a word"}: expected "lexicon check [FILES]"`);
    const lexicons = await readLexicons({ extra: files, without: listOf(given, "without") });
    let problems = 0;
    for (const { lexicon: file, entry, what } of checkLexicons(lexicons)) {
      problems += 1;
      await terminal.write(`${file}: ${entry}: ${what}\n`);
    }
    if (problems > 0) throw new Fault(`${problems} ${problems === 1 ? "problem" : "problems"} in the lexicons`);
    const entries =
      lexicons.stance.length + lexicons.frames.length + lexicons.actors.length + lexicons.designations.length;
    terminal.say(`${entries} entries, no problem`);
  },
};
