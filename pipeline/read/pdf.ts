import { collect, type Draft, type Given, type InputFormat } from "./format.js";

const numbersOf = (numbers: readonly number[]): string =>
  `${numbers.slice(0, 10).join(", ")}${numbers.length > 10 ? ` and ${numbers.length - 10} more` : ""}`;

async function* read(bytes: AsyncIterable<Uint8Array>, given: Given): AsyncGenerator<Draft> {
  const { name, shown = name, id, account } = given;
  const content = await collect(bytes, given);
  // Only those wait for its code who read a PDF.
  const { readGuarded } = await import("./pdf/guarded.js");
  const { unknown, empty, ...draft } = await readGuarded(content, name);
  if (unknown > 0)
    account?.remarks.set(
      `${shown} `,
      `${unknown} of its letters are not told by the file, as joined ones of old fonts`,
    );
  if (empty.length > 0)
    account?.remarks.set(shown, `pages without text: ${numbersOf(empty)}; scanned ones hold pictures only`);
  yield { id, ...draft };
}

/**
 * A PDF: its lines put together to paragraphs, words that were parted at the end of a line joined, heads, feet and page
 * numbers as boilerplate. Offsets count this text.
 */
export const pdf: InputFormat = { name: "pdf", endings: [".pdf"], streams: false, read };
