import type { Contrast } from "../../model/inference.js";
import type { Figure } from "../figure/figure.js";
import { numberCell, textCell } from "../summary-rows.js";
import { FigureBlock } from "./figure-block.js";
import { marked } from "./marked.js";
import { Count, plural } from "./numbers.js";
import type { PageSide, View } from "./view.js";

/** Width in CSS pixels of the figure beside the findings. */
const figureWidth = 600;

/** Sides that are shown by name; more would push the findings off the screen. */
const mostSides = 8;

/** Counted base of a side, from whichever contrast has it. */
const baseOf = (view: View, side: string): { readonly base: string; readonly size: number } | null => {
  for (const row of view.rows("comparison")) {
    if (row.voice !== "headline") continue;
    for (const of of ["target", "reference"] as const) {
      const size = numberCell(row, `${of}_base`);
      if (row[`${of}_side`] === side && size !== null) return { base: textCell(row, "base") ?? "words", size };
    }
  }
  return null;
};

const roleOf = (view: View, side: string): string => {
  const [contrast] = view.contrasts;
  if (view.contrasts.length !== 1 || contrast === undefined) return "group";
  return side === contrast.target ? "target" : "reference";
};

const Side = ({ view, side }: { readonly view: View; readonly side: PageSide }) => {
  const base = baseOf(view, side.id);
  const [text] = side.texts;
  const texts = view.report.grouping?.groups.find((group) => group.side === side.id)?.texts ?? side.textCount;
  return (
    <div class="party" data-side={side.colour}>
      <dt>
        <span class="part">{roleOf(view, side.id)}</span>
        <bdi>{side.name}</bdi>
      </dt>
      {side.textCount === 1 && text !== undefined && view.textCount <= 2 ? (
        <dd class="work">
          <cite>{text.title}</cite>
          {text.author === null ? null : <> by {text.author}</>}
          {text.date === null ? null : <span class="date">, {text.date}</span>}
        </dd>
      ) : (
        <dd>{plural(texts, "text")}</dd>
      )}
      {base === null ? null : (
        <dd>
          <Count of={base.size} /> {base.base} counted, quoted ones apart
        </dd>
      )}
    </div>
  );
};

const heads: Readonly<Record<string, string>> = {
  can_be_said: "What can be said",
  cannot_be_said: "What cannot be said",
  caution: "Bear in mind",
};

/** The three sentences of one contrast; of several contrasts the first of each, and what holds for all. */
const findingsOf = (view: View) =>
  view.contrasts.length === 1
    ? view.rows("findings")
    : [
        ...view.rows("findings").filter(({ kind }) => kind === "can_be_said"),
        ...view
          .rows("findings")
          .filter(({ kind }) => kind === "caution")
          .slice(0, 1),
      ];

const Findings = ({ view }: { readonly view: View }) => (
  <ol class="findings">
    {findingsOf(view).map((row, at) => (
      <li key={at} data-kind={textCell(row, "kind")}>
        <h2>
          {view.contrasts.length > 1 && row.kind === "can_be_said"
            ? `${view.sideName(String(row.target_side))} against ${view.sideName(String(row.reference_side))}`
            : heads[String(row.kind)]}
        </h2>
        <p>{marked(textCell(row, "sentence") ?? "")}</p>
      </li>
    ))}
  </ol>
);

const contrastLine = ({ target, reference }: Contrast, view: View): string =>
  `${view.sideName(target)} against ${view.sideName(reference)}`;

/** The first screen: what was compared, what may be said of it, and one figure that shows it. */
export const Opening = ({ view, figures }: { readonly view: View; readonly figures: readonly Figure[] }) => {
  const [first] = figures;
  const shown = view.sides.slice(0, mostSides);
  return (
    <header class="opening" id="top">
      <p class="eyebrow">
        {view.contrasts.length === 1 && view.contrasts[0] !== undefined
          ? contrastLine(view.contrasts[0], view)
          : `${view.contrasts.length} comparisons of ${view.sides.length} groups`}
      </p>
      <h1>{view.report.title}</h1>
      <div class="first">
        <div>
          <dl class="parties">
            {shown.map((side) => (
              <Side key={side.id} view={view} side={side} />
            ))}
          </dl>
          {view.sides.length > mostSides ? <p>and {plural(view.sides.length - mostSides, "more group")}</p> : null}
          <Findings view={view} />
        </div>
        {first === undefined ? null : <FigureBlock figure={first} width={figureWidth} place="opening" />}
      </div>
    </header>
  );
};
