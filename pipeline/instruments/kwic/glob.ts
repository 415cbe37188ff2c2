/**
 * True if a text is what a pattern says, where `*` stands for any characters and `?` for one. Takes time in proportion to
 * both lengths multiplied, whatever the pattern is.
 */
export const matchesGlob = (pattern: string, text: string): boolean => {
  let [at, inText, star, tried] = [0, 0, -1, 0];
  while (inText < text.length) {
    if (pattern[at] === "*") {
      star = at;
      at += 1;
      tried = inText;
    } else if (pattern[at] === "?" || pattern[at] === text[inText]) {
      at += 1;
      inText += 1;
    } else if (star >= 0) {
      at = star + 1;
      tried += 1;
      inText = tried;
    } else return false;
  }
  while (pattern[at] === "*") at += 1;
  return at === pattern.length;
};

/** True if a label is the one that is sought or belongs to it, as `us.state` does to `us`; `*` and `?` as above. */
export const matchesLabel = (sought: string, label: string): boolean =>
  matchesGlob(sought, label) || label.startsWith(`${sought}.`);
