import { type Opened, type Panel, panelOf } from "./hits-panel.js";
import { readQuery, takesGroup, takesLine } from "./hits-query.js";

const byHref = (href: string): HTMLElement | null => document.getElementById(href.slice(1));

/** Lines that a query takes under the element that its link leads to. */
const queried = (href: string, text: string): readonly Element[] => {
  const query = readQuery(text);
  const target = byHref(href);
  const root = target?.closest(".hl") ?? target;
  if (root === null) return [];
  const groups = [...root.querySelectorAll<HTMLElement>(root.matches(".hl") ? ".hg" : ".hl:not([data-out]) > .hg")];
  return groups.flatMap((group) => {
    const [side, kind] = [Number(group.dataset.s), group.dataset.c ?? ""];
    if (!takesGroup(query, side, kind)) return [];
    return [...group.querySelectorAll<HTMLElement>("li")].filter(({ classList, dataset }) =>
      takesLine(query, {
        side,
        kind,
        reported: classList.contains("r"),
        apart: classList.contains("f"),
        text: dataset.t === undefined ? null : Number(dataset.t),
      }),
    );
  });
};

const linesOf = ({ href, query, keys }: Opened): readonly Element[] => {
  if (query !== null) return queried(href, query);
  return (keys ?? "").split(" ").flatMap((key) => document.getElementById(`e-${key}`) ?? []);
};

const openedBy = (link: HTMLAnchorElement): Opened => ({
  title: link.getAttribute("aria-label") ?? "",
  href: link.getAttribute("href") ?? "",
  count: Number((link.textContent ?? "").replaceAll(",", "")),
  query: link.dataset.q ?? null,
  keys: link.dataset.k ?? null,
});

interface Entry {
  readonly panel?: Opened;
  /** True of the entry that the panel itself made, behind which the page is as it was before. */
  readonly first?: boolean;
}

const entry = (): Entry => (history.state ?? {}) as Entry;

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** Opens what encloses the element that the address names, for browsers that do not do so themselves. */
const reveal = (): void => {
  const target = location.hash === "" ? null : byHref(location.hash);
  let closed = false;
  for (let at: Element | null = target; at !== null; at = at.parentElement) {
    if (!(at instanceof HTMLDetailsElement) || at.open) continue;
    at.open = true;
    closed = true;
  }
  if (closed) target?.scrollIntoView();
};

/** Going back in history takes the focus away once more, after the event that tells of it. */
const focusLater = (element: HTMLElement | null): void => {
  setTimeout(() => {
    if (element?.isConnected) element.focus({ preventScroll: true });
  });
};

/** Where the focus was on the way from a count to its hits and to their places in the texts. */
interface Way {
  /** The count that opened the panel. */
  opener: HTMLElement | null;
  /** The link of the panel that was followed last. */
  followed: HTMLElement | null;
  /** What the panel lists while one of its links is being followed. */
  walking: Opened | null;
}

const hide = (panel: Panel, { opener }: Way): void => {
  if (!panel.isOpen()) return;
  const focused = document.activeElement;
  const isOurs = panel.holds(focused) || focused === document.body;
  panel.hide();
  if (isOurs) focusLater(opener);
};

const follow = (link: HTMLElement, way: Way): void => {
  way.walking = entry().panel ?? null;
  way.followed = link;
  // A link to where the page already is goes nowhere.
  setTimeout(() => {
    way.walking = null;
  }, 300);
};

const open = (link: HTMLAnchorElement, panel: Panel, way: Way): void => {
  const opened = openedBy(link);
  way.opener = link;
  if (panel.isOpen()) history.replaceState({ panel: opened, first: entry().first === true }, "");
  else history.pushState({ panel: opened, first: true }, "");
  panel.show(opened, linesOf(opened));
};

/** Shows what the entry of history has that the page has come to. */
const arrive = (panel: Panel, way: Way): void => {
  // A walk from the panel to a text in this page leaves the panel open beside it.
  if (way.walking !== null && entry().panel === undefined) history.replaceState({ panel: way.walking }, "");
  way.walking = null;
  const { panel: opened, first } = entry();
  if (opened === undefined) hide(panel, way);
  else if (!panel.isOpen()) panel.show(opened, linesOf(opened));
  else if (first) focusLater(way.followed);
};

/** Lets counts open a panel that lists exactly their hits; Back, Escape and a button close it. */
export const startHits = (): void => {
  const way: Way = { opener: null, followed: null, walking: null };
  const close = (): void => {
    if (entry().first) {
      history.back();
      return;
    }
    history.replaceState(null, "");
    hide(panel, way);
  };
  const panel = panelOf(close);
  document.addEventListener("click", (event) => {
    const link = (event.target as Element | null)?.closest?.("a");
    if (!link || event.defaultPrevented || !isPlain(event)) return;
    if (panel.holds(link)) follow(link, way);
    if (link.dataset.q === undefined && link.dataset.k === undefined) return;
    event.preventDefault();
    open(link, panel, way);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel.isOpen()) close();
  });
  addEventListener("popstate", () => arrive(panel, way));
  addEventListener("hashchange", reveal);
  reveal();
};
