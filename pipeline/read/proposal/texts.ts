import { isUtf8 } from "node:buffer";
import { realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import type { ZoneRole } from "../../model/document.js";
import { Fault } from "../../model/fault.js";
import type { LeftOut, ProposedText, ProposedZone } from "../../model/study-proposal.js";
import { decode, type Encoding } from "../decode.js";
import { declaredEncoding } from "../detect.js";
import { fileFault, kindOfPath, readBytes, unpackedPath } from "../files.js";
import { type Draft, textIn } from "../format.js";
import { draftsOf, formatOf, languageWarning } from "../index.js";
import { linesOf } from "../lines.js";
import { findMarkdownZones } from "../markdown.js";
import { sha256Of } from "../study/sources.js";
import { authorIn, dateIn, factsOf } from "./facts.js";
import { idsOf } from "./ids.js";
import { type Known, type KnownLine, proposeZones } from "./zones.js";

/** A text, or the reason why a file is none. */
type Read = Omit<ProposedText, "id"> | LeftOut;

const noFacts = { title: null, author: null, date: null, rights: null } as const;

/** Lines of which the marks of Markdown say what they are. */
const markedLines = (text: string, { zones }: Pick<Draft, "zones">): Known => {
  const known = new Map<number, KnownLine>();
  const marked = zones.filter(({ role }) => role !== "body");
  let at = 0;
  for (const [index, line] of linesOf(text).entries()) {
    while ((marked[at]?.end ?? Number.POSITIVE_INFINITY) <= line.start) at += 1;
    const zone = marked[at];
    if (zone === undefined || zone.start >= line.end) continue;
    known.set(index + 1, { role: zone.role, why: "is marked so in Markdown", opens: zone.start >= line.start });
  }
  return known;
};

/** Marks of notes in the zones, each once; `[1]` before a note and in the text. */
const marksIn = (text: string, zones: readonly ProposedZone[]): readonly string[] => {
  const lines = text.split(/\r\n|\n|\r/);
  const marks = zones
    .filter(({ role }) => role === "footnote")
    .flatMap(({ first }) => /^\s*(\[\^?[^\s\]]{1,20}\]|[¹²³⁴-⁹⁰]{1,3}|[†‡])/u.exec(lines[first - 1] ?? "")?.[1] ?? []);
  // One inside another, as ¹ in ¹², would make two marks of one place.
  const isPlain = (mark: string): boolean => mark.startsWith("[") || !/[¹²³⁴-⁹⁰]{2}/u.test(text);
  return [...new Set(marks)].filter((mark) => text.indexOf(mark) !== text.lastIndexOf(mark) && isPlain(mark));
};

/** What the text's own head says, or else what its lines show: the same words wherever the study names them. */
const factsTold = (metadata: Draft["metadata"], shown: ProposedText["facts"]): ProposedText["facts"] => ({
  title: metadata.title ?? shown.title,
  author: metadata.author ?? shown.author,
  date: dateIn(metadata.date ?? "") ?? metadata.date ?? shown.date,
  rights: shown.rights,
});

/** How a file's bytes are named and decoded. */
interface Named {
  readonly sha256: string;
  readonly encoding: Encoding;
  readonly guessed: boolean;
}

const wholeText = (file: string, text: string, named: Named): Read => {
  if (text.trim() === "") return { file, why: "is empty" };
  const isMarkdown = formatOf(file).name === "markdown";
  const found = isMarkdown ? findMarkdownZones(text) : null;
  const zones = proposeZones(text, found === null ? undefined : markedLines(text, found));
  const metadata = found?.metadata ?? {};
  const whole = [{ start: 0, end: text.length, role: "body", voice: null }] as const;
  return {
    file,
    ...named,
    many: null,
    zones,
    marks: marksIn(text, zones),
    facts: factsTold(metadata, factsOf(text, zones)),
    metadata,
    warning: languageWarning({ id: file, text, zones: whole }),
  };
};

/** Formats whose files are lines of text, by which zones can be named; of the others the reader finds them. */
const inLines: ReadonlySet<string> = new Set(["text", "markdown"]);

/** Formats that are no text, and so are in no encoding. */
const unencoded: ReadonlySet<string> = new Set(["docx", "pdf"]);

/** The words of the first zone of a role. */
const wordsOf = ({ text, zones }: Draft, role: ZoneRole): string | null => {
  const zone = zones.find((one) => one.role === role);
  return zone === undefined ? null : text.slice(zone.start, zone.end).replace(/\s+/g, " ");
};

