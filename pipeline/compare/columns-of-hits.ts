import { leftContext, rightContext } from "../model/context.js";
import { type Hit, statuses } from "../model/hit.js";
import { countingMeanings } from "../model/labels.js";
import type { LayerName } from "../model/layers.js";
import type { Annotated, Columns, Row } from "../model/table.js";
import {
  documentCells,
  documentColumns,
  placeCells,
  placeColumns,
  spanColumns,
  voiceCells,
  voiceColumns,
} from "./columns-of-place.js";
import { voicesOf } from "./counted.js";
import type { CountingClasses } from "./counting-classes.js";

/** Columns of a table of hits that come before its label and facets. */
export const columnsBeforeLabel = {
  hit: { type: "string", about: "id of the hit, `document:layer:start-end:entry`, by which other tables point to it" },
  ...documentColumns,
  ...placeColumns,
  ...voiceColumns,
  ...spanColumns,
  surface: { type: "string", about: "the words themselves, exactly as in the source", text: true },
} as const satisfies Columns;

/** Columns of a table of hits that come after its label and facets. */
export const columnsAfterLabel = {
  entry: { type: "string", about: "id of the lexicon entry that found it" },
  lexicon: { type: "string", about: "lexicon file the entry stands in" },
  induced: { type: "boolean", about: "the lexicon is the study's own; such hits are counted apart" },
  rule: { type: "string", about: "rule that decided: how it was found if kept, what took it away if rejected" },
  listed: {
    type: "boolean",
    about: "a list of words without rules would count it, as no longer candidate takes its words",
  },
  negated: { type: "boolean", about: "it stands in the scope of a negation" },
  status: { type: "string", about: "whether it counts", values: statuses },
  reason: { type: "string", about: "why it was rejected; empty if kept" },
  left: {
    type: "string",
    about: "up to 60 code units before it in its zone; a line break is shown as a space",
    text: true,
  },
  right: {
    type: "string",
    about: "up to 60 code units after it in its zone; a line break is shown as a space",
    text: true,
  },
} as const satisfies Columns;

/** Column of the layers that are counted by class; beside `mode` it tells which count a hit is part of. */
export const classColumns = {
  counting: {
    type: "string?",
    about:
      "class by which it is counted if its zone is; where `mode` is quoted and it stands in no inlay, tables of counts have " +
      "it as quoted; empty if rejected",
    values: Object.keys(countingMeanings).filter((name) => name !== "quoted"),
  },
} as const satisfies Columns;

/** Cells of {@link classColumns}: the class of a kept hit, by its form alone. */
export const classCells = <H extends Hit>(hit: H, { classify }: CountingClasses<H>): Row<typeof classColumns> => ({
  counting: hit.status === "kept" ? classify(hit, "own") : null,
});

/** The cells that all tables of hits share. */
export interface CellsOfHit {
  readonly before: Row<typeof columnsBeforeLabel>;
  readonly after: Row<typeof columnsAfterLabel>;
}

/** A hit with the cells that all tables of hits share. */
export interface HitCells<H extends Hit> extends CellsOfHit {
  readonly found: H;
}

/** The ids of the hits of one layer, each once in the document; one entry may propose one span twice, kept and rejected. */
export const hitIds = (document: string, layer: LayerName, layerHits: readonly Hit[]): readonly string[] => {
  const uses = new Map<string, number>();
  return layerHits.map(({ start, end, entry }) => {
    const id = `${document}:${layer}:${start}-${end}:${entry}`;
    const use = (uses.get(id) ?? 0) + 1;
    uses.set(id, use);
    return use === 1 ? id : `${id}#${use}`;
  });
};

/** The id that {@link hitIds} gives one hit; those that may share its words stand beside it, as layers are sorted. */
export const hitIdAt = (document: string, layer: LayerName, layerHits: readonly Hit[], index: number): string => {
  const { start = 0, end = 0, entry = "" } = layerHits[index] ?? {};
  const id = `${document}:${layer}:${start}-${end}:${entry}`;
  let use = 1;
  for (let before = index - 1; before >= 0; before -= 1) {
    const other = layerHits[before];
    if (other === undefined || other.start !== start) break;
    if (other.end === end && other.entry === entry) use += 1;
  }
  return use === 1 ? id : `${id}#${use}`;
};

/** Makes the cells of the hits of one document that do not depend on the layer, given a hit and its id. */
export const cellsOfHits = ({ document, layers }: Annotated): ((found: Hit, id: string) => CellsOfHit) => {
  const voiceAt = voicesOf(layers.voices);
  const documentPart = documentCells(document);
  return (found, hit) => {
    const { start, end, entry, lexicon, induced, rule, listed, negated, status, reason } = found;
    const zone = document.zones[found.zone] ?? found;
    return {
      before: {
        hit,
        ...documentPart,
        ...placeCells(document, found),
        ...voiceCells(voiceAt(start)),
        start,
        end,
        surface: document.text.slice(start, end),
      },
      after: {
        entry,
        lexicon,
        induced,
        rule,
        listed,
        negated,
        status,
        reason,
        left: leftContext(document.text, zone, found),
        right: rightContext(document.text, zone, found),
      },
    };
  };
};

/** Goes through the hits of one layer with the cells that do not depend on the layer; ids are unique in the document. */
export function* hitCells<H extends Hit>(
  annotated: Annotated,
  layer: LayerName,
  layerHits: readonly H[],
): Generator<HitCells<H>> {
  const ids = hitIds(annotated.document.id, layer, layerHits);
  const cellsOf = cellsOfHits(annotated);
  for (const [index, found] of layerHits.entries()) yield { found, ...cellsOf(found, ids[index] ?? "") };
}
