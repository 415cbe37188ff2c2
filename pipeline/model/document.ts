import type { Span } from "./span.js";

/** What a block of a source is for; `body` is what the writer wrote to be read as the text. */
export const zoneRoles = [
  "body",
  "title",
  "heading",
  "standfirst",
  "byline",
  "dateline",
  "caption",
  "boilerplate",
  "blockquote",
  "note",
  "footnote",
  "licence",
] as const;

/** One of {@link zoneRoles}. */
export type ZoneRole = (typeof zoneRoles)[number];

/** A block of the source with one role, written by one voice; the zones of a document do not overlap. */
export interface Zone extends Span {
  readonly role: ZoneRole;
  /** Id of whoever wrote it, or null where nobody is named. */
  readonly voice: string | null;
}

/** Kinds of foreign matter inside a zone: a bracketed insertion, a gloss in another script, the mark of a note. */
export const inlayKinds = ["insertion", "gloss", "note_mark"] as const;

/** One of {@link inlayKinds}. */
export type InlayKind = (typeof inlayKinds)[number];

/** Foreign matter inside a zone: has a voice of its own, is outside every base, and sentences run through it. */
export interface Inlay extends Span {
  readonly kind: InlayKind;
  readonly voice: string | null;
}

/** Whose a text is, and what may be done with it. */
export interface Rights {
  readonly holder: string;
  readonly licence: string;
  readonly attribution: string;
  readonly url: string | null;
}

/** One text. Its zones may cover only a part of `text`, where a source holds several texts. */
export interface Document {
  readonly id: string;
  /** The whole source, never edited; every offset of the program points into it. */
  readonly text: string;
  /** The group that it belongs to in the comparison. */
  readonly side: string;
  /** Joins the texts that belong together, such as an introduction and its op-ed; null if none. */
  readonly pair: string | null;
  /** Sorted, disjoint. */
  readonly zones: readonly Zone[];
  /** Sorted, disjoint, each inside one zone. */
  readonly inlays: readonly Inlay[];
  readonly metadata: Readonly<Record<string, string>>;
  readonly rights: Rights | null;
}
