/** What a count takes of the groups under the element that its link leads to. */
export interface HitQuery {
  /** Numbers of sides. */
  readonly sides: readonly number[];
  /** Classes of counting. */
  readonly classes: readonly string[];
  /** Whose claim: the writer's own, a reported one, or any. */
  readonly mode: "own" | "reported" | "any";
  /** Of quoted hits only those that would be headline ones in the writer's own words. */
  readonly headline: boolean;
  /** Numbers of texts; null takes all. */
  readonly texts: readonly number[] | null;
}

/** What of a line decides whether it is counted. */
export interface LineFacts {
  readonly side: number;
  readonly kind: string;
  readonly reported: boolean;
  /** A quoted hit of another form than a headline one. */
  readonly apart: boolean;
  readonly text: number | null;
}

/** A query in an attribute, short: `0 headline own`, `1,2 headline,quoted! any 4,5`. */
export const queryText = ({ sides, classes, mode, headline, texts }: HitQuery): string =>
  [
    sides.join(","),
    `${classes.join(",")}${headline ? "!" : ""}`,
    mode,
    ...(texts === null ? [] : [texts.join(",")]),
  ].join(" ");

const numbers = (list: string): readonly number[] => list.split(",").map(Number);

/** Reads what {@link queryText} wrote. */
export const readQuery = (text: string): HitQuery => {
  const [sides = "", classes = "", mode, texts] = text.split(" ");
  return {
    sides: numbers(sides),
    classes: classes.replace("!", "").split(","),
    mode: mode === "own" || mode === "reported" ? mode : "any",
    headline: classes.endsWith("!"),
    texts: texts === undefined ? null : numbers(texts),
  };
};

/** True if the group's lines may be counted at all. */
export const takesGroup = ({ sides, classes }: HitQuery, side: number, kind: string): boolean =>
  sides.includes(side) && classes.includes(kind);

/** True if a line is one of those counted. */
export const takesLine = (query: HitQuery, { side, kind, reported, apart, text }: LineFacts): boolean => {
  if (!takesGroup(query, side, kind) || (query.headline && apart)) return false;
  if (query.mode !== "any" && reported !== (query.mode === "reported")) return false;
  return query.texts === null || (text !== null && query.texts.includes(text));
};
