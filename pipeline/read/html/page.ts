import { Readability } from "@mozilla/readability";
import { Parser } from "htmlparser2";
import { parseHTML } from "linkedom";
import { Fault } from "../../model/fault.js";

/** What of a node of a page is looked at. */
export interface PageNode {
  readonly nodeType: number;
  /** In small letters for elements. */
  readonly localName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly parentNode: PageNode | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly getAttribute: (name: string) => string | null;
  readonly hasAttribute: (name: string) => boolean;
}

/** A page that was parsed, with the elements in which its main text stands. */
export interface Page {
  /** The page's outermost nodes; words may stand before or behind its one element. */
  readonly tops: readonly PageNode[];
  /** What the page says of its language. */
  readonly language: string | null;
  /** Elements by a selector. */
  readonly all: (selector: string) => readonly PageNode[];
  /** Elements that hold the main text directly; null where none was found. */
  readonly main: ReadonlySet<PageNode> | null;
}

/** Deeper nesting is no page that somebody wrote; what looks for the main text would take very long over it. */
const deepest = 400;

/** Of more elements than this the main text is not looked for by their weight, which would take minutes. */
const mostElements = 20_000;

/** No element that somebody wrote has more; each costs time for all that went before. */
const mostAttributes = 2000;

/** Letters of a list of classes: it is taken apart word by word. */
const longestClass = 10_000;

/** Fails for a page that nests so deep that going through it would take very long; gives the number of its elements. */
const demandShallow = (source: string, name: string): number => {
  let [depth, elements, attributes] = [0, 0, 0];
  const parser = new Parser({
    onopentagname: () => {
      depth += 1;
      elements += 1;
      attributes = 0;
      if (depth > deepest) throw new Fault(`${name}: is nested more than ${deepest} elements deep`);
    },
    onattribute: (key, value) => {
      attributes += 1;
      if (key === "class" && value.length > longestClass)
        throw new Fault(`${name}: has an element with a class of more than ${longestClass} letters`);
      if (attributes > mostAttributes)
        throw new Fault(`${name}: has an element with more than ${mostAttributes} attributes`);
    },
    onclosetag: () => {
      depth -= 1;
    },
  });
  parser.end(source);
  return elements;
};

const mark = "data-counterpoint";

/**
 * Elements of the main text, as Readability finds them. It takes the page apart, so it gets one of its own, whose
 * elements are numbered: the numbers that it leaves are those of the main text.
 */
const mainOf = (source: string, own: readonly PageNode[]): ReadonlySet<PageNode> | null => {
  const { document } = parseHTML(source);
  const elements = [...document.querySelectorAll("*")];
  for (const [index, element] of elements.entries()) element.setAttribute(mark, String(index));
  let content: string | null | undefined;
  try {
    content = new Readability(document, { charThreshold: 250 }).parse()?.content;
  } catch {
    // A page that it cannot go through has no main text that it knows of.
    return null;
  }
  if (!content) return null;
  const found = parseHTML(`<!doctype html><html><body>${content}</body></html>`).document.querySelectorAll(`[${mark}]`);
  const main = new Set<PageNode>();
  for (const element of found) {
    const one = own[Number(element.getAttribute(mark))];
    if (one !== undefined) main.add(one);
  }
  return main;
};

/** Parses a page; one that nests too deep is a Fault. */
export const pageOf = (source: string, name: string): Page => {
  const count = demandShallow(source, name);
  const whole = /<html[\s>]/i.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`;
  const { document } = parseHTML(whole);
  const all = (selector: string): readonly PageNode[] =>
    [...document.querySelectorAll(selector)] as unknown as PageNode[];
  const tops = [...document.childNodes] as unknown as PageNode[];
  return {
    tops,
    language: document.documentElement?.getAttribute("lang") ?? null,
    all,
    main: count > mostElements ? null : mainOf(whole, all("*")),
  };
};
