import type { ComponentChildren } from "preact";
import { roleMeanings } from "../../../model/labels.js";
import { numberCell } from "../../summary-rows.js";
import { paragraphId } from "../links.js";
import type { PageText } from "../page-texts.js";
import type { View } from "../view.js";
import { meaningOf } from "./cards.js";
import type { TextMark } from "./marks.js";
import { type Drawn, passage } from "./passage.js";
import { type Block, type Range, type SourceZone, sourceZones, type TextRows } from "./source.js";

/** What a text is drawn from. */
export interface TextDrawing {
  readonly view: View;
  readonly rows: TextRows;
  readonly text: PageText;
  readonly marks: readonly TextMark[];
}

/** Gives the marks that lie in ranges which follow each other, without looking at all of them for each. */
const sweep = (marks: readonly TextMark[]): ((range: Range) => readonly TextMark[]) => {
  let next = 0;
  let live: TextMark[] = [];
  return ({ start, end }) => {
    for (let mark = marks[next]; mark !== undefined && mark.start < end; mark = marks[++next]) live.push(mark);
    live = live.filter((mark) => mark.end > start);
    return live;
  };
};

/** How long a paragraph is, from 0, each twice the one before: the browser takes its height from it before it is drawn. */
const lengthClass = ({ start, end }: Range): number =>
  Math.min(9, Math.ceil(Math.log2(Math.max(1, (end - start) / 70))));

/** Who wrote most of a text, by words. */
const mainVoice = (zones: readonly SourceZone[]): string | null => {
  const words = new Map<string | null, number>();
  for (const zone of zones) words.set(zone.voice, (words.get(zone.voice) ?? 0) + zone.words);
  return [...words].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};

interface ZoneDrawing {
  readonly zone: SourceZone;
  readonly isCounted: boolean;
  /** Whoever wrote it, where that is not whoever wrote the text. */
  readonly writer: string | null;
  readonly paragraph: (block: Block) => ComponentChildren;
}

const ZonePart = ({ zone, isCounted, writer, paragraph }: ZoneDrawing) => {
  const told = [zone.role, ...(isCounted ? [] : ["not counted"]), ...(writer === null ? [] : [`by ${writer}`])];
  return (
    <div class={`reading-zone of-${zone.role}${isCounted ? "" : " uncounted"}`}>
      {isCounted && writer === null ? null : (
        <p class="zone-role" title={meaningOf(roleMeanings, zone.role)}>
          {told.join(" · ")}
        </p>
      )}
      {zone.blocks.map(paragraph)}
    </div>
  );
};

/** Code units that a browser lays out without a wait; paragraphs of longer texts are drawn when they come into sight. */
const quickUnits = 40_000;

/** The zones of a text with all its words and marks. */
export const Zones = ({ view, rows, text, marks }: TextDrawing) => {
  const zones = sourceZones(rows, text);
  const main = mainVoice(zones);
  const marksIn = sweep(marks);
  const drawn: Drawn = { named: new Set(), linked: new Set() };
  const paragraph = (zone: SourceZone) => (block: Block) => {
    const wordsOf = ({ start, end }: Range): string => zone.text.slice(start - zone.start, end - zone.start);
    const { paragraph: number } = block;
    return (
      <p
        key={block.start}
        dir="auto"
        class={`passage n${lengthClass(block)}`}
        id={number === null ? undefined : paragraphId(text, number)}
        data-number={number ?? undefined}
      >
        {passage(block, marksIn(block), wordsOf, drawn)}
      </p>
    );
  };
  const units = zones.reduce((sum, { start, end }) => sum + end - start, 0);
  return (
    <div class={units > quickUnits ? "zones long" : "zones"}>
      {zones.map((zone) => (
        <ZonePart
          key={zone.start}
          zone={zone}
          isCounted={view.report.counting.zones.includes(zone.role)}
          writer={zone.voice === null || zone.voice === main ? null : view.nameOf(zone.voice)}
          paragraph={paragraph(zone)}
        />
      ))}
    </div>
  );
};

/** Number with commas between thousands, as the page writes numbers. */
export const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ",");

/** Whose a text is, from when, and how long. */
export const TextFacts = ({ text }: { readonly text: PageText }) => {
  const words = numberCell(text.row, "words");
  const told = [text.author, text.date, words === null ? null : `${grouped(words)} words`].filter(
    (one) => one !== null,
  );
  return told.length === 0 ? null : (
    <p class="text-facts">
      <bdi>{told.join(" · ")}</bdi>
    </p>
  );
};
