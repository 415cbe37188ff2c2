import { getResolvedPDFJS } from "unpdf";
import type { Document } from "../../model/document.js";
import { Fault } from "../../model/fault.js";
import { demandNoPdfBomb } from "./bombs.js";
import { hearErrors } from "./unheard.js";

/** A run of letters as it was set on a page; lengths are in points, y grows upwards. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** False where it runs up or down the page. */
  readonly upright: boolean;
  /** True if a line ends with it. */
  readonly ends: boolean;
}

/** A document of pages, read one after the other. */
export interface Pages {
  readonly count: number;
  readonly metadata: Document["metadata"];
  readonly page: (number: number) => Promise<readonly Glyphs[]>;
  readonly close: () => Promise<void>;
}

/** No book has more; a file that says so lies. */
const mostPages = 20_000;

/** Code units that one page may have: forms that show each other again and again make them without end. */
const mostOnPage = 500_000;

/** The library keeps what it made of each page, 60 KB and more, until it is told to let it go; it then reads the tree of pages anew. */
const pagesKept = 500;

/** Code units that all pages together may have. */
const mostLetters = 64 * 1024 * 1024;

const pdfFault = (name: string, what: string, error: unknown): unknown => {
  if (error instanceof Fault || !(error instanceof Error)) return error;
  if (error.name === "PasswordException") return new Fault(`${name}: is locked by a password; save it without one`);
  if (error.name === "InvalidPDFException") return new Fault(`${name}: is no PDF, or a damaged one`);
  return new Fault(`${name}: ${what} cannot be read (${error.message.replace(/\s+/g, " ").slice(0, 100)})`);
};

/** A day as PDF writes it, `D:20170704…`, as 2017-07-04; null for anything else. */
const dayOf = (told: unknown): string | null => {
  const [, year, month = "01", day = "01"] = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(String(told ?? "")) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
};

const metadataOf = (info: Readonly<Record<string, unknown>>): Document["metadata"] => {
  const plain = (value: unknown): string | null =>
    typeof value === "string" && value.trim() !== "" ? value.replace(/\s+/g, " ").trim() : null;
  const told: readonly (readonly [string, string | null])[] = [
    ["title", plain(info.Title)],
    ["author", plain(info.Author)],
    ["created", dayOf(info.CreationDate)],
    ["language", plain(info.Language)],
    ["subject", plain(info.Subject)],
  ];
  return Object.fromEntries(told.filter((entry): entry is readonly [string, string] => entry[1] !== null));
};

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

const glyphsOf = ({ str, transform, width, hasEOL }: Item): Glyphs => {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform;
  return { text: str, x, y, width, size: Math.hypot(c, d) || 1, upright: Math.abs(a) >= Math.abs(b), ends: hasEOL };
};

/** What is set on a page, taken piece by piece, so that one without end is left before it fills the memory. */
const glyphsOfPage = async (
  pieces: ReadableStream<{ readonly items: readonly (Item | object)[] }>,
  place: string,
): Promise<readonly Glyphs[]> => {
  const glyphs: Glyphs[] = [];
  let letters = 0;
  // What is given up is not cancelled: the library would go on to fill it, and fail. It ends when the file is closed.
  for await (const { items } of pieces.values({ preventCancel: true })) {
    for (const item of items) {
      if (!("str" in item)) continue;
      glyphs.push(glyphsOf(item));
      letters += item.str.length;
      if (letters > mostOnPage) throw new Fault(`${place} holds more than ${mostOnPage} letters, as no page does`);
    }
  }
  return glyphs;
};

/** Opens a PDF; one that is damaged, locked or lies about its pages is a Fault. Nothing in it is run, fetched or drawn. */
export const openPdf = async (bytes: Uint8Array, name: string): Promise<Pages> => {
  await demandNoPdfBomb(bytes, name);
  const { getDocument } = await getResolvedPDFJS();
  const options = {
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
  };
  // The library takes the bytes away from whoever gave them.
  const task = getDocument({ ...options, data: new Uint8Array(bytes), stopAtErrors: true });
  const heard = hearErrors();
  const close = async (): Promise<void> => {
    await task.destroy();
    await heard();
  };
  try {
    const pdf = await task.promise;
    if (pdf.numPages > mostPages)
      throw new Fault(`${name}: says that it has ${pdf.numPages} pages; ${mostPages} are read at most`);
    const { info } = await pdf.getMetadata();
    let letters = 0;
    return {
      count: pdf.numPages,
      metadata: metadataOf({ ...info }),
      page: async (number) => {
        try {
          const page = await pdf.getPage(number);
          const glyphs = await glyphsOfPage(page.streamTextContent(), `${name}: page ${number}`);
          page.cleanup();
          if (number % pagesKept === 0) await pdf.cleanup();
          letters += glyphs.reduce((sum, { text }) => sum + text.length, 0);
          if (letters > mostLetters) throw new Fault(`${name}: holds more than ${mostLetters} letters; split it`);
          return glyphs;
        } catch (error) {
          throw pdfFault(name, `page ${number} of ${pdf.numPages}`, error);
        }
      },
      close,
    };
  } catch (error) {
    await close();
    throw pdfFault(name, "this PDF", error);
  }
};
