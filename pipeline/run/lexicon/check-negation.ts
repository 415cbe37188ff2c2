import type { Document } from "../../model/document.js";
import type { Layers } from "../../model/layers.js";
import type { NegationEntry, NegationRules } from "../../model/lexicon.js";
import type { Negation } from "../../model/negation.js";
import type { Span } from "../../model/span.js";
import { documentOf } from "../../read/document.js";
import type { Problem } from "./dead-entries.js";

type Annotate = (document: Document) => Layers;

/** An example with its negators in square brackets and their scopes, in the same order, in braces. */
interface Example {
  readonly text: string;
  readonly cues: readonly Span[];
  readonly scopes: readonly Span[];
}

const read = (example: string): Example => {
  const found: Record<string, Span[]> = { "[": [], "{": [] };
  const open: { readonly mark: string; readonly start: number }[] = [];
  let text = "";
  for (const character of example) {
    if (character === "[" || character === "{") open.push({ mark: character, start: text.length });
    else if (character === "]" || character === "}") {
      const opened = open.pop();
      if (opened !== undefined) found[opened.mark]?.push({ start: opened.start, end: text.length });
    } else text += character;
  }
  return { text, cues: found["["] ?? [], scopes: found["{"] ?? [] };
};

const shown = (text: string, negations: readonly Negation[]): string =>
  negations.length === 0
    ? "nothing"
    : negations
        .map(({ start, end, scope_start, scope_end, status, reason }) =>
          `[${text.slice(start, end)}] {${text.slice(scope_start, scope_end)}} ${status} ${reason}`.trimEnd(),
        )
        .join("; ");

type Found = Pick<Problem, "kind" | "what">;

const failing = (what: string): Found => ({ kind: "failing", what });

function* misses(entry: NegationEntry, example: string, annotate: Annotate): Generator<Found> {
  const { text, cues, scopes } = read(example);
  const { negations } = annotate(documentOf("example", text));
  const complaint = `"${example}": here is ${shown(text, negations)}`;
  if (cues.length === 0) yield failing(`"${example}" has no brackets to show what is to be found`);
  const wanted = entry.direction === "none" ? "rejected" : "kept";
  const has = (span: Span): boolean =>
    negations.some(({ status, start, end }) => status !== "rejected" && start === span.start && end === span.end) ||
    negations.some(({ rule, start, end }) => rule === "pseudo_negation" && start === span.start && end === span.end);
  const denied = negations.filter(({ status }) => status === "kept");
  const hasScope = ({ start, end }: Span): boolean =>
    denied.some(({ scope_start, scope_end }) => scope_start === start && scope_end === end);
  if (!cues.every(has) || !scopes.every(hasScope) || denied.length !== scopes.length) yield failing(complaint);
  else if (!negations.some(({ entry: id, rule }) => id === entry.id && (wanted === "kept") === (rule === "listed")))
    yield failing(`"${example}": found, but never by this entry`);
}

function* problemsOf(entry: NegationEntry, annotate: Annotate): Generator<Found> {
  if (entry.yes.length === 0) yield { kind: "example", what: "has no example (yes:)" };
  if (entry.direction === "none" && entry.why === "") yield failing("negates nothing, and does not say why");
  for (const example of entry.yes) yield* misses(entry, example, annotate);
  for (const example of entry.no) {
    const { negations } = annotate(documentOf("example", example));
    if (negations.some(({ entry: id, status }) => id === entry.id && status === "kept"))
      yield failing(`"${example}": found all the same`);
  }
}

/** What fails of the examples of the negators: each shows its scope as well. */
export function* checkNegation({ entries }: NegationRules, annotate: Annotate): Generator<Problem> {
  for (const entry of entries) {
    for (const problem of problemsOf(entry, annotate)) {
      yield { ...problem, level: "error", lexicon: entry.lexicon, entry: entry.id };
    }
  }
}
