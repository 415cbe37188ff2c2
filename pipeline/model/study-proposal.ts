import type { Rights, ZoneRole } from "./document.js";
import type { Voice } from "./study.js";

/** A proposal: some lines, the role that they may have, and the rule that says so. */
export interface ProposedZone {
  readonly role: ZoneRole;
  /** First and last line, from 1. */
  readonly first: number;
  readonly last: number;
  /** Why; empty for running text, which is what remains. */
  readonly why: string;
}

/** What a text says of itself in its zones. */
export interface ProposedFacts {
  readonly title: string | null;
  readonly author: string | null;
  /** As ISO 8601, or as far as it can be told. */
  readonly date: string | null;
  /** A line about rights, with its number. */
  readonly rights: { readonly line: number; readonly words: string } | null;
}

/** A text of a folder, as a study may name it. */
export interface ProposedText {
  readonly id: string;
  /** Path inside the folder, with forward slashes. */
  readonly file: string;
  readonly sha256: string;
  /** Null for a format that is no text, such as a PDF, and so is in none. */
  readonly encoding: string | null;
  /** True if the encoding was guessed. */
  readonly guessed: boolean;
  /** How many texts a file of many holds; null where it holds one. */
  readonly many: number | null;
  /** None where zones are left to be found while reading. */
  readonly zones: readonly ProposedZone[];
  /** Marks of notes such as `[1]`, which stand in the text and before the notes. */
  readonly marks: readonly string[];
  readonly facts: ProposedFacts;
  /** What its own head says, beside the facts. */
  readonly metadata: Readonly<Record<string, string>>;
  /** What a reader ought to know, such as that it is not English; null if nothing. */
  readonly warning: string | null;
}

/** A side of the study in the making, with the files on it. */
export interface ProposedSide {
  readonly id: string;
  readonly name: string;
  readonly files: readonly string[];
}

/** A file that is not taken into a study, and why. */
export interface LeftOut {
  readonly file: string;
  readonly why: string;
}

/** A study in the making. */
export interface ProposedStudy {
  readonly id: string;
  readonly title: string;
  readonly target: ProposedSide;
  readonly reference: ProposedSide;
  readonly texts: readonly ProposedText[];
  readonly voices: readonly Voice[];
  /** Ids of voices by those of the texts that they wrote. */
  readonly writers: ReadonlyMap<string, string>;
  readonly rights: Rights;
  readonly language: string;
}
