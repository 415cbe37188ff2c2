import { type Figure, pagePalette } from "../figure/figure.js";

/** Width in CSS pixels that figures are drawn for; the style lets them shrink, and scroll where they could not be read. */
const width = 820;

/** A figure in the page, with its caption and the way to its files. */
export const FigureBlock = ({ figure }: { readonly figure: Figure }) => (
  <figure class="figure" id={`figure-${figure.name}`}>
    <div
      class="drawing"
      // The figures build their own markup, in which every word is escaped.
      dangerouslySetInnerHTML={{ __html: figure.draw({ palette: pagePalette, width, links: true }) }}
    />
    <figcaption>
      <strong>{figure.title}.</strong> {figure.caption}
    </figcaption>
  </figure>
);
