import type { Figure } from "../figure/figure.js";
import { textCell } from "../summary-rows.js";
import { FigureBlock } from "./figure-block.js";
import type { View } from "./view.js";

/** The first screen: what was compared, what may be said of it, and one figure that shows it. */
export const Opening = ({ view, figures }: { readonly view: View; readonly figures: readonly Figure[] }) => {
  const [first] = figures;
  return (
    <header class="opening" id="top">
      <h1>{view.report.title}</h1>
      <ol class="findings">
        {view.rows("findings").map((row) => (
          <li key={row.number} data-kind={textCell(row, "kind")}>
            {textCell(row, "sentence")}
          </li>
        ))}
      </ol>
      {first === undefined ? null : <FigureBlock figure={first} />}
    </header>
  );
};
