import { xmlHead } from "./xml.js";

/** Styles of cells by their number in `styles.xml`. */
export const styles = {
  plain: 0,
  header: 1,
  text: 2,
  /** Text that would become a formula if somebody typed it again. */
  guarded: 3,
  linkedNumber: 4,
  linkedText: 5,
  title: 6,
  chapter: 7,
  prose: 8,
} as const;

/** One of {@link styles}. */
export type StyleName = keyof typeof styles;

const fonts = ["", "<b/>", '<u/><sz val="11"/><color rgb="FF0B5394"/>', '<b/><sz val="16"/>', '<b/><sz val="12"/>'].map(
  (own) => `<font>${own.includes("<sz") ? own : `${own}<sz val="11"/>`}<name val="Calibri"/><family val="2"/></font>`,
);

const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/><bgColor indexed="64"/></patternFill></fill>',
];

/** Format 49 is text: what is typed into such a cell stays what was typed. */
const textFormat = 49;

const xf = (format: number, font: number, rest = "", alignment = "", fill = 0): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${rest}${alignment === "" ? "/>" : ` applyAlignment="1"><alignment ${alignment}/></xf>`}`;

const wrapped = 'vertical="top" wrapText="1"';

// In the order of the numbers above.
const formats = [
  xf(0, 0),
  xf(textFormat, 1, "", 'vertical="top"', 2),
  xf(textFormat, 0),
  xf(textFormat, 0, ' quotePrefix="1"'),
  xf(0, 2),
  xf(textFormat, 2, "", 'vertical="top"'),
  xf(textFormat, 3),
  xf(textFormat, 4),
  xf(textFormat, 0, "", wrapped),
];

/** `styles.xml`, the same for every workbook. */
export const stylesXml = `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="${fonts.length}">${fonts.join("")}</fonts><fills count="${fills.length}">${fills.join("")}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
