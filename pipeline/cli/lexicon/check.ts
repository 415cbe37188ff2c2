import { resolve } from "node:path";
import { Fault } from "../../model/fault.js";
import type { Lexicons } from "../../model/lexicon.js";
import { readLexicons } from "../../read/lexicons.js";
import { annotate } from "../../run/annotate.js";
import { type Problem, problemKinds } from "../../run/lexicon/dead-entries.js";
import { addMeetings, type Meetings, unusedEntries } from "../../run/lexicon/unused-entries.js";
import { listOf } from "../command.js";
import { textOptions } from "../manner.js";
import { withoutOption } from "../options.js";
import type { Terminal } from "../terminal.js";
import { type Texts, watchLanguage } from "../texts.js";
import { corpusOf, onOption } from "./corpus.js";
import type { Verb } from "./verb.js";

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

/** How many warnings of one kind are told of one file; an imported dictionary has thousands. */
const warningsTold = 20;

/** Lists what is wrong; gives back how many errors and warnings there are. */
const tellProblems = async (lexicons: Lexicons, { write }: Terminal) => {
  // Loaded only here, as it needs the language model, which no other command should wait for.
  const { checkLexicons } = await import("../../run/lexicon/check-lexicons.js");
  const counts = { error: 0, warning: 0 };
  const warned = new Map<string, { readonly lexicon: string; readonly kind: Problem["kind"]; count: number }>();
  for (const { kind, level, lexicon, entry, what } of checkLexicons(lexicons)) {
    counts[level] += 1;
    if (level === "warning") {
      const alike = warned.get(`${kind} ${lexicon}`) ?? { lexicon, kind, count: 0 };
      alike.count += 1;
      warned.set(`${kind} ${lexicon}`, alike);
      if (alike.count > warningsTold) continue;
    }
    await write(`${level === "warning" ? "warning: " : ""}${lexicon}: ${entry}: ${what}\n`);
  }
  for (const { lexicon, kind, count } of warned.values()) {
    if (count <= warningsTold) continue;
    await write(`warning: ${lexicon}: ${count - warningsTold} more ${problemKinds[kind]}\n`);
  }
  return counts;
};

/** Lists, by file, the entries that never hit in the texts. */
const tellUnused = async (
  lexicons: Lexicons,
  { documents, total, ...choice }: Texts & { readonly files: readonly string[] },
  terminal: Terminal,
): Promise<void> => {
  const meetings: Meetings = new Map();
  let texts = 0;
  const options = { lexicons: choice.files, induced: choice.lexicons, without: choice.without };
  for await (const one of annotate(watchLanguage(documents, terminal), options)) {
    addMeetings(meetings, one);
    texts += 1;
    terminal.progress("annotated text", texts, total);
  }
  terminal.finish();
  let never = 0;
  for (const { lexicon, entries, unused } of unusedEntries(lexicons, meetings)) {
    never += unused.length;
    await terminal.write(
      `${lexicon}: ${unused.length} of ${plural(entries, "entry").replace("entrys", "entries")} never hit\n`,
    );
    for (const { id, rejected } of unused) {
      await terminal.write(`  ${id}${rejected > 0 ? ` (${plural(rejected, "candidate")}, all rejected)` : ""}\n`);
    }
  }
  terminal.say(`${never} entries never hit in ${plural(texts, "text")}`);
};

/** `counterpoint lexicon check`. */
export const check: Verb = {
  name: "check",
  takes: "[FILES]",
  about:
    "every entry's own examples, repetitions, patterns that always lose to others, names that can never be found. Each problem is a line, and exit code 2; warnings are told and are no fault. FILES are lexicons of your own; they are checked together with those that the program ships, as a study would use them. With --on also the entries that never hit in some texts.",
  options: { on: onOption, without: withoutOption, ...textOptions },
  examples: [
    { call: "counterpoint lexicon check", about: "The lexicons that the program ships." },
    {
      call: "counterpoint lexicon check corpora/cfr-shen-yi-2017/lexicon.yaml",
      about: "With a study's own terms beside them.",
    },
    {
      call: "counterpoint lexicon check --on corpora/cfr-shen-yi-2017",
      about: "Which entries never hit in a study.",
    },
  ],
  run: async (given, terminal) => {
    const { positionals: files } = given;
    const off = listOf(given, "without");
    const corpus = await corpusOf(given, terminal);
    const induced = corpus?.lexicons ?? [];
    const extra = files.filter((file) => !induced.some((other) => resolve(other) === resolve(file)));
    const without = [...(corpus?.without ?? []), ...off];
    const lexicons = await readLexicons({ extra, induced, without });
    const { error, warning } = await tellProblems(lexicons, terminal);
    if (corpus !== null) await tellUnused(lexicons, { ...corpus, files: extra, without }, terminal);
    const warned = warning === 0 ? "" : `, ${plural(warning, "warning")}`;
    if (error > 0) throw new Fault(`${plural(error, "problem")} in the lexicons${warned}`);
    const { stance, frames, actors, designations, quotations } = lexicons;
    const entries = stance.length + frames.length + actors.length + designations.length + quotations.entries.length;
    terminal.say(`${entries} entries, no problem${warned}`);
  },
};
