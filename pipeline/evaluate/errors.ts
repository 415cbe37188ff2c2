import { leftContext, rightContext } from "../model/context.js";
import { contains, overlaps, type Span } from "../model/span.js";
import type { Columns, Row, Table } from "../model/table.js";
import { type Candidate, candidatesIn } from "./candidates.js";
import { groupsOf } from "./count.js";
import { type FoundItem, type GoldItem, isOurs } from "./items.js";
import type { Judged } from "./judge.js";
import { oneToOne, overlappingPairs } from "./matching.js";

const columns = {
  document: { type: "string", about: "id of the document" },
  layer: { type: "string", about: "layer that is scored" },
  class: { type: "string", about: "class of the gold span that was missed, or of the false hit" },
  error: { type: "string", about: "a gold span without a hit, or a hit without gold", values: ["miss", "false"] },
  start: { type: "integer", about: "first UTF-16 code unit in the text, counted from 0" },
  end: { type: "integer", about: "the code unit after the last" },
  left: { type: "string", about: "words before it", text: true },
  surface: { type: "string", about: "the words themselves", text: true },
  right: { type: "string", about: "words after it", text: true },
  gold_label: { type: "string", about: "labels of the gold there, as the gold calls them, parted by semicolons" },
  found_label: {
    type: "string?",
    about: "label of our nearest candidate there, as are the next four; empty if there is none",
  },
  entry: { type: "string?", about: "id of its lexicon entry" },
  status: { type: "string?", about: "kept or rejected", values: ["kept", "rejected"] },
  rule: { type: "string?", about: "rule that decided" },
  reason: { type: "string?", about: "why it was rejected" },
  candidates: { type: "string", about: "all our candidates there: label, entry, offsets, status, rule and reason" },
} as const satisfies Columns;

/** A row of the table of errors. */
export type ErrorRow = Row<typeof columns>;

interface Mistake extends Span {
  readonly class: string;
  readonly error: "miss" | "false";
  /** The false hit itself. */
  readonly candidate: Candidate | null;
}

const shared = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

const shown = ({ label, entry, start, end, status, rule, reason }: Candidate): string =>
  `${label} ${entry} ${start}–${end} ${status} (${rule}${reason === "" ? "" : `: ${reason}`})`;

/** Misses and false hits by overlap, one to one, among the hits that the rules kept. */
const mistakesOf = ({ gold, found }: Judged): readonly Mistake[] =>
  groupsOf(gold, found.disambiguated)
    .flatMap((group): Mistake[] => {
      const pairs = oneToOne(overlappingPairs(group.gold, group.found));
      const paired = new Set<GoldItem | FoundItem>(pairs.flatMap((pair) => [pair.gold, pair.found]));
      const missed = group.gold.filter((item) => item.wanted && !paired.has(item));
      const wrong = group.found.filter((item) => item.judged && !paired.has(item));
      return [
        ...missed.map((item) => ({ ...item, error: "miss" as const, candidate: null })),
        ...wrong.map((item) => ({ ...item, error: "false" as const })),
      ];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.class < b.class ? -1 : a.class > b.class ? 1 : 0));

/** Candidates of ours on the same words, the likeliest first: of the same class, then by overlap. */
const candidatesAt = (
  { task, annotated }: Judged,
  { class: name, candidate, ...span }: Mistake,
): readonly Candidate[] => {
  const rule = task.mapping.classes?.find((one) => one.name === name);
  const isSame = (one: Candidate): boolean => (rule === undefined ? one.label === name : isOurs(rule, one));
  const rank = (one: Candidate): number => (one === candidate ? 2 : isSame(one) ? 1 : 0);
  return candidatesIn(annotated.layers, task.layer)
    .filter((one) => overlaps(one, span))
    .sort((a, b) => rank(b) - rank(a) || shared(b, span) - shared(a, span));
};

/** Rows of one document, as a task judged it. */
export function* errorRows(judged: Judged): Generator<ErrorRow> {
  const { task, annotated, marked } = judged;
  const { id, text, zones } = annotated.document;
  for (const mistake of mistakesOf(judged)) {
    const { start, end, class: name, error } = mistake;
    // Whole documents would fill cells with all their words.
    const place = task.mapping.unit === "document" ? (mistake.candidate ?? { start: 0, end: 0 }) : { start, end };
    const around = zones.find((zone) => contains(zone, place)) ?? { start: 0, end: text.length };
    const candidates = candidatesAt(judged, mistake);
    const [nearest] = candidates;
    yield {
      document: id,
      layer: task.layer,
      class: name,
      error,
      start: place.start,
      end: place.end,
      left: leftContext(text, around, place),
      surface: text.slice(place.start, place.end),
      right: rightContext(text, around, place),
      gold_label: [...new Set(marked.filter((span) => overlaps(span, mistake)).map(({ label }) => label))].join("; "),
      found_label: nearest?.label ?? null,
      entry: nearest?.entry ?? null,
      status: nearest?.status ?? null,
      rule: nearest?.rule ?? null,
      reason: nearest?.reason ?? null,
      candidates: candidates.map(shown).join("; "),
    };
  }
}

/** Every miss and every false hit, for work on the lexicons. */
export const errors = (rows: readonly ErrorRow[]): Table => ({
  name: "errors",
  about:
    "Every gold span that was missed and every false hit (match overlap, variant disambiguated), with what we had there.",
  columns,
  rows,
});
