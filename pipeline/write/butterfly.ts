import { displayWidth, padEnd, padStart } from "./display-width.js";

/** How a text is coloured; without colour every one of these gives it back as it is. */
export interface Paint {
  readonly target: (text: string) => string;
  readonly reference: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

const styled =
  (sequence: string) =>
  (text: string): string =>
    text === "" ? "" : `\u001B[${sequence}m${text}\u001B[0m`;
const plain = (text: string): string => text;

/** Colours for a terminal, or none. */
export const paint = (colour: boolean): Paint =>
  colour
    ? { target: styled("36"), reference: styled("33"), strong: styled("1"), faint: styled("2") }
    : { target: plain, reference: plain, strong: plain, faint: plain };

/** What one side of a row shows. */
export interface Figure {
  /** Headline hits. */
  readonly count: number;
  /** Hits of all other classes of counting. */
  readonly apart: number;
  /** Headline hits per 1,000 words, null if the side has no words. */
  readonly rate: number | null;
}

/** Widths of the parts of a row that is `width` columns wide. */
export interface Layout {
  readonly label: number;
  readonly bar: number;
  readonly count: number;
  readonly apart: number;
  /** Columns before the axis in the middle of the bars. */
  readonly axis: number;
}

const rateWidth = 6;
const indent = 2;

/**
 * Parts a row: about a quarter for the label, the figures, and the rest for two equal bars.
 * @param counts the figures that have to find room, large ones at the cost of the bars.
 */
export const layoutOf = (width: number, counts: readonly Pick<Figure, "count" | "apart">[] = []): Layout => {
  const widest = (least: number, texts: readonly string[]): number =>
    Math.max(least, ...texts.map((text) => text.length));
  const count = widest(
    5,
    counts.map((figure) => grouped(figure.count)),
  );
  const apart = widest(
    4,
    counts.map((figure) => apartText(figure.apart)),
  );
  // All that is neither label nor bar: indent, figures of both sides, spaces between, and the axis.
  const fixed = indent + 2 * (count + apart + rateWidth + 1) + 3;
  const bar = Math.max(1, Math.floor((width - fixed - Math.floor(width / 4)) / 2));
  const label = width - fixed - 2 * bar;
  return { label, bar, count, apart, axis: indent + label + 1 + count + apart + rateWidth + 1 + bar };
};

/** An integer with a comma for each thousand. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

const apartText = (apart: number): string => (apart === 0 ? "" : `+${grouped(apart)}`);

const rateText = (rate: number | null): string => (rate === null ? "–" : rate.toFixed(1));

/** A bar in half columns, at least one half for anything above zero. */
const barText = (rate: number | null, most: number, width: number, grows: "left" | "right"): string => {
  if (rate === null || rate === 0 || most === 0) return " ".repeat(width);
  const halves = Math.max(1, Math.round((rate / most) * width * 2));
  const full = "━".repeat(Math.floor(halves / 2));
  const half = halves % 2 === 1;
  return grows === "left" ? padStart(`${half ? "╺" : ""}${full}`, width) : padEnd(`${full}${half ? "╸" : ""}`, width);
};

const countText = ({ count, apart }: Figure, layout: Layout): string =>
  padStart(grouped(count), layout.count) + padEnd(apartText(apart), layout.apart);

/** The line above rows: a title, and each side's name towards the axis. */
export const headLine = (title: string, target: string, reference: string, layout: Layout, paint: Paint): string => {
  const titleWidth = displayWidth(title);
  const left = padStart(target, Math.max(0, layout.axis - titleWidth - 2));
  return `${paint.strong(title)} ${paint.target(left)} ${paint.faint("│")} ${paint.reference(padEnd(reference, layout.axis - titleWidth).trimEnd())}`;
};

/** The names of the columns of figures. */
export const columnLine = ({ bar, label, count, apart }: Layout, paint: Paint): string => {
  const left = `${" ".repeat(indent + label + 1)}${padStart("hits", count)}${" ".repeat(apart)}${padStart("/1,000", rateWidth)}`;
  const right = `${padStart("/1,000", rateWidth)} ${padStart("hits", count)}`;
  return paint.faint(`${left}${" ".repeat(bar + 1)}│${" ".repeat(bar + 1)}${right}`);
};

/** One row: hits and rate of the target, its bar to the left of the axis, then the same mirrored for the reference. */
export const butterflyLine = (
  label: string,
  target: Figure,
  reference: Figure,
  most: number,
  layout: Layout,
  paint: Paint,
): string => {
  const left = `${countText(target, layout)}${padStart(rateText(target.rate), rateWidth)} `;
  const right = ` ${padStart(rateText(reference.rate), rateWidth)} ${countText(reference, layout)}`.trimEnd();
  const name = `${" ".repeat(indent)}${padEnd(label, layout.label)} `;
  if (target.count + target.apart + reference.count + reference.apart === 0) {
    return paint.faint(`${name}${left}${" ".repeat(layout.bar)}│${" ".repeat(layout.bar)}${right}`);
  }
  const leftBar = paint.target(barText(target.rate, most, layout.bar, "left"));
  const rightBar = paint.reference(barText(reference.rate, most, layout.bar, "right"));
  return `${name}${left}${leftBar}${paint.faint("│")}${rightBar}${right}`;
};
