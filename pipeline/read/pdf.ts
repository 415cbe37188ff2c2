import { Fault } from "../model/fault.js";
import { compose } from "./compose.js";
import { collect, type Draft, type Given, type InputFormat } from "./format.js";
import type { Line } from "./pdf/lines.js";

/** Signs that stand where the file does not say which letter was set. */
const unknownSigns = /[\p{Co}\p{Cc}\ufffd]/gu;

const numbersOf = (numbers: readonly number[]): string =>
  `${numbers.slice(0, 10).join(", ")}${numbers.length > 10 ? ` and ${numbers.length - 10} more` : ""}`;

async function* read(bytes: AsyncIterable<Uint8Array>, given: Given): AsyncGenerator<Draft> {
  const { name, shown = name, id, account } = given;
  const content = await collect(bytes, given);
  // 1.5 MB of code, which only those wait for who read a PDF.
  const [{ openPdf }, { linesOfPage }, { blocksOf }] = await Promise.all([
    import("./pdf/pages.js"),
    import("./pdf/lines.js"),
    import("./pdf/blocks.js"),
  ]);
  const pdf = await openPdf(content, name);
  const pages: (readonly Line[])[] = [];
  try {
    for (let number = 1; number <= pdf.count; number += 1) pages.push(linesOfPage(await pdf.page(number)));
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
  if (unknown > 0)
    account?.remarks.set(
      `${shown} `,
      `${unknown} of its letters are not told by the file, as joined ones of old fonts`,
    );
  if (empty.length > 0)
    account?.remarks.set(shown, `pages without text: ${numbersOf(empty)}; scanned ones hold pictures only`);
  yield { id, ...composed, metadata: pdf.metadata };
}

/**
 * A PDF: its lines put together to paragraphs, words that were parted at the end of a line joined, heads, feet and page
 * numbers as boilerplate. Offsets count this text.
 */
export const pdf: InputFormat = { name: "pdf", endings: [".pdf"], streams: false, read };
