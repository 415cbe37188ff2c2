import type { Document } from "../../model/document.js";
import { decode } from "../decode.js";
import { type Draft, textIn } from "../format.js";
import { draftsOf, formatOf, idInFile } from "../index.js";
import { metadataOf, pairOf } from "../metadata.js";
import { inlaysOfText } from "./inlays.js";
import { type OpenSource, type PlacedText, rightsOf } from "./sources.js";
import type { StudySource } from "./yaml.js";
import { refuseGaps, refuseOverlaps, zonesOfText } from "./zones.js";

/** Document of a draft, with what the study says of its text. */
const complete = (draft: Draft, { entry }: PlacedText, source: OpenSource): Document => {
  const metadata = { ...draft.metadata, ...metadataOf(Object.entries(entry.metadata ?? {})) };
  return {
    ...draft,
    side: entry.side,
    pair: entry.pair ?? pairOf(metadata),
    metadata,
    rights: rightsOf(entry.rights) ?? source.rights,
  };
};

/** Texts that the study divides by zones; between them they cover every word of the source. */
const dividedDocuments = async (source: OpenSource, study: StudySource): Promise<readonly Document[]> => {
  const text = decode(await textIn(source.bytes, source.path), source.path, source.encoding);
  const named = { id: source.id, file: source.file, text };
  const zones = source.texts.map(({ entry, place }) => zonesOfText(named, entry, place, study));
  refuseOverlaps(zones.flat(), study);
  refuseGaps(named, zones.flat(), source.place, study);
  return source.texts.map((placed, index) => {
    const own = (zones[index] ?? []).map(({ start, end, role, voice }) => ({ start, end, role, voice }));
    const inlays = inlaysOfText(named, placed.entry, own, placed.place, study);
    return complete({ id: placed.entry.id, text, zones: own, inlays, metadata: {} }, placed, source);
  });
};

/** The one text of a source whose zones are found, or the many of a JSONL file, whose ids begin with the text's. */
const foundDocuments = async (
  source: OpenSource,
  placed: PlacedText,
  study: StudySource,
): Promise<readonly Document[]> => {
  const { entry, place } = placed;
  const { voice = null } = entry;
  const documents: Document[] = [];
  const given = { name: source.path, id: entry.id, encoding: source.encoding };
  for await (const draft of draftsOf(source.bytes, given)) {
    const zones = draft.zones.map((zone) => ({ ...zone, voice }));
    const named = { id: source.id, file: source.file, text: draft.text };
    const inlays = entry.inlays === undefined ? draft.inlays : inlaysOfText(named, entry, zones, place, study);
    const id = idInFile(entry.id, draft);
    documents.push(complete({ ...draft, id, zones, inlays }, placed, source));
  }
  return documents;
};

/** Documents of a source; a text without zones that shares its source with another is a Fault. */
export const documentsOf = async (source: OpenSource, study: StudySource): Promise<readonly Document[]> => {
  const { texts } = source;
  const empty = texts.find(({ entry }) => entry.zones?.length === 0);
  if (empty)
    throw study.fault(
      [...empty.place, "zones"],
      "is empty; list the text's zones, or leave `zones` out to have them found",
    );
  const [first] = texts;
  const divided = texts.find(({ entry }) => entry.zones !== undefined);
  if (divided && formatOf(source.file).streams) {
    throw study.fault(
      [...divided.place, "zones"],
      `cannot divide ${source.file}, which holds many texts; leave \`zones\` out`,
    );
  }
  if (first && texts.length === 1 && !divided) return foundDocuments(source, first, study);
  const whole = texts.find(({ entry }) => entry.zones === undefined);
  if (whole) {
    throw study.fault(
      whole.place,
      `text "${whole.entry.id}" has no zones, but shares ${source.file} with another; say which lines are its own`,
    );
  }
  return dividedDocuments(source, study);
};
