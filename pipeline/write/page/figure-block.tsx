import { type Figure, pagePalette } from "../figure/figure.js";

/** Width in CSS pixels that figures are drawn for; the style lets them shrink, and scroll where they could not be read. */
const fullWidth = 820;

/** The same on a phone: a drawing of its own, as letters that shrink could not be read. */
const narrowWidth = 350;

/** What a figure in the page is made of. */
export interface FigureBlockProps {
  readonly figure: Figure;
  readonly width?: number;
  /** Tells a second drawing of the same figure from the first. */
  readonly place?: string;
  /** False where the figure is an example: then nothing in it leads anywhere. */
  readonly links?: boolean;
}

/** A figure in the page, with its caption and the way to how it is read. */
export const FigureBlock = ({ figure, width = fullWidth, place, links = true }: FigureBlockProps) => (
  <figure class="figure" id={`figure-${place === undefined ? "" : `${place}-`}${figure.name}`}>
    {(["wide", "narrow"] as const).map((screen) => (
      <div
        key={screen}
        class={`drawing ${screen}`}
        // The figures build their own markup, in which every word is escaped.
        dangerouslySetInnerHTML={{
          __html: figure.draw({ palette: pagePalette, width: screen === "wide" ? width : narrowWidth, links }),
        }}
      />
    ))}
    <figcaption>
      <strong>{figure.title}.</strong> {figure.caption}{" "}
      {links ? (
        <a class="how" href={`how-to-read.html#${figure.kind}`} aria-label={`How to read it: ${figure.title}`}>
          How to read it
        </a>
      ) : null}
    </figcaption>
  </figure>
);
