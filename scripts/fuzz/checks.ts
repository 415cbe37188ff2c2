// What must hold of whatever came out well, and of each refusal.
import { annotator } from "../../pipeline/annotate/english.js";
import type { Document } from "../../pipeline/model/document.js";
import { Fault } from "../../pipeline/model/fault.js";
import type { Layers } from "../../pipeline/model/layers.js";
import type { Span } from "../../pipeline/model/span.js";
import { documentOf } from "../../pipeline/read/document.js";
import type { Draft } from "../../pipeline/read/format.js";
import { readLexicons } from "../../pipeline/read/lexicons.js";
import { printable } from "../../pipeline/write/display-width.js";
import { faultsOf } from "../../test/layer-invariants.js";

/** Fails, since something does not hold. */
export class Breach extends Error {
  /** @param message what does not hold. */
  constructor(message: string) {
    super(message);
    this.name = "Breach";
  }
}

const demand = (holds: boolean, what: string): void => {
  if (!holds) throw new Breach(what);
};

const demandSpans = (spans: readonly Span[], { start: least, end: most }: Span, what: string): void => {
  let before = least;
  for (const { start, end } of spans) {
    demand(Number.isInteger(start) && Number.isInteger(end), `${what}: ${start}–${end} are no integers`);
    demand(start >= before, `${what}: ${start}–${end} begins before ${before}`);
    demand(end > start && end <= most, `${what}: ${start}–${end} is empty or outside ${least}–${most}`);
    before = end;
  }
};

/** Fails where a text that was read is no text, or its zones and inlays do not lie in it. */
export const demandDraft = ({ id, text, zones, inlays, metadata }: Draft): void => {
  demand(typeof id === "string" && id !== "", "a text without an id");
  demand(typeof text === "string", "a text that is none");
  demandSpans(zones, { start: 0, end: text.length }, "zones");
  for (const inlay of inlays)
    demand(
      zones.some(({ start, end }) => start <= inlay.start && inlay.end <= end),
      `inlay ${inlay.start}–${inlay.end} is in no zone`,
    );
  demandSpans(inlays, { start: 0, end: text.length }, "inlays");
  for (const [key, value] of Object.entries(metadata))
    demand(typeof value === "string", `metadata ${key} is no string`);
};

const longestFault = 2000;

/** Fails for a refusal that is not one line, or that does not name what was refused. */
export const demandTelling = (error: unknown, names: readonly string[]): "refused" => {
  if (!(error instanceof Fault)) throw error;
  const told = printable(error.message);
  demand(told.length <= longestFault, `a refusal of ${told.length} letters: ${told.slice(0, 200)}`);
  demand(
    names.some((name) => error.message.includes(name)),
    `a refusal that names no file: ${told}`,
  );
  return "refused";
};

let layersOf: Promise<(document: Document) => Layers> | undefined;
let canary: string | undefined;
let annotated = 0;

const canaryText = "Perhaps China’s talks must resume. “We will not bargain,” Mr. Berg of the U.S. said in May.";
const canaryEvery = 40;

const longestAnnotated = 6000;

/** Annotates a text, and fails where a layer is not as Law 3 has it, or where what was read before changes the next. */
export const demandLayers = async (draft: Draft): Promise<void> => {
  if (draft.text.length > longestAnnotated) return;
  layersOf ??= readLexicons().then(annotator);
  const layers = await layersOf;
  const document = { ...draft, side: "a", pair: null, rights: null };
  const first = layers(document);
  const [fault] = faultsOf(document, first);
  if (fault !== undefined) throw new Breach(fault);
  annotated += 1;
  if (annotated % canaryEvery !== 1) return;
  demand(JSON.stringify(layers(document)) === JSON.stringify(first), "a text that is annotated twice differs");
  const now = JSON.stringify(layers(documentOf("canary", canaryText)));
  canary ??= now;
  demand(now === canary, "a text is annotated in another way after this one");
};
