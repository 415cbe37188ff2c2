import { type Document, inlayKinds, zoneRoles } from "../model/document.js";
import type { Place } from "../model/hit.js";
import type { Columns, Row } from "../model/table.js";
import { chainText, type VoiceStretch, voiceModes } from "../model/voice.js";

/** Columns that say which document a row belongs to. */
export const documentColumns = {
  document: { type: "string", about: "id of the document", refers: "texts" },
  side: { type: "string", about: "group that the document belongs to in the comparison" },
  pair: { type: "string?", about: "joins documents that belong together; empty if none" },
} as const satisfies Columns;

/** Columns that say where in the document a row stands. */
export const placeColumns = {
  zone: { type: "integer", about: "zone, counted from 0 in the document" },
  role: { type: "string", about: "what the zone is for", values: zoneRoles },
  inlay: { type: "integer?", about: "inlay, counted from 0 in the document; empty outside inlays" },
  inlay_kind: { type: "string?", about: "kind of the inlay; empty outside inlays", values: inlayKinds },
  writer: {
    type: "string?",
    about: "who wrote it down: the inlay's voice in an inlay, else the zone's; empty if nobody is named",
  },
  paragraph: { type: "integer", about: "paragraph, counted from 0 in the document" },
  sentence: {
    type: "integer?",
    about: "sentence, counted from 0 in the document; empty where none covers it",
    refers: "sentences",
  },
} as const satisfies Columns;

/** Columns that say whose words and whose claim something is. */
export const voiceColumns = {
  voice: {
    type: "string?",
    about: "who says it: the nearest voice, an actor's id or a voice of the study; empty where nobody can be told",
  },
  chain: {
    type: "string",
    about: "all voices, nearest first: `cn.xi < cn.shen` is Xi as Shen gives him; `?` where nobody can be told",
  },
  mode: {
    type: "string",
    about: "the writer's words and claim (own), the writer's words and another's claim (reported), or another's words",
    values: voiceModes,
  },
} as const satisfies Columns;

/** Columns that hold a range of the source. */
export const spanColumns = {
  start: { type: "integer", about: "first UTF-16 code unit in the source, counted from 0" },
  end: { type: "integer", about: "the code unit after the last" },
} as const satisfies Columns;

/** Cells of {@link documentColumns}. */
export const documentCells = (document: Document): Row<typeof documentColumns> => ({
  document: document.id,
  side: document.side,
  pair: document.pair,
});

/** Cells of {@link voiceColumns}. */
export const voiceCells = ({ chain, mode }: Pick<VoiceStretch, "chain" | "mode">): Row<typeof voiceColumns> => ({
  voice: chain[0] ?? null,
  chain: chainText(chain),
  mode,
});

/** Cells of {@link placeColumns}; −1 becomes an empty cell. */
export const placeCells = (document: Document, place: Place): Row<typeof placeColumns> => {
  const zone = document.zones[place.zone];
  if (zone === undefined) {
    throw new Error(
      `${document.id}: an annotation points to zone ${place.zone}, but there are ${document.zones.length}`,
    );
  }
  const inlay = place.inlay < 0 ? undefined : document.inlays[place.inlay];
  return {
    zone: place.zone,
    role: zone.role,
    inlay: place.inlay < 0 ? null : place.inlay,
    inlay_kind: inlay?.kind ?? null,
    writer: inlay === undefined ? zone.voice : inlay.voice,
    paragraph: place.paragraph,
    sentence: place.sentence < 0 ? null : place.sentence,
  };
};
