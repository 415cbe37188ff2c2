import { Document, isMap, isPair, isScalar, type Node, type YAMLMap } from "yaml";
import { wellFormed } from "./cells.js";

/** A comment at a place of the data: before it, or at the end of its line. */
export interface Remark {
  /** Keys and numbers that lead to it. */
  readonly path: readonly (string | number)[];
  /** Lines before it. */
  readonly before?: readonly string[];
  /** Words at the end of its line. */
  readonly beside?: string;
  /** True for a blank line before it. */
  readonly apart?: boolean;
  /** True for a map or list in brackets on one line. */
  readonly inline?: boolean;
}

// What would end the line of a comment, or do something to a terminal, is taken out of it.
const inert = (words: string): string => wellFormed(words).replace(/[\p{Cc}\u2028\u2029]+/gu, " ");

const asComment = (lines: readonly string[]): string =>
  lines.map((line) => (line === "" ? "" : ` ${inert(line)}`)).join("\n");

/** The node whose line a comment before something stands above: the key of a pair, or the item itself. */
const leading = (parent: unknown, key: string | number, node: Node): Node => {
  if (!isMap(parent)) return node;
  const pair = (parent as YAMLMap).items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
  return pair !== undefined && isScalar(pair.key) ? pair.key : node;
};

const annotateNode = (document: Document, { path, before, beside, apart, inline }: Remark): void => {
  const node = document.getIn(path, true);
  if (typeof node !== "object" || node === null) throw new Error(`no ${path.join(".")} to comment on`);
  const place = node as Node & { flow?: boolean };
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const first = leading(parent, path.at(-1) ?? "", place);
  if (before !== undefined) first.commentBefore = asComment(before);
  if (apart === true) first.spaceBefore = true;
  if (inline === true) place.flow = true;
  if (beside !== undefined) place.comment = ` ${inert(beside)}`;
};

/** Plain data as YAML with comments; `head` stands at the top of the file, `tail` at its end. */
export const commentedYaml = (
  data: unknown,
  {
    head,
    remarks,
    tail = [],
  }: { readonly head: readonly string[]; readonly remarks: readonly Remark[]; readonly tail?: readonly string[] },
): string => {
  const document = new Document(data, { aliasDuplicateObjects: false });
  for (const remark of remarks) annotateNode(document, remark);
  const body = document.toString({ lineWidth: 0, flowCollectionPadding: true, blockQuote: false });
  const lines = (all: readonly string[]): string =>
    all.map((line) => (line === "" ? "\n" : `# ${inert(line)}\n`)).join("");
  return `${lines(head)}\n${body}${tail.length === 0 ? "" : `\n${lines(tail)}`}`;
};
