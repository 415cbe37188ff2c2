import { join } from "node:path";
import type { Document, ZoneRole } from "../../pipeline/model/document.js";
import { type ReadOptions, readDocuments } from "../../pipeline/read/index.js";
import { all, madeFolder } from "./folder.js";

/** Documents of one file that is made for the test. */
export const readMade = async (
  name: string,
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<Document[]> => {
  const folder = await madeFolder({ [name]: content });
  return all(readDocuments([join(folder, name)], options));
};

/** Zones as a person would tell them: role and words. */
export const zonesTold = ({ text, zones }: Document): (readonly [ZoneRole, string])[] =>
  zones.map(({ role, start, end }) => [role, text.slice(start, end)] as const);

/** Words that stand in zones of a role. */
export const wordsOf = (document: Document, ...roles: readonly ZoneRole[]): string =>
  zonesTold(document)
    .filter(([role]) => roles.includes(role))
    .map(([, words]) => words)
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
