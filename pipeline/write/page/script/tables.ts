import { isShown, nextOrder, type Order, type RowFacts, shownWords, sorted, sortKey } from "./tables-rows.js";

const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const cellText = (cell: Element | undefined): string => {
  // An interval or a reason below the figure is not what a column is sorted or chosen by.
  const own = [...(cell?.childNodes ?? [])].filter((node) => node.nodeName !== "SMALL" && node.nodeName !== "CODE");
  return own.map(({ textContent }) => textContent).join("");
};

const sortable = (table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): void => {
  const heads = [...table.querySelectorAll("th[scope=col]")];
  for (const [at, head] of heads.entries()) {
    const button = element("button", { type: "button" }, ...head.childNodes);
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const words = head.classList.contains("w");
      const order = nextOrder((head.getAttribute("aria-sort") ?? "none") as Order, words);
      const keys = rows.map(({ cells }) => sortKey(cellText(cells[at]), cells[at]?.dataset.v ?? null, words));
      for (const other of heads) other.removeAttribute("aria-sort");
      if (order !== "none") head.setAttribute("aria-sort", order);
      table.tBodies[0]?.replaceChildren(...sorted(keys, order).flatMap((place) => rows[place] ?? []));
    });
  }
};

const choicesOf = (name: string, values: readonly string[], changed: () => void) => {
  const without = new Set<string>();
  const boxes = [...new Set(values)].map((value) => {
    const box = element("input", { type: "checkbox", checked: true });
    box.addEventListener("change", () => {
      if (box.checked) without.delete(value);
      else without.add(value);
      changed();
    });
    return element("label", {}, box, ` ${value}`);
  });
  return {
    without,
    shown: boxes.length < 2 ? [] : [element("fieldset", {}, element("legend", { textContent: name }), ...boxes)],
  };
};

const filterable = (holder: Element, table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): void => {
  const tools = holder.querySelector(".tools");
  if (tools === null) return;
  const columns = [...table.querySelectorAll<HTMLElement>("th[scope=col]")].flatMap((head, at) =>
    head.dataset.f === undefined ? [] : [{ name: head.dataset.f, at }],
  );
  const facts = rows.map(
    (row): RowFacts => ({
      label: row.cells[0]?.textContent ?? "",
      values: columns.map(({ at }) => cellText(row.cells[at])),
      aside: row.classList.contains("x"),
    }),
  );
  const field = element("input", { type: "search", autocomplete: "off", spellcheck: false });
  const toggle = tools.querySelector<HTMLInputElement>(".tx");
  const status = element("p", { className: "status" });
  status.setAttribute("role", "status");
  const apply = (): void => {
    const filter = {
      label: field.value,
      without: choices.map(({ without }) => without),
      asides: toggle?.checked ?? true,
    };
    const asked = facts.filter(({ aside }) => filter.asides || !aside).length;
    let shown = 0;
    for (const [at, row] of rows.entries()) {
      const fact = facts[at];
      row.hidden = fact === undefined || !isShown(fact, filter);
      if (!row.hidden) shown += 1;
    }
    status.textContent = shownWords(shown, asked);
  };
  const choices = columns.map(({ name }, at) =>
    choicesOf(
      name,
      facts.map(({ values }) => values[at] ?? ""),
      apply,
    ),
  );
  field.addEventListener("input", apply);
  toggle?.addEventListener("change", apply);
  tools.prepend(element("label", {}, "Label contains ", field), ...choices.flatMap(({ shown }) => shown));
  tools.append(status);
  apply();
};

/** Lets people sort and filter the tables. */
export const startTables = (): void => {
  for (const holder of document.querySelectorAll(".tb")) {
    const table = holder.querySelector("table");
    if (table === null) continue;
    const rows = [...(table.tBodies[0]?.rows ?? [])];
    sortable(table, rows);
    if (rows.length > 6) filterable(holder, table, rows);
  }
};
