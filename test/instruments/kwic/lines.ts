import { type KwicLine, type KwicOptions, type KwicQuery, kwic } from "../../../pipeline/index.js";
import type { Document } from "../../../pipeline/model/document.js";
import { documentOf } from "../../../pipeline/read/document.js";

/** All lines of a concordance over texts, which are documents or bare text. */
export const linesIn = async (
  texts: readonly (string | Document)[],
  query: KwicQuery,
  options: KwicOptions = {},
): Promise<readonly KwicLine[]> => {
  const documents = texts.map((text, index) => (typeof text === "string" ? documentOf(`t${index}`, text) : text));
  const lines: KwicLine[] = [];
  for await (const line of kwic(documents, query, options)) lines.push(line);
  return lines;
};

/** Offset and words of each line in one text. */
export const found = async (text: string, word: string, matchCase = false): Promise<readonly string[]> =>
  (await linesIn([text], { word, matchCase })).map(({ start, node }) => `${start} ${node}`);
