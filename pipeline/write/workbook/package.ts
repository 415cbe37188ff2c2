import { quotedName } from "./names.js";
import type { WrittenSheet } from "./sheet.js";
import { stylesXml } from "./styles.js";
import { attributeText, xmlHead, xmlText } from "./xml.js";
import type { ZippedFile } from "./zip.js";

const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Path of a sheet in the workbook, by its number from 0. */
export const sheetPath = (number: number): string => `xl/worksheets/sheet${number + 1}.xml`;

const contentTypes = (sheets: number): string => {
  const parts = [
    ["/xl/workbook.xml", `${types}.sheet.main+xml`],
    ["/xl/styles.xml", `${types}.styles+xml`],
    ["/xl/sharedStrings.xml", `${types}.sharedStrings+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ...Array.from({ length: sheets }, (_, at) => [`/${sheetPath(at)}`, `${types}.worksheet+xml`]),
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join("")}</Types>`;
};

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const workbook = (sheets: readonly WrittenSheet[]): string => {
  const listed = sheets.map(
    ({ name }, at) => `<sheet name="${attributeText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const filters = sheets.flatMap(({ name, filtered }, at) =>
    filtered === null
      ? []
      : [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${xmlText(`${quotedName(name)}!${filtered}`)}</definedName>`,
        ],
  );
  const names = filters.length === 0 ? "" : `<definedNames>${filters.join("")}</definedNames>`;
  return `${xmlHead}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><bookViews><workbookView tabRatio="800"/></bookViews><sheets>${listed.join("")}</sheets>${names}</workbook>`;
};

/** Files of a workbook beside its sheets, which are given in the order of their tabs. */
export const packageFiles = (
  sheets: readonly WrittenSheet[],
  { title, creator }: { readonly title: string; readonly creator: string },
): readonly ZippedFile[] => {
  const core = `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${attributeText(title)}</dc:title><dc:creator>${attributeText(creator)}</dc:creator></cp:coreProperties>`;
  return [
    { path: "xl/workbook.xml", chunks: [workbook(sheets)] },
    { path: "xl/styles.xml", chunks: [stylesXml] },
    { path: "docProps/core.xml", chunks: [core] },
    {
      path: "xl/_rels/workbook.xml.rels",
      chunks: [
        relationships([
          ...sheets.map((_, at) => [`${relations}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
          [`${relations}/styles`, "styles.xml"],
          [`${relations}/sharedStrings`, "sharedStrings.xml"],
        ]),
      ],
    },
    {
      path: "_rels/.rels",
      chunks: [
        relationships([
          [`${relations}/officeDocument`, "xl/workbook.xml"],
          [
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml",
          ],
        ]),
      ],
    },
    { path: "[Content_Types].xml", chunks: [contentTypes(sheets.length)] },
  ];
};
