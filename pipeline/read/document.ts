import type { Document } from "../model/document.js";
import { findTextZones } from "./text.js";

/**
 * Makes a document of a text that a program holds already; zones are found as in a plain text file. Any string will do,
 * lone surrogates and NUL included: it is never edited.
 */
export const documentOf = (id: string, text: string, side = id): Document => ({
  id,
  text,
  side,
  pair: null,
  ...findTextZones(text),
  rights: null,
});
