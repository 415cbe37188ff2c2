import type { ZoneRole } from "../../model/document.js";
import { type Piece, startWriter, type Writer } from "../compose.js";
import { visitXml, type XmlElement } from "../xml.js";
import { wordLimits } from "./parts.js";

/** Marks of notes, numbered as the text leads to them. */
export interface Notes {
  readonly markOf: (kind: string, id: string) => string;
}

/** How a part of a document is read. */
export interface PartOptions {
  readonly roles: ReadonlyMap<string, ZoneRole>;
  readonly notes: Notes;
  readonly part: "text" | "footnotes" | "endnotes" | "margin";
}

/** A paragraph that is open; one in a text box stands inside another. */
interface Open {
  readonly writer: Writer;
  role: ZoneRole;
}

/** Elements whose words are not in the text as it is printed: the double of what is drawn, what was deleted, what fields are made from. */
const unprinted: ReadonlySet<string> = new Set([
  "mc:Fallback",
  "w:del",
  "w:moveFrom",
  "w:instrText",
  "w:delText",
  "w:delInstrText",
]);

const signs: ReadonlyMap<string, string> = new Map([
  ["w:tab", "\t"],
  ["w:br", "\n"],
  ["w:cr", "\n"],
  ["w:noBreakHyphen", "\u2011"],
  ["w:softHyphen", "\u00ad"],
]);

const roleOfPart = ({ part }: PartOptions): ZoneRole =>
  part === "text" ? "body" : part === "margin" ? "boilerplate" : "footnote";

/** Paragraphs of one part of a document, in their order. */
export const paragraphsOf = (content: string, path: string, options: PartOptions): readonly Piece[] => {
  const { roles, notes, part } = options;
  const pieces: Piece[] = [];
  const open: Open[] = [];
  let [unseen, isText, note]: [number, boolean, string | null] = [0, false, null];
  const style = ({ attributes }: XmlElement): void => {
    const paragraph = open.at(-1);
    const role = roles.get(attributes.get("w:val") ?? "");
    if (paragraph !== undefined && role !== undefined && part === "text") paragraph.role = role;
  };
  const level = ({ attributes }: XmlElement): void => {
    const paragraph = open.at(-1);
    if (paragraph?.role === "body" && Number(attributes.get("w:val") ?? 9) < 9) paragraph.role = "heading";
  };
  const startParagraph = (): void => {
    const writer = startWriter();
    if (note !== null) writer.keep(`${note} `);
    note = null;
    open.push({ writer, role: roleOfPart(options) });
  };
  const startNote = ({ attributes }: XmlElement): void => {
    const kind = part.slice(0, -1);
    const id = attributes.get("w:id") ?? "";
    // Word keeps the lines between text and notes as notes, too.
    if (attributes.get("w:type") !== undefined && attributes.get("w:type") !== "normal") unseen = 1;
    else note = notes.markOf(kind, id);
  };
  const refer = (name: string, { attributes }: XmlElement): void => {
    open.at(-1)?.writer.mark(notes.markOf(name.slice(2, -"Reference".length), attributes.get("w:id") ?? ""));
  };
  const start = (element: XmlElement): void => {
    const { name } = element;
    if (name === "w:p") startParagraph();
    else if (name === "w:pStyle") style(element);
    else if (name === "w:outlineLvl") level(element);
    else if (name === "w:t") isText = true;
    else if (name === "w:footnoteReference" || name === "w:endnoteReference") refer(name, element);
    else if ((name === "w:footnote" || name === "w:endnote") && part !== "text") startNote(element);
    // A stop of tabulators has its own attributes; what stands in a line has none.
    else if (name !== "w:tab" || element.attributes.size === 0) open.at(-1)?.writer.keep(signs.get(name) ?? "");
  };
  visitXml(
    content,
    path,
    {
      open: (element) => {
        if (unseen > 0) unseen += 1;
        else if (unprinted.has(element.name)) unseen = 1;
        else start(element);
      },
      words: (words) => {
        if (isText && unseen === 0) open.at(-1)?.writer.keep(words);
      },
      close: (name) => {
        if (unseen > 0) {
          unseen -= 1;
          return;
        }
        if (name === "w:t") isText = false;
        if (name !== "w:p") return;
        const paragraph = open.pop();
        if (paragraph !== undefined) pieces.push({ role: paragraph.role, ...paragraph.writer.take() });
      },
    },
    wordLimits,
  );
  return pieces;
};
