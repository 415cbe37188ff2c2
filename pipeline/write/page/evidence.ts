import type { CountedHit } from "../../prove/evidence.js";
import type { PageText } from "./page-texts.js";

/**
 * One hit with the text of the page that it stands in. Elements are named by its key: of `s12` the mark in the text is
 * `t-s12`, the line among the evidence `e-s12`.
 */
export type PageHit = CountedHit<PageText>;
