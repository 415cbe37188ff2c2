/** Which layers of the texts are on. */
export interface Layers {
  readonly isOn: (name: string) => boolean;
  readonly switchOn: (name: string) => void;
  readonly onChange: (listener: () => void) => void;
  readonly changed: () => void;
}

const hitLayers = ["stance", "frames", "actors"];

/** Reads the switches of a page's texts. */
export const layersOf = (reading: HTMLElement): Layers => {
  const listeners: (() => void)[] = [];
  const inputs = new Map<string, HTMLInputElement>();
  for (const input of reading.querySelectorAll<HTMLInputElement>(".reading-layers input")) {
    inputs.set(input.id.replace("layer-", ""), input);
  }
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  reading.querySelector(".reading-layers")?.addEventListener("change", changed);
  return {
    isOn: (name) => inputs.get(name)?.checked ?? false,
    switchOn: (name) => {
      const input = inputs.get(name);
      if (input === undefined || input.checked) return;
      input.checked = true;
      changed();
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
    changed,
  };
};

/** Switch that a mark hangs on; null for what is always shown. */
export const layerOf = ({ classList }: Element): string | null => {
  if (classList.contains("mark-rejected")) return "rejected";
  if (classList.contains("mark-voice")) return "voices";
  if (classList.contains("mark-quotation") || classList.contains("mark-join")) return "quotations";
  return hitLayers.find((name) => classList.contains(`mark-${name}`)) ?? null;
};

/** True if a mark has its form now. */
export const isVisible = (mark: Element, { isOn }: Layers): boolean => {
  const layer = layerOf(mark);
  return (layer === null || isOn(layer)) && !mark.classList.contains("off");
};

/** The mark that an event is about; a link that stands behind its mark names it. */
export const markOf = (at: EventTarget | null, reading: HTMLElement): HTMLElement | null => {
  if (!(at instanceof Element)) return null;
  const found = at.closest<HTMLElement>("[data-of], [data-card]");
  const name = found?.dataset.of;
  const mark = name === undefined ? found : document.getElementById(name);
  return mark !== null && reading.contains(mark) ? mark : null;
};

/** Takes single labels out of a layer: a label is told by the first lines of the cards of its marks. */
export const labelChoices = (reading: HTMLElement, layers: Layers): void => {
  for (const choice of reading.querySelectorAll<HTMLSelectElement>(".reading-layers select")) {
    const layer = choice.dataset.layer ?? "";
    choice.hidden = false;
    choice.addEventListener("change", () => {
      const wanted = choice.value === "" ? null : new Set(choice.value.split(" "));
      for (const mark of reading.querySelectorAll<HTMLElement>(`.mark-${layer}`)) {
        const [first = ""] = (mark.dataset.card ?? "").split(" ");
        mark.classList.toggle("off", wanted !== null && !wanted.has(first));
      }
      if (wanted !== null) layers.switchOn(layer);
    });
  }
};

/** Shows a mark whatever the switches say. */
const reveal = (mark: HTMLElement, reading: HTMLElement, layers: Layers): void => {
  const layer = layerOf(mark);
  if (layer === null) return;
  if (mark.classList.contains("off")) {
    const choice = reading.querySelector<HTMLSelectElement>(`select[data-layer="${layer}"]`);
    if (choice !== null) choice.value = "";
    for (const off of reading.querySelectorAll(`.mark-${layer}.off`)) off.classList.remove("off");
    layers.changed();
  }
  layers.switchOn(layer);
};

/** Frames after which heights of paragraphs that were never drawn before have settled. */
const settling = 6;

/** Scrolls until the mark stays where it is, as paragraphs above it get their true heights only when they are drawn. */
const bring = (mark: HTMLElement, other: HTMLElement | null, frames = settling): void => {
  const pane = other?.closest<HTMLElement>(".reading-side");
  if (pane && other !== null) {
    const [at, around] = [other.getBoundingClientRect(), pane.getBoundingClientRect()];
    if (pane.scrollHeight > pane.clientHeight) pane.scrollTop += at.top - around.top - around.height / 2;
  }
  mark.scrollIntoView({ block: "center", inline: "nearest" });
  if (frames > 0) requestAnimationFrame(() => bring(mark, other, frames - 1));
};

/** All pieces of an end of the ledger, which other marks may cut. */
const piecesOf = (mark: HTMLElement, reading: HTMLElement): Iterable<Element> =>
  mark.dataset.join === undefined ? [mark] : reading.querySelectorAll(`[data-join="${CSS.escape(mark.dataset.join)}"]`);

/** The other end of what the ledger joins, in another column, so that both can be read beside each other. */
const otherEnd = ({ dataset: { join } }: HTMLElement): HTMLElement | null =>
  join === undefined ? null : document.getElementById(join.endsWith("-o") ? join.slice(0, -2) : `${join}-o`);

/** Shows the mark that the page's address names, at the start and whenever it changes. */
export const arrivals = (reading: HTMLElement, layers: Layers, stopAt: (mark: HTMLElement) => void): void => {
  const arrive = (): void => {
    for (const before of reading.querySelectorAll(".arrived")) before.classList.remove("arrived");
    const mark = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (mark === null || mark.closest(".passage") === null || !reading.contains(mark)) return;
    reveal(mark, reading, layers);
    stopAt(mark);
    for (const piece of piecesOf(mark, reading)) piece.classList.add("arrived");
    bring(mark, otherEnd(mark));
  };
  addEventListener("hashchange", arrive);
  // The browser has gone to the address before, with heights that were only guessed.
  requestAnimationFrame(arrive);
};
