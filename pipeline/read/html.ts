import type { ZoneRole } from "../model/document.js";
import { compose } from "./compose.js";
import { textOfMarkup } from "./detect.js";
import { collect, type Draft, type Given, type InputFormat } from "./format.js";
import type { PageBlock } from "./html/words.js";

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();

/**
 * The block that heads the page: the first heading of the highest rank that the page's title begins with, or else one in
 * the furniture that is the whole of it, or else the first that stands in no furniture.
 */
const titleAt = (blocks: readonly PageBlock[], title: string | undefined): number => {
  const tops = blocks.flatMap(({ top, role }, index) => (top && role === "heading" ? [index] : []));
  const known = bare(title ?? "");
  // Titles of pages name the site as well, behind the title of the text.
  const isTold = (index: number): boolean => {
    const own = bare(blocks[index]?.text ?? "");
    return own !== "" && known !== "" && (known.startsWith(own) || own.includes(known));
  };
  // What stands in the head of the page is the site's name, unless it is all that the page's title says.
  const inHead = blocks.findIndex(({ top, role, text }) => top && role === "boilerplate" && bare(text) === known);
  return tops.find(isTold) ?? (known !== "" && inHead >= 0 ? inHead : undefined) ?? tops[0] ?? -1;
};

/** Roles that stand between the title and the end of the main text, whether or not they weigh enough to belong to it. */
const beside: ReadonlySet<ZoneRole> = new Set<ZoneRole>(["byline", "dateline", "standfirst", "caption", "note"]);

const roleOf = ({ role, main }: PageBlock, index: number, first: number, last: number): ZoneRole => {
  if (role === "boilerplate") return "boilerplate";
  if (role === "footnote") return index >= first ? "footnote" : "boilerplate";
  if (role !== null && beside.has(role)) return index >= first && index <= last + 1 ? role : "boilerplate";
  return main ? (role ?? "body") : "boilerplate";
};

/** Roles of the blocks of a page. */
export const rolesOf = (blocks: readonly PageBlock[], title: string | undefined): readonly ZoneRole[] => {
  const heading = titleAt(blocks, title);
  const isText = ({ main, role }: PageBlock): boolean => main && role !== "boilerplate";
  const first = heading >= 0 ? heading : blocks.findIndex(isText);
  const last = blocks.findLastIndex(isText);
  return blocks.map((block, index) => (index === heading ? "title" : roleOf(block, index, first, last)));
};

async function* read(bytes: AsyncIterable<Uint8Array>, given: Given): AsyncGenerator<Draft> {
  const source = await textOfMarkup(await collect(bytes, given), given);
  const [{ pageOf }, { blocksOf }, { pageMetadata }] = await Promise.all([
    import("./html/page.js"),
    import("./html/words.js"),
    import("./html/metadata.js"),
  ]);
  const page = pageOf(source, given.name);
  const metadata = pageMetadata(page);
  const blocks = blocksOf(page);
  const roles = rolesOf(blocks, metadata.title);
  const composed = compose(blocks.map(({ text, marks }, index) => ({ role: roles[index] ?? "body", text, marks })));
  yield { id: given.id, ...composed, metadata };
}

/**
 * A web page: all words that a reader sees, in their order. What Readability finds to be the main text is body, with
 * title, headings, byline, date, captions and quotations by their elements; all else is boilerplate. Offsets count the
 * text as it is shown, without markup.
 */
export const html: InputFormat = { name: "html", endings: [".html", ".htm", ".xhtml"], streams: false, read };
