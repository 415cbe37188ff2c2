// What is fed: files that were broken, words of a command line, bytes for standard input.
import { mutated, pick, type Random } from "./mutate.js";
import { type Sample, samples } from "./samples.js";

/** Files in a folder of their own, a command line where a command is fed, and what it is sent. */
export interface Input {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly args: readonly string[];
  readonly stdin: Uint8Array | null;
}

/** How an input ended that did no harm. */
export type Outcome = "taken" | "refused";

/** What is fed with inputs: a reader, or a command. */
export interface Target {
  readonly name: string;
  /** How often it is fed, beside the others. */
  readonly weight: number;
  readonly make: (random: Random) => Input;
  /** Takes an input whose files lie in the folder, and tells whether it was refused; whatever is wrong is thrown. */
  readonly run: (input: Input, folder: string) => Promise<Outcome>;
}

const packed = (sample: Sample): Buffer =>
  Buffer.from(sample instanceof Uint8Array ? sample : sample.pack(sample.parts));

const kinds = Object.keys(samples);

/** A sample as it is. */
export const whole = (kind: string): Buffer => packed(samples[kind]?.[0] ?? new Uint8Array());

/** A sample of a kind, broken: as it lies, or in one of its parts before it is packed. */
export const brokenFile = (kind: string, random: Random): Buffer => {
  const sample = pick(random, samples[kind] ?? []);
  const other = (): Buffer => packed(pick(random, samples[pick(random, kinds)] ?? []));
  if (sample instanceof Uint8Array || random() < 0.3) return mutated(packed(sample), random, other);
  const name = pick(random, Object.keys(sample.parts));
  return Buffer.from(
    sample.pack({ ...sample.parts, [name]: mutated(sample.parts[name] ?? new Uint8Array(), random, other) }),
  );
};

/** Files of a kind that stand beside each other, as annotations and their text do; one of them is broken. */
export const brokenParts = (kind: string, random: Random): ReadonlyMap<string, Uint8Array> => {
  const sample = pick(random, samples[kind] ?? []);
  if (sample instanceof Uint8Array) throw new Error(`${kind} has no parts`);
  const name = pick(random, Object.keys(sample.parts));
  const other = (): Buffer => packed(pick(random, samples[pick(random, kinds)] ?? []));
  return new Map(
    Object.entries(sample.parts).map(([path, bytes]) => [path, path === name ? mutated(bytes, random, other) : bytes]),
  );
};

/** An input of files alone. */
export const filesOnly = (files: ReadonlyMap<string, Uint8Array>): Input => ({ files, args: [], stdin: null });
