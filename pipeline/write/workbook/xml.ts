import { wellFormed } from "../cells.js";

/** What XML cannot hold, and the carriage return, which its readers make a line feed of. */
const unheld = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g;

/** What a workbook would take for a character written as its number. */
const likeEscape = /_(?=x[0-9A-Fa-f]{4}_)/g;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it stands in XML, in an element or between quotes. */
export const xmlText = (text: string): string => wellFormed(text).replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);

/** Text of a cell: what XML cannot hold is written as `_x0000_`, as Office does, and what looks like that is kept apart. */
export const cellText = (text: string): string =>
  xmlText(
    text
      .replace(likeEscape, "_x005F_")
      .replace(unheld, (mark) => `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`),
  );

/** Text between quotes: line ends and what XML cannot hold become spaces. */
export const attributeText = (text: string): string => xmlText(text.replace(unheld, " ").replace(/[\t\n]/g, " "));

/** What every part of a workbook begins with. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
