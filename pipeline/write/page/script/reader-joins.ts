import type { Layers } from "./reader-layers.js";

/** Lines between words that stand in two texts. */
export interface Joins {
  readonly draw: () => void;
  /** Lights up what a mark is joined with; null puts all lights out. */
  readonly light: (mark: Element | null) => void;
}

interface Join {
  readonly key: string;
  readonly quoted: readonly HTMLElement[];
  readonly origin: readonly HTMLElement[];
}

/** One end of a line: where it leaves its column, and whether the words are scrolled out of sight. */
interface End {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly away: boolean;
}

const svg = "http://www.w3.org/2000/svg";

const joinsIn = (reading: HTMLElement): readonly Join[] => {
  const byName = new Map<string, HTMLElement[]>();
  for (const piece of reading.querySelectorAll<HTMLElement>("[data-join]")) {
    const name = piece.dataset.join ?? "";
    byName.set(name, [...(byName.get(name) ?? []), piece]);
  }
  return [...byName]
    .filter(([name]) => byName.has(`${name}-o`))
    .map(([key, quoted]) => ({ key, quoted, origin: byName.get(`${key}-o`) ?? [] }));
};

/** What can be seen of a column. */
interface Pane {
  readonly left: number;
  readonly right: number;
  readonly upper: number;
  readonly lower: number;
}

const paneOf = (side: Element): Pane => {
  const { left, right, top, bottom } = side.getBoundingClientRect();
  return { left, right, upper: top + (side.querySelector("h3")?.getBoundingClientRect().height ?? 0), lower: bottom };
};

/** Where a piece stands: if its paragraph is out of sight, where that is, as asking further would have it laid out. */
const rectOf = (piece: HTMLElement, { upper, lower }: Pane): DOMRect => {
  const paragraph = piece.closest(".passage")?.getBoundingClientRect();
  const isAway = paragraph !== undefined && (paragraph.bottom < upper || paragraph.top > lower);
  return isAway ? paragraph : piece.getBoundingClientRect();
};

/** Ends of lines, all measured in one frame: a column is measured once. */
const measuring = (): ((pieces: readonly HTMLElement[]) => End | null) => {
  const panes = new Map<Element, Pane>();
  return (pieces) => {
    const side = pieces[0]?.closest(".reading-side");
    if (side === null || side === undefined) return null;
    const pane = panes.get(side) ?? paneOf(side);
    panes.set(side, pane);
    const rects = pieces.map((piece) => rectOf(piece, pane));
    const within = (y: number): number => Math.max(pane.upper, Math.min(pane.lower, y));
    const top = within(Math.min(...rects.map((rect) => rect.top)));
    const bottom = within(Math.max(...rects.map((rect) => rect.bottom)));
    return { top, bottom, left: pane.left, right: pane.right, away: bottom - top < 1 };
  };
};

/** A band from the right edge of one column to the left edge of the other, as high at each end as the words. */
const bandOf = (one: End, other: End, origin: DOMRect): string => {
  const [from, to] = one.left < other.left ? [one, other] : [other, one];
  const [x1, x2] = [from.right - origin.left, to.left - origin.left];
  const middle = (x1 + x2) / 2;
  const [t1, b1, t2, b2] = [from.top, from.bottom, to.top, to.bottom].map((y) => y - origin.top);
  return `M${x1} ${t1}C${middle} ${t1} ${middle} ${t2} ${x2} ${t2}V${b2}C${middle} ${b2} ${middle} ${b1} ${x1} ${b1}Z`;
};

/** Draws the lines anew in each frame in which something moved. */
export const joinsOf = (reading: HTMLElement, layers: Layers): Joins => {
  const columns = reading.querySelector<HTMLElement>(".reading-columns");
  const joins = joinsIn(reading);
  if (columns === null || joins.length === 0) return { draw: () => {}, light: () => {} };
  const canvas = document.createElementNS(svg, "svg");
  canvas.setAttribute("class", "joins");
  canvas.setAttribute("aria-hidden", "true");
  columns.append(canvas);
  let lit: string | null = null;
  let frame = 0;
  const pathOf = (
    { key, quoted, origin }: Join,
    area: DOMRect,
    endOf: ReturnType<typeof measuring>,
  ): readonly Element[] => {
    if (lit !== key && !layers.isOn("lines")) return [];
    const [one, other] = [endOf(quoted), endOf(origin)];
    // One column under the other has nothing between them to draw in; with both ends out of sight there is nothing to show.
    if (one === null || other === null || one.left === other.left || (one.away && other.away)) return [];
    const path = document.createElementNS(svg, "path");
    path.setAttribute("d", bandOf(one, other, area));
    path.setAttribute("class", `${lit === key ? "lit" : ""}${one.away || other.away ? " out-of-sight" : ""}`);
    return [path];
  };
  const draw = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const area = columns.getBoundingClientRect();
      const endOf = measuring();
      const paths = layers.isOn("quotations") ? joins.flatMap((join) => pathOf(join, area, endOf)) : [];
      canvas.replaceChildren(...paths);
    });
  };
  columns.addEventListener("scroll", draw, { capture: true, passive: true });
  addEventListener("resize", draw);
  const sizes = new ResizeObserver(draw);
  for (const zones of columns.querySelectorAll(".zones")) sizes.observe(zones);
  const light = (mark: Element | null): void => {
    const key = mark?.closest<HTMLElement>("[data-join]")?.dataset.join?.replace(/-o$/, "") ?? null;
    if (key === lit) return;
    for (const join of joins) {
      if (join.key !== lit && join.key !== key) continue;
      for (const piece of [...join.quoted, ...join.origin]) piece.classList.toggle("lit", join.key === key);
    }
    lit = key;
    draw();
  };
  return { draw, light };
};
