import { type Verdict, verdictNames } from "../../model/verdict.js";
import type { ForestRow } from "./forest.js";
import type { FigureSide } from "./sides.js";
import { type Form, forms } from "./verdict-marks.js";
import { capital, cut, listed } from "./words.js";

const most = 6;

const names = (rows: readonly ForestRow[]): string => {
  const shown = rows.slice(0, most).map(({ name }) => cut(name, 60));
  return listed(rows.length > most ? [...shown, `${rows.length - most} others`] : shown);
};

/** A verdict with what it is given of, as the start of a clause. */
const told: Readonly<Partial<Record<Verdict, string>>> = {
  suggestive: "suggestive only is the difference of",
  hangs_on_few_passages: "on few passages hangs the difference of",
};

/** What a forest plot lets be seen, in a sentence: who has more of what, and of how much nothing can be told. */
export const seenIn = (rows: readonly ForestRow[], [target, reference]: readonly [FigureSide, FigureSide]): string => {
  const labels = rows.filter(({ sum }) => !sum);
  const of = (form: Form): readonly ForestRow[] =>
    labels.filter(({ verdict }) => forms[verdict ?? "too_few_to_tell"] === form);
  const [full, half, bars, hollow] = [of("full"), of("half"), of("bars"), of("hollow")];
  const more = (side: FigureSide, own: readonly ForestRow[]): readonly string[] =>
    own.length === 0 ? [] : [`${cut(side.name, 60)} ${side.colour === null ? "have" : "has"} more of ${names(own)}`];
  const clear = [
    ...more(
      target,
      full.filter(({ ratio }) => (ratio ?? 0) > 0),
    ),
    ...more(
      reference,
      full.filter(({ ratio }) => (ratio ?? 0) < 0),
    ),
  ];
  const parts = [
    clear.length === 0
      ? `no mark of ${labels.length} is full`
      : `${listed(clear)} (full marks: ${verdictNames[full[0]?.verdict ?? "differs"]})`,
    ...(half.length === 0 ? [] : [`${told[half[0]?.verdict ?? "suggestive"]} ${names(half)} (half-filled marks)`]),
    ...(bars.length === 0 ? [] : [`${bars.length} of ${labels.length} differ by no more than twice (two bars)`]),
    ...(hollow.length === 0 ? [] : [`${hollow.length} of ${labels.length} have too few hits to tell (hollow marks)`]),
  ];
  return `${capital(parts.join("; "))}.`;
};
