import type { HitLayer } from "../../model/layers.js";
import type { Entry, Lexicons } from "../../model/lexicon.js";
import type { Annotated } from "../../model/table.js";

/** How often an entry was met, by status. */
interface Met {
  kept: number;
  rejected: number;
}

/** Entries by id and how often each was met. */
export type Meetings = Map<string, Met>;

const hitLayers: readonly HitLayer[] = ["actors", "stance", "frames"];

/** Adds the hits of one document. */
export const addMeetings = (meetings: Meetings, { layers }: Annotated): void => {
  for (const layer of hitLayers) {
    for (const { entry, status } of layers[layer]) {
      const met = meetings.get(entry) ?? { kept: 0, rejected: 0 };
      met[status] += 1;
      meetings.set(entry, met);
    }
  }
};

/** An entry that no kept hit came from. */
export interface Unused {
  readonly id: string;
  /** Candidates that were all rejected. */
  readonly rejected: number;
}

/** One lexicon file, with its entries that never hit. */
export interface UnusedInFile {
  readonly lexicon: string;
  readonly entries: number;
  readonly unused: readonly Unused[];
}

/** Entries that never hit, by the file they stand in. */
export const unusedEntries = (lexicons: Lexicons, meetings: Meetings): readonly UnusedInFile[] => {
  const all: readonly Entry[] = [...lexicons.stance, ...lexicons.frames, ...lexicons.actors, ...lexicons.designations];
  const files = new Map<string, Entry[]>();
  for (const entry of all) {
    const known = files.get(entry.lexicon);
    if (known === undefined) files.set(entry.lexicon, [entry]);
    else known.push(entry);
  }
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([lexicon, entries]) => ({
      lexicon,
      entries: entries.length,
      unused: entries
        .filter(({ id }) => (meetings.get(id)?.kept ?? 0) === 0)
        .map(({ id }) => ({ id, rejected: meetings.get(id)?.rejected ?? 0 })),
    }));
};
