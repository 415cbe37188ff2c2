import { capitalisedRunEnd, isCapitalised, written } from "../capitals.js";
import { type Draft, draftOf, type Scene, unlistedDraft } from "./draft.js";
import { countryOf } from "./gazetteer.js";

/** Offices that stand alone: *the Secretary of State* is one who acts for the department, or the person named before it. */
export const officeDrafts = ({ stream, matches }: Scene, persons: readonly Draft[]): Draft[] => {
  const endAt = new Map(persons.filter(({ status }) => status === "kept").map((person) => [person.to, person]));
  return matches.flatMap(({ from, to, readings }): Draft[] => {
    const office = readings.find(({ kind }) => kind === "office");
    if (office === undefined || readings[0]?.kind !== "office") return [];
    // *John Kerry, the Secretary of State*
    const article = stream.tokens[from - 1]?.normal === "the" ? from - 1 : from;
    const holder = stream.tokens[article - 1]?.normal === "," ? endAt.get(article - 1) : undefined;
    if (holder !== undefined && stream.tokens[to]?.normal !== "and") {
      return [{ ...holder, from, to, org: office.entry.id, derivation: "office_holder", rule: "apposition" }];
    }
    const country = countryOf(office.entry);
    return [
      {
        ...draftOf(office.entry, "office", from, to),
        label: country === null ? office.entry.label : `${country}.officials`,
        facet: "government",
        org: office.entry.id,
      },
    ];
  });
};

const longestTitle = 4;

/** Titles that only one person has borne so far in the document: *the President* is then that person again. */
export const holderDrafts = ({ stream, memory }: Scene): Draft[] => {
  const { tokens } = stream;
  if (memory.holders.size === 0) return [];
  const found: Draft[] = [];
  const firstWords = new Set([...memory.holders.keys()].map((title) => title.split(" ", 1)[0]));
  for (let at = 1; at < tokens.length; at++) {
    const article = tokens[at - 1]?.normal;
    if ((article !== "the" && article !== "our") || !firstWords.has(tokens[at]?.normal)) continue;
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
export const portfolioDrafts = ({ stream, words, startAt, endAt }: Scene): Draft[] => {
  const { tokens } = stream;
  const found: Draft[] = [];
  let next = 0;
  for (const at of stream.capitals) {
    if (at < next || !behindTitle.has(tokens[at + 1]?.normal ?? "")) continue;
    if (!words.titles.has(tokens[at]?.normal ?? "") && words.roles.get(tokens[at]?.normal ?? "") !== "officials")
      continue;
    const begin = tokens[at + 2]?.normal === "the" ? at + 3 : at + 2;
    if (!isCapitalised(stream, begin)) continue;
    // What the gazetteer names is known better.
    const covered = [at, at - 1, at - 2, at - 3].some((from) => (startAt.get(from)?.to ?? 0) > at);
    if (covered) continue;
    const to = capitalisedRunEnd(stream, begin);
    let from = at;
    while (isCapitalised(stream, from - 1) && ranks.has(tokens[from - 1]?.normal ?? "")) from--;
    // *Afghan Ambassador to Peru* is Afghanistan's, *Minister of Justice of Peru* is Peru's.
    const owner = endAt.get(from)?.readings.find(({ entry }) => entry.facet === "state");
    const state = tokens[at + 1]?.normal === "of" ? startAt.get(begin)?.readings[0]?.entry : undefined;
    if (owner !== undefined) from = endAt.get(from)?.from ?? from;
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
