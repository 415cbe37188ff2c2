import { tables } from "../compare/index.js";
import { Fault } from "../model/fault.js";
import type { Study } from "../model/study.js";
import { withFolders } from "../read/folder.js";
import type { Account } from "../read/manner.js";
import { readSides } from "../read/pair.js";
import { isStudy } from "../read/study/named.js";
import { readStudy } from "../read/study.js";
import { compare } from "../run/compare.js";
import { demandReplaceable } from "../run/disk.js";
import { defaultReportOptions, writeReport } from "../run/write-report.js";
import { quotationsSummary } from "../write/index.js";
import { type Arguments, type Command, listOf } from "./command.js";
import { csvOptions, csvOptionsOf } from "./csv-options.js";
import { mannerOf, refuseManner, textNote, textOptions } from "./manner.js";
import { lexiconOption, withoutOption } from "./options.js";
import { tellAccount, untold } from "./telling.js";
import type { Terminal } from "./terminal.js";

/** Of a folder of scans each text is empty: a few of them say so. */
const shownWarnings = 5;

/** Tables that tell who speaks in a text. */
const ofOneText: readonly string[] = ["texts", "voices", "quotations"];

/** Tables that tell where words come from, which takes other texts. */
const ofSeveral: readonly string[] = ["quotation-ledger", "quotation-coverage", "stance-left-behind", "claim-pairs"];

/** Side of the texts that may be quoted, where no study names the sides. */
const sourcesSide = "sources";

const studyOf = async (
  given: Arguments,
  terminal: Terminal,
): Promise<{ readonly study: Study; readonly account: Account | null }> => {
  const [text, ...more] = given.positionals;
  const against = listOf(given, "against");
  if (text === undefined) throw new Fault("quotations needs a text, or a study; see counterpoint quotations --help");
  if (await isStudy(text)) {
    const [extra] = [...more, ...against];
    refuseManner(text, given);
    if (extra === undefined) return { study: await readStudy(text), account: null };
    throw new Fault(`${text}: a study says by itself which texts belong together; take ${extra} out`);
  }
  if (more.length > 0 && against.length === 0) {
    throw new Fault(`${more[0]}: quotations takes one text; name those that it may quote with --against`);
  }
  const manner = mannerOf(given, terminal);
  const [paths, sources] = [
    await withFolders([text], manner.account),
    await withFolders([...against, ...more], manner.account),
  ];
  const study = await readSides({ side: "text", paths }, { side: sourcesSide, paths: sources }, manner);
  tellAccount(manner.account, terminal);
  return { study, account: manner.account };
};

/** Tells the quotations of a text, and where they come from. */
export const quotations: Command = {
  name: "quotations",
  about: "Tell who speaks in a text: its quotations, whose they are, where they come from, and what was left out.",
  usage: [
    "quotations TEXT [OPTIONS]",
    "quotations TEXT --against SOURCE [SOURCE …] [OPTIONS]",
    "quotations STUDY [OPTIONS]",
  ],
  options: {
    against: { type: "string", value: "FILE", about: "a text that may be quoted; more may follow it" },
    out: { type: "string", value: "DIR", about: "folder for the tables; without it nothing is written" },
    lexicon: lexiconOption,
    without: withoutOption,
    ...textOptions,
    "no-text": { type: "boolean", about: "leave all words of the texts out of the tables; offsets stay" },
    ...csvOptions,
  },
  notes: [
    textNote,
    'Texts of two files that name the same "pair" in their metadata belong together, and are compared with each other alone; texts without a pair are compared with all others.',
    "Every quotation of three words or more is looked for in the other texts: word for word, with words left out, marked or not, with other words, or joined from two places. Unmarked reuse of six words or more is told too, and for what is only reported the sentences of the source that are most like it, for a person to judge.",
  ],
  examples: [
    { call: "counterpoint quotations speech.txt", about: "Who speaks in a text." },
    {
      call: "counterpoint quotations article.txt --against speech.txt --out out/quotations",
      about: "What an article quotes of a speech, and how faithfully, as tables too.",
    },
    {
      call: "counterpoint quotations corpora/cfr-shen-yi-2017",
      about: "The texts of a study, each beside those of its pair.",
    },
  ],
  run: async (given, terminal) => {
    const options = { text: !given.has("no-text"), ...csvOptionsOf(given) };
    const out = given.value("out");
    if (out !== undefined) await demandReplaceable(out);
    const { study, account } = await studyOf(given, terminal);
    // Sources were named for the text's sake: what they quote themselves stands in the tables.
    const side = study.counting.reference === sourcesSide ? study.counting.target : null;
    const told = study.documents.length > 1 ? [...ofOneText, ...ofSeveral] : ofOneText;
    const report = await compare(study, {
      tables: tables.filter(({ name }) => told.includes(name)),
      lexicons: given.values("lexicon"),
      without: listOf(given, "without"),
      progress: (done, total) => terminal.progress("annotated text", done, total),
    });
    terminal.finish();
    const warnings = untold(report.warnings, account);
    for (const warning of warnings.slice(0, shownWarnings)) terminal.say(`warning: ${warning}`);
    if (warnings.length > shownWarnings) terminal.say(`warning: and ${warnings.length - shownWarnings} more`);
    await terminal.write(quotationsSummary(report, { width: terminal.columns, colour: terminal.colour, side }));
    if (out === undefined) return;
    const files = await writeReport(report, out, { ...defaultReportOptions, ...options });
    for (const remark of files.flatMap(({ remarks }) => remarks ?? [])) terminal.say(`warning: ${remark}`);
    terminal.say(`${out}: ${files.length} files`);
  },
};
