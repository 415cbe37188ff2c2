import type { Token } from "../../model/layers.js";

const words = (line: string): ReadonlySet<string> => new Set(line.split(" "));

const modals = words("will would shall can could may might must should ought cannot 'll 'd ca wo sha need dare");
const finite = words("am is are was were 's 're 'm has does did");
const base = words("be have do had 've");
const never = words("been being having doing done");

/** How a word can be an auxiliary: always finite, finite unless something governs it, never, or not at all. */
export type AuxiliaryKind = "modal" | "finite" | "base" | "never" | "none";

/** Tells which auxiliary a token is; forms of *be*, *have* and *do* count as such even where they are main verbs. */
export const auxiliaryKind = ({ normal, pos }: Token): AuxiliaryKind => {
  if (pos !== "AUX" && pos !== "VERB") return "none";
  if (pos === "AUX" && modals.has(normal)) return "modal";
  if (finite.has(normal)) return "finite";
  if (base.has(normal)) return "base";
  return never.has(normal) ? "never" : "none";
};

// Where past tense and participle differ, the form tells which it is.
const participles = words(
  "arisen awoken beaten begun bitten blown borne born broken chosen drawn driven drunk eaten fallen flown forbidden " +
    "foreseen forgiven forgotten forsaken frozen given gone grown hidden known lain mistaken overseen overtaken " +
    "overthrown partaken proven ridden risen rung seen sewn shaken shown shrunk spoken sprung stolen stricken striven " +
    "strewn sung sunk swollen sworn swum taken thrown torn trodden undergone undertaken woken worn woven withdrawn written",
);
const preterites = words(
  "arose ate awoke became began bit blew broke came chose did drank drew drove fell flew forbade foresaw forgave forgot " +
    "forsook froze gave grew hid knew mistook overcame oversaw overtook overthrew ran rang rode rose sang sank saw shook " +
    "shrank slew spoke sprang stank stole strove swam swore threw took tore underwent undertook went withdrew woke wore " +
    "wove wrote",
);

/** Form of a main verb; `past` can be tense or participle. */
export type Shape = "base" | "third" | "preterite" | "past" | "participle" | "gerund";

/** Tells the form of a main verb by its letters and its lemma. */
export const shapeOf = ({ normal, lemma }: Token): Shape => {
  if (participles.has(normal)) return "participle";
  if (preterites.has(normal)) return "preterite";
  if (normal === lemma) return "base";
  if (/..ing$/.test(normal)) return "gerund";
  return /[^s]s$/.test(normal) ? "third" : "past";
};
