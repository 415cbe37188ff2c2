import {
  type Field,
  isAdverb,
  isBe,
  isComma,
  isGenitive,
  isGerund,
  isNominal,
  isOne,
  isParticiple,
  isShut,
  isVerb,
  normalAt,
  type Phrase,
  posAt,
  type Reading,
  words,
} from "./reading.js";

/** How a verb stands to its source: with a subject, after *to*, in *-ing* without *be*, or the other way round. */
export type VerbForm = "finite" | "infinitive" | "gerund" | "passive" | "reduced";

/** A verb with its auxiliaries and adverbs. */
export interface VerbGroup extends Phrase {
  readonly form: VerbForm;
}

/** A cue by its tokens. */
export interface Core extends Phrase {
  /** True for a noun (*his claim that*), which has no subject. */
  readonly nominal: boolean;
}

const modals = words(
  "will would shall can could may might must 'll 'd has have had 've is are was were be been being am 's 're 'm do does did ca wo gonna",
);
// Verbs that lend their subject to the infinitive behind them, and are read with it.
const linking = words(
  "decided go goes went going gone continue continues continued seem seems seemed appear appears appeared tend tends tended begin begins began refuse refuses refused decline declines declined try tries tried trying seek seeks sought expected set want wants wanted choose chooses chose chosen likely proceeded fail fails failed",
);
const notBefore = words("when where how why then however so there ago too well instead meanwhile though");
const notAuxiliary = words("'s 'd");

/** True for an auxiliary, or the clitic of one. */
const isAuxiliary = (reading: Reading, at: number): boolean => {
  const normal = normalAt(reading, at);
  if (!modals.has(normal)) return false;
  if (notAuxiliary.has(normal)) return !isGenitive(reading, at);
  return isVerb(reading, at) || posAt(reading, at) === "PART" || normal === "gonna";
};

const belongs = (reading: Reading, at: number): boolean =>
  isAuxiliary(reading, at) || (isAdverb(reading, at) && !notBefore.has(normalAt(reading, at)));

const withAuxiliaries = (reading: Reading, field: Field, from: number): number => {
  let at = from;
  while (at - 1 >= field.from && from - at < 8 && !isShut(reading, field, at - 1) && belongs(reading, at - 1)) at--;
  // A question: did the court say.
  return at;
};

/** Where a verb that is read with the infinitive behind it begins: *goes on | to say*; else the token of *to*. */
const throughLinks = (reading: Reading, field: Field, to: number): number => {
  let at = to - 1;
  while (at > field.from && to - at < 4 && (normalAt(reading, at) === "on" || isAdverb(reading, at))) at--;
  if (at < field.from || isShut(reading, field, at) || !linking.has(normalAt(reading, at))) return to;
  return withAuxiliaries(reading, field, at);
};

/** The group of a verb: its auxiliaries and adverbs, and its form. */
export const verbGroup = (reading: Reading, field: Field, core: Phrase): VerbGroup => {
  const direct = withAuxiliaries(reading, field, core.from);
  const helped = (from: number, until: number): boolean => {
    for (let at = from; at < until; at++) if (isBe(reading, at)) return true;
    return false;
  };
  const first = core.from;
  const gerund = isGerund(reading, first);
  const toward = direct - 1;
  if (normalAt(reading, toward) === "to" && toward > field.from && !gerund) {
    const from = throughLinks(reading, field, toward);
    if (from < toward) return { from, to: core.to, form: "finite" };
    return { from: toward, to: core.to, form: "infinitive" };
  }
  if (gerund) return { from: direct, to: core.to, form: helped(direct, first) ? "finite" : "gerund" };
  // Is convinced that: who is so thinks it.
  if (feeling.has(normalAt(reading, first)) && normalAt(reading, core.to) === "that")
    return { from: direct, to: core.to, form: "finite" };
  if (isParticiple(reading, first) && helped(direct, first)) return { from: direct, to: core.to, form: "passive" };
  return { from: direct, to: core.to, form: isReduced(reading, field, direct, core) ? "reduced" : "finite" };
};

const feeling = words(
  "convinced persuaded satisfied concerned worried pleased determined confident disappointed delighted",
);
const asWhen = words("when if once unless though");

/** True for a participle behind its noun: *a plan backed by the court*, *a man called Wallace*, *asked whether*. */
const isReduced = (reading: Reading, field: Field, from: number, core: Phrase): boolean => {
  if (!isParticiple(reading, core.from) || from < core.from) return false;
  if (normalAt(reading, core.to) === "by" || isOne(reading, asWhen, from - 1)) return true;
  if (from === field.from) return /ed$/.test(normalAt(reading, core.from)) && !isComma(reading, core.to);
  return (
    isComma(reading, from - 1) &&
    from - 2 >= field.from &&
    isNominal(reading, from - 2) &&
    normalAt(reading, core.to) === "as"
  );
};
