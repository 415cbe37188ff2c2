import { type Document, inlayKinds, type Zone, zoneRoles } from "../model/document.js";
import { type Annotated, type Columns, hits, type Row } from "../model/table.js";
import { documentCells, documentColumns, spanColumns } from "./columns-of-place.js";

const columns = {
  ...documentColumns,
  zone: { type: "integer", about: "zone, counted from 0 in the document" },
  role: { type: "string", about: "what the zone is for", values: zoneRoles },
  inlay: { type: "integer?", about: "inlay, counted from 0 in the document; empty in the row of the zone itself" },
  inlay_kind: { type: "string?", about: "kind of the inlay; empty in the row of the zone itself", values: inlayKinds },
  voice: { type: "string?", about: "who wrote it; empty if nobody is named" },
  ...spanColumns,
  paragraphs: { type: "integer", about: "paragraphs in the zone; 0 in the row of an inlay" },
  sentences: { type: "integer", about: "sentences in the zone; 0 in the row of an inlay" },
  tokens: { type: "integer", about: "tokens; those of its inlays are not in the zone's row but in theirs" },
  words: { type: "integer", about: "counted words; those of its inlays are not in the zone's row but in theirs" },
} as const satisfies Columns;

interface Sizes {
  paragraphs: number;
  sentences: number;
  tokens: number;
  words: number;
}

const noSizes = (): Sizes => ({ paragraphs: 0, sentences: 0, tokens: 0, words: 0 });

/** Sizes of every zone and every inlay, in one pass through each layer. */
const measure = ({ document, layers }: Annotated): { zones: Sizes[]; inlays: Sizes[] } => {
  const zones = document.zones.map(noSizes);
  const inlays = document.inlays.map(noSizes);
  for (const { zone } of layers.paragraphs) (zones[zone] ?? noSizes()).paragraphs += 1;
  for (const { zone } of layers.sentences) (zones[zone] ?? noSizes()).sentences += 1;
  for (const token of layers.tokens) {
    const owner = (token.inlay < 0 ? zones[token.zone] : inlays[token.inlay]) ?? noSizes();
    owner.tokens += 1;
    if (token.word) owner.words += 1;
  }
  return { zones, inlays };
};

/** Row of a zone, or of one inlay in it. */
const zoneRow = (
  document: Document,
  zone: number,
  host: Zone,
  inlay: number | null,
  sizes: Sizes,
): Row<typeof columns> => {
  const guest = inlay === null ? undefined : document.inlays[inlay];
  const { voice, start, end } = guest ?? host;
  return {
    ...documentCells(document),
    zone,
    role: host.role,
    inlay,
    inlay_kind: guest?.kind ?? null,
    voice,
    start,
    end,
    ...sizes,
  };
};

/** Every zone, each followed by its inlays. */
export const zones = hits({
  name: "zones",
  about: "Every zone of a source with its role, voice and size, each followed by the inlays inside it.",
  key: ["document", "zone", "start", "end"],
  columns,
  *rows(annotated) {
    const { document } = annotated;
    const sizes = measure(annotated);
    let inlay = 0;
    for (const [zone, host] of document.zones.entries()) {
      yield zoneRow(document, zone, host, null, sizes.zones[zone] ?? noSizes());
      // Both are sorted and an inlay stands in one zone, so one walk through the inlays is enough.
      for (; (document.inlays[inlay]?.end ?? Infinity) <= host.end; inlay += 1) {
        yield zoneRow(document, zone, host, inlay, sizes.inlays[inlay] ?? noSizes());
      }
    }
  },
});
