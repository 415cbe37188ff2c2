import { Fault } from "../model/fault.js";
import { compose } from "./compose.js";
import { textOfMarkup } from "./detect.js";
import { collect, type Draft, type Given, type InputFormat } from "./format.js";
import { headerReader } from "./tei/header.js";
import { plainReader } from "./tei/plain.js";
import { bodyReader } from "./tei/text.js";
import { visitXml, type XmlElement } from "./xml.js";

/** No edition nests as deep. */
const deepest = 200;

/** Name without its prefix: `tei:p` is `p`. */
const localOf = (name: string): string => name.slice(name.indexOf(":") + 1);

/** One text of the file in the making. */
interface Making {
  readonly id: string | null;
  readonly header: ReturnType<typeof headerReader>;
  readonly body: ReturnType<typeof bodyReader>;
  place: "between" | "header" | "text";
}

const startText = (element: XmlElement): Making => ({
  id: element.attributes.get("xml:id") ?? null,
  header: headerReader(),
  body: bodyReader(),
  place: "between",
});

const draftOf = ({ header, body }: Making, id: string): Draft => ({
  id,
  ...compose(body.pieces()),
  metadata: header.metadata(),
});

/** Texts of TEI: one of a `TEI`, as many as it holds of a `teiCorpus`. */
const textsOfTei = (content: string, name: string): readonly Making[] => {
  const texts: Making[] = [];
  let [making, depth, began]: [Making | null, number, number] = [null, 0, 0];
  const partOf = (one: Making | null) =>
    one?.place === "header" ? one.header : one?.place === "text" ? one.body : null;
  visitXml(
    content,
    name,
    {
      open: (element) => {
        depth += 1;
        const local = localOf(element.name);
        const part = partOf(making);
        if (part !== null) part.open(local, element);
        else if (local === "TEI" || local === "TEI.2") {
          making = startText(element);
          texts.push(making);
        } else if (making !== null && (local === "teiHeader" || local === "text")) {
          making.place = local === "text" ? "text" : "header";
          began = depth;
        }
      },
      words: (words) => partOf(making)?.words(words),
      close: (closed) => {
        if (making !== null && making.place !== "between") {
          if (depth === began) making.place = "between";
          else partOf(making)?.close(localOf(closed));
        }
        depth -= 1;
      },
    },
    { deepest, doctype: true },
  );
  return texts;
};

const rootOf = (content: string): string =>
  localOf(
    /^(?:\s|<\?(?:(?!\?>)[\s\S])*\?>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE[^>[]*>)*<([^\s>/!?]+)/.exec(
      content.slice(0, 20_000),
    )?.[1] ?? "",
  );

async function* read(bytes: AsyncIterable<Uint8Array>, given: Given): AsyncGenerator<Draft> {
  const { name, id, textElement } = given;
  const content = await textOfMarkup(await collect(bytes, given), given);
  const root = rootOf(content);
  if (!/^(?:TEI|TEI\.2|teiCorpus(?:\.2)?)$/.test(root)) {
    if (textElement !== undefined) {
      yield { id, ...compose(plainReader(content, name, textElement, deepest)), metadata: {} };
      return;
    }
    // What is no XML at all is told by its line.
    visitXml(content, name, { open: () => {}, words: () => {}, close: () => {} }, { deepest, doctype: true });
    const mend =
      root === "html" ? "let its name end in .html" : "say with --text-element NAME which element holds the text";
    throw new Fault(`${name}: is XML, but no TEI: it begins with <${root}>; ${mend}`);
  }
  const texts = textsOfTei(content, name);
  if (texts.length === 0) throw new Fault(`${name}: is a teiCorpus without a TEI in it`);
  for (const [index, one] of texts.entries()) {
    yield draftOf(one, texts.length === 1 ? id : `${id}/${one.id ?? index + 1}`);
  }
}

/**
 * TEI XML: the words of `text` with headings, bylines, datelines, quotations and notes by their elements, and metadata
 * of the header; of a choice what was printed is read, not what an editor put in its place. Offsets count the text
 * without markup.
 */
export const tei: InputFormat = { name: "tei", endings: [".xml", ".tei"], streams: false, read };
