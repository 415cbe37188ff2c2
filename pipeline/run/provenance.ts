import type { Contrast } from "../model/inference.js";
import type { HashedEntry } from "../model/lexicon-entries.js";
import type { HashedFile, Provenance, Setting } from "../model/report.js";
import type { Grouping, Study } from "../model/study.js";
import type { Counting } from "../model/table.js";
import { versions } from "../read/versions.js";

/** What decided a comparison, beside its texts. */
export interface Decided {
  readonly counting: Counting;
  /** Ids of lexicon entries that were switched off. */
  readonly without: readonly string[];
  /** File name from the lexicon folder → sha256. */
  readonly lexicons: ReadonlyMap<string, string>;
  /** What stood in them. */
  readonly entries: readonly HashedEntry[];
  /** Files that were read beside texts and lexicons. */
  readonly files: readonly HashedFile[];
  /** What was chosen, and not left to the study. */
  readonly asked: ReadonlyMap<string, Setting>;
}

const groupingSettings = ({ by, groups, read, without, elsewhere }: Grouping): readonly [string, Setting][] => [
  ["by", by],
  ["groups", groups.map(({ side, texts }) => `${side}: ${texts}`)],
  ["texts_read", read],
  ["texts_without_group", without],
  ["texts_in_other_groups", elsewhere],
];

const sideSetting = (contrasts: readonly Contrast[], side: keyof Contrast): Setting =>
  contrasts.length === 1 ? (contrasts[0]?.[side] ?? null) : contrasts.map((one) => one[side]);

const settingsOf = (
  { contrasts, grouping, reading = new Map() }: Pick<Study, "contrasts" | "grouping" | "reading">,
  { counting: { zones, inference, register, errorRates = [] }, without }: Decided,
): ReadonlyMap<string, Setting> =>
  new Map<string, Setting>([
    ["target", sideSetting(contrasts, "target")],
    ["reference", sideSetting(contrasts, "reference")],
    ...(grouping === undefined ? [] : groupingSettings(grouping)),
    ...reading,
    ["zones", zones],
    ["without", without],
    ["unit", inference.unit ?? "by the data"],
    ["base", inference.base],
    ["resamples", inference.resamples],
    ["seed", inference.seed],
    ["register", register ?? null],
    ["error_rates", [...new Set(errorRates.map((one) => `${one.file}: ${one.register ?? "these texts"}`))]],
    ["families", inference.families.map(({ name, labels }) => `${name}: ${labels.join(", ")}`)],
  ]);

/** Where a comparison comes from. */
export const provenanceOf = async (study: Omit<Study, "documents">, decided: Decided): Promise<Provenance> => {
  const { program, packages } = await versions();
  return {
    program: { name: "counterpoint", version: program },
    asked: new Map([...(study.asked ?? []), ...decided.asked]),
    inputs: [...study.sources.map(({ file, sha256 }) => ({ path: file, sha256 })), ...decided.files],
    lexicons: decided.lexicons,
    entries: decided.entries,
    packages,
    settings: settingsOf(study, decided),
  };
};
