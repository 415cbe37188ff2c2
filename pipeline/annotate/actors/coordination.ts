import { surfaceAt } from "../capitals.js";
import type { Stream } from "../patterns/vocabulary.js";
import { type Draft, draftOf, noDrafts, rejectedDraft, type Scene } from "./draft.js";
import type { NameMatch } from "./gazetteer.js";

const linkers: ReadonlySet<string> = new Set([",", "and", "or", "&", "the", "as", "well", "both", "/"]);

/** True if nothing but commas, conjunctions and articles stands between the two. */
const linked = ({ tokens }: Stream, left: NameMatch, right: NameMatch): boolean => {
  if (right.from - left.to > 5) return false;
  const between = tokens.slice(left.to, right.from);
  return between.every(({ normal }) => linkers.has(normal)) && between.some(({ normal }) => normal !== "the");
};

const shortOf = (match: NameMatch) => match.readings.find(({ kind }) => kind === "short");

/** A full or short name of an organisation that has a short name, such as a department. */
const isOfTheKind = (match: NameMatch): boolean =>
  match.readings.some(({ entry, kind }) => entry.short.length > 0 && kind !== "office");

const heads: ReadonlySet<string> = new Set(["departments", "ministries", "secretaries", "department", "ministry"]);

/** *Departments of* before the token: where the shared head begins, or −1. */
const headBefore = ({ tokens }: Stream, at: number): number =>
  tokens[at - 1]?.normal === "of" && heads.has(tokens[at - 2]?.normal ?? "") ? at - 2 : -1;

/** *Departments* after the token: where the shared head ends, or −1. */
const headAfter = ({ tokens }: Stream, at: number): number => (heads.has(tokens[at]?.normal ?? "") ? at + 1 : -1);

/** Groups of matches that stand in one coordination. */
function* chains({ stream, matches }: Scene): Generator<readonly NameMatch[]> {
  let chain: NameMatch[] = [];
  for (const match of matches) {
    if (!isOfTheKind(match)) continue;
    const last = chain.at(-1);
    if (last !== undefined && linked(stream, last, match)) chain.push(match);
    else {
      if (chain.length > 0) yield chain;
      chain = [match];
    }
  }
  if (chain.length > 0) yield chain;
}

/**
 * Short names of departments, which count only in a coordination with their like or beside a shared head:
 * *[Departments of State] and [Justice]*, *[Commerce], [Homeland Security], and the [Pentagon]*.
 */
export const coordinationDrafts = (scene: Scene): readonly Draft[] => {
  const { stream, matches } = scene;
  if (!matches.some(isOfTheKind)) return noDrafts;
  return [...chains(scene)].flatMap((chain) =>
    chain.flatMap((match, index): Draft[] => {
      const short = shortOf(match);
      if (short === undefined) return [];
      const draft = draftOf(short.entry, "short", match.from, match.to);
      const before = index === 0 ? headBefore(stream, match.from) : -1;
      const after = index === chain.length - 1 ? headAfter(stream, match.to) : -1;
      if (chain.length < 2 && before < 0 && after < 0) {
        return [
          rejectedDraft(
            draft,
            "short_name",
            `"${surfaceAt(stream, match.from)}" alone, in no coordination with its like`,
          ),
        ];
      }
      return [{ ...draft, from: before < 0 ? match.from : before, to: after < 0 ? match.to : after }];
    }),
  );
};
