import { type Document, inlayKinds, zoneRoles } from "../model/document.js";
import type { Place } from "../model/hit.js";
import type { Columns, Row } from "../model/table.js";

/** Columns that say which document a row belongs to. */
export const documentColumns = {
  document: { type: "string", about: "id of the document" },
  side: { type: "string", about: "group that the document belongs to in the comparison" },
  pair: { type: "string?", about: "joins documents that belong together; empty if none" },
} as const satisfies Columns;

/** Columns that say where in the document a row stands. */
export const placeColumns = {
  zone: { type: "integer", about: "zone, counted from 0 in the document" },
  role: { type: "string", about: "what the zone is for", values: zoneRoles },
  inlay: { type: "integer?", about: "inlay, counted from 0 in the document; empty outside inlays" },
  inlay_kind: { type: "string?", about: "kind of the inlay; empty outside inlays", values: inlayKinds },
  voice: {
    type: "string?",
    about: "who wrote it: the inlay's voice in an inlay, else the zone's; empty if nobody is named",
  },
  paragraph: { type: "integer", about: "paragraph, counted from 0 in the document" },
  sentence: { type: "integer?", about: "sentence, counted from 0 in the document; empty where none covers it" },
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
    voice: inlay === undefined ? zone.voice : inlay.voice,
    paragraph: place.paragraph,
    sentence: place.sentence < 0 ? null : place.sentence,
  };
};
