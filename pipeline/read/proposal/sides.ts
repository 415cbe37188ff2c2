import { Fault } from "../../model/fault.js";
import type { LeftOut, ProposedSide } from "../../model/study-proposal.js";
import { idsOf } from "./ids.js";

/** Which files are on which side, as far as somebody has said so. */
export interface SideChoice {
  readonly target?: string;
  readonly reference?: string;
  /** Names of sides with a file, a folder or a pattern with `*`. */
  readonly assigned: readonly { readonly side: string; readonly pattern: string }[];
}

/** Two sides, and what was assumed to find them. */
export interface SidesFound {
  readonly target: ProposedSide;
  readonly reference: ProposedSide;
  readonly left: readonly LeftOut[];
  /** How they were found, in one sentence; null if somebody said so. */
  readonly assumed: string | null;
}

interface Group {
  readonly name: string;
  readonly files: readonly string[];
}

const groupedBy = (files: readonly string[], nameOf: (file: string) => string): readonly Group[] => {
  const groups = new Map<string, string[]>();
  for (const file of files) groups.set(nameOf(file), [...(groups.get(nameOf(file)) ?? []), file]);
  return [...groups].map(([name, own]) => ({ name, files: own }));
};

const folderAt = (file: string, depth: number): string => {
  const parts = file.split("/");
  return depth < parts.length - 1 ? (parts[depth] ?? "") : "";
};

const baseOf = (file: string): string => (file.split("/").at(-1) ?? file).replace(/(?<=.)\.[^.]*(?:\.gz)?$/i, "");

/** Groups that a folder shows by itself: its folders, two files, or the words with which names begin. */
const shown = (files: readonly string[]): { readonly groups: readonly Group[]; readonly how: string } => {
  for (let depth = 0; files.some((file) => folderAt(file, depth) !== ""); depth++) {
    const groups = groupedBy(files, (file) => folderAt(file, depth)).filter(({ name }) => name !== "");
    if (groups.length > 1) return { groups, how: "the sides are folders" };
  }
  const each = files.map((file) => ({ name: baseOf(file), files: [file] }));
  if (files.length === 2) return { groups: each, how: "each of the two texts is a side" };
  const words = groupedBy(files, (file) => /^[\p{L}\p{M}]+(?=[-_. \d])/u.exec(baseOf(file))?.[0] ?? "");
  if (words.length === 2 && words.every(({ name }) => name !== ""))
    return { groups: words, how: "the sides are the words with which the files' names begin" };
  return { groups: each, how: "nothing shows sides, so the first text stands against the others" };
};

/** True if a file, a folder above it, or a pattern with `*` is what is meant. */
export const fitsPattern = (pattern: string, file: string): boolean => {
  const plain = pattern.replace(/^\.\//, "").replace(/\/$/, "");
  const parts = plain.split(/\*+/).map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}(?:/.*)?$`, "su").test(file);
};

const assignedGroups = (files: readonly string[], { assigned }: SideChoice): readonly Group[] => {
  const sideOf = new Map<string, string>();
  for (const { side, pattern } of assigned) {
    const own = files.filter((file) => fitsPattern(pattern, file));
    if (own.length === 0)
      throw new Fault(
        `--side ${side}=${pattern}: fits no text of the folder; there are ${files.slice(0, 8).join(", ")}`,
      );
    for (const file of own) {
      const other = sideOf.get(file);
      if (other !== undefined && other !== side)
        throw new Fault(
          `--side ${side}=${pattern}: ${file} is on the side ${other} already; narrow one of the patterns`,
        );
      sideOf.set(file, side);
    }
  }
  const named = groupedBy([...sideOf.keys()], (file) => sideOf.get(file) ?? "");
  const rest = files.filter((file) => !sideOf.has(file));
  // One side named: whatever remains is the other.
  return named.length === 1 && rest.length > 0 ? [...named, { name: "", files: rest }] : named;
};

const chosen = (groups: readonly Group[], name: string, option: string): Group => {
  const group = groups.find((one) => one.name === name);
  if (group !== undefined) return group;
  const known = groups.map((one) => one.name || "(the others)").slice(0, 12);
  throw new Fault(`--${option} ${name}: is none of the sides that the folder shows; these are ${known.join(", ")}`);
};

const together = (groups: readonly Group[], name: string): Group => ({
  name,
  files: groups.flatMap(({ files }) => files),
});

/** Target and reference out of groups; two that nobody named are those there are, and of more all but one are joined. */
const pairOf = (groups: readonly Group[], { target, reference }: SideChoice): readonly [Group, Group] => {
  const one = target === undefined ? undefined : chosen(groups, target, "target");
  const two = reference === undefined ? undefined : chosen(groups, reference, "reference");
  const first = one ?? groups.find((group) => group !== two);
  const others = groups.filter((group) => group !== first);
  const second = two ?? (others.length === 1 ? others[0] : together(others, "others"));
  if (first === undefined || second === undefined || first === second || second.files.length === 0)
    throw new Fault("a comparison needs texts on two sides; say which are where: --side NAME=FILE, twice or more");
  return [first, second];
};

/** Puts files on two sides, by what somebody said, or else by what the folder shows. */
export const sidesOf = (files: readonly string[], choice: SideChoice): SidesFound => {
  const isSaid = choice.assigned.length > 0;
  const { groups, how } = isSaid ? { groups: assignedGroups(files, choice), how: "" } : shown(files);
  const isNamed = (name: string | undefined): boolean => name !== undefined && groups.some((one) => one.name === name);
  // Names for a pair that the folder shows otherwise are new names, in the order given.
  const isRenaming = !isSaid && groups.length === 2 && !isNamed(choice.target) && !isNamed(choice.reference);
  const [one, two] = pairOf(groups, isRenaming ? { assigned: [] } : choice);
  const names = [
    (isRenaming ? choice.target : undefined) ?? (one.name || "others"),
    (isRenaming ? choice.reference : undefined) ?? (two.name || "others"),
  ];
  const ids = idsOf(names.map((name) => [name]));
  const used = new Set([...one.files, ...two.files]);
  const left = files.filter((file) => !used.has(file)).map((file) => ({ file, why: "is on neither side" }));
  const said = isSaid || (choice.target !== undefined && choice.reference !== undefined);
  return {
    target: { id: ids[0] ?? "target", name: names[0] ?? "", files: one.files },
    reference: { id: ids[1] ?? "reference", name: names[1] ?? "", files: two.files },
    left,
    assumed: said ? null : how,
  };
};
