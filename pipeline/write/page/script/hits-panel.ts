/** What a panel lists: what its count was of, and where its lines are. */
export interface Opened {
  readonly title: string;
  readonly href: string;
  readonly count: number;
  readonly query: string | null;
  /** Names of hits, where they are told one by one. */
  readonly keys: string | null;
}

/** The panel in the page. */
export interface Panel {
  readonly show: (opened: Opened, lines: readonly Element[]) => void;
  readonly hide: () => void;
  readonly isOpen: () => boolean;
  readonly holds: (node: Node | null) => boolean;
}

const copyOf = (line: Element): Element => {
  const copy = line.cloneNode(true) as Element;
  copy.removeAttribute("id");
  return copy;
};

/** Makes the panel, which stands behind everything else in the page until it is shown. */
export const panelOf = (close: () => void): Panel => {
  const holder = document.createElement("div");
  holder.className = "panel hits";
  holder.setAttribute("role", "dialog");
  holder.setAttribute("aria-labelledby", "panel-title");
  const title = document.createElement("h2");
  title.id = "panel-title";
  title.tabIndex = -1;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Close";
  button.addEventListener("click", close);
  const head = document.createElement("header");
  head.append(title, button);
  const note = document.createElement("p");
  note.className = "note";
  const list = document.createElement("ol");
  const all = document.createElement("a");
  all.textContent = "Show them among the evidence";
  const foot = document.createElement("footer");
  foot.append(all);
  // Whoever scrolls by keyboard can reach the list even where no line fits.
  list.tabIndex = 0;
  list.setAttribute("aria-labelledby", "panel-title");
  holder.append(head, note, list, foot);
  return {
    show: (opened, lines) => {
      title.textContent = opened.title;
      note.hidden = lines.length === opened.count;
      note.textContent = `${lines.length} of ${opened.count} stand in this page; the tables of hits have all.`;
      all.href = opened.href;
      list.replaceChildren(...lines.map(copyOf));
      if (!holder.isConnected) document.body.append(holder);
      list.scrollTop = 0;
      title.focus({ preventScroll: true });
    },
    hide: () => holder.remove(),
    isOpen: () => holder.isConnected,
    holds: (node) => holder.contains(node),
  };
};
