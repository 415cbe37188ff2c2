import { isVisible, type Layers } from "./reader-layers.js";

/** The card that tells of the mark under the pointer, or in focus. */
export interface Card {
  /** Shows the card of a mark, and of the marks around it. */
  readonly show: (mark: HTMLElement | null, hint: string) => void;
  readonly hide: () => void;
  /** Where the page was scrolled: goes with the mark that is in focus, and leaves one that was only under the pointer. */
  readonly follow: (event: Event) => void;
  /** Hides it in a moment, unless the pointer goes to it. */
  readonly leave: () => void;
  /** Lets what is in focus be described by it. */
  readonly describe: (target: EventTarget | null) => void;
  readonly onHide: (listener: () => void) => void;
}

/** Milliseconds that the pointer has to reach the card. */
const patience = 220;

/** Marks that one card tells of. */
const most = 4;

const made = (name: string, of: string, words = ""): HTMLElement => {
  const element = document.createElement(name);
  if (of !== "") element.className = of;
  // Between asterisks stand examples.
  for (const [index, part] of words.split("*").entries()) {
    if (index % 2 === 0) element.append(part);
    else element.append(made("em", "", part));
  }
  return element;
};

/** Facts that the card tells of what is around the mark. */
const fewFacts = 1;

/** What a mark's card tells: its first line heads it, the others are facts. */
const told = (lines: readonly (readonly [string, string])[]): HTMLElement => {
  const [head, ...facts] = lines;
  const one = made("div", "one");
  one.append(made("p", "head", head?.[0]), made("p", "", head?.[1]));
  const list = made("dl", "");
  for (const [term, about] of facts) list.append(made("dt", "", term), made("dd", "", about));
  if (facts.length > 0) one.append(list);
  return one;
};

/** The mark and those around it that can be seen, the innermost first. */
const around = (mark: HTMLElement, layers: Layers): readonly HTMLElement[] => {
  const found: HTMLElement[] = [];
  for (let at: HTMLElement | null = mark; at !== null; at = at.parentElement?.closest("[data-card]") ?? null) {
    if (isVisible(at, layers)) found.push(at);
  }
  return found.slice(0, most);
};

/** Puts the card below the first line of the mark, or above where there is no room, inside the window. */
const place = (card: HTMLElement, mark: HTMLElement): void => {
  const at = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const below = at.bottom + 8;
  const top = below + height < innerHeight ? below : Math.max(4, at.top - height - 8);
  card.style.left = `${Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8))}px`;
  card.style.top = `${top}px`;
};

/** Makes the one card of a page's texts; its lines stand in the page, numbered. */
export const cardOf = (reading: HTMLElement, layers: Layers): Card => {
  const lines = (reading.querySelector(".cards")?.textContent ?? "").split("\n").map((line) => {
    const [term = "", about = ""] = line.split("\t");
    return [term, about] as const;
  });
  const linesOf = ({ dataset }: HTMLElement) =>
    (dataset.card ?? "").split(" ").flatMap((number) => {
      const line = lines[Number.parseInt(number, 36)];
      return line === undefined ? [] : [line];
    });
  const card = made("div", "mark-card");
  card.id = "mark-card";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  document.body.append(card);
  const listeners: (() => void)[] = [];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let described: Element | null = null;
  let shown: HTMLElement | null = null;
  const hide = (): void => {
    clearTimeout(waiting);
    described?.removeAttribute("aria-describedby");
    described = null;
    if (card.hidden) return;
    card.hidden = true;
    for (const listener of listeners) listener();
  };
  const leave = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(hide, patience);
  };
  card.addEventListener("pointerenter", () => clearTimeout(waiting));
  card.addEventListener("pointerleave", leave);
  return {
    hide,
    leave,
    follow: ({ target }) => {
      if (target === card || card.hidden) return;
      if (described === null || shown === null) hide();
      else place(card, shown);
    },
    show: (mark, hint) => {
      clearTimeout(waiting);
      if (mark === null) return;
      shown = mark;
      card.replaceChildren(
        ...around(mark, layers).map((one, index) =>
          told(index === 0 ? linesOf(one) : linesOf(one).slice(0, 1 + fewFacts)),
        ),
      );
      if (hint !== "") card.append(made("p", "hint", hint));
      card.hidden = false;
      place(card, mark);
    },
    describe: (target) => {
      described?.removeAttribute("aria-describedby");
      described = target instanceof Element ? target : null;
      described?.setAttribute("aria-describedby", card.id);
    },
    onHide: (listener) => {
      listeners.push(listener);
    },
  };
};
