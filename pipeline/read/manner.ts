import { Fault } from "../model/fault.js";
import type { Encoding } from "./decode.js";

/** What is done with a document that cannot be read: the run ends, or goes on without it. */
export const brokenWays = ["fail", "skip"] as const;

/** What became of what was to be read; it is added to while texts are read, and a second reading of the same adds nothing. */
export interface Account {
  /** Texts that were read, in the last reading. */
  texts: number;
  /** What was wrong with each document that could not be read, in one line that names it. */
  readonly failed: Set<string>;
  /** Files in folders and archives that are of no format that is read. */
  readonly passed: Set<string>;
  /** Encoding of each file where it was found out, and not UTF-8. */
  readonly encodings: Map<string, string>;
  /** What else is to be known of a file, in a sentence. */
  readonly remarks: Map<string, string>;
  /** Files whose names do not fit the pattern of names. */
  readonly misnamed: Set<string>;
}

/** How texts are to be read, where it is not as usual. */
export interface Manner {
  /** `detect` finds it out, where a file is not UTF-8. */
  readonly encoding?: Encoding | "detect" | undefined;
  /** Column of a CSV that holds the texts; without it `text`. */
  readonly textColumn?: string | undefined;
  /** Column of a CSV that holds the ids; without it `id`, or else rows are numbered. */
  readonly idColumn?: string | undefined;
  /** Element of XML that holds a text, where the XML is no TEI. */
  readonly textElement?: string | undefined;
  /** What the names of files tell: `{date}_{author}`. */
  readonly names?: string | undefined;
  /** Bytes that one document may have. */
  readonly largest?: number | undefined;
  readonly broken?: (typeof brokenWays)[number] | undefined;
  readonly account?: Account | undefined;
  /** Told of each document that is left out, once. */
  readonly onBroken?: ((message: string) => void) | undefined;
}

/** Bytes that one document may have, unless told: no speech or book is as long. */
export const usualLargest = 64 * 1024 * 1024;

/** An account of nothing yet. */
export const startAccount = (): Account => ({
  texts: 0,
  failed: new Set(),
  passed: new Set(),
  encodings: new Map(),
  remarks: new Map(),
  misnamed: new Set(),
});

/** What a document is called: by its path in messages, and without the folders of a machine in what is written. */
export interface Called {
  readonly name?: string | undefined;
  readonly shown?: string | undefined;
}

/**
 * Ends the reading with the error, or notes it and lets the next document come, as was asked; a bug is always thrown, and
 * so is a disk that gave out for the moment, as the document itself may be whole.
 */
export const giveUp = (error: unknown, { broken, account, onBroken, name, shown }: Manner & Called): void => {
  if (broken !== "skip" || account === undefined || !(error instanceof Fault) || error.again) throw error;
  const noted = name === undefined || shown === undefined ? error.message : error.message.replaceAll(name, shown);
  if (account.failed.has(noted)) return;
  account.failed.add(noted);
  onBroken?.(error.message);
};

const mebibyte = 1024 * 1024;

/** Fault of a document, or of a part that is read at once, that is larger than it may be. */
export const tooLarge = (name: string, largest: number): Fault =>
  new Fault(
    `${name}: is a document of more than ${Math.floor(largest / mebibyte)} MB; split it, or allow more with --largest MB`,
  );

const someOf = (names: Iterable<string>, most = 5): string => {
  const all = [...names].sort();
  return `${all.slice(0, most).join(", ")}${all.length > most ? ` and ${all.length - most} more` : ""}`;
};

/** How each broken document is told in a report's warnings. */
export const leftOut = (message: string): string => `left out: ${message}`;

/** What a reader of the output ought to know of how its texts were read. */
export const accountWarnings = ({
  texts,
  failed,
  passed,
  encodings,
  remarks,
  misnamed,
}: Account): readonly string[] => [
  ...[...failed].sort().map(leftOut),
  ...[...encodings, ...remarks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, found]) => `${name}: ${found}`),
  ...(passed.size === 0
    ? []
    : [`files passed over, as they are of no format that is read (${passed.size}): ${someOf(passed)}`]),
  ...(misnamed.size === 0
    ? []
    : [`names of files that do not fit --names (${misnamed.size} beside ${texts} texts): ${someOf(misnamed)}`]),
];

/** Counts of an account as settings, for a manifest. */
export const accountSettings = ({
  texts,
  failed,
  passed,
  encodings,
}: Account): ReadonlyMap<string, string | number | readonly string[]> =>
  new Map<string, string | number | readonly string[]>([
    ["documents_read", texts],
    ["documents_failed", failed.size],
    ["files_skipped", passed.size],
    ["encodings_detected", [...encodings].map(([name, found]) => `${name}: ${found}`).sort()],
  ]);

/** Fails where nothing was read but what is broken: a result of no text at all would look like one of texts without words. */
export const demandSome = ({ texts, failed }: Account): void => {
  const [first] = failed;
  if (texts > 0 || first === undefined) return;
  throw new Fault(
    `no text could be read: ${failed.size === 1 ? first : `${failed.size} documents are broken; the first is ${first}`}`,
  );
};

/** What was asked for beside what is usual, as the manifest has it, so that the texts can be read again. */
export const askedManner = (manner: Manner): ReadonlyMap<string, string | number> => {
  const { encoding, textColumn, idColumn, textElement, names, broken, largest } = manner;
  const asked: readonly (readonly [string, string | number | undefined])[] = [
    ["encoding", encoding],
    ["text_column", textColumn],
    ["id_column", idColumn],
    ["text_element", textElement],
    ["names", names],
    ["broken", broken === "skip" ? broken : undefined],
    ["largest", largest === usualLargest ? undefined : largest],
  ];
  return new Map(asked.filter((entry): entry is readonly [string, string | number] => entry[1] !== undefined));
};
