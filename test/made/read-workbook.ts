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

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(#?\w+);/g, (_, name: string) =>
    name.startsWith("#x")
      ? String.fromCodePoint(Number.parseInt(name.slice(2), 16))
      : name.startsWith("#")
        ? String.fromCodePoint(Number(name.slice(1)))
        : (entities[name] ?? "?"),
  );

/** Characters that are written by number, each read once, from left to right. */
const decoded = (text: string): string =>
  unescaped(text).replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Text of an element; other programs part it where the script changes. */
const textIn = (xml: string): string =>
  [...xml.matchAll(/<t(?: [^>]*)?>([\s\S]*?)<\/t>/g)].map(([, text = ""]) => decoded(text)).join("");

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const readValue = (type: string | undefined, content: string, shared: readonly string[]): ReadCell["value"] => {
  if (type === "inlineStr") return textIn(content);
  const value = /<v>([^<]*)<\/v>/.exec(content)?.[1] ?? "";
  if (type === "s") return shared[Number(value)] ?? "missing";
  return type === "b" ? value === "1" : Number(value);
};

const attribute = (element: string, name: string): string | undefined =>
  new RegExp(`(?:^| )${name}="([^"]*)"`).exec(element)?.[1];

const cellsIn = (row: string, shared: readonly string[]): readonly ReadCell[] => {
  const cells: ReadCell[] = [];
  for (const [, element = "", content] of row.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const at = columnOf(/[A-Z]+/.exec(attribute(element, "r") ?? "")?.[0] ?? "");
    while (cells.length < at) cells.push({ value: null, style: 0 });
    const value = content === undefined ? null : readValue(attribute(element, "t"), content, shared);
    cells.push({ value, style: Number(attribute(element, "s") ?? 0) });
  }
  return cells;
};

const rowsIn = (xml: string, shared: readonly string[]): readonly (readonly ReadCell[])[] =>
  [...xml.matchAll(/<row [^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)].map(([, row = ""]) => cellsIn(row, shared));

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
