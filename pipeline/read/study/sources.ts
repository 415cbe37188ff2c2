import { createHash } from "node:crypto";
import type { Document } from "../../model/document.js";
import type { Encoding } from "../decode.js";
import { readInOrder } from "../files.js";
import { insideStudy } from "./paths.js";
import type { TextEntry } from "./schema.js";
import type { Path, StudySource } from "./yaml.js";

/** A text of the study file with its place there. */
export interface PlacedText {
  readonly entry: TextEntry;
  readonly place: Path;
}

/** A source that the study declares, with the texts that stand in it. */
interface Declared {
  readonly id: string;
  readonly file: string;
  readonly sha256: string | undefined;
  /** As the study tells it; without it a page or an XML file may tell its own, and all else is utf-8. */
  readonly encoding: Encoding | undefined;
  readonly rights: Document["rights"];
  readonly place: Path;
  readonly texts: readonly PlacedText[];
}

/** A declared source, read; its hash is what was declared, if anything was. */
export interface OpenSource extends Declared {
  readonly sha256: string;
  /** As it was opened. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Rights as the model has them. */
export const rightsOf = (entry: TextEntry["rights"]): Document["rights"] =>
  entry === undefined ? null : { ...entry, url: entry.url ?? null };

/** Hash of bytes, in hexadecimal. */
export const sha256Of = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

const placedTexts = ({ entries, fault, attempt }: StudySource): readonly PlacedText[] => {
  const texts = entries.texts.map((entry, index) => ({ entry, place: ["texts", index] }));
  const seen = new Map<string, number>();
  for (const [index, { entry, place }] of texts.entries()) {
    attempt(() => {
      const earlier = seen.get(entry.id);
      if (earlier !== undefined) throw fault([...place, "id"], `"${entry.id}" is the id of texts[${earlier}] already`);
      seen.set(entry.id, index);
    });
    attempt(() => {
      if ((entry.source === undefined) !== (entry.file === undefined)) return;
      const found = entry.file === undefined ? "names neither a file nor a source" : "names both a file and a source";
      throw fault(place, `${found}; give \`file:\` if the text has a file of its own, else \`source:\``);
    });
  }
  return texts;
};

const sharedSources = (study: StudySource, texts: readonly PlacedText[]): readonly Declared[] => {
  const sources = Object.entries(study.entries.sources ?? {});
  for (const { entry, place } of texts) {
    if (entry.source === undefined) continue;
    study.attempt(() => {
      if (sources.some(([id]) => id === entry.source)) return;
      const known = sources.map(([id]) => id).join(", ") || "none: there is no `sources:`";
      throw study.fault([...place, "source"], `"${entry.source}" is no source of the study; known are ${known}`);
    });
    study.attempt(() => {
      const own = (["sha256", "encoding"] as const).find((key) => entry[key] !== undefined);
      if (own) throw study.fault([...place, own], `belongs to the source; move it to sources.${entry.source}`);
    });
  }
  return sources.map(([id, { file, sha256, encoding, rights }]) => {
    const own = texts.filter(({ entry }) => entry.source === id);
    study.attempt(() => {
      if (own.length > 0 || study.broken.has("texts")) return;
      throw study.fault(["sources", id], "holds no text; name it in a text's `source:`, or take it out");
    });
    return { id, file, sha256, encoding, rights: rightsOf(rights), place: ["sources", id], texts: own };
  });
};

const ownFiles = (texts: readonly PlacedText[]): readonly Declared[] =>
  texts.flatMap((text) => {
    const { id, file, sha256, encoding, rights } = text.entry;
    return file === undefined
      ? []
      : [{ id, file, sha256, encoding, rights: rightsOf(rights), place: text.place, texts: [text] }];
  });

/** Sources that the study declares; two of one id, or of one file, are a Fault. */
const declaredSources = (study: StudySource): readonly Declared[] => {
  const texts = placedTexts(study);
  const declared = [...sharedSources(study, texts), ...ownFiles(texts)];
  for (const [index, { id, file, place }] of declared.entries()) {
    const earlier = declared.slice(0, index).find((other) => other.id === id || other.file === file);
    study.attempt(() => {
      // Two texts of one id have been told already.
      const areTexts = earlier?.place[0] === "texts" && place[0] === "texts";
      if (earlier?.id === id && areTexts && earlier.file !== file) return;
      if (earlier?.id === id && !areTexts)
        throw study.fault(place, `"${id}" is the id of a source and of a text with a file; rename one`);
      if (earlier) throw study.fault(place, `"${file}" is named twice; declare it once under \`sources:\``);
    });
  }
  return declared;
};

/** Fails if the bytes are not those that the study was made for. */
const demandHash = ({ file, sha256: declared, place }: Declared, sha256: string, study: StudySource): void => {
  if (declared === undefined || declared === sha256) return;
  throw study.fault(
    [...place, "sha256"],
    `${file} has the hash ${sha256}, so it is not the file that the study was made for; ` +
      "bring that file back, or check every zone and write the new hash here",
  );
};

/** Opens all sources of a study, inside its folder, and checks their hashes, unless any will do. */
export const openSources = async (
  folder: string,
  study: StudySource,
  anyHash: boolean,
): Promise<readonly OpenSource[]> => {
  const found: { readonly source: Declared; readonly path: string }[] = [];
  for (const source of declaredSources(study)) {
    const where = [...source.place, "file"];
    const path = await study.attemptLater(() => insideStudy(folder, source.file, where, study));
    if (path !== undefined) found.push({ source, path });
  }
  const opened: OpenSource[] = [];
  await study.attemptLater(async () => {
    for await (const bytes of readInOrder(found.map(({ path }) => path))) {
      const one = found[opened.length];
      if (!one) break;
      const sha256 = sha256Of(bytes);
      if (!anyHash) study.attempt(() => demandHash(one.source, sha256, study));
      opened.push({ ...one.source, sha256, path: one.path, bytes });
    }
  });
  return opened;
};
