import type { HashedFile, Provenance, Report, Setting } from "../model/report.js";

/** What a report may be made from, in the order in which changes of it are told. */
export const basisKinds = ["program", "package", "input", "lexicon", "entry", "setting"] as const;

/** One of {@link basisKinds}. */
export type BasisKind = (typeof basisKinds)[number];

/** Something that a report was made from, and that is another in a second one. */
export interface BasisChange {
  readonly kind: BasisKind;
  /** Of an entry its id, else the name of the file, package or setting. */
  readonly name: string;
  /** Of an entry the file that it stands in. */
  readonly lexicon: string | null;
  /** A version, a hash or a setting's value; null where the first has none. */
  readonly before: Setting;
  readonly after: Setting;
}

/** What two reports were made from, as far as it differs. */
export interface BasisChanges {
  readonly changes: readonly BasisChange[];
  /** Unknown where one of them has no list of entries, so that an entry cannot be named; not read where nobody looked. */
  readonly entries: "known" | "unknown" | "not read";
}

type Told = ReadonlyMap<string, Setting>;

const nothing: Setting = null;

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isSame = (a: Setting | undefined, b: Setting | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

const changesOf = (kind: BasisKind, before: Told, after: Told): readonly BasisChange[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .sort(byCodeUnits)
    .filter((name) => !isSame(before.get(name), after.get(name)))
    .map((name) => ({
      kind,
      name,
      lexicon: null,
      before: before.get(name) ?? nothing,
      after: after.get(name) ?? nothing,
    }));

/** Files by name; two of one name stand in their order. */
const hashes = (files: readonly HashedFile[]): Told => {
  const named = new Map<string, string>();
  for (const { path, sha256 } of files) named.set(named.has(path) ? `${path} (2)` : path, sha256);
  return named;
};

const partOf = (key: string): readonly [lexicon: string, entry: string] => {
  const at = key.indexOf("\n");
  return [key.slice(0, at), key.slice(at + 1)];
};

const hashesOfEntries = (entries: NonNullable<Provenance["entries"]>): Told =>
  new Map(entries.map(({ lexicon, entry, sha256 }) => [`${lexicon}\n${entry}`, sha256]));

const entryChanges = (
  before: NonNullable<Provenance["entries"]>,
  after: NonNullable<Provenance["entries"]>,
): readonly BasisChange[] =>
  changesOf("entry", hashesOfEntries(before), hashesOfEntries(after)).map((change) => {
    const [lexicon, name] = partOf(change.name);
    return { ...change, lexicon, name };
  });

/** What a study says that is no setting, but stands in the output. */
const statedOf = ({ title, voices, counting: { sideNames } }: Report): Told =>
  new Map<string, Setting>([
    ["title", title],
    ["voices", voices.map(({ id, name }) => `${id}: ${name}`)],
    ["side_names", [...(sideNames ?? [])].map(([side, name]) => `${side}: ${name}`)],
  ]);

/** Settings that say how a report is written, or follow from others. */
const countsOfTexts: ReadonlySet<string> = new Set([
  "groups",
  "texts_read",
  "texts_without_group",
  "texts_in_other_groups",
]);

/** True if a setting tells of the texts, and nobody set it. */
export const followsFromTexts = ({ kind, name }: BasisChange): boolean => kind === "setting" && countsOfTexts.has(name);

const aboutFiles: ReadonlySet<string> = new Set(["formats", "tables", "text", "bom", "delimiter", "decimal"]);

/** True if a setting says which files are written and how, and moves no number. */
export const isOfFiles = ({ kind, name }: BasisChange): boolean => kind === "setting" && aboutFiles.has(name);

/** What two reports were made from, as far as it differs, in the order of {@link basisKinds}. */
export const basisChanges = (before: Report, after: Report): BasisChanges => {
  const [one, two] = [before.provenance, after.provenance];
  const isKnown = one.entries !== undefined && two.entries !== undefined;
  return {
    entries: isKnown ? "known" : "unknown",
    changes: [
      ...changesOf(
        "program",
        new Map([[one.program.name, one.program.version]]),
        new Map([[two.program.name, two.program.version]]),
      ),
      ...changesOf("package", one.packages, two.packages),
      ...changesOf("input", hashes(one.inputs), hashes(two.inputs)),
      ...changesOf("lexicon", one.lexicons, two.lexicons),
      ...(one.entries === undefined || two.entries === undefined ? [] : entryChanges(one.entries, two.entries)),
      ...changesOf(
        "setting",
        new Map([...one.settings, ...statedOf(before)]),
        new Map([...two.settings, ...statedOf(after)]),
      ),
    ],
  };
};
