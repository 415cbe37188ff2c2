const examplesShown = 3;
const longestExample = 40;

const shortened = (text: string): string =>
  text.length > longestExample ? `${text.slice(0, longestExample).replace(/\p{Surrogate}$/u, "")}…` : text;

/** One line that says how many things a note is about, and names the first: `12 said otherwise: … (may, can, must …)`. */
export const noteCount = (things: readonly string[], what: string): string => {
  const more = things.length > examplesShown ? " …" : "";
  return `${things.length} ${what} (${things.slice(0, examplesShown).map(shortened).join(", ")}${more})`;
};
