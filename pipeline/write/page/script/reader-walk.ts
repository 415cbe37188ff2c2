import { isVisible, type Layers, markOf } from "./reader-layers.js";

/** The walk from mark to mark: each text is one stop of the Tab key. */
export interface Walk {
  /** Looks again which marks are there to be walked to. */
  readonly refresh: () => void;
  /** Makes a mark the one that Tab reaches. */
  readonly stopAt: (mark: HTMLElement) => void;
}

/** What takes the focus for a mark: itself if it is a link, or has none; else its own link. */
const stopOf = (mark: HTMLElement, text: Element): HTMLElement => {
  if (mark instanceof HTMLAnchorElement) return mark;
  return text.querySelector<HTMLElement>(`a[data-of="${mark.id}"]`) ?? mark;
};

interface Walked {
  readonly text: HTMLElement;
  readonly marks: readonly HTMLElement[];
  current: HTMLElement | null;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Index of the mark to go to from another; −1 if there is none. */
const goal = (
  key: string,
  at: number,
  marks: readonly HTMLElement[],
  isThere: (mark: HTMLElement) => boolean,
): number => {
  const step = steps[key] ?? (key === "Home" ? 1 : -1);
  let next = key === "Home" ? 0 : key === "End" ? marks.length - 1 : at + step;
  for (let mark = marks[next]; mark !== undefined && !isThere(mark); mark = marks[next]) next += step;
  return marks[next] === undefined ? -1 : next;
};

/** Gives each text of a page its walk. */
export const walkOf = (reading: HTMLElement, layers: Layers): Walk => {
  const isThere = (mark: HTMLElement): boolean => isVisible(mark, layers);
  const walks: readonly Walked[] = [...reading.querySelectorAll<HTMLElement>(".reading-text")].map((text) => {
    for (const link of text.querySelectorAll<HTMLElement>(".passage a")) link.tabIndex = -1;
    return { text, marks: [...text.querySelectorAll<HTMLElement>(".passage [data-card][id]")], current: null };
  });
  const stop = (walk: Walked, mark: HTMLElement | null): HTMLElement | null => {
    if (walk.current !== null) walk.current.tabIndex = -1;
    walk.current = mark === null ? null : stopOf(mark, walk.text);
    if (walk.current !== null) walk.current.tabIndex = 0;
    return walk.current;
  };
  const refresh = (): void => {
    for (const walk of walks) {
      const current = markOf(walk.current, reading);
      if (current === null || !isThere(current)) stop(walk, walk.marks.find(isThere) ?? null);
    }
  };
  const stopAt = (mark: HTMLElement): void => {
    const walk = walks.find(({ text }) => text.contains(mark));
    if (walk?.marks.includes(mark)) stop(walk, mark);
  };
  reading.addEventListener("keydown", (event) => {
    const { key, altKey, ctrlKey, metaKey, target } = event;
    if (altKey || ctrlKey || metaKey || !(key in steps || key === "Home" || key === "End")) return;
    const mark = markOf(target, reading);
    const walk = walks.find(({ text }) => mark !== null && text.contains(mark));
    if (mark === null || walk === undefined) return;
    event.preventDefault();
    const next = walk.marks[goal(key, walk.marks.indexOf(mark), walk.marks, isThere)];
    if (next !== undefined) stop(walk, next)?.focus();
  });
  reading.addEventListener("focusin", ({ target }) => {
    const mark = markOf(target, reading);
    if (mark !== null) stopAt(mark);
  });
  refresh();
  return { refresh, stopAt };
};
