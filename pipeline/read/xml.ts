import { SaxesParser } from "saxes";
import { Fault } from "../model/fault.js";

/** An element as it begins. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
}

/** What is done with the elements of a file, one after the other. */
export interface XmlVisitor {
  readonly open: (element: XmlElement) => void;
  readonly close: (name: string) => void;
  readonly words: (words: string) => void;
}

/** What is let through beyond what our own files have. */
export interface XmlLimits {
  readonly deepest?: number;
  /** A document type that only names its grammar is passed over; one that declares anything is refused all the same. */
  readonly doctype?: boolean;
}

/** No file of ours nests as deep. */
const usualDeepest = 60;

/**
 * Goes through XML. Nothing is fetched and nothing expanded: a document type is refused, unless it is let through, and
 * with it all entities but the five of XML. What is not well-formed, or nests too deep, is a Fault with its line.
 */
export const visitXml = (
  content: string,
  path: string,
  visitor: XmlVisitor,
  { deepest = usualDeepest, doctype = false }: XmlLimits = {},
): void => {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let depth = 0;
  parser.on("error", (error) => {
    const what = error.message.replace(/^(?:[^:]*:)?\d+:\d+: /, "").replace(/\s+/g, " ");
    throw new Fault(`${path}:${parser.line}: is not XML: ${what.slice(0, 120)}`);
  });
  parser.on("doctype", (told) => {
    if (doctype && !told.includes("[")) return;
    throw new Fault(`${path}:${parser.line}: has a DOCTYPE, which may reach out of the file; take it out`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > deepest) throw new Fault(`${path}:${parser.line}: is nested more than ${deepest} deep`);
    const told = Object.entries(attributes).map(([key, value]) => [key, String(value)] as const);
    visitor.open({ name, attributes: new Map(told), line: parser.line });
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    visitor.close(name);
  });
  parser.on("text", visitor.words);
  parser.on("cdata", visitor.words);
  parser.write(content).close();
};
