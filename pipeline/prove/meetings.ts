import type { Contrast } from "../model/inference.js";
import { type CellRow, textCell } from "../model/row.js";
import type { BehindCell, HitRow } from "./behind.js";
import { type CountedHit, type HitLayer, hitTables } from "./evidence.js";
import type { Proof } from "./proof.js";
import { sideWords, zoneWords } from "./selection-words.js";
import { contrastOf } from "./selections.js";

/** Which side a column is of, and what it counts. */
const columns: ReadonlyMap<string, readonly [of: keyof Contrast, what: "sentences" | "pairs" | "actor"]> = new Map([
  ["target_sentences", ["target", "sentences"]],
  ["reference_sentences", ["reference", "sentences"]],
  ["target_pairs", ["target", "pairs"]],
  ["reference_pairs", ["reference", "pairs"]],
  ["target_actor_sentences", ["target", "actor"]],
  ["reference_actor_sentences", ["reference", "actor"]],
]);

/** Hits by the sentence that they stand in; what no sentence covers meets nothing. */
const bySentence = (hits: readonly CountedHit[]): ReadonlyMap<string, readonly CountedHit[]> => {
  const sentences = new Map<string, CountedHit[]>();
  for (const hit of hits) {
    if (hit.row.sentence === null) continue;
    const key = `${hit.row.sentence}\n${hit.text.id}`;
    const own = sentences.get(key) ?? [];
    sentences.set(key, own);
    own.push(hit);
  }
  return sentences;
};

const hitRow = ({ layer, row }: CountedHit): HitRow => ({ table: hitTables[layer], row });

const found = ({ evidence }: Proof, row: CellRow, of: keyof Contrast, layer: HitLayer) => {
  const place = { contrast: contrastOf(row), of, counting: "headline" } as const;
  const mentions = bySentence(evidence.of({ layer: "actors", label: textCell(row, "actor") ?? "", ...place }));
  const others = bySentence(evidence.of({ layer, label: textCell(row, "label") ?? "", ...place }));
  return { mentions, others };
};

const sumOf = {
  sentences: "sentences, each once",
  pairs: "mentions times hits, sentence by sentence",
  actor: "sentences, each once",
} as const;

/** The mentions and hits that a cell of `actor-stance` or `actor-frame` is made of, sentence by sentence. */
export const meetingsBehind =
  (layer: HitLayer): BehindCell =>
  (proof, row, column) => {
    const [of, what] = columns.get(column) ?? [];
    if (of === undefined || what === undefined) return null;
    const { mentions, others } = found(proof, row, of, layer);
    const met = [...mentions].flatMap(([sentence, own]) => {
      const beside = what === "actor" ? [] : (others.get(sentence) ?? []);
      return what !== "actor" && beside.length === 0 ? [] : [{ own, beside }];
    });
    const tables = what === "actor" ? [hitTables.actors] : [hitTables.actors, hitTables[layer]];
    const beside = what === "actor" ? "" : ` and ${row.label === "all" ? "any counted label" : row.label} beside it`;
    return {
      tables,
      counted: [
        `kept headline mentions of ${row.actor}${beside} in the same sentence`,
        `side ${sideWords(contrastOf(row), of)}`,
        zoneWords(proof.report.counting),
      ].join(", "),
      hits: met.flatMap((one) => [...one.own, ...one.beside].sort((a, b) => a.start - b.start).map(hitRow)),
      sum: met.reduce((sum, one) => sum + (what === "pairs" ? one.own.length * one.beside.length : 1), 0),
      sumOf: sumOf[what],
    };
  };
