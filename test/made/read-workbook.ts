// Reads a workbook back with nothing of the writer's: an unzip, and patterns for the few elements that a sheet has.
import { strFromU8, unzipSync } from "fflate";

/** A cell as it was read; style is its number in styles.xml. */
export interface ReadCell {
  readonly value: string | number | boolean | null;
  readonly style: number;
}

/** A sheet as it was read. */
export interface ReadSheet {
  readonly name: string;
  readonly xml: string;
  readonly rows: readonly (readonly ReadCell[])[];
  /** Where each link leads, by its cell. */
  readonly links: ReadonlyMap<string, string>;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

const unescaped = (text: string): string => text.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? "?");

/** Characters that are written by number, each read once, from left to right. */
const decoded = (text: string): string =>
  unescaped(text).replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const textIn = (xml: string): string => decoded(/<t(?: [^>]*)?>([\s\S]*?)<\/t>/.exec(xml)?.[1] ?? "");

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const readValue = (type: string | undefined, content: string, shared: readonly string[]): ReadCell["value"] => {
  if (type === "inlineStr") return textIn(content);
  const value = /<v>([^<]*)<\/v>/.exec(content)?.[1] ?? "";
  if (type === "s") return shared[Number(value)] ?? "missing";
  return type === "b" ? value === "1" : Number(value);
};

const rowsIn = (xml: string, shared: readonly string[]): readonly (readonly ReadCell[])[] =>
  [...xml.matchAll(/<row r="\d+">([\s\S]*?)<\/row>/g)].map(([, row = ""]) => {
    const cells: ReadCell[] = [];
    for (const [, letters = "", style, type, content = ""] of row.matchAll(
      /<c r="([A-Z]+)\d+"(?: s="(\d+)")?(?: t="(\w+)")?>([\s\S]*?)<\/c>/g,
    )) {
      const at = columnOf(letters);
      while (cells.length < at) cells.push({ value: null, style: 0 });
      cells.push({ value: readValue(type, content, shared), style: Number(style ?? 0) });
    }
    return cells;
  });

/** Files of a zip as text. */
export const unzipped = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

/** The sheets of a workbook in the order of their tabs. */
export const readWorkbook = (bytes: Uint8Array): readonly ReadSheet[] => {
  const files = unzipped(bytes);
  const strings = [...(files.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, one = ""]) =>
    textIn(one),
  );
  return [...(files.get("xl/workbook.xml") ?? "").matchAll(/<sheet name="([^"]*)" sheetId="(\d+)"/g)].map(
    ([, name = "", number = ""]) => {
      const xml = files.get(`xl/worksheets/sheet${number}.xml`) ?? "";
      const links = [...xml.matchAll(/<hyperlink ref="(\w+)" location="([^"]*)"/g)];
      return {
        name: unescaped(name),
        xml,
        rows: rowsIn(xml, strings),
        links: new Map(links.map(([, cell = "", to = ""]) => [cell, unescaped(to)])),
      };
    },
  );
};
