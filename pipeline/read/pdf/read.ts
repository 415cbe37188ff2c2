import { Fault } from "../../model/fault.js";
import { compose } from "../compose.js";
import type { Draft } from "../format.js";
import { blocksOf } from "./blocks.js";
import { type Line, linesOfPage } from "./lines.js";
import { openPdf } from "./pages.js";

/** What was read of a PDF, and what its reader ought to know of it. */
export interface ReadPdf extends Omit<Draft, "id"> {
  /** Letters that the file does not tell. */
  readonly unknown: number;
  /** Numbers of the pages without text, from 1. */
  readonly empty: readonly number[];
}

/** Signs that stand where the file does not say which letter was set. */
const unknownSigns = /[\p{Co}\p{Cc}\ufffd]/gu;

/**
 * Reads a PDF: its lines put together to paragraphs. One that is damaged, or has no text, is a Fault.
 * @param begin told the number of each page before it is read.
 */
export const readPdf = async (
  bytes: Uint8Array,
  name: string,
  begin: (page: number) => void = () => {},
): Promise<ReadPdf> => {
  const pdf = await openPdf(bytes, name);
  const pages: (readonly Line[])[] = [];
  try {
    for (let number = 1; number <= pdf.count; number += 1) {
      begin(number);
      pages.push(linesOfPage(await pdf.page(number)));
    }
  } finally {
    await pdf.close();
  }
  const empty = pages.flatMap((lines, index) => (lines.length === 0 ? [index + 1] : []));
  if (empty.length === pages.length)
    throw new Fault(
      `${name}: holds no text on its ${pages.length} pages, only pictures it seems; make text of them by OCR first`,
    );
  const composed = compose(blocksOf(pages));
  const unknown = composed.text.replace(/[\t\n]/g, "").match(unknownSigns)?.length ?? 0;
  if (unknown > composed.text.length * 0.2)
    throw new Fault(`${name}: does not say which letters it shows, so its text cannot be read; make text of it by OCR`);
  return { ...composed, metadata: pdf.metadata, unknown, empty };
};
