import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { LineCounter, type ParseOptions, parseDocument, type SchemaOptions } from "yaml";
import type { z } from "zod";
import { Fault } from "../model/fault.js";
import { decode } from "./decode.js";
import { kindOfPath, readBytes } from "./files.js";
import { plainWords } from "./form.js";
import { demandShallow, nestsTooDeep, parsedShallow, tooDeep } from "./nesting.js";

/** A lexicon file as it was read, its form not yet checked. */
export interface Raw {
  /** From the lexicon folder, without its ending: `stance/hedges`; a file of somebody else by its bare name. */
  readonly name: string;
  readonly path: string;
  readonly data: unknown;
  readonly sha256: string;
  /** True for a study's own. */
  readonly induced: boolean;
  /** Line of a place in the file, from 1, or of what is around it. */
  readonly lineOf: (place: readonly PropertyKey[]) => number;
}

/** Plain data of a parsed document; aliases that name nothing, or multiply without end, are a Fault. */
export const plainOf = (document: ReturnType<typeof parseDocument>, path: string, mapAsMap = false): unknown => {
  try {
    const value: unknown = document.toJS({ mapAsMap });
    if (nestsTooDeep(value)) throw tooDeep(path);
    return value;
  } catch (error) {
    if (error instanceof ReferenceError) throw new Fault(`${path}: is not YAML: ${error.message}`);
    throw error;
  }
};

/** Parses YAML; what is none is a Fault with its line. */
export const parsedYaml = (
  text: string,
  path: string,
  options: ParseOptions & SchemaOptions,
  lines: LineCounter,
): ReturnType<typeof parseDocument> => {
  demandShallow(text, path);
  const document = parsedShallow(
    () => parseDocument(text, { ...options, lineCounter: lines, prettyErrors: false }),
    path,
  );
  const [problem] = document.errors;
  if (problem === undefined) return document;
  const { line, col } = lines.linePos(problem.pos[0]);
  throw new Fault(`${path}:${line}:${col}: is not YAML: ${problem.message.replace(/\s+/g, " ")}`);
};

/** Data of the shipped lexicons by the hash of their file; the build parses them ahead, which saves a second at each start. */
const parsedAhead = fileURLToPath(new URL("../../dist/lexicons.json", import.meta.url));

let ahead: Promise<ReadonlyMap<string, unknown>> | undefined;

const readAhead = async (): Promise<ReadonlyMap<string, unknown>> => {
  if ((await kindOfPath(parsedAhead)) !== "file") return new Map();
  const data: Record<string, unknown> = JSON.parse(decode(await readBytes(parsedAhead), parsedAhead));
  return new Map(Object.entries(data));
};

/** Reads a YAML file; what is no YAML is a Fault with its line. */
export const readYaml = async (path: string, name: string, induced: boolean): Promise<Raw> => {
  const bytes = await readBytes(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  ahead ??= readAhead();
  const known = (await ahead).get(sha256);
  const lines = new LineCounter();
  const parse = () => parsedYaml(decode(bytes, path), path, { uniqueKeys: true }, lines);
  const document = known === undefined ? parse() : undefined;
  const lineOf = (place: readonly PropertyKey[]): number => lineIn(document ?? parse(), lines, place);
  return { name, path, data: document === undefined ? known : plainOf(document, path), sha256, induced, lineOf };
};

const lineIn = (
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  place: readonly PropertyKey[],
): number => {
  for (let depth = place.length; depth > 0; depth--) {
    const node: unknown = document.getIn(place.slice(0, depth), true);
    if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)) {
      const [offset]: unknown[] = node.range;
      if (typeof offset === "number") return lines.linePos(offset).line;
    }
  }
  return 1;
};

/** Data of a file that has the form wanted; else a Fault with file, line, place and what is wrong. */
export const checked = <T extends z.ZodType>(type: T, raw: Raw): z.output<T> => {
  const result = type.safeParse(raw.data, { error: plainWords });
  if (result.success) return result.data;
  // A misspelt key also misses; to name it says more than to name what is missing.
  const { issues } = result.error;
  const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
  const place = issue?.path ?? [];
  if (place.length === 0 && issue?.code !== "unrecognized_keys") {
    throw new Fault(`${raw.path}: is no lexicon; it needs a "source" and a list of "entries"`);
  }
  const dotted = place.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  const where = dotted === "" ? "file" : dotted.replace(/^\./, "");
  throw new Fault(`${raw.path}:${raw.lineOf(place)}: ${where}: ${issue?.message ?? "cannot be read"}`);
};
