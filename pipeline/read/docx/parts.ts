import type { Document, ZoneRole } from "../../model/document.js";
import { visitXml, type XmlLimits } from "../xml.js";

/** Text boxes and tables in tables nest deeper than files of ours. */
export const wordLimits: XmlLimits = { deepest: 250 };

/** Path of the part with the text, as the package tells it. */
export const documentPath = (parts: ReadonlyMap<string, string>, name: string): string => {
  let path = "word/document.xml";
  const relations = parts.get("_rels/.rels");
  if (relations === undefined) return path;
  visitXml(relations, `${name}/_rels/.rels`, {
    open: ({ attributes }) => {
      const target = attributes.get("Target");
      if (target !== undefined && attributes.get("Type")?.endsWith("/officeDocument")) path = target.replace(/^\//, "");
    },
    words: () => {},
    close: () => {},
  });
  return path;
};

const told: ReadonlyMap<string, string> = new Map([
  ["dc:title", "title"],
  ["dc:creator", "author"],
  ["dcterms:created", "created"],
  ["dc:language", "language"],
  ["dc:subject", "subject"],
]);

/** What a document says of itself; the day is that on which its file was made. */
export const coreMetadata = (content: string | undefined, path: string): Document["metadata"] => {
  if (content === undefined) return {};
  const found = new Map<string, string>();
  let field: string | undefined;
  visitXml(content, path, {
    open: ({ name }) => {
      field = told.get(name);
    },
    words: (words) => {
      if (field !== undefined) found.set(field, (found.get(field) ?? "") + words);
    },
    close: () => {
      field = undefined;
    },
  });
  return Object.fromEntries(
    [...found].map(([name, value]) => [name, value.trim()] as const).filter(([, value]) => value !== ""),
  );
};

/** Roles by the names of styles, which are English in files of every language. */
const styles: readonly (readonly [RegExp, ZoneRole])[] = [
  [/^title$/, "title"],
  [/^subtitle$/, "standfirst"],
  [/^heading \d$/, "heading"],
  [/^(?:intense )?quote$|^block text$/, "blockquote"],
  [/^caption$/, "caption"],
  [/^(?:foot|end)note text$/, "footnote"],
  [/^(?:header|footer|toc \d|toc heading|table of contents|table of figures|page number)$/, "boilerplate"],
  [/^(?:author|byline|signature)$/, "byline"],
  [/^(?:date|dateline)$/, "dateline"],
];

/** Role of each style, by its id; a style without one has that of the style on which it is based. */
export const roleOfStyles = (content: string, path: string): ReadonlyMap<string, ZoneRole> => {
  const found = new Map<string, { name: string; basis: string | null; level: number }>();
  let open = { name: "", basis: null as string | null, level: 9 };
  let style = "";
  if (content !== "") {
    visitXml(
      content,
      path,
      {
        open: ({ name, attributes }) => {
          const value = attributes.get("w:val") ?? "";
          if (name === "w:style") {
            style = attributes.get("w:styleId") ?? "";
            open = { name: "", basis: null, level: 9 };
            found.set(style, open);
          } else if (style !== "" && name === "w:name") open.name = value.toLowerCase();
          else if (style !== "" && name === "w:basedOn") open.basis = value;
          else if (style !== "" && name === "w:outlineLvl") open.level = Number(value);
        },
        words: () => {},
        close: (name) => {
          if (name === "w:style") style = "";
        },
      },
      wordLimits,
    );
  }
  const roles = new Map<string, ZoneRole>();
  for (const id of found.keys()) {
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null && !seen.has(at); at = found.get(at)?.basis ?? null) {
      seen.add(at);
      const { name, level } = found.get(at) ?? { name: "", level: 9 };
      const role = styles.find(([pattern]) => pattern.test(name))?.[1] ?? (level < 9 ? "heading" : undefined);
      if (role !== undefined && !roles.has(id)) roles.set(id, role);
    }
  }
  return roles;
};
