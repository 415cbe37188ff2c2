import { LineCounter, parseDocument } from "yaml";
import { Fault } from "../../model/fault.js";
import { type StudyFile, studySchema } from "./schema.js";

/** Where something stands in the study file: `["texts", 1, "zones", 3]`. */
export type Path = readonly (string | number)[];

/** A study file that has the right form, with a way to say where something in it is wrong. */
export interface StudySource {
  readonly entries: StudyFile;
  /** A Fault at a place of the file: `study.yaml: texts[1].zones[3]: … (line 41)`. */
  readonly fault: (path: Path, message: string) => Fault;
}

const dotted = (path: Path): string =>
  path.map((part, index) => (typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`)).join("");

const keysOf = (path: readonly PropertyKey[]): Path =>
  path.map((part) => (typeof part === "number" ? part : String(part)));

/** Parses a study file and checks its form; the first thing wrong is a Fault with its line. */
export const parseStudy = (text: string, name: string): StudySource => {
  const lineCounter = new LineCounter();
  const yaml = parseDocument(text, { lineCounter, prettyErrors: false });
  const lineOf = (path: Path): number | null => {
    // What is missing has no line; its nearest ancestor has.
    for (let depth = path.length; depth >= 0; depth--) {
      const node: unknown = yaml.getIn(path.slice(0, depth), true);
      if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)) {
        const [offset]: unknown[] = node.range;
        if (typeof offset === "number") return lineCounter.linePos(offset).line;
      }
    }
    return null;
  };
  const fault = (path: Path, message: string): Fault => {
    const line = lineOf(path);
    const place = path.length === 0 ? "" : `${dotted(path)}: `;
    return new Fault(`${name}: ${place}${message}${line === null ? "" : ` (line ${line})`}`);
  };
  const [broken] = yaml.errors;
  if (broken) {
    const { line, col } = lineCounter.linePos(broken.pos[0]);
    throw new Fault(`${name}: line ${line}, column ${col}: is not YAML: ${broken.message.replace(/\s+/g, " ")}`);
  }
  const checked = studySchema.safeParse(plainOf(yaml, name));
  if (checked.success) return { entries: checked.data, fault };
  const [issue] = checked.error.issues;
  throw fault(keysOf(issue?.path ?? []), issue?.message ?? "is not a study");
};

const plainOf = (yaml: ReturnType<typeof parseDocument>, name: string): unknown => {
  try {
    return yaml.toJS();
  } catch (error) {
    // Aliases that name nothing, or multiply without end.
    if (error instanceof ReferenceError) throw new Fault(`${name}: is not YAML: ${error.message}`);
    throw error;
  }
};
