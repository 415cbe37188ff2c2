import type { ComponentChildren } from "preact";

/** Words of the program's own with `*examples*` and `` `names` `` in them, as the codebook has them too. */
export const marked = (words: string): ComponentChildren =>
  words.split(/(\*[^*]+\*|`[^`]+`)/).map((piece, at) => {
    if (piece.startsWith("*")) return <em key={at}>{piece.slice(1, -1)}</em>;
    return piece.startsWith("`") ? <code key={at}>{piece.slice(1, -1)}</code> : piece;
  });
