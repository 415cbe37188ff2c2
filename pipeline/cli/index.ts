import { annotate } from "./annotate.js";
import { annotations } from "./annotations.js";
import { check } from "./check.js";
import { code } from "./code.js";
import { collocations } from "./collocations.js";
import type { Command } from "./command.js";
import { compare } from "./compare.js";
import { diff } from "./diff.js";
import { dispersion } from "./dispersion.js";
import { diversity } from "./diversity.js";
import { evaluate } from "./evaluate.js";
import { explain } from "./explain.js";
import { help } from "./help.js";
import { init } from "./init.js";
import { keyness } from "./keyness.js";
import { kwic } from "./kwic.js";
import { lexicon } from "./lexicon.js";
import { merge } from "./merge.js";
import { ngrams } from "./ngrams.js";
import { open } from "./open.js";
import { plan } from "./plan.js";
import { quotations } from "./quotations.js";
import { report } from "./report.js";
import { verify } from "./verify.js";
import { vocabulary } from "./vocabulary.js";

const working: readonly Command[] = [
  init,
  check,
  compare,
  plan,
  merge,
  report,
  open,
  explain,
  verify,
  diff,
  annotate,
  annotations,
  quotations,
  kwic,
  ngrams,
  keyness,
  collocations,
  dispersion,
  vocabulary,
  diversity,
  evaluate,
  code,
  lexicon,
];

/** All commands, in the order in which the help lists them. */
export const commands: readonly Command[] = [...working, help(working)];
