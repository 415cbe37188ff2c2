import type { ZoneRole } from "../../model/document.js";
import { type Piece, startWriter, type Writer } from "../compose.js";
import type { XmlElement } from "../xml.js";

/** Reads the text of a TEI file, element by element. */
export interface BodyReader {
  readonly open: (local: string, element: XmlElement) => void;
  readonly words: (words: string) => void;
  readonly close: (local: string) => void;
  /** The blocks of the text; called once, when all was read. */
  readonly pieces: () => readonly Piece[];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Elements that stand on lines of their own. */
const blocks: ReadonlySet<string> = words(
  `text front body back group div div1 div2 div3 div4 div5 div6 div7 lg p ab head byline docAuthor dateline docDate
  opener closer salute signed trailer epigraph argument titlePage docTitle titlePart docEdition docImprint imprimatur list
  item label table row figure figDesc sp speaker stage castList castItem listBibl bibl biblStruct postscript floatingText
  u cit fw desc postBox witList witness index castGroup`,
);

/** Elements whose words were not printed: what an editor, or nobody who reads, sees. */
const unprinted: ReadonlySet<string> = words("corr reg expan index figDesc teiHeader sourceDoc facsimile standOff");

const roles: ReadonlyMap<string, ZoneRole> = new Map<string, ZoneRole>([
  ["head", "heading"],
  ["trailer", "heading"],
  ["docTitle", "title"],
  ["titlePart", "title"],
  ["byline", "byline"],
  ["docAuthor", "byline"],
  ["signed", "byline"],
  ["dateline", "dateline"],
  ["docDate", "dateline"],
  ["epigraph", "blockquote"],
  ["argument", "standfirst"],
  ["figure", "caption"],
  ["fw", "boilerplate"],
  ["docImprint", "boilerplate"],
  ["stage", "note"],
  // Who speaks, and who will, is no word of what is said.
  ["speaker", "byline"],
  ["castList", "boilerplate"],
]);

/** Elements that are blocks only where they stand outside of a paragraph: a quotation may stand in a line, too. */
const mayBeBlocks: ReadonlyMap<string, ZoneRole | null> = new Map<string, ZoneRole | null>([
  ["quote", "blockquote"],
  ["q", null],
]);

const lineBlocks: ReadonlySet<string> = words("p ab l head item cell note");

/** A note beside the text that is being read. */
interface NoteOpen {
  readonly writer: Writer;
  readonly role: ZoneRole;
}

interface Open {
  readonly isBlock: boolean;
  readonly role: ZoneRole | null;
  readonly isNote: boolean;
}

const noteRole = ({ attributes }: XmlElement): ZoneRole =>
  /foot|bottom|end/.test(`${attributes.get("place") ?? ""} ${attributes.get("type") ?? ""}`) ? "footnote" : "note";

/** A reader of one text. */
export const bodyReader = (): BodyReader => {
  const pieces: Piece[] = [];
  const stack: Open[] = [];
  const main = startWriter();
  const notes: NoteOpen[] = [];
  let waiting: Piece[] = [];
  let [titled, unseen, lines, numbered] = [false, 0, 0, 0];
  const writer = (): Writer => notes.at(-1)?.writer ?? main;
  const roleNow = (): ZoneRole => stack.findLast(({ role }) => role !== null)?.role ?? "body";
  const flush = (): void => {
    if (notes.length > 0) {
      writer().keep("\n");
      return;
    }
    const { text, marks } = main.take();
    let role = roleNow();
    if (text !== "" && role === "heading" && !titled)
      role = pieces.some((piece) => piece.role === "body") ? role : "title";
    if (text !== "" && role === "title") titled = true;
    pieces.push({ role, text, marks }, ...waiting);
    waiting = [];
  };
  const openNote = (element: XmlElement): void => {
    const isInLine = lines > 0;
    const told = element.attributes.get("n");
    if (told === undefined && isInLine) numbered += 1;
    const mark = isInLine ? `[${(told ?? String(numbered)).slice(0, 20).replace(/[[\]\s]/g, "")}]` : "";
    if (!isInLine) flush();
    else writer().mark(mark);
    notes.push({ writer: startWriter(), role: noteRole(element) });
    if (mark !== "") writer().keep(`${mark} `);
  };
  const closeNote = (): void => {
    const note = notes.pop();
    if (note === undefined) return;
    const piece = { role: note.role, ...note.writer.take() };
    // A note is told behind the paragraph that it stands in, so that no sentence is cut in two.
    if (lines > 0 || notes.length > 0) waiting.push(piece);
    else pieces.push(piece);
  };
  const isBlock = (local: string): boolean => blocks.has(local) || (mayBeBlocks.has(local) && lines === 0);
  return {
    open: (local, element) => {
      if (unseen > 0 || unprinted.has(local)) {
        unseen += 1;
        return;
      }
      if (local === "lb" || local === "cb") writer().add(element.attributes.get("break") === "no" ? "" : " ");
      // Lines of verse stay lines, but sentences run through them.
      if (local === "l") writer().keep("\n");
      if (local === "note") openNote(element);
      const block = isBlock(local) && local !== "note";
      if (block && notes.length === 0) flush();
      const role = roles.get(local) ?? (block ? (mayBeBlocks.get(local) ?? null) : null);
      stack.push({ isBlock: block, role: notes.length > 0 ? null : role, isNote: local === "note" });
      if (lineBlocks.has(local) && notes.length === 0) lines += 1;
    },
    words: (found) => {
      if (unseen === 0) writer().add(found);
    },
    close: (local) => {
      if (unseen > 0) {
        unseen -= 1;
        return;
      }
      const open = stack.at(-1);
      if (open?.isBlock) flush();
      stack.pop();
      if (lineBlocks.has(local) && notes.length === 0) lines = Math.max(0, lines - 1);
      if (open?.isNote) closeNote();
      if (local === "cell") writer().keep("\t");
    },
    pieces: () => {
      flush();
      return pieces;
    },
  };
};
