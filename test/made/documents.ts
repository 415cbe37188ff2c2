import { strToU8, zipSync } from "fflate";

/** Bytes of a zip with these files in it. */
export const madeZip = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [path, typeof content === "string" ? strToU8(content) : content]),
    ),
    { level: 6, mtime: "1980-01-02T12:00:00" },
  );

/** Text as XML and HTML have it. */
export const escapedText = (text: string): string => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** A paragraph of Word, with a style or not. */
export const wordParagraph = (text: string, style = ""): string =>
  `<w:p>${style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${escapedText(text)}</w:t></w:r></w:p>`;

const wordNames = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Bytes of a document of Word. */
export const madeDocx = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  madeZip({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<w:document ${wordNames}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });

/** A part of a document of Word that is made of elements of its own, as notes and styles are. */
export const wordPart = (name: string, content: string): string => `<w:${name} ${wordNames}>${content}</w:${name}>`;

/** A line on a page of a PDF. */
export interface PdfLine {
  readonly text: string;
  readonly y: number;
  readonly x?: number;
  readonly size?: number;
}

const operators = (lines: readonly PdfLine[]): string =>
  lines
    .map(
      ({ text, y, x = 72, size = 12 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, "\\$&")}) Tj ET`,
    )
    .join("\n");

/** Bytes of a PDF; what it says of its parts may be a lie. */
export const madePdf = (
  pages: readonly (readonly PdfLine[])[],
  { length, count, info = "" }: { readonly length?: number; readonly count?: number; readonly info?: string } = {},
): Uint8Array => {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(" ");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${count ?? pages.length}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ...pages.flatMap((lines, index) => {
      const content = operators(lines);
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${5 + 2 * index} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
        `<</Length ${length ?? content.length}>>stream\n${content}\nendstream`,
      ];
    }),
    `<<${info}>>`,
  ];
  let file = "%PDF-1.4\n";
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R/Info ${objects.length} 0 R>>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(file, "latin1");
};
