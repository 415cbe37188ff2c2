import type { ZoneRole } from "../../model/document.js";
import { startWriter } from "../compose.js";
import type { Page, PageNode } from "./page.js";
import { blocks, isUnseen, mayBe, noteMarkOf, ownRole } from "./roles.js";

/** A block of words as a page shows it. */
export interface PageBlock {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  /** What its elements say of it, or null. */
  readonly role: ZoneRole | null;
  /** True if it belongs to the main text. */
  readonly main: boolean;
  /** True if it is a heading of the highest rank. */
  readonly top: boolean;
}

/** What holds for the words inside an element. */
interface Inside {
  readonly role: ZoneRole | null;
  readonly main: boolean;
  readonly inArticle: boolean;
  readonly top: boolean;
  readonly pre: boolean;
  /** What an inline element around the words says of them. */
  readonly inline: ZoneRole | null;
}

const atTop: Inside = { role: null, main: false, inArticle: false, top: false, pre: false, inline: null };

const element = 1;
const words = 3;

/** What an element outside says counts more than what one inside says; but a line may name its own author or day. */
const roleInside = (outer: ZoneRole | null, own: ZoneRole | null): ZoneRole | null =>
  outer === null || outer === "byline" || outer === "dateline" ? (own ?? outer) : outer;

const insideOf = (node: PageNode, outer: Inside, { main }: Page): Inside => {
  const { localName } = node;
  const inArticle = outer.inArticle || localName === "article" || localName === "main";
  const own = ownRole(node, outer.inArticle);
  // An author or a day in the midst of a line says nothing of the line.
  const isBlock = blocks.has(localName);
  const ownOfBlock = isBlock || (own !== "byline" && own !== "dateline") ? own : null;
  return {
    role: roleInside(outer.role, ownOfBlock),
    main: main === null ? true : main.has(node),
    inArticle,
    top: outer.top || localName === "h1",
    pre: outer.pre || localName === "pre",
    inline: isBlock ? null : (own ?? outer.inline),
  };
};

/** What is gathered of the block that is open. */
interface Gathered {
  /** Letters, and those of them that belong to the main text. */
  all: number;
  main: number;
  /** Role of an inline element, and how many letters it holds: if all, it speaks for the block. */
  role: ZoneRole | null;
  letters: number;
}

const nothing = (): Gathered => ({ all: 0, main: 0, role: null, letters: 0 });

/** Where the words of a page go, block by block. */
const collector = () => {
  const found: PageBlock[] = [];
  const writer = startWriter();
  let gathered = nothing();
  return {
    found,
    writer,
    write: (value: string, inside: Inside): void => {
      const size = value.replace(/\s/g, "").length;
      gathered.all += size;
      if (inside.main) gathered.main += size;
      if (inside.inline !== null) gathered = { ...gathered, role: inside.inline, letters: gathered.letters + size };
      if (inside.pre) writer.keep(value);
      else writer.add(value);
    },
    flush: ({ role, top }: Inside): void => {
      const { text, marks } = writer.take();
      const own = role ?? (gathered.letters >= gathered.all ? gathered.role : null);
      const fitting = own !== null && mayBe(own, text.length) ? own : null;
      if (text !== "") found.push({ text, marks, role: fitting, main: gathered.main * 2 > gathered.all, top });
      gathered = nothing();
    },
  };
};

/** Goes through a page and gives its blocks of words, in their order; not by recursion, since pages may be deep. */
export const blocksOf = (page: Page): readonly PageBlock[] => {
  const { found, writer, write, flush } = collector();
  const stack: { readonly node: PageNode; readonly outer: Inside }[] = [];
  let inside: Inside = { ...atTop, main: page.main === null };
  /** Takes what a node shows; true if its children are to be gone through. */
  const enter = (node: PageNode): boolean => {
    if (node.nodeType === words) write(node.nodeValue ?? "", inside);
    if (node.nodeType !== element || isUnseen(node)) return false;
    const mark = noteMarkOf(node);
    if (mark !== null) writer.mark(mark);
    else if (node.localName === "br") writer.keep("\n");
    else if (blocks.has(node.localName)) flush(inside);
    if (mark !== null || node.firstChild === null) return false;
    stack.push({ node, outer: inside });
    inside = insideOf(node, inside, page);
    return true;
  };
  const leave = ({ node, outer }: (typeof stack)[number]): void => {
    if (blocks.has(node.localName)) flush(inside);
    else if (node.localName === "td" || node.localName === "th") writer.keep("\t");
    inside = outer;
  };
  for (const top of page.tops) {
    let node: PageNode | null = top;
    while (node !== null) {
      if (enter(node)) {
        node = node.firstChild;
        continue;
      }
      let from: PageNode = node;
      node = null;
      while (node === null) {
        const open = stack.at(-1);
        if (open === undefined) break;
        node = from.nextSibling;
        if (node !== null) break;
        stack.pop();
        leave(open);
        from = open.node;
      }
    }
  }
  flush(inside);
  return found;
};
