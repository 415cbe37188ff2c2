import type { Document } from "../model/document.js";
import type { LayerName } from "../model/layers.js";
import type { Table } from "../model/table.js";
import type { NumberedWords } from "./numbered-words.js";
import type { Reading, TextRead } from "./reading.js";

/**
 * An instrument of discourse analysis: reads texts one by one into counts, and makes tables of them. Its functions are
 * methods so that a list may forget what its state is made of.
 */
export interface Instrument<State = unknown> {
  readonly name: string;
  readonly reading: Reading;
  /** Layers that it reads beside words, sentences and, where the reading asks for one, voices. */
  readonly needs: readonly LayerName[];
  readonly start: () => State;
  /** Reads one text into the state. */
  add(state: State, read: TextRead): void;
  /** Reads the words of one text, in their order; only where the instrument needs nothing else of texts. */
  addWords?(state: State, text: Pick<Document, "id" | "side">, words: NumberedWords): void;
  /** Tables of all that was read; refuses what would say nothing, as a Fault with what to ask instead. */
  tables(state: State): readonly Table[];
}
