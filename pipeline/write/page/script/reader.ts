import { cardOf } from "./reader-card.js";
import { joinsOf } from "./reader-joins.js";
import { arrivals, isVisible, type Layers, labelChoices, layersOf, markOf } from "./reader-layers.js";
import { walkOf } from "./reader-walk.js";

/** Lets hover, focus and touch of a mark open its card, and light up what it is joined with. */
const cards = (reading: HTMLElement, layers: Layers, light: (mark: Element | null) => void): void => {
  const card = cardOf(reading, layers);
  let touched: Element | null = null;
  const show = (mark: HTMLElement | null, hint = ""): void => {
    card.show(mark, hint);
    light(mark);
  };
  const target = ({ target: at }: Event): HTMLElement | null => {
    const mark = markOf(at, reading);
    return mark === null || !isVisible(mark, layers) ? null : mark;
  };
  reading.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const mark = target(event);
    if (mark === null) card.leave();
    else show(mark);
  });
  reading.addEventListener("pointerleave", () => card.leave());
  reading.addEventListener("focusin", (event) => {
    const mark = target(event);
    if (mark === null || touched !== null) return;
    show(mark);
    card.describe(event.target);
  });
  reading.addEventListener("focusout", () => {
    if (touched === null) card.hide();
  });
  // A finger cannot hover: its first touch opens the card, its second follows the link.
  reading.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch" ? (touched ?? document.body) : null;
  });
  reading.addEventListener("click", (event) => {
    if (touched === null) return;
    const mark = target(event);
    const isLink = event.target instanceof Element && event.target.closest("a") !== null;
    if (mark !== null && mark !== touched) {
      event.preventDefault();
      show(mark, isLink ? "Touch it again to follow it." : "");
    }
    if (mark === null) card.hide();
    touched = mark ?? document.body;
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") card.hide();
  });
  document.addEventListener("scroll", card.follow, { capture: true, passive: true });
  card.onHide(() => light(null));
};

/** Makes texts lively: cards over marks, walks from mark to mark, single labels, lines between quotations and sources. */
export const reader = (): void => {
  for (const reading of document.querySelectorAll<HTMLElement>(".reading")) {
    const layers = layersOf(reading);
    const joins = joinsOf(reading, layers);
    const walk = walkOf(reading, layers);
    labelChoices(reading, layers);
    layers.onChange(() => {
      walk.refresh();
      joins.draw();
    });
    cards(reading, layers, joins.light);
    arrivals(reading, layers, walk.stopAt);
    for (const hidden of reading.querySelectorAll<HTMLElement>(".keys, .lines-choice")) hidden.hidden = false;
    // The card tells the reason better than the browser's own hint, which would lie over it.
    for (const titled of reading.querySelectorAll(".passage [title]")) titled.removeAttribute("title");
    joins.draw();
  }
};
