import type { Document } from "./document.js";
import type { HashedFile } from "./report.js";
import type { Span } from "./span.js";

/** A span that somebody else marked, to be measured against. */
export interface GoldSpan extends Span {
  /** Layer that the gold names for it, or null where the mapping has to tell. */
  readonly layer: string | null;
  readonly label: string;
  /** True if it is neither wanted nor wrong. */
  readonly optional: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

/** A document with what was marked in it, sorted by start. */
export interface GoldDocument {
  readonly document: Document;
  readonly spans: readonly GoldSpan[];
}

/** Gold to be measured against; its documents are read as they are asked for. */
export interface Gold {
  readonly id: string;
  readonly documents: AsyncIterable<GoldDocument>;
  /** Roles of the zones that are scored, or null for all of the text. */
  readonly zones: readonly string[] | null;
  /** Files of the gold with their hashes; known when the documents have been gone through. */
  readonly inputs: () => readonly HashedFile[];
  /** Lexicons and switches of the study that the texts belong to. */
  readonly lexicons: readonly string[];
  readonly without: readonly string[];
}
