import { surfaceAt } from "../capitals.js";
import type { Stream } from "../patterns/vocabulary.js";
import { type Draft, draftOf, draftsFrom, type Scene } from "./draft.js";
import type { NameKind, NameMatch } from "./gazetteer.js";

/** Kinds of names that need something beside them; all others stand by themselves. */
const needsCompany: ReadonlySet<NameKind> = new Set(["office", "surname", "short", "lookalike"]);

const goesOn: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);

/** True of an adjective that heads its phrase: *the Spanish* are a people. */
const isPeople = ({ tokens }: Stream, kind: NameKind, from: number, to: number): boolean => {
  if (kind !== "demonym" || tokens[from - 1]?.normal !== "the") return false;
  const next = tokens[to];
  return next === undefined || (!goesOn.has(next.pos) && !next.normal.startsWith("-") && next.normal !== "and");
};

/** Names that stand by themselves, but for persons'. */
export const nameDrafts = (scene: Scene): readonly Draft[] => draftsFrom(scene, nameDraft);

const nameDraft = ({ stream, memory, teams }: Scene, { from, to, readings }: NameMatch): Draft | undefined => {
  const best = readings[0];
  if (best === undefined || needsCompany.has(best.kind) || best.entry.facet === "person") return undefined;
  // *Sino-* stands before a hyphen; *Franco* alone was a general.
  if (best.kind === "prefix" && !/^[-‐‑–]$/.test(stream.tokens[to]?.normal ?? "")) return undefined;
  // After *Vernon Jordan* the name alone is the person.
  if (to === from + 1 && memory.lastNames.has(stream.tokens[from]?.normal ?? "")) {
    if (memory.strangers.get(surfaceAt(stream, from))?.full === true) return undefined;
  }
  const kind = isPeople(stream, best.kind, from, to) ? "people" : best.kind;
  const draft = draftOf(best.entry, kind, from, to);
  return teams && (best.entry.facet === "state" || best.entry.facet === "place") ? teamDraft(draft) : draft;
};

/** A state that stands for the team that plays for it. */
const teamDraft = (draft: Draft): Draft => ({
  ...draft,
  label: `${draft.label}.other_org`,
  name: `${draft.name} team`,
  facet: "organisation",
  derivation: "metonym",
  wikipedia: null,
  rule: "team",
});
