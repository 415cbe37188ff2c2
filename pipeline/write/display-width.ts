const invisible = /^[\p{M}\p{Cf}\p{Cc}]$/u;
const wide =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]$/u;

const characterWidth = (character: string): number => {
  // Nearly all characters are these, and asking two patterns of each costs more than all else that shows a line.
  if (character >= " " && character <= "~") return 1;
  if (invisible.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
};

/** Columns that a text takes in a terminal: two for Chinese and full-width characters, none for combining marks. */
export const displayWidth = (text: string): number => {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
};

/** A text without control characters, which could write over the terminal, in one line. */
export const printable = (text: string): string =>
  text.replace(/\s+/g, " ").replace(/[\p{Cc}\p{Bidi_Control}\p{Surrogate}]/gu, "\uFFFD");

/** A text cut to at most `width` columns, with `…` where something is missing. */
export const truncate = (text: string, width: number): string => {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const character of text) {
    used += characterWidth(character);
    if (used > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
};

/** A text fitted and filled with spaces on its right. */
export const padEnd = (text: string, width: number): string => {
  const fitted = truncate(text, width);
  return fitted + " ".repeat(Math.max(0, width - displayWidth(fitted)));
};

/** A text fitted and filled with spaces on its left. */
export const padStart = (text: string, width: number): string => {
  const fitted = truncate(text, width);
  return " ".repeat(Math.max(0, width - displayWidth(fitted))) + fitted;
};

/** A text broken at spaces into lines of at most `width` columns. */
export const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? truncate(word, width) : `${line} ${word}`;
  }
  return [...lines, line];
};
