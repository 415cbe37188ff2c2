import type { Token } from "../model/layers.js";
import { auxiliaryKind, shapeOf } from "./finite-verbs/forms.js";
import {
  beginsClause,
  governorOf,
  isAdjectival,
  isBareInfinitive,
  isJoined,
  isVerbal,
  leftOfNounPhrase,
  nextFinite,
  normalAt,
  opensClause,
  posAt,
  takesObject,
  unstressed,
} from "./finite-verbs/surroundings.js";

/** What a verb was read to be; `helped` is a participle behind its auxiliary, `reduced` one that has none. */
type Reading = "finite" | "infinitive" | "helped" | "reduced" | "gerund";

/** A verb of the sentence that was read already. */
interface ReadVerb {
  readonly reading: Reading;
  /** The auxiliary of a participle is a form of *be*. */
  readonly passive: boolean;
}

/** Goes through one sentence. `open` counts clauses that were opened and have no finite verb yet. */
interface Walk {
  readonly tokens: readonly Token[];
  open: number;
  last: ReadVerb | undefined;
  /** The last verb that a conjunction can join to: gerunds and reduced participles stand inside a noun phrase. */
  joint: ReadVerb | undefined;
}

/** *To build trust and avoid conflict*: what stands behind a conjunction or comma goes on with the verb before it. */
const readBase = (walk: Walk, at: number): Reading => {
  const { tokens } = walk;
  if (governorOf(tokens, at) !== undefined || isBareInfinitive(tokens, at)) return "infinitive";
  if (isAdjectival(tokens, at)) return "gerund";
  const before = unstressed(tokens, at - 1);
  // Promised help: a noun, or an infinitive without *to*.
  if (posAt(tokens, before) === "VERB" && before === at - 1) return "infinitive";
  if (isJoined(tokens, before) && walk.joint?.reading === "infinitive") return "infinitive";
  return "finite";
};

/** A past form behind *and* or a comma. */
const readJoinedPast = (walk: Walk, at: number): Reading => {
  const { tokens, joint } = walk;
  if (joint?.reading !== "helped") return "finite";
  // Was elected and led the party: who has an object is no passive.
  return joint.passive && takesObject(tokens, at) ? "finite" : "helped";
};

/** A past form behind a noun is its verb, or a participle that describes it: *officers charged with theft*. */
const readPastBehindNoun = (walk: Walk, at: number): Reading => {
  const { tokens, open } = walk;
  if (normalAt(tokens, at + 1) === "by" || normalAt(tokens, at - 1) === "those") return "reduced";
  const left = leftOfNounPhrase(tokens, at - 1);
  const isObject = isVerbal(tokens, left) && open === 0;
  if (takesObject(tokens, at)) return isObject && posAt(tokens, at + 1) === "NOUN" ? "reduced" : "finite";
  if (isObject || nextFinite(tokens, at)) return "reduced";
  return "finite";
};

const whenItIs: ReadonlySet<string> = new Set("once when if though although unless as than until".split(" "));

/** A form that can be a past tense or a participle: *agreed*, *led*. */
const readPast = (walk: Walk, at: number): Reading => {
  const { tokens } = walk;
  const governor = governorOf(tokens, at);
  if (governor !== undefined) return "helped";
  if (isAdjectival(tokens, at)) return "reduced";
  const before = unstressed(tokens, at - 1);
  if (whenItIs.has(normalAt(tokens, before)) || whenItIs.has(normalAt(tokens, at - 1))) return "reduced";
  if (before < 0) return "reduced";
  if (isJoined(tokens, before)) {
    // The driver, employed by two services, reported: the second of them is the verb of the clause.
    const isPending = normalAt(tokens, before) === "," && walk.open > 0 && walk.last?.reading !== "reduced";
    return isPending || normalAt(tokens, at + 1) === "by" ? "reduced" : readJoinedPast(walk, at);
  }
  if (beginsClause(tokens, before)) return "finite";
  if (isVerbal(tokens, before)) return "reduced";
  return readPastBehindNoun(walk, at);
};

const readLexical = (walk: Walk, at: number): Reading => {
  const token = walk.tokens[at];
  if (token === undefined) return "gerund";
  switch (shapeOf(token)) {
    case "gerund":
      return "gerund";
    case "participle":
      return governorOf(walk.tokens, at) === undefined ? "reduced" : "helped";
    case "third":
      return isAdjectival(walk.tokens, at) ? "gerund" : "finite";
    case "preterite":
      return "finite";
    case "base":
      return readBase(walk, at);
    case "past":
      return readPast(walk, at);
  }
};

/** What the token is as a verb, or undefined if it is none. */
const readVerb = (walk: Walk, at: number): Reading | undefined => {
  const { tokens } = walk;
  const token = tokens[at];
  if (token === undefined) return undefined;
  switch (auxiliaryKind(token)) {
    case "modal":
    case "finite":
      return normalAt(tokens, at - 1) === "let" && token.normal === "'s" ? undefined : "finite";
    case "base": {
      const governor = governorOf(tokens, at);
      if (governor !== undefined) return token.normal === "had" ? "helped" : "infinitive";
      if (token.normal === "had" || token.normal === "'ve") return "finite";
      if (token.normal === "be") return unstressed(tokens, at - 1) < 0 ? "finite" : "infinitive";
      return readBase(walk, at);
    }
    case "never":
      return token.normal.endsWith("ing") ? "gerund" : "helped";
    case "none":
      return token.pos === "VERB" ? readLexical(walk, at) : undefined;
  }
};

const passives: ReadonlySet<string> = new Set("be am is are was were been being 's 're 'm get gets got".split(" "));

/** Participles that are joined have the auxiliary of the first. */
const isPassive = ({ tokens, joint }: Walk, at: number): boolean => {
  const governor = governorOf(tokens, at);
  return governor === undefined ? joint?.passive === true : passives.has(normalAt(tokens, governor));
};

/**
 * Finite verbs of one sentence, as indices into its tokens: a modal or a finite auxiliary stands for its whole group, and
 * a main verb counts where it has a tense of its own. Read off forms and neighbours, as there is no parse: an estimate.
 */
export const finiteVerbs = (tokens: readonly Token[]): readonly number[] => {
  const walk: Walk = { tokens, open: 1, last: undefined, joint: undefined };
  const found: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (opensClause(tokens, at)) walk.open += 1;
    if (token.kind !== "word" && token.pos !== "AUX") continue;
    const reading = readVerb(walk, at);
    if (reading === undefined) continue;
    walk.last = { reading, passive: reading === "helped" && isPassive(walk, at) };
    if (reading !== "gerund" && reading !== "reduced") walk.joint = walk.last;
    if (reading !== "finite") continue;
    found.push(at);
    walk.open = Math.max(0, walk.open - 1);
  }
  return found;
};
