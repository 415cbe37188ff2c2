import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { Fault } from "../../model/fault.js";

/** A place that no other run may write to until it is let go. */
export interface Claim {
  readonly letGo: () => void;
}

/** Who writes to a place, as its lock file says. */
interface Holder {
  readonly process: number;
  readonly host: string;
}

/** How often each place is claimed by this process; one run may do several things with its folder. */
const ours = new Map<string, number>();

const lockOf = (target: string): string => join(dirname(target), `.${basename(target)}.lock`);

const holderOf = (lock: string): Holder | null => {
  try {
    const read: unknown = JSON.parse(readFileSync(lock, "utf8"));
    if (typeof read !== "object" || read === null || !("process" in read) || !("host" in read)) return null;
    return { process: Number(read.process), host: String(read.host) };
  } catch {
    // Gone in the meantime, or cut off while it was written: nobody holds it.
    return null;
  }
};

const isAlive = (id: number): boolean => {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be sent signals, but lives.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

/** The run that holds the lock, null if it is dead; one on another machine is taken to live, as nobody can tell from here. */
const livingHolder = (lock: string): Holder | null => {
  const holder = holderOf(lock);
  if (holder === null) return null;
  return holder.host !== hostname() || (holder.process !== process.pid && isAlive(holder.process)) ? holder : null;
};

const take = (lock: string, name: string): void => {
  const holder = livingHolder(lock);
  if (holder !== null) {
    // A number of a process may be another's by now.
    const where = holder.host === hostname() ? "" : ` on ${holder.host}`;
    throw new Fault(
      `${name}: another run writes to it (process ${holder.process}${where}); wait for it, choose another place with --out, or remove ${lock} if that run is dead`,
      { again: true },
    );
  }
  rmSync(lock, { force: true });
  const handle = openSync(lock, "wx");
  writeSync(handle, JSON.stringify({ process: process.pid, host: hostname() }));
  closeSync(handle);
};

/**
 * Claims a file or folder for this run, by a lock file beside it whose folder must be there; the lock of a run that has
 * died is taken over. A place that a living run holds is a Fault.
 * @param name the place as the user called it.
 */
export const claim = (target: string, name: string): Claim => {
  const lock = lockOf(target);
  const held = ours.get(target) ?? 0;
  if (held === 0) {
    try {
      take(lock, name);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      throw new Fault(
        `${name}: another run has just begun to write to it; wait for it, or choose another place with --out`,
        { again: true },
      );
    }
  }
  ours.set(target, held + 1);
  const sweep = (): void => rmSync(lock, { force: true });
  if (held === 0) process.once("exit", sweep);
  return {
    letGo: () => {
      const left = (ours.get(target) ?? 1) - 1;
      ours.set(target, left);
      if (left > 0) return;
      ours.delete(target);
      process.off("exit", sweep);
      sweep();
    },
  };
};
