import { type Link, quoteEnd, sourceEnd } from "./link.js";
import type { Query } from "./query.js";
import type { Stream } from "./stream.js";

const farthest = 8;

const isPlain = ({ quoteWords, sourceWords, likeness }: Link): boolean =>
  likeness === 1 && quoteWords === 1 && sourceWords === 1;

/**
 * Moves gaps to the ellipses that mark them: where the word before a gap stands at its other end too (*that … that*),
 * the words alone do not tell on which side of it words were left out.
 */
export const slidToMarks = ({ ids }: Stream, { marks }: Query, links: readonly Link[]): readonly Link[] => {
  if (!marks.includes(1)) return links;
  const slid = [...links];
  for (let at = 1; at < slid.length; at++) {
    const [before, after] = [slid[at - 1], slid[at]];
    if (before === undefined || after === undefined || marks[after.quote] === 1) continue;
    if (quoteEnd(before) !== after.quote || after.source <= sourceEnd(before)) continue;
    const moved = movedBack(slid, at, ids, marks) ?? movedOn(slid, at, ids, marks);
    for (const [index, link] of moved ?? []) slid[index] = link;
  }
  return slid;
};

type Moved = readonly (readonly [index: number, link: Link])[];

/** Links before a gap that may stand behind it, up to a mark. */
const movedBack = (links: readonly Link[], at: number, ids: Int32Array, marks: Uint8Array): Moved | null => {
  const moved: [number, Link][] = [];
  const source = links[at]?.source ?? 0;
  for (let back = 1; back <= farthest; back++) {
    const link = links[at - back];
    if (link === undefined || !isPlain(link) || ids[link.source] !== ids[source - back]) return null;
    if (link.source >= source - back) return null;
    moved.push([at - back, { ...link, source: source - back }]);
    if (marks[link.quote] === 1) return moved;
  }
  return null;
};

/** Links behind a gap that may stand before it, up to a mark. */
const movedOn = (links: readonly Link[], at: number, ids: Int32Array, marks: Uint8Array): Moved | null => {
  const moved: [number, Link][] = [];
  const before = links[at - 1];
  if (before === undefined) return null;
  for (let on = 0; on < farthest; on++) {
    const link = links[at + on];
    const source = sourceEnd(before) + on;
    if (link === undefined || !isPlain(link) || ids[link.source] !== ids[source] || link.source <= source) return null;
    moved.push([at + on, { ...link, source }]);
    if (marks[link.quote + 1] === 1) return moved;
  }
  return null;
};
