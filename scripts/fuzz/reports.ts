// A report of two small texts, made once, whose files are broken for the commands that read reports.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultInference } from "../../pipeline/model/inference.js";
import { readPair } from "../../pipeline/read/pair.js";
import { compare } from "../../pipeline/run/compare.js";
import { writeReport } from "../../pipeline/run/write-report.js";
import { mutated, pick, type Random } from "./mutate.js";

const sides = {
  "a.txt": "Perhaps China must act.\n\nThe United States will not agree. “We must,” Mayor Berg said.\n",
  "b.txt": "The European Union could help China.\n\nNobody ought to rule out a partnership with Russia.\n",
} as const;

let made: ReadonlyMap<string, Buffer> | undefined;

/** Makes the report and leaves nothing on the disk. */
export const prepareReports = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "counterpoint-fuzz-report-"));
  try {
    for (const [name, text] of Object.entries(sides)) await writeFile(join(folder, name), text);
    const study = await readPair({ target: join(folder, "a.txt"), reference: join(folder, "b.txt") });
    const counting = { ...study.counting, inference: { ...defaultInference, resamples: 49 } };
    const out = join(folder, "report");
    await writeReport(await compare({ ...study, counting }), out, {
      formats: ["csv", "json", "jsonl"],
      tables: "all",
      text: true,
      bom: false,
      delimiter: ",",
    });
    const entries = await readdir(out, { withFileTypes: true });
    const names = entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort();
    made = new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(out, name))] as const)));
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** Files of the report under a folder's name; one of them is broken, most often the manifest or a table, unless it is to be whole. */
export const reportFiles = (random: Random | null, folder = ""): ReadonlyMap<string, Uint8Array> => {
  const all = made ?? new Map<string, Buffer>();
  const read = [...all.keys()].filter((name) => /^(?:manifest\.json|report\.json|.*\.csv)$/.test(name));
  const name = random === null ? null : random() < 0.4 ? "manifest.json" : pick(random, read);
  const other = (): Buffer => all.get(pick(random ?? (() => 0), read)) ?? Buffer.alloc(0);
  return new Map(
    [...all].map(([path, bytes]) => [
      folder === "" ? path : `${folder}/${path}`,
      path === name && random !== null ? mutated(bytes, random, other) : bytes,
    ]),
  );
};

/** The texts that the report was made of. */
export const reportTexts: ReadonlyMap<string, Uint8Array> = new Map(
  Object.entries(sides).map(([name, text]) => [name, Buffer.from(text)]),
);
