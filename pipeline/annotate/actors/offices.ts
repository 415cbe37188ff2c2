import { capitalisedRunEnd, isCapitalised, written } from "../capitals.js";
import { type Draft, draftOf, draftsFrom, noDrafts, type Scene, unlistedDraft } from "./draft.js";
import { countryOf, endingAt, type NameMatch, startingAt } from "./gazetteer.js";
import { traits } from "./traits.js";

const isOffice = ({ readings }: NameMatch): boolean => readings[0]?.kind === "office";

/** Offices that stand alone: *the Secretary of State* is one who acts for the department, or the person named before it. */
export const officeDrafts = (scene: Scene, persons: readonly Draft[]): readonly Draft[] => {
  if (!scene.matches.some(isOffice)) return noDrafts;
  const ends = new Map<number, Draft>();
  for (const person of persons) if (person.status === "kept") ends.set(person.to, person);
  return draftsFrom(scene, (_, match) => officeDraft(scene, match, ends));
};

const officeDraft = (
  { stream }: Scene,
  { from, to, readings }: NameMatch,
  persons: ReadonlyMap<number, Draft>,
): Draft | undefined => {
  const office = readings[0];
  if (office?.kind !== "office") return undefined;
  // *John Kerry, the Secretary of State*
  const article = stream.tokens[from - 1]?.normal === "the" ? from - 1 : from;
  const holder = stream.tokens[article - 1]?.normal === "," ? persons.get(article - 1) : undefined;
  if (holder !== undefined && stream.tokens[to]?.normal !== "and") {
    return { ...holder, from, to, org: office.entry.id, derivation: "office_holder", rule: "apposition" };
  }
  const country = countryOf(office.entry);
  return {
    ...draftOf(office.entry, "office", from, to),
    label: country === null ? office.entry.label : `${country}.officials`,
    facet: "government",
    org: office.entry.id,
  };
};

const longestTitle = 4;

/** Titles that only one person has borne so far in the document: *the President* is then that person again. */
export const holderDrafts = ({ stream, memory, traits: has, traitsOf }: Scene): readonly Draft[] => {
  if (memory.holders.size === 0 || (has & traits.article) === 0) return noDrafts;
  const { tokens, forms } = stream;
  const found: Draft[] = [];
  for (let at = 1; at < tokens.length; at++) {
    if ((traitsOf(forms[at - 1]) & traits.article) === 0 || !memory.heldFirst.has(forms[at]?.normal ?? "")) continue;
    let phrase = "";
    for (let to = at + 1; to <= at + longestTitle && to <= tokens.length; to++) {
      phrase += `${phrase === "" ? "" : " "}${tokens[to - 1]?.normal ?? ""}`;
      const holder = memory.holders.get(phrase);
      if (holder === undefined || holder === null) continue;
      // *The President of Peru*, *the President Trump* and *the President's Council* are others.
      const next = tokens[to]?.normal ?? "";
      if (next === "of" || next === "for" || next === "-") continue;
      if (isCapitalised(stream, next === "'s" ? to + 1 : to)) continue;
      found.push({ ...holder, from: at, to, derivation: "office_holder", rule: "office_again" });
    }
  }
  return found;
};

const behindTitle: ReadonlySet<string> = new Set(["of", "for", "to"]);
/** They belong to the title that they stand before: *Special Representative for Syria*. */
const ranks: ReadonlySet<string> = new Set(
  "special deputy vice prime foreign assistant under first senior permanent junior shadow acting chief high personal".split(
    " ",
  ),
);

/** A title with its portfolio: *Minister for Central Asia*, *Special Envoy to Syria*, with the name that may follow. */
export const portfolioDrafts = ({ stream, matches, traits: has, traitsOf }: Scene): readonly Draft[] => {
  if ((has & traits.office) === 0) return noDrafts;
  const { tokens, forms } = stream;
  const found: Draft[] = [];
  let next = 0;
  for (const at of stream.capitals) {
    if (at < next || (traitsOf(forms[at]) & traits.office) === 0) continue;
    if (!behindTitle.has(tokens[at + 1]?.normal ?? "")) continue;
    const begin = tokens[at + 2]?.normal === "the" ? at + 3 : at + 2;
    if (!isCapitalised(stream, begin)) continue;
    // What the gazetteer names is known better.
    const covered = [at, at - 1, at - 2, at - 3].some((from) => (startingAt(matches, from)?.to ?? 0) > at);
    if (covered) continue;
    const to = capitalisedRunEnd(stream, begin);
    let from = at;
    while (isCapitalised(stream, from - 1) && ranks.has(tokens[from - 1]?.normal ?? "")) from--;
    // *Afghan Ambassador to Peru* is Afghanistan's, *Minister of Justice of Peru* is Peru's.
    const owner = endingAt(matches, from)?.readings.find(({ entry }) => entry.facet === "state");
    const state = tokens[at + 1]?.normal === "of" ? startingAt(matches, begin)?.readings[0]?.entry : undefined;
    if (owner !== undefined) from = endingAt(matches, from)?.from ?? from;
    const country = owner !== undefined ? countryOf(owner.entry) : state === undefined ? null : countryOf(state);
    found.push(
      unlistedDraft(from, to, {
        label: country === null ? "other" : `${country}.officials`,
        name: written(stream, from, to),
        facet: "government",
        derivation: "office_holder",
        country,
        rule: "portfolio",
        org: null,
      }),
    );
    next = to;
  }
  return found;
};
