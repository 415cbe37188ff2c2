/** A word as it is compared: `plain` keeps its case, `key` does not. */
export interface WordForm {
  readonly plain: string;
  readonly key: string;
}

const letters = "\\p{L}\\p{M}\\p{Nd}";
const invisible = "\\u00AD\\u200B-\\u200D\\u2060\\uFEFF";
const apostrophes = "'’‘ʼ`´′";

/** A run that is compared as one word; hyphens split, clitics and the stops of abbreviations do not. */
export const wordPattern = new RegExp(
  [
    // Scripts without spaces, by the character.
    "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]",
    // 1,000 and 2.5; U.S. and U.S, but not the stop of a sentence.
    "\\p{Nd}+(?:[.,]\\p{Nd}+)+(?!\\p{L})",
    "\\p{Lu}(?:\\.\\p{Lu})+(?!\\p{L})\\.?",
    // “[t]he”, “regard[s]”: one word with a bracketed letter.
    `(?:\\[\\p{L}{1,3}\\][${apostrophes}]?)?\\p{L}(?:[${letters}${invisible}]|[${apostrophes}](?=\\p{L}))*(?:\\[(?:s|es|d|ed|ing|z)\\]\\p{L}*)?`,
    `\\p{Nd}(?:[${letters}${invisible}])*`,
  ].join("|"),
  "gu",
);

const unfolded = new Map([
  ["æ", "ae"],
  ["Æ", "Ae"],
  ["œ", "oe"],
  ["Œ", "Oe"],
  ["ø", "o"],
  ["Ø", "O"],
  ["ß", "ss"],
  ["ł", "l"],
  ["Ł", "L"],
  ["đ", "d"],
  ["Đ", "D"],
  ["ı", "i"],
]);

/** Letters as they are compared: ligatures, diacritics, soft hyphens, kinds of apostrophe and stops in abbreviations make no difference. */
export const wordForm = (surface: string): WordForm => {
  if (/^[a-z]+$/.test(surface)) return { plain: surface, key: surface };
  const plain = surface
    .normalize("NFKD")
    .replace(/[\u0300-\u036F\u00AD\u200B-\u200D\u2060\uFEFF[\]]/g, "")
    .replace(/[æÆœŒøØßłŁđĐı]/g, (letter) => unfolded.get(letter) ?? letter)
    .replace(/[’‘ʼ`´′]/g, "'")
    .replace(/(?<=\p{Lu})\./gu, "")
    .replace(/(?<=\d),(?=\d)/g, "");
  return { plain, key: plain.toLowerCase() };
};
