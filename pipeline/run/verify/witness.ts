import { join } from "node:path";
import { z } from "zod";
import type { Setting, WrittenFile } from "../../model/report.js";
import { witnessPath } from "../../prove/manifest-claims.js";
import { kindOfPath, readBytes, sha256OfFile } from "../../read/files.js";

const crateForm = z.object({
  "@graph": z.array(z.object({ "@id": z.unknown(), value: z.unknown().optional() })),
});

/** What the ids of settings begin with. */
const settings = "#settings/";

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The settings that another file than the manifest states; none where that is not as it was written. */
export const witnessedSettings = async (
  folder: string,
  written: readonly WrittenFile[],
): Promise<ReadonlyMap<string, Setting>> => {
  const path = join(folder, witnessPath);
  const known = written.find((file) => file.path === witnessPath);
  if (known === undefined || (await kindOfPath(path)) !== "file" || (await sha256OfFile(path)) !== known.sha256)
    return new Map();
  const read = crateForm.safeParse(parsed(new TextDecoder().decode(await readBytes(path))));
  return new Map(
    (read.data?.["@graph"] ?? []).flatMap(({ "@id": id, value }): readonly (readonly [string, Setting])[] =>
      typeof id === "string" && id.startsWith(settings) && (typeof value === "string" || typeof value === "number")
        ? [[id.slice(settings.length), value]]
        : [],
    ),
  );
};
