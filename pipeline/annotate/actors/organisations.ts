import { capitalisedRuns, surfaceAt, written } from "../capitals.js";
import { type Draft, noDrafts, type Scene, unlistedDraft } from "./draft.js";
import { countryOf, endingAt, type NameMatch, startingAt } from "./gazetteer.js";
import { traits } from "./traits.js";

const states = ({ readings }: NameMatch): string | null => {
  for (const { entry } of readings) {
    const country = countryOf(entry);
    if (country !== null && entry.facet !== "person") return country;
  }
  return null;
};

const places: ReadonlySet<string> = new Set(["at", "in", "of", ","]);

/** The state of an organisation: of a name inside its own, of one that owns it, or of one behind *at*, *in* or *of*. */
const stateNear = ({ stream, matches, found }: Scene, from: number, to: number): string | null => {
  for (let at = from; at < to; at++) {
    const inside = startingAt(matches, at);
    const state = inside === undefined || inside.to > to ? null : states(inside);
    if (state !== null) return state;
  }
  const owner =
    endingAt(matches, from) ?? (stream.tokens[from - 1]?.normal === "'s" ? endingAt(matches, from - 1) : undefined);
  const before = places.has(stream.tokens[to]?.normal ?? "");
  const place = before ? startingAt(found, stream.tokens[to + 1]?.normal === "the" ? to + 2 : to + 1) : undefined;
  return (owner === undefined ? null : states(owner)) ?? (place === undefined ? null : states(place));
};

/** Parts of a capitalised run at possessives: the owner is no part of the name. */
function* withoutOwners(
  { stream }: Scene,
  run: { readonly from: number; readonly to: number },
): Generator<{ readonly from: number; readonly to: number }> {
  let from = run.from;
  for (let at = run.from; at < run.to; at++) {
    if (stream.tokens[at]?.normal !== "'s") continue;
    yield { from, to: at };
    from = at + 1;
  }
  if (from < run.to) yield { from, to: run.to };
}

const behindHead: ReadonlySet<string> = new Set(["of", "for", "on"]);

/** True if a head ends the name, or stands before *of* or *for* within it: *Academy of Sciences*. */
const hasHead = ({ stream, words }: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const before = at === to - 1 || behindHead.has(stream.tokens[at + 1]?.normal ?? "");
    if (before && words.organisationHeads.has(surfaceAt(stream, at))) return true;
  }
  return false;
};

/** True if an organisation of the gazetteer stands inside: then the name is known, or it is two names. */
const holdsKnown = ({ matches }: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const match = startingAt(matches, at);
    if (match === undefined || match.to > to) continue;
    const isKnown = match.readings.some(
      ({ entry, kind }) => (entry.facet === "organisation" || entry.facet === "government") && kind !== "short",
    );
    if (isKnown) return true;
  }
  return false;
};

/** Organisations that no entry knows, by the head of their capitalised name: *Cyberspace Governance Research Center*. */
export const organisationDrafts = (scene: Scene): readonly Draft[] => {
  const { stream } = scene;
  if ((scene.traits & traits.organisation) === 0) return noDrafts;
  const found: Draft[] = [];
  for (const run of capitalisedRuns(stream)) {
    for (const { from, to } of withoutOwners(scene, run)) {
      if (to - from < 2) continue;
      if (!hasHead(scene, from, to) || holdsKnown(scene, from, to)) continue;
      const country = stateNear(scene, from, to);
      found.push(
        unlistedDraft(from, to, {
          label: country === null ? "other" : `${country}.other_org`,
          name: written(stream, from, to),
          facet: "organisation",
          derivation: "name",
          country,
          rule: "organisation_head",
        }),
      );
    }
  }
  return found;
};
