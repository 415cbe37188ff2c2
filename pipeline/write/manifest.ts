import type { HashedFile, OutputFile, Report, Result, WrittenFile } from "../model/report.js";
import { type JsonObject, jsonText, offsetsUnit } from "./json-text.js";

/** Name of the manifest; a folder that holds one of ours may be replaced. */
export const manifestPath = "manifest.json";

const byPath = (a: HashedFile, b: HashedFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** A map as a JSON object with its keys in code-unit order. */
const sortedObject = <Value extends JsonObject[string]>(map: ReadonlyMap<string, Value>): JsonObject =>
  Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

/** What was set against what, and how: with the tables, all that the page of a report is made from. */
const comparisonOf = ({ counting, contrasts, voices, grouping }: Report): JsonObject => ({
  contrasts: contrasts.map(({ target, reference }) => ({ target, reference })),
  zones: counting.zones,
  inference: { ...counting.inference, families: counting.inference.families.map((family) => ({ ...family })) },
  register: counting.register ?? null,
  // Lists, not objects: a side may be called `__proto__`.
  side_names: [...(counting.sideNames ?? [])].map(([side, name]) => ({ side, name })),
  voices: voices.map(({ id, name }) => ({ id, name })),
  grouping: grouping === undefined ? null : { ...grouping, groups: grouping.groups.map((group) => ({ ...group })) },
});

const isReport = (result: Result): result is Report => "contrasts" in result;

/**
 * The manifest: what the report was made from and by, and the hashes of all its other files. It is written last, and
 * knows no clock, no place and no machine, so that the same input gives the same bytes.
 */
export const manifest = (report: Result, outputs: readonly WrittenFile[]): OutputFile => {
  const { program, asked, inputs, lexicons, packages, settings } = report.provenance;
  const content: JsonObject = {
    program: { name: program.name, version: program.version },
    study: { id: report.id, title: report.title },
    offsets: offsetsUnit,
    ...(asked === undefined ? {} : { asked: sortedObject(asked) }),
    settings: sortedObject(settings),
    ...(isReport(report) ? { comparison: comparisonOf(report) } : {}),
    warnings: [...report.warnings],
    inputs: [...inputs].sort(byPath).map(({ path, sha256 }) => ({ path, sha256 })),
    lexicons: [...lexicons].map(([path, sha256]) => ({ path, sha256 })).sort(byPath),
    packages: sortedObject(packages),
    outputs: [...outputs].sort(byPath).map(({ path, sha256, bytes }) => ({ path, sha256, bytes })),
  };
  return { path: manifestPath, chunks: [`${jsonText(content, 2)}\n`] };
};
