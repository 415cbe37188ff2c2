/** Marks of one family open and close each other, whatever their shape: “ with ", ‘ with '. */
export type MarkFamily = "double" | "single" | "guillemet" | "chevron" | "corner" | "white_corner";

/** What the shape of a mark says, before its neighbours are asked; `straight` says nothing. */
export type MarkShape = "opening" | "closing" | "low" | "straight";

/** A character, or two that stand for one, that may be a quotation mark. */
export interface Glyph {
  readonly family: MarkFamily;
  readonly shape: MarkShape;
}

const listed: readonly (readonly [MarkFamily, MarkShape, string])[] = [
  ["double", "opening", "“"],
  ["double", "closing", "”"],
  ["double", "low", "„‟〝"],
  ["double", "straight", '"＂'],
  ["single", "opening", "‘"],
  ["single", "closing", "’"],
  ["single", "low", "‚‛"],
  ["single", "straight", "'＇"],
  ["guillemet", "opening", "«"],
  ["guillemet", "closing", "»"],
  ["chevron", "opening", "‹"],
  ["chevron", "closing", "›"],
  ["corner", "opening", "「﹁｢"],
  ["corner", "closing", "」﹂｣"],
  ["white_corner", "opening", "『﹃"],
  ["white_corner", "closing", "』﹄"],
];

interface Sized extends Glyph {
  readonly length: number;
}

const glyphs: ReadonlyMap<string, Sized> = new Map(
  listed.flatMap(([family, shape, signs]) => [...signs].map((sign) => [sign, { family, shape, length: 1 }] as const)),
);

const signs = new RegExp(`[${[...glyphs.keys()].join("")}\`]`, "g");

/** Offsets of every character with which a mark may begin: most of a text is none, and is passed over at once. */
export const signsIn = (text: string): readonly number[] => {
  const found: number[] = [];
  for (const { index } of text.matchAll(signs)) found.push(index);
  return found;
};

const backticks: Sized = { family: "double", shape: "low", length: 2 };
const twoApostrophes: Sized = { family: "double", shape: "straight", length: 2 };

/** The mark that stands at an offset of a text, with its length; undefined if none does. */
export const glyphAt = (text: string, at: number, end: number): Sized | undefined => {
  const sign = text.charAt(at);
  if ((sign === "`" || sign === "'") && at + 1 < end && text.charAt(at + 1) === sign) {
    return sign === "`" ? backticks : twoApostrophes;
  }
  return glyphs.get(sign);
};
