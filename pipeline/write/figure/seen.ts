import type { ForestRow } from "./forest.js";
import type { FigureSide } from "./sides.js";
import { forms } from "./verdict-marks.js";
import { cut, listed } from "./words.js";

const most = 6;

const names = (rows: readonly ForestRow[]): string => {
  const shown = rows.slice(0, most).map(({ name }) => cut(name, 60));
  return listed(rows.length > most ? [...shown, `${rows.length - most} others`] : shown);
};

/** What a forest plot lets be seen, in one or two sentences: who has more of what, and of how much nothing can be told. */
export const seenIn = (rows: readonly ForestRow[], [target, reference]: readonly [FigureSide, FigureSide]): string => {
  const labels = rows.filter(({ sum }) => !sum);
  const sure = labels.filter(({ verdict }) => verdict !== null && forms[verdict] === "full");
  const maybe = labels.filter(({ verdict }) => verdict !== null && forms[verdict] === "half");
  const alike = labels.filter(({ verdict }) => verdict !== null && forms[verdict] === "bars");
  const open = labels.filter(({ verdict }) => verdict === null || forms[verdict] === "hollow");
  const more = (side: FigureSide, own: readonly ForestRow[]): readonly string[] =>
    own.length === 0 ? [] : [`${cut(side.name, 60)} has clearly more of ${names(own)}`];
  const clear = [
    ...more(
      target,
      sure.filter(({ ratio }) => (ratio ?? 0) > 0),
    ),
    ...more(
      reference,
      sure.filter(({ ratio }) => (ratio ?? 0) < 0),
    ),
  ];
  const parts = [
    clear.length === 0 ? `of ${labels.length} labels none clearly differs` : listed(clear),
    ...(maybe.length === 0 ? [] : [`${names(maybe)} may differ (half-filled marks)`]),
    ...(alike.length === 0 ? [] : [`${alike.length} of ${labels.length} do not differ by more than twice`]),
    ...(open.length === 0 ? [] : [`of ${open.length} of ${labels.length} nothing can be told (hollow marks)`]),
  ];
  const text = parts.join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};
