// Edits of a passage, each of which changes its fidelity in one known way.

type Random = (below: number) => number;

const oneOf = <Value>(values: readonly Value[], random: Random, otherwise: Value): Value =>
  values[random(values.length)] ?? otherwise;

const marks = [" … ", "… ", " ... ", " [...] ", " (...) ", " [. . .] ", " […] "];

/** What joins two pieces of a splice: an ellipsis, or nothing. */
export const joint = (random: Random): string => (random(2) === 0 ? " " : oneOf(marks, random, " … "));

/** Length of each piece of a splice, and where the second begins. */
export const farPieces = (length: number, words: number, random: Random): readonly [length: number, at: number] => [
  Math.max(4, Math.min(15, length >> 1)),
  random(Math.max(1, words)),
];

const misreadings: readonly (readonly [string, string])[] = [
  ["rn", "m"],
  ["m", "rn"],
  ["l", "1"],
  ["e", "c"],
  ["o", "0"],
  ["cl", "d"],
  ["i", "l"],
  ["h", "b"],
  ["u", "n"],
  ["a", "o"],
];

/** Misreads a word as an optical reader might: one letter or two read wrongly, lost or swapped. */
const misread = (word: string, random: Random): string => {
  const at = 1 + random(Math.max(1, word.length - 2));
  const how = random(4);
  if (how === 0) return word.slice(0, at) + word.slice(at + 1);
  if (how === 1) return word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2);
  const fit = misreadings.filter(([from]) => word.includes(from, 1));
  const [from, to] = oneOf(fit, random, ["", ""]);
  return from === "" ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, 1) + word.slice(1).replace(from, to);
};

/** Misreads one word of so many, and at least one. */
const noisy = (words: readonly string[], oneOf: number, random: Random): string => {
  let changed = false;
  const read = words.map((word, at) => {
    if (!/^\p{L}{4,}$/u.test(word) || (random(oneOf) > 0 && (changed || at < words.length - 4))) return word;
    const made =
      random(8) === 0 ? `${word.slice(0, word.length >> 1)} ${word.slice(word.length >> 1)}` : misread(word, random);
    changed ||= made !== word;
    return made;
  });
  return changed ? read.join(random(6) === 0 ? "  " : " ") : "";
};

const typographic = (surface: string, random: Random): string => {
  let made = surface
    .replaceAll("’", "'")
    .replaceAll("--", " — ")
    .replace(/(?<=\p{L})-(?=\p{L})/gu, () => oneOf(["‐", "‑", "–"], random, "‑"))
    .replaceAll("fi", "ﬁ");
  if (made === surface || random(2) === 0) made = made.replace(/(?<=\p{L}{4})(?=\p{L}{3})/u, "\u00AD");
  if (random(2) === 0) made = made.replaceAll(",", "");
  return random(3) === 0 ? made.replace(" ", "\u00A0") : made;
};

const recased = (surface: string): string => {
  const first = surface.charAt(0);
  const upper = first.toUpperCase();
  return (first === upper ? first.toLowerCase() : upper) + surface.slice(1);
};

const key = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Changes a passage as its kind says; null where that cannot be done with it. */
export const edited = (kind: string, surface: string, random: Random, foreign: readonly string[]): string | null => {
  const words = surface.split(/\s+/);
  const inside = (length: number): number => 2 + random(Math.max(1, words.length - length - 3));
  const cut = (length: number, put: string): string | null => {
    const at = inside(length);
    if (words.length < length + 5) return null;
    return `${words.slice(0, at).join(" ")}${put}${words.slice(at + length).join(" ")}`;
  };
  const other = (not: string): string | null => {
    const found = oneOf(foreign, random, "");
    return /^\p{L}{4,}$/u.test(found) && key(found) !== key(not) ? found : null;
  };
  if (kind === "typographic") {
    const made = typographic(surface, random);
    return made === surface ? null : made;
  }
  if (kind === "case") return recased(surface);
  if (kind === "ellipsis") return cut(1 + random(20), oneOf(marks, random, " … "));
  if (kind === "elided") return cut(1 + random(12), " ");
  if (kind === "misread") return noisy(words, 4, random) || null;
  if (kind === "misread_much") return words.length < 8 ? null : noisy(words, 2, random) || null;
  if (kind === "first_or_last" || kind === "bracketed") {
    const at = kind === "bracketed" ? inside(1) : random(2) * (words.length - 1);
    const put = other(words[at] ?? "");
    if (put === null || words.length < 7) return null;
    return words.map((word, index) => (index !== at ? word : kind === "bracketed" ? `[${put}]` : put)).join(" ");
  }
  if (kind === "long") {
    const put = other("");
    const changed = words.map((word, at) => (put !== null && at % 19 === 11 && key(word) !== key(put) ? put : word));
    return put === null ? null : changed.join(" ");
  }
  if (kind === "substituted" || kind === "added") {
    const at = inside(1);
    const put = other(words[at] ?? "");
    if (put === null || words.length < 6) return null;
    return [...words.slice(0, at), put, ...words.slice(kind === "added" ? at : at + 1)].join(" ");
  }
  const [one, two] = [2 + random(3), 2 + random(3)];
  const at = inside(one + two);
  if (words.length < one + two + 4) return null;
  const [first, second] = [words.slice(at, at + one), words.slice(at + one, at + one + two)];
  if (key(first.join("")) === key(second.join(""))) return null;
  return [...words.slice(0, at), ...second, ...first, ...words.slice(at + one + two)].join(" ");
};
