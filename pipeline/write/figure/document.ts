import { parseHTML } from "linkedom";
import { inert } from "../page/inert.js";

/** What figures are drawn into: a document that belongs to no browser. */
export const drawingDocument = (): Document => parseHTML("<!doctype html><html><body></body></html>").document;

/** What a node of a drawing is, as far as writing it needs to know. */
export interface Drawn {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<Drawn>;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
}

/** Text and values of attributes as XML has them; the same is right in HTML. */
export const escaped = (text: string): string =>
  inert(text).replace(/[&<>"'\r]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** Attributes that a page with a strict policy refuses, or that say nothing once the drawing is done. */
const dropped = /^(?:class|style|xmlns(?::.*)?|aria-.*|on.*|font-variant)$/;

/** Places are kept to a hundredth of a pixel, so that the last digit of a logarithm decides nothing. */
const rounded = (value: string): string =>
  value.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(2)) || 0));

const geometry = /^(?:x|y|x1|x2|y1|y2|d|r|rx|cx|cy|width|height|transform|stroke-width|fill-opacity|points)$/;

const attribute = ({ name, value }: { readonly name: string; readonly value: string }): string =>
  ` ${name.replace(/^xlink:/, "")}="${escaped(geometry.test(name) ? rounded(value) : value)}"`;

const element = 1;
const words = 3;

/** Links to single marks are for who points at them; by keyboard hundreds of them would stand in the way. */
const beforeLink = (content: string): string => (content.includes("<text") ? "" : ' tabindex="-1"');

/**
 * Writes a drawing as markup that is well-formed as XML; style sheets, classes and handlers are left out, and links
 * unless they are wanted.
 */
export const markupOf = (node: Drawn, links: boolean): string => {
  if (node.nodeType === words) return escaped(node.nodeValue ?? "");
  if (node.nodeType !== element) return "";
  const name = node.nodeName.toLowerCase() === "clippath" ? "clipPath" : node.nodeName.toLowerCase();
  if (name === "style" || name === "script") return "";
  const attributes = [...(node.attributes ?? [])]
    .filter((one) => !dropped.test(one.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(attribute)
    .join("");
  const content = [...node.childNodes].map((child) => markupOf(child, links)).join("");
  if (name === "a") return links ? `<a${attributes}${beforeLink(content)}>${content}</a>` : content;
  return content === "" ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
};
