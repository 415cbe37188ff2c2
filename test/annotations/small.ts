import { type AnnotatedText, type Annotation, sortedAnnotations } from "../../pipeline/model/annotations.js";

/** The text of {@link small}; its third word has two code units and one code point. */
export const words = "Perhaps \u{1F600} China must act.\r\nIt will, they say.";

const at = (surface: string): { readonly start: number; readonly end: number } => {
  const start = words.indexOf(surface);
  return { start, end: start + surface.length };
};

/** An annotation over the first place where the words stand. */
export const over = (
  surface: string,
  layer: Annotation["layer"],
  label: string,
  attributes: Readonly<Record<string, string>> = {},
): Annotation => ({ ...at(surface), layer, label, attributes: new Map(Object.entries(attributes)) });

/** A text with an annotation of every layer, two of them with a line break. */
export const small: AnnotatedText = {
  id: "small",
  text: words,
  tokens: ["Perhaps", "\u{1F600}", "China", "must", "act", ".", "It", "will", ",", "they", "say"].map((token) => ({
    ...at(token),
    lemma: token.toLowerCase(),
    pos: null,
  })),
  sentences: [at("Perhaps \u{1F600} China must act."), at("It will, they say.")],
  annotations: sortedAnnotations([
    over("Perhaps", "stance", "hedge", { status: "kept", entry: "hedge.perhaps", negated: "false" }),
    over("China", "actors", "cn", { status: "kept", name: "China" }),
    over("must", "stance", "obligation", { status: "rejected", reason: "made up" }),
    over("act.\r\nIt will", "quotations", "content", { quotation: "0", type: "indirect", speaker: "cn" }),
    over("they", "quotations", "source", { quotation: "0" }),
    over(words.slice(0, 28), "voices", "own", { chain: "a < b" }),
    over("It will", "voices", "reported"),
  ]),
};
