import { LineCounter, parseDocument } from "yaml";
import { Fault } from "../../model/fault.js";
import { plainWords } from "../form.js";
import { demandShallow, nestsTooDeep, parsedShallow, tooDeep } from "../nesting.js";
import { mended } from "./mending.js";
import { type StudyFile, studySchema } from "./schema.js";

/** Where something stands in the study file: `["texts", 1, "zones", 3]`. */
export type Path = readonly (string | number)[];

/** What is wrong at a place of a study file. */
export class StudyFault extends Fault {
  /** From 1, or null for the file as a whole. */
  readonly line: number | null;
  /** Place and what is wrong, without file and line. */
  readonly problem: string;

  /** @param file name of the study file. */
  constructor(file: string, place: string, { line, what }: { readonly line: number | null; readonly what: string }) {
    const problem = `${place === "" ? "" : `${place}: `}${what}`;
    super(`${file}: ${problem}${line === null ? "" : ` (line ${line})`}`);
    this.line = line;
    this.problem = problem;
  }
}

/** Takes note of what is wrong, so that the work can go on; without one the first thing wrong ends it. */
export type Collector = (fault: Fault) => void;

/** A study file that has the right form, with a way to say where something in it is wrong. */
export interface StudySource {
  readonly entries: StudyFile;
  /** Keys at its top that hold something of a wrong form, which has been told; stand-ins take its place in the entries. */
  readonly broken: ReadonlySet<string>;
  /** A Fault at a place of the file: `study.yaml: texts[1].zones[3]: … (line 41)`. */
  readonly fault: (path: Path, message: string) => StudyFault;
  /** Does a part of the work; where faults are collected, one ends this part only, and gives undefined. */
  readonly attempt: <Result>(work: () => Result) => Result | undefined;
  /** As `attempt`, for work that waits. */
  readonly attemptLater: <Result>(work: () => Promise<Result>) => Promise<Result | undefined>;
}

const attempts = (collect: Collector | undefined): Pick<StudySource, "attempt" | "attemptLater"> => {
  const note = (error: unknown): undefined => {
    if (collect === undefined || !(error instanceof Fault)) throw error;
    collect(error);
  };
  return {
    attempt: (work) => {
      try {
        return work();
      } catch (error) {
        return note(error);
      }
    },
    attemptLater: async (work) => {
      try {
        return await work();
      } catch (error) {
        return note(error);
      }
    },
  };
};

const dotted = (path: Path): string =>
  path.map((part, index) => (typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`)).join("");

const keysOf = (path: readonly PropertyKey[]): Path =>
  path.map((part) => (typeof part === "number" ? part : String(part)));

/** Parses a study file and checks its form; what is wrong is a Fault with its line, the first one unless they are collected. */
export const parseStudy = (text: string, name: string, collect?: Collector): StudySource => {
  demandShallow(text, name);
  const lineCounter = new LineCounter();
  const yaml = parsedShallow(() => parseDocument(text, { lineCounter, prettyErrors: false }), name);
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
  const fault = (path: Path, what: string): StudyFault =>
    new StudyFault(name, dotted(path), { line: lineOf(path), what });
  // One slip in YAML makes others of what follows: the first is the one to mend.
  const [slip] = yaml.errors;
  if (slip) {
    const { line, col } = lineCounter.linePos(slip.pos[0]);
    throw new Fault(`${name}:${line}:${col}: is not YAML: ${slip.message.replace(/\s+/g, " ")}`);
  }
  const plain = plainOf(yaml, name);
  const checked = studySchema.safeParse(plain, { error: plainWords });
  const own = { fault, ...attempts(collect) };
  if (checked.success) return { entries: checked.data, broken: new Set(), ...own };
  const { issues } = checked.error;
  const [first] = issues;
  if (collect === undefined) throw fault(keysOf(first?.path ?? []), first?.message ?? "is not a study");
  for (const issue of issues) {
    const path = keysOf(issue.path);
    const at = issue.code === "unrecognized_keys" ? [...path, ...issue.keys.slice(0, 1)] : path;
    collect(new StudyFault(name, dotted(path), { line: lineOf(at), what: issue.message }));
  }
  // What has a wrong form does not hide the rest.
  const { data, broken } = mended(plain, issues);
  const rest = studySchema.safeParse(data);
  if (rest.success) return { entries: rest.data, broken, ...own };
  throw new FormFault(name);
};

/** A study file's form is wrong, and what is wrong has been collected. */
export class FormFault extends Fault {
  /** @param name of the study file. */
  constructor(name: string) {
    super(`${name}: its texts are looked at once its form is right`);
  }
}

const plainOf = (yaml: ReturnType<typeof parseDocument>, name: string): unknown => {
  try {
    const value: unknown = yaml.toJS();
    if (nestsTooDeep(value)) throw tooDeep(name);
    return value;
  } catch (error) {
    // Aliases that name nothing, or multiply without end.
    if (error instanceof ReferenceError) throw new Fault(`${name}: is not YAML: ${error.message}`);
    throw error;
  }
};
