import type { Document } from "../../model/document.js";
import type { LayerName, Layers } from "../../model/layers.js";
import { stretchAt, type VoiceStretch } from "../../model/voice.js";
import { inVoice } from "../reading.js";
import { contextOf, layersOfWithin, type Within } from "./context.js";
import { type KwicLine, lineId } from "./line.js";
import type { Candidate, PreparedQuery } from "./query.js";

/** Where words are looked for, and how much is shown around them. */
export interface KwicReading {
  /** Roles of the zones that are searched. */
  readonly zones: readonly string[];
  /** Whose words, as in a `Reading`; null for everybody's, and voices are then not told. */
  readonly voice: string | null;
  readonly within: Within;
}

/** Layers that a concordance needs: none for words within so many characters. */
export const kwicLayers = (query: PreparedQuery, { voice, within }: KwicReading): readonly LayerName[] => [
  ...new Set<LayerName>([...query.needs, ...layersOfWithin(within), ...(voice === null ? [] : (["voices"] as const))]),
];

/** Words found in zones, or in what was found by annotation. */
function* foundIn(
  document: Document,
  layers: Partial<Layers>,
  { finder, candidates }: PreparedQuery,
  zones: readonly string[],
): Generator<Candidate> {
  const isRead = (zone: number): boolean => zones.includes(document.zones[zone]?.role ?? "");
  if (candidates === null) {
    const read = document.zones.flatMap((span, zone) => (isRead(zone) ? [{ zone, span }] : []));
    const spans = read.map(({ span }) => span);
    for (const { start, end, stretch } of finder?.(document, spans) ?? []) {
      yield { start, end, zone: read[stretch]?.zone ?? 0, label: null, entry: null };
    }
    return;
  }
  const all = [...candidates(layers)].filter(({ zone }) => isRead(zone));
  if (finder === null) return yield* all;
  const holding = new Set([...finder(document, all)].map(({ stretch }) => stretch));
  yield* all.filter((_, index) => holding.has(index));
}

const voiceCells = (stretch: VoiceStretch | undefined): Pick<KwicLine, "voice" | "mode"> => ({
  voice: stretch?.chain[0] ?? null,
  mode: stretch?.mode ?? null,
});

/** The lines of one text, in its order; with voices only if the layer was made. */
export function* linesOf(
  document: Document,
  layers: Partial<Layers>,
  query: PreparedQuery,
  { zones, voice, within }: KwicReading,
): Generator<KwicLine> {
  const speaks = voice === null ? () => true : inVoice({ layers }, { voice });
  const voiceAt = stretchAt(layers.voices ?? []);
  const uses = new Map<string, number>();
  for (const { start, end, zone, label, entry } of foundIn(document, layers, query, zones)) {
    const zoneRead = document.zones[zone];
    if (zoneRead === undefined || !speaks(start)) continue;
    const span = { start, end };
    const id = lineId(document, start, end, entry);
    const use = entry === null ? 1 : (uses.get(id) ?? 0) + 1;
    if (entry !== null) uses.set(id, use);
    yield {
      document: document.id,
      side: document.side,
      zone: zoneRead.role,
      ...voiceCells(voice === null ? undefined : voiceAt(start)),
      start,
      end,
      ...contextOf(document, zoneRead, span, within, layers),
      node: document.text.slice(start, end),
      label,
      entry,
      id: use === 1 ? id : `${id}#${use}`,
    };
  }
}
