import type { Command, Commands } from "./command.js";
import { help } from "./help.js";

/** What does the work, in the order in which the help lists it; a command is read with all that it imports once it is asked for. */
const working: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import("./init.js")).init,
  check: async () => (await import("./check.js")).check,
  compare: async () => (await import("./compare.js")).compare,
  plan: async () => (await import("./plan.js")).plan,
  merge: async () => (await import("./merge.js")).merge,
  report: async () => (await import("./report.js")).report,
  open: async () => (await import("./open.js")).open,
  explain: async () => (await import("./explain.js")).explain,
  verify: async () => (await import("./verify.js")).verify,
  diff: async () => (await import("./diff.js")).diff,
  annotate: async () => (await import("./annotate.js")).annotate,
  annotations: async () => (await import("./annotations.js")).annotations,
  quotations: async () => (await import("./quotations.js")).quotations,
  kwic: async () => (await import("./kwic.js")).kwic,
  ngrams: async () => (await import("./ngrams.js")).ngrams,
  keyness: async () => (await import("./keyness.js")).keyness,
  collocations: async () => (await import("./collocations.js")).collocations,
  dispersion: async () => (await import("./dispersion.js")).dispersion,
  vocabulary: async () => (await import("./vocabulary.js")).vocabulary,
  diversity: async () => (await import("./diversity.js")).diversity,
  evaluate: async () => (await import("./evaluate.js")).evaluate,
  code: async () => (await import("./code.js")).code,
  lexicon: async () => (await import("./lexicon.js")).lexicon,
};

const names: readonly string[] = [...Object.keys(working), "help"];

const find = async (name: string): Promise<Command | undefined> => {
  if (name === "help") return help(commands);
  return Object.hasOwn(working, name) ? working[name]?.() : undefined;
};

/** All commands. */
export const commands: Commands = {
  names,
  find,
  all: async () => (await Promise.all(names.map(find))).filter((command) => command !== undefined),
};
