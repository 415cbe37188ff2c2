import { textCell } from "../../summary-rows.js";
import { placeHref, type Stretch, sentencesAt, textOf } from "../hits/places.js";
import type { View } from "../view.js";

/** Words with those of some stretches marked. */
export interface MarkedPart {
  readonly words: string;
  readonly marked: boolean;
}

/** Parts a text that begins at an offset where stretches begin and end; stretches in order, what lies outside is left out. */
export const markedParts = (text: string, offset: number, stretches: readonly Stretch[]): readonly MarkedPart[] => {
  const parts: MarkedPart[] = [];
  let from = 0;
  const push = (to: number, marked: boolean): void => {
    if (to > from) parts.push({ words: text.slice(from, to), marked });
    from = Math.max(from, to);
  };
  for (const { start, end } of stretches) {
    push(Math.min(Math.max(start - offset, 0), text.length), false);
    push(Math.min(Math.max(end - offset, 0), text.length), true);
  }
  push(text.length, false);
  return parts;
};

/** Name of a text: its side's where that has no other, else its title. */
export const TextName = ({ view, document }: { readonly view: View; readonly document: string }) => {
  const text = textOf(view, document);
  const side = view.sides.find(({ id }) => id === text?.side);
  if (text === undefined || side === undefined) return <bdi>{document}</bdi>;
  return <bdi class={`sd s${side.colour % 6}`}>{side.textCount === 1 ? side.name : text.title}</bdi>;
};

/** The sentences around some stretches of a text, with the stretches marked; their offsets where the report has no words. */
export const Passage = ({
  view,
  document,
  stretches,
}: {
  readonly view: View;
  readonly document: string;
  readonly stretches: readonly Stretch[];
}) => {
  const around = new Set(stretches.flatMap((stretch) => sentencesAt(view, document, stretch)));
  const offsets = stretches.map(({ start, end }) => `${start}–${end}`).join(", ");
  if (!view.hasText || around.size === 0) return <>code units {offsets}</>;
  return (
    <span dir="auto">
      {[...around].map((row) => (
        <>
          {markedParts(textCell(row, "surface") ?? "", Number(row.start), stretches).map(({ words, marked }, at) =>
            marked ? <mark key={at}>{words}</mark> : words,
          )}{" "}
        </>
      ))}
    </span>
  );
};

/** A text by its name, which leads to a stretch of it. */
export const PlaceLink = ({
  view,
  document,
  stretch,
}: {
  readonly view: View;
  readonly document: string;
  readonly stretch: Stretch;
}) => {
  const href = placeHref(view, document, stretch);
  const name = <TextName view={view} document={document} />;
  return href === null ? name : <a href={href}>{name}</a>;
};
