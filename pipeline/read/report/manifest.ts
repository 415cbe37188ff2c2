import { join } from "node:path";
import { z } from "zod";
import { Fault } from "../../model/fault.js";
import { bases, units } from "../../model/inference.js";
import type { HashedFile, Report, Setting, WriteOptions, WrittenFile } from "../../model/report.js";
import { readBytes } from "../files.js";
import { nestsTooDeep, tooDeep } from "../nesting.js";

/** A report as it lies in its folder, ready to be written again. */
export interface WrittenReport {
  /** Without kinships of frames, which only the codebook shows. */
  readonly report: Report;
  readonly options: WriteOptions;
  readonly formats: readonly string[];
  readonly outputs: readonly WrittenFile[];
}

const hashed = z.object({ path: z.string(), sha256: z.string() });
const side = z.string();
const settingsForm = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);

/** What of a manifest a report is made again from. */
const manifestForm = z.object({
  program: z.object({ name: z.literal("counterpoint"), version: z.string() }),
  study: z.object({ id: z.string(), title: z.string() }),
  asked: settingsForm.optional(),
  settings: settingsForm,
  comparison: z.object({
    contrasts: z.array(z.object({ target: side, reference: side })).min(1),
    zones: z.array(z.string()),
    inference: z.object({
      unit: z.enum(units).nullable(),
      base: z.enum(bases),
      resamples: z.number(),
      seed: z.number(),
      families: z.array(z.object({ name: z.string(), labels: z.array(z.string()) })),
    }),
    register: z.string().nullable(),
    side_names: z.array(z.object({ side, name: z.string() })),
    voices: z.array(z.object({ id: z.string(), name: z.string() })),
    grouping: z
      .object({
        by: z.string().nullable(),
        groups: z.array(z.object({ side, texts: z.number() })),
        read: z.number(),
        without: z.number(),
        elsewhere: z.number(),
      })
      .nullable(),
  }),
  warnings: z.array(z.string()),
  inputs: z.array(hashed),
  lexicons: z.array(hashed),
  packages: z.record(z.string(), z.string()),
  outputs: z.array(hashed.extend({ bytes: z.number() })),
});
/** What a manifest tells. */
export type Manifest = z.infer<typeof manifestForm>;

const manifestName = "manifest.json";

/** What JSON says; what is none is a Fault that names its file. */
export const jsonOf = (bytes: Uint8Array, path: string): unknown => {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new Fault(`${path}: is no JSON; make the report anew with counterpoint compare`);
  }
  if (nestsTooDeep(value)) throw tooDeep(path);
  return value;
};

/** Reads the manifest in a report's folder. */
export const readManifest = async (folder: string): Promise<Manifest> => {
  const path = join(folder, manifestName);
  const read = manifestForm.safeParse(jsonOf(await readBytes(path), path));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Fault(
    `${path}: is no manifest of a comparison: ${issue?.path.join(".") || "it"} ${issue?.message ?? "is wrong"}; make the report anew with counterpoint compare`,
  );
};

const byPath = (files: readonly HashedFile[]): ReadonlyMap<string, string> =>
  new Map(files.map(({ path, sha256 }) => [path, sha256]));

const delimiters = [",", ";", "\t"] as const;

const listOf = (setting: Setting | undefined): readonly string[] => (Array.isArray(setting) ? setting : []);

/** What a manifest tells of a report, which has no tables yet. */
export const headOf = (manifest: Manifest): WrittenReport => {
  const { program, study, asked, settings, comparison, warnings, inputs, lexicons, packages, outputs } = manifest;
  const { contrasts, zones, inference, register, side_names, voices, grouping } = comparison;
  const [first = { target: "", reference: "" }] = contrasts;
  return {
    report: {
      ...study,
      tables: [],
      counting: {
        ...first,
        zones,
        inference,
        sideNames: new Map(side_names.map(({ side: id, name }) => [id, name])),
        ...(register === null ? {} : { register }),
      },
      contrasts,
      voices,
      kinships: new Map(),
      ...(grouping === null ? {} : { grouping }),
      provenance: {
        program,
        ...(asked === undefined ? {} : { asked: new Map<string, Setting>(Object.entries(asked)) }),
        inputs,
        lexicons: byPath(lexicons),
        packages: new Map(Object.entries(packages)),
        settings: new Map<string, Setting>(Object.entries(settings)),
      },
      warnings,
    },
    options: {
      text: settings.text !== false,
      bom: settings.bom === true,
      delimiter: delimiters.find((one) => one === settings.delimiter) ?? ",",
      ...(settings.decimal === "," ? { decimal: "," } : {}),
    },
    formats: listOf(settings.formats),
    outputs,
  };
};
