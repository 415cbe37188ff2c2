import type { ComponentChildren } from "preact";
import type { TextMark } from "./marks.js";
import type { Range } from "./source.js";
import { type Woven, weave } from "./weave.js";

/** What is known while the passages of a page are drawn, from first to last. */
export interface Drawn {
  /** Names of elements that are there already: of what is cut in pieces only the first has a name. */
  readonly named: Set<string>;
  /** Names of marks that have a link already. */
  readonly linked: Set<string>;
}

/** Where in the tree something is drawn. */
interface Around {
  readonly drawn: Drawn;
  readonly wordsOf: (range: Range) => string;
  /** Kept hit whose own words link to its evidence. */
  readonly owner: TextMark | null;
  /** Links that may not stand in the link that is being drawn, and come behind it; null outside links. */
  readonly after: ComponentChildren[] | null;
}

const isHitInside = (woven: readonly Woven<TextMark>[]): boolean =>
  woven.some(({ mark, inside }) => mark?.kind === "hit" || isHitInside(inside));

/** Class of links inside a mark, which are switched with its layer. */
const insideOf = ({ form }: TextMark): string => form.replace(/^mark mark-/, "in-").replace(/ .*/, "");

const Words = ({ words, around: { owner, after, drawn } }: { readonly words: string; readonly around: Around }) => {
  if (owner?.href == null || after !== null || words.trim() === "") return <>{words}</>;
  drawn.linked.add(owner.id);
  return (
    <a class={`own-words ${insideOf(owner)}`} href={owner.href} data-of={owner.id}>
      {words}
    </a>
  );
};

/** A link without words of its own; the style shows it as a small sign. */
const Sign = ({ mark, kind }: { readonly mark: TextMark; readonly kind: "jump" | "also" }) => (
  // biome-ignore lint/a11y/useAnchorContent: its label names it; words of its own would stand among those of the source.
  <a
    class={kind === "jump" ? "jump-mark" : `also-mark ${insideOf(mark)}`}
    href={mark.href ?? ""}
    data-of={mark.id}
    aria-label={kind === "jump" ? mark.note : "also another hit, to its line among the evidence"}
  />
);

const attributesOf = (mark: TextMark, isFirst: boolean) => ({
  class: isFirst ? mark.form : `${mark.form} goes-on`,
  id: isFirst && mark.id !== "" ? mark.id : undefined,
  // Other pieces name the first, so that all of a mark can be found.
  "data-of": !isFirst && mark.id !== "" ? mark.id : undefined,
  "data-card": mark.card === "" ? undefined : mark.card,
  "data-join": mark.kind === "join" ? mark.id : undefined,
  "data-letter": mark.kind === "voice" && isFirst && mark.note !== "" ? mark.note : undefined,
  title: mark.kind === "rejected" && mark.note !== "" ? mark.note : undefined,
});

/** A hit without other hits inside is a link itself; what links it has inside come behind it. */
const linkOf = ({ inside }: Woven<TextMark>, mark: TextMark, isFirst: boolean, around: Around): ComponentChildren => {
  const after: ComponentChildren[] = [];
  around.drawn.linked.add(mark.id);
  const words = inside.map((one) => drawOne(one, { ...around, owner: null, after }));
  const { id: _, ...rest } = attributesOf(mark, isFirst);
  return (
    <>
      <a {...rest} id={isFirst ? mark.id : undefined} href={mark.href ?? ""}>
        {words}
      </a>
      {after}
    </>
  );
};

const spanOf = (piece: Woven<TextMark>, mark: TextMark, isFirst: boolean, around: Around): ComponentChildren => {
  const owner = mark.kind === "hit" ? mark : around.owner;
  const words = piece.inside.map((one) => drawOne(one, { ...around, owner }));
  const isEnd = piece.end === mark.end && mark.last;
  let sign: ComponentChildren = null;
  if (mark.kind === "join" && mark.href !== null && isEnd) sign = <Sign mark={mark} kind="jump" />;
  if (mark.kind === "hit" && isEnd && !around.drawn.linked.has(mark.id)) sign = <Sign mark={mark} kind="also" />;
  if (sign !== null && around.after !== null) {
    around.after.push(sign);
    sign = null;
  }
  return (
    <span {...attributesOf(mark, isFirst)}>
      {words}
      {sign}
    </span>
  );
};

const drawOne = (piece: Woven<TextMark>, around: Around): ComponentChildren => {
  const { mark } = piece;
  if (mark === null) return <Words words={around.wordsOf(piece)} around={around} />;
  // A stretch in a voice has no name, but only its beginning shows the voice's letter.
  const name = mark.id === "" ? `${mark.kind} ${mark.start}` : mark.id;
  const isFirst = !around.drawn.named.has(name);
  around.drawn.named.add(name);
  const isLink = mark.kind === "hit" && !isHitInside(piece.inside);
  return isLink ? linkOf(piece, mark, isFirst, around) : spanOf(piece, mark, isFirst, around);
};

/** A stretch of a text with its marks; its words are those of the source, no more and no fewer. */
export const passage = (
  range: Range,
  marks: readonly TextMark[],
  wordsOf: (range: Range) => string,
  drawn: Drawn,
): ComponentChildren =>
  weave(range, marks).map((piece) => drawOne(piece, { drawn, wordsOf, owner: null, after: null }));