/** What a reader finds in a file whose lines are not those of its text; its zones are left to it. */
const foundText = async (file: string, bytes: Uint8Array, encoding: Encoding, guessed: boolean): Promise<Read> => {
  for await (const draft of draftsOf(bytes, { name: file, id: file, encoding })) {
    if (draft.zones.length === 0) return { file, why: "is empty" };
    const [byline, dateline] = [wordsOf(draft, "byline"), wordsOf(draft, "dateline")];
    const title = wordsOf(draft, "title");
    // Titles of pages name the site as well, behind the title of the text.
    const { title: told = "" } = draft.metadata;
    const isLonger = title !== null && told.startsWith(`${title} `) && /^\s+[|–—:·»-]/u.test(told.slice(title.length));
    const shown = {
      title,
      author: byline === null ? null : authorIn(byline),
      date: dateIn(dateline ?? ""),
      rights: null,
    };
    return {
      file,
      sha256: sha256Of(bytes),
      encoding: unencoded.has(formatOf(file).name) ? null : encoding,
      guessed,
      many: null,
      zones: [],
      marks: [],
      facts: { ...factsTold(draft.metadata, shown), ...(isLonger ? { title } : {}) },
      metadata: draft.metadata,
      warning: languageWarning(draft),
    };
  }
  return { file, why: "is empty" };
};

/** As `foundText`, in the encoding that was told, or that a page names; one that is neither is tried as windows-1252. */
const formattedText = async (file: string, bytes: Uint8Array, told: Encoding | undefined): Promise<Read> => {
  const plain = await textIn(bytes, file);
  const encoding = told ?? declaredEncoding(plain) ?? "utf-8";
  try {
    return await foundText(file, bytes, encoding, false);
  } catch (error) {
    if (!(error instanceof Fault) || told !== undefined || plain.includes(0) || isUtf8(plain)) throw error;
    return foundText(file, bytes, "windows-1252", true);
  }
};

const manyTexts = async (file: string, bytes: Uint8Array, encoding: Encoding | undefined): Promise<Read> => {
  let many = 0;
  for await (const _ of draftsOf(bytes, { name: file, id: file, encoding })) many += 1;
  if (many === 0) return { file, why: "is empty" };
  const named = { file, sha256: sha256Of(bytes), encoding: encoding ?? "utf-8", guessed: false, many };
  return { ...named, zones: [], marks: [], facts: noFacts, metadata: {}, warning: null };
};

/** Text of the bytes; what is not UTF-8, and no binary either, is tried as windows-1252. */
const decoded = async (
  bytes: Uint8Array,
  file: string,
  encoding: Encoding | undefined,
): Promise<{ readonly text: string; readonly encoding: Encoding; readonly guessed: boolean }> => {
  const plain = await textIn(bytes, file);
  try {
    return { text: decode(plain, file, encoding), encoding: encoding ?? "utf-8", guessed: false };
  } catch (error) {
    if (!(error instanceof Fault) || encoding !== undefined || plain.includes(0)) throw error;
    return { text: decode(plain, file, "windows-1252"), encoding: "windows-1252", guessed: true };
  }
};

const isInside = async (folder: string, path: string): Promise<boolean> => {
  try {
    return (await realpath(path)).startsWith(`${await realpath(folder)}${sep}`);
  } catch (error) {
    throw fileFault(path, error);
  }
};

const readOne = async (folder: string, file: string, encoding: Encoding | undefined): Promise<Read> => {
  const path = join(folder, file);
  try {
    const kind = await kindOfPath(path);
    if (kind !== "file")
      return { file, why: kind === "folder" ? "is a link to a folder" : "is a link that leads nowhere" };
    if (!(await isInside(folder, path)))
      return { file, why: "is a symbolic link that leads out of the folder; put the file into it" };
    const bytes = await readBytes(path);
    if (formatOf(file).streams) return await manyTexts(file, bytes, encoding);
    if (!inLines.has(formatOf(file).name)) return await formattedText(file, bytes, encoding);
    const { text, ...how } = await decoded(bytes, file, encoding);
    return wholeText(file, text, { sha256: sha256Of(bytes), ...how });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    // The Fault begins with the file, under one name or the other.
    const start = [path, file].find((name) => error.message.startsWith(`${name}:`)) ?? "";
    const why = error.message.slice(start === "" ? 0 : start.length + 1).replace(/^(\d+):/, "line $1:");
    return { file, why: why.trim() };
  }
};

/** What is known of the texts in some files of a folder, and which files hold none. */
export interface TextsProposed {
  readonly texts: readonly ProposedText[];
  readonly left: readonly LeftOut[];
}

/** Reads the files of a folder, one after the other, and proposes what a study may say of each. */
export const proposeTexts = async (
  folder: string,
  files: readonly string[],
  { encoding, progress }: { readonly encoding?: Encoding | undefined; readonly progress?: (done: number) => void } = {},
): Promise<TextsProposed> => {
  const texts: Omit<ProposedText, "id">[] = [];
  const left: LeftOut[] = [];
  for (const [index, file] of files.entries()) {
    const read = await readOne(folder, file, encoding);
    if ("why" in read) left.push(read);
    else texts.push(read);
    progress?.(index + 1);
  }
  const ids = idsOf(
    texts.map(({ file }) =>
      unpackedPath(file)
        .replace(/(?<=[^/])\.[^./]*$/, "")
        .split("/"),
    ),
  );
  return { texts: texts.map((text, index) => ({ id: ids[index] ?? text.file, ...text })), left };
};
