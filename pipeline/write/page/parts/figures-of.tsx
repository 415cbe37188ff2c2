import type { Figure } from "../../figure/figure.js";
import { FigureBlock } from "../figure-block.js";
import { contrastTitle } from "../tables/cells.js";
import type { View } from "../view.js";

/** What is drawn, and of which sorts. */
export interface FiguresProps {
  readonly view: View;
  readonly figures: readonly Figure[];
  /** In the order in which they stand. */
  readonly kinds: readonly string[];
}

/** Figures of the given sorts: those of the first contrast, and those of each other one when it is asked for. */
export const Figures = ({ view, figures, kinds }: FiguresProps) => {
  const own = kinds.flatMap((kind) => figures.filter((figure) => figure.kind === kind));
  const [first, ...others] = view.contrasts;
  return (
    <>
      {own
        .filter(({ contrast }) => contrast === null || contrast === first)
        .map((figure) => (
          <FigureBlock key={figure.name} figure={figure} />
        ))}
      {others.map((contrast) => {
        const its = own.filter((figure) => figure.contrast === contrast);
        return its.length === 0 ? null : (
          <details key={`${contrast.target}\n${contrast.reference}`} class="contrast">
            <summary>{contrastTitle(view, contrast)}</summary>
            {its.map((figure) => (
              <FigureBlock key={figure.name} figure={figure} />
            ))}
          </details>
        );
      })}
    </>
  );
};

/** True if there is a figure of one of the sorts. */
export const anyOf = (figures: readonly Figure[], kinds: readonly string[]): boolean =>
  figures.some(({ kind }) => kinds.includes(kind));
