import { wellFormed } from "./cells.js";

/** A piece of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** What every offset of the program counts. */
export const offsetsUnit = "UTF-16 code units of the untouched source, from 0, end not included";

/** JSON of a value, with lone surrogates replaced as in every other file. */
export const jsonText = (value: Json, indent?: number): string =>
  JSON.stringify(value, (_key, item) => (typeof item === "string" ? wellFormed(item) : item), indent);
