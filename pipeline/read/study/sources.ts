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
  readonly encoding: Encoding;
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

const placedTexts = ({ entries, fault }: StudySource): readonly PlacedText[] => {
  const texts = entries.texts.map((entry, index) => ({ entry, place: ["texts", index] }));
  const seen = new Map<string, number>();
  for (const [index, { entry, place }] of texts.entries()) {
    const earlier = seen.get(entry.id);
    if (earlier !== undefined) throw fault([...place, "id"], `"${entry.id}" is the id of texts[${earlier}] already`);
    seen.set(entry.id, index);
    if ((entry.source === undefined) === (entry.file === undefined)) {
      const found = entry.file === undefined ? "names neither a file nor a source" : "names both a file and a source";
      throw fault(place, `${found}; give \`file:\` if the text has a file of its own, else \`source:\``);
    }
  }
  return texts;
};

const sharedSources = (study: StudySource, texts: readonly PlacedText[]): readonly Declared[] => {
  const sources = Object.entries(study.entries.sources ?? {});
  for (const { entry, place } of texts) {
    if (entry.source === undefined) continue;
    if (!sources.some(([id]) => id === entry.source)) {
      const known = sources.map(([id]) => id).join(", ") || "none: there is no `sources:`";
      throw study.fault([...place, "source"], `"${entry.source}" is no source of the study; known are ${known}`);
    }
    const own = (["sha256", "encoding"] as const).find((key) => entry[key] !== undefined);
    if (own) throw study.fault([...place, own], `belongs to the source; move it to sources.${entry.source}`);
  }
  return sources.map(([id, { file, sha256, encoding = "utf-8", rights }]) => {
    const own = texts.filter(({ entry }) => entry.source === id);
    if (own.length === 0)
      throw study.fault(["sources", id], "holds no text; name it in a text's `source:`, or take it out");
    return { id, file, sha256, encoding, rights: rightsOf(rights), place: ["sources", id], texts: own };
  });
};

const ownFiles = (texts: readonly PlacedText[]): readonly Declared[] =>
  texts.flatMap((text) => {
    const { id, file, sha256, encoding = "utf-8", rights } = text.entry;
    return file === undefined
      ? []
      : [{ id, file, sha256, encoding, rights: rightsOf(rights), place: text.place, texts: [text] }];
  });

/** Opens all sources of a study, inside its folder, and checks their hashes, unless any will do. */
export const openSources = async (
  folder: string,
  study: StudySource,
  anyHash: boolean,
): Promise<readonly OpenSource[]> => {
  const texts = placedTexts(study);
  const declared = [...sharedSources(study, texts), ...ownFiles(texts)];
  for (const [index, { id, file, place }] of declared.entries()) {
    const earlier = declared.slice(0, index).find((other) => other.id === id || other.file === file);
    if (earlier?.id === id)
      throw study.fault(place, `"${id}" is the id of a source and of a text with a file; rename one`);
    if (earlier) throw study.fault(place, `"${file}" is named twice; declare it once under \`sources:\``);
  }
  const paths: string[] = [];
  for (const { file, place } of declared) paths.push(await insideStudy(folder, file, [...place, "file"], study));
  const opened: OpenSource[] = [];
  for await (const bytes of readInOrder(paths)) {
    const source = declared[opened.length];
    const path = paths[opened.length];
    if (!source || path === undefined) break;
    const sha256 = sha256Of(bytes);
    if (!anyHash && source.sha256 !== undefined && source.sha256 !== sha256) {
      throw study.fault(
        [...source.place, "sha256"],
        `${source.file} has the hash ${sha256}, so it is not the file that the study was made for; ` +
          "bring that file back, or check every zone and write the new hash here",
      );
    }
    opened.push({ ...source, sha256, path, bytes });
  }
  return opened;
};
