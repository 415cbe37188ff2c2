import { z } from "zod";
import { Fault } from "../../model/fault.js";
import { bases, units } from "../../model/inference.js";
import type { Setting } from "../../model/report.js";
import type { NamedErrorRates } from "../../read/error-rates.js";
import type { GroupChoice } from "../../read/groups.js";
import { encodings, type Manner } from "../../read/index.js";
import { brokenWays } from "../../read/manner.js";
import type { CompareOptions } from "../compare.js";

const askedForm = z.object({
  by: z.string().optional(),
  target: z.string().optional(),
  reference: z.string().optional(),
  encoding: z.enum([...encodings, "detect"]).optional(),
  text_column: z.string().optional(),
  id_column: z.string().optional(),
  text_element: z.string().optional(),
  names: z.string().optional(),
  broken: z.enum(brokenWays).optional(),
  largest: z.number().optional(),
  zones: z.array(z.string()).optional(),
  unit: z.enum(units).optional(),
  base: z.enum(bases).optional(),
  resamples: z.number().optional(),
  seed: z.number().optional(),
  register: z.string().optional(),
  without: z.array(z.string()).default([]),
  lexicons: z.array(z.string()).default([]),
  error_rates: z.array(z.string()).default([]),
});

/** What a report was asked for, ready to be asked again; its files are bare names, to be found. */
export interface Asked {
  readonly choice: GroupChoice | null;
  /** How files were read that no study lists. */
  readonly manner: Manner;
  readonly options: Pick<CompareOptions, "zones" | "inference" | "register" | "without">;
  readonly lexicons: readonly string[];
  readonly errorRates: readonly NamedErrorRates[];
}

const given = <Value>(values: Readonly<Record<string, Value | undefined>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );

const rateOf = (text: string): NamedErrorRates => {
  const at = text.lastIndexOf("=");
  return at < 0 ? { path: text, register: null } : { path: text.slice(0, at), register: text.slice(at + 1) };
};

/** Reads what a manifest says was asked; one that does not say so, or cannot be understood, is a Fault. */
export const askedAgain = (folder: string, asked: ReadonlyMap<string, Setting> | undefined): Asked => {
  if (asked === undefined) {
    throw new Fault(
      `${folder}: its manifest does not tell what was asked, as those of earlier versions do not; make the report anew with counterpoint compare`,
    );
  }
  const read = askedForm.safeParse(Object.fromEntries(asked));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Fault(
      `${folder}/manifest.json: asked.${issue?.path.join(".") ?? ""}: ${issue?.message ?? "cannot be understood"}`,
    );
  }
  const { by, target, reference, zones, unit, base, resamples, seed, register, ...rest } = read.data;
  const { encoding, text_column, id_column, text_element, names, broken, largest, ...lists } = rest;
  return {
    choice: by === undefined ? null : { by, ...given({ target, reference }) },
    manner: {
      encoding,
      textColumn: text_column,
      idColumn: id_column,
      textElement: text_element,
      names,
      broken,
      largest,
    },
    options: {
      without: lists.without,
      inference: { ...given({ unit }), ...given({ base }), ...given({ resamples, seed }) },
      ...(zones === undefined ? {} : { zones }),
      ...(register === undefined ? {} : { register }),
    },
    lexicons: lists.lexicons,
    errorRates: lists.error_rates.map(rateOf),
  };
};
