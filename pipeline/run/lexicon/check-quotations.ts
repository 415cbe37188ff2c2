import type { Document } from "../../model/document.js";
import type { Layers } from "../../model/layers.js";
import type { QuotationEntry, QuotationRules } from "../../model/lexicon.js";
import type { Quotation } from "../../model/quotation.js";
import type { Span } from "../../model/span.js";
import { documentOf } from "../../read/document.js";
import type { Problem } from "./dead-entries.js";

type Annotate = (document: Document) => Layers;

type Found = Pick<Problem, "kind" | "what">;

const failing = (what: string): Found => ({ kind: "failing", what });

/** The text of an example, and its cue: what stood in square brackets. */
const read = (example: string): { readonly text: string; readonly cue: readonly Span[] } => {
  const cue: Span[] = [];
  let text = "";
  let open = -1;
  for (const character of example) {
    if (character === "[") open = text.length;
    else if (character === "]") cue.push({ start: open, end: text.length });
    else text += character;
  }
  return { text, cue };
};

const same = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every(({ start, end }, index) => start === b[index]?.start && end === b[index]?.end);

const shown = (text: string, quotations: readonly Quotation[]): string =>
  quotations
    .map(({ cue, entry, status, reason }) => {
      const words = cue.map(({ start, end }) => text.slice(start, end)).join(" … ");
      return `[${words}] ${entry} ${status} ${reason}`.trimEnd();
    })
    .join("; ") || "nothing";

function* problemsOf(entry: QuotationEntry, annotate: Annotate): Generator<Found> {
  if (entry.yes.length === 0) yield { kind: "example", what: "has no example (yes:)" };
  const reasons = new Set<string>();
  const quotationsIn = (text: string): readonly Quotation[] => {
    const { quotations } = annotate(documentOf("example", text));
    for (const { entry: id, reason } of quotations) if (id === entry.id) reasons.add(reason);
    return quotations;
  };
  for (const example of entry.yes) {
    const { text, cue } = read(example);
    const quotations = quotationsIn(text);
    const kept = quotations.filter(({ status, entry: id }) => status === "kept" && id === entry.id);
    if (!kept.some((one) => same(one.cue, cue)))
      yield failing(`"${example}": not found; here is ${shown(text, quotations)}`);
  }
  for (const example of entry.no) {
    const kept = quotationsIn(example).filter(({ status, entry: id }) => status === "kept" && id === entry.id);
    if (kept.length > 0) yield failing(`"${example}": must not be found, but here is ${shown(example, kept)}`);
  }
  for (const { when, why } of entry.unless) {
    if (!reasons.has(why)) yield failing(`no example shows the exception "${when}" (${why})`);
  }
}

/** What fails of the examples of cues, each in brackets with its auxiliaries; and ids of markers that do not exist. */
export function* checkQuotations(
  { entries, acts, naming }: QuotationRules,
  markers: ReadonlySet<string>,
  annotate: Annotate,
): Generator<Problem> {
  for (const entry of entries) {
    for (const problem of problemsOf(entry, annotate)) {
      yield { ...problem, level: "error", lexicon: entry.lexicon, entry: entry.id };
    }
  }
  for (const id of [...acts.keys(), ...naming]) {
    if (markers.has(id)) continue;
    yield { kind: "failing", level: "error", lexicon: "quotations/words", entry: id, what: "no marker has this id" };
  }
}
