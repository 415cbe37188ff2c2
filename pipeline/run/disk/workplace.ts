import { mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { deserialize, serialize } from "node:v8";
import { Fault } from "../../model/fault.js";
import { diskFault, makeFolders } from "../disk.js";
import { claim } from "./claim.js";
import { type Scratch, scratchFile } from "./scratch.js";

/** How far a run has come: what it needs to be carried on. */
export interface Saved<State> {
  /** Texts that are counted. */
  readonly texts: number;
  readonly state: State;
}

/** A folder beside an output in the making, from which a run that was killed can be carried on. */
export interface Workplace<State> extends Scratch {
  /** How far an earlier run had come; null where there was none, or it is not to be carried on. */
  readonly saved: Saved<State> | null;
  /** True if an earlier run was left unfinished and is not carried on. */
  readonly anew: boolean;
  /** Saves how far the run has come; gives back how many bytes that took. */
  readonly save: (saved: Saved<State>) => number;
  /** Lets go without an output: what was saved stays, to be carried on. */
  readonly leave: () => void;
}

/** What is worked on, and for which output. */
export interface WorkplaceFor {
  /** Folder that is to be written in the end. */
  readonly out: string;
  /** Carries an earlier run on, where there is one. */
  readonly resume: boolean;
}

/** What a checkpoint holds. */
interface Checkpoint<State> extends Saved<State> {
  /** Hash of all that decides the result: another task's counts are of no use. */
  readonly task: string;
  /** Bytes of each file that belong to these texts; what stands behind them was of texts that are not counted yet. */
  readonly sizes: ReadonlyMap<string, number>;
}

const checkpointName = "checkpoint";

/** What is written before all else: what was saved in another form is of no use. */
const form = "counterpoint checkpoint 1";

/** A checkpoint; null where there is none, or an empty one, as a power cut leaves, and `strange` for what is none of this form. */
const read = <State>(path: string): Checkpoint<State> | "strange" | null => {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return null;
  }
  if (bytes.length === 0) return null;
  try {
    const [found, checkpoint] = deserialize(bytes) as [string, Checkpoint<State>];
    return found === form ? checkpoint : "strange";
  } catch {
    return "strange";
  }
};

const demandSame = <State>(found: Checkpoint<State> | "strange", task: string, out: string): Checkpoint<State> => {
  if (found === "strange")
    throw new Fault(
      `${out}: what the run that was left unfinished has saved is of another version, or damaged; begin anew, without --resume`,
    );
  if (found.task === task) return found;
  throw new Fault(
    `${out}: the run that was left unfinished had other texts, settings, lexicons or another version; begin anew, without --resume`,
  );
};

const opened = <State>(folder: string, task: string, { out, resume }: WorkplaceFor) => {
  const found = read<State>(join(folder, checkpointName));
  if (found !== null && resume) {
    const own = demandSame(found, task, out);
    for (const [name, size] of own.sizes) truncateSync(join(folder, name), size);
    return { found: own, anew: false };
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return { found: null, anew: found !== null };
};

/**
 * Opens the workplace of an output, which no other run may have at the same time.
 * @param task hash of all that decides the result.
 */
export const openWorkplace = async <State>(task: string, choice: WorkplaceFor): Promise<Workplace<State>> => {
  const target = resolve(choice.out);
  const folder = join(dirname(target), `.${basename(target)}.work`);
  try {
    await makeFolders(dirname(target));
    const claimed = claim(target, choice.out);
    const { found, anew } = opened<State>(folder, task, choice);
    const files = new Map<string, ReturnType<typeof scratchFile>>();
    let isSaved = found !== null;
    let isOver = false;
    const end = (isKept: boolean): void => {
      if (isOver) return;
      isOver = true;
      for (const file of files.values()) file.close();
      files.clear();
      if (!isKept) rmSync(folder, { recursive: true, force: true });
      claimed.letGo();
    };
    return {
      saved: found,
      anew,
      file: (name) => {
        const open = files.get(name);
        if (open !== undefined) return open;
        const file = scratchFile(join(folder, name), found?.sizes.get(name) ?? 0);
        files.set(name, file);
        return file;
      },
      save: ({ texts, state }) => {
        const sizes = new Map([
          ...(found?.sizes ?? []),
          ...Array.from(files, ([name, { size }]) => [name, size()] as const),
        ]);
        const checkpoint: Checkpoint<State> = { task, texts, state, sizes };
        const bytes = serialize([form, checkpoint]);
        try {
          writeFileSync(join(folder, `${checkpointName}.part`), bytes);
          renameSync(join(folder, `${checkpointName}.part`), join(folder, checkpointName));
          isSaved = true;
        } catch (error) {
          throw diskFault(choice.out, error);
        }
        return bytes.length;
      },
      sweep: () => end(false),
      leave: () => end(isSaved),
    };
  } catch (error) {
    throw diskFault(choice.out, error, "choose another place with --out");
  }
};
