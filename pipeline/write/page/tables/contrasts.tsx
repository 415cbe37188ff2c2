import type { ComponentChildren } from "preact";
import type { Contrast } from "../../../model/inference.js";
import { hitLayers } from "../../../prove/evidence.js";
import { isListed } from "../hits/groups.js";
import type { View } from "../view.js";
import { contrastTitle } from "./cells.js";

/** The first contrast, and each other one when it is asked for. */
export const EachContrast = ({
  view,
  draw,
}: {
  readonly view: View;
  readonly draw: (contrast: Contrast) => ComponentChildren;
}) => (
  <>
    {view.contrasts.map((contrast, at) =>
      at === 0 ? (
        draw(contrast)
      ) : (
        <details key={`${contrast.target}\n${contrast.reference}`} class="contrast">
          <summary>{contrastTitle(view, contrast)}</summary>
          {draw(contrast)}
        </details>
      ),
    )}
  </>
);

/** Says how counts are opened, or which option would list what they are counts of. */
export const HowToList = ({ view }: { readonly view: View }) => {
  if (hitLayers.every((layer) => isListed(view, layer)))
    return <p>Every count leads to exactly the hits that it counts.</p>;
  return (
    <p>
      {view.evidence.sample && view.evidence.hits.length > 0
        ? "This report lists a few headline hits of each label and side, drawn at random, and headline counts lead to them. "
        : "This report does not list its hits, so counts are plain numbers. "}
      Made with <code>--tables all</code> it lists them, and each count leads to its own.
    </p>
  );
};
