import { Fault } from "../model/fault.js";
import { compose, type Piece } from "./compose.js";
import { decode } from "./decode.js";
import { type Notes, paragraphsOf } from "./docx/paragraphs.js";
import { coreMetadata, documentPath, roleOfStyles } from "./docx/parts.js";
import { collect, type Draft, type Given, type InputFormat } from "./format.js";
import { zipEntries } from "./zip.js";

/** Parts of a document that are read; pictures and all else stay packed. */
const wanted =
  /^(?:_rels\/\.rels|docProps\/core\.xml|[^/]+\/(?:document\d*|styles\d*|footnotes\d*|endnotes\d*|header\d*|footer\d*)\.xml)$/i;

const partsOf = async (given: Given, bytes: AsyncIterable<Uint8Array>): Promise<ReadonlyMap<string, string>> => {
  const { name, largest } = given;
  const source = await collect(bytes, given);
  const parts = new Map<string, string>();
  for await (const entry of zipEntries(source, name, source.length)) {
    if (!wanted.test(entry.path)) continue;
    const place = `${name}/${entry.path}`;
    parts.set(
      entry.path,
      decode(await collect(entry.bytes(), { name: place, ...(largest === undefined ? {} : { largest }) }), place),
    );
  }
  return parts;
};

/** Marks that notes have, in the order in which the text leads to them. */
const notesOf = (): Notes => {
  const numbers = new Map<string, number>();
  return {
    markOf: (kind, id) => {
      const key = `${kind} ${id}`;
      const number = numbers.get(key) ?? numbers.size + 1;
      numbers.set(key, number);
      return `[${number}]`;
    },
  };
};

async function* read(bytes: AsyncIterable<Uint8Array>, given: Given): AsyncGenerator<Draft> {
  const { name, id } = given;
  const parts = await partsOf(given, bytes);
  const main = documentPath(parts, name);
  const content = parts.get(main);
  if (content === undefined) {
    throw new Fault(`${name}: is a zip, but no document of Word: it has no ${main}; let its name end in .zip`);
  }
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const roles = roleOfStyles(parts.get(`${folder}styles.xml`) ?? "", `${name}/${folder}styles.xml`);
  const notes = notesOf();
  const pieces: Piece[] = [...paragraphsOf(content, `${name}/${main}`, { roles, notes, part: "text" })];
  for (const part of ["footnotes", "endnotes"] as const) {
    const found = parts.get(`${folder}${part}.xml`);
    if (found !== undefined)
      pieces.push(...paragraphsOf(found, `${name}/${folder}${part}.xml`, { roles, notes, part }));
  }
  for (const [path, found] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (/\/(?:header|footer)\d*\.xml$/i.test(path))
      pieces.push(...paragraphsOf(found, `${name}/${path}`, { roles, notes, part: "margin" }));
  }
  yield { id, ...compose(pieces), metadata: coreMetadata(parts.get("docProps/core.xml"), `${name}/docProps/core.xml`) };
}

/**
 * A document of Word: its paragraphs with headings, quotations and captions by their styles, its notes behind the text,
 * what stands in the margins of its pages as boilerplate. What was deleted under tracked changes, and comments, are not read.
 */
export const docx: InputFormat = { name: "docx", endings: [".docx"], streams: false, read };
