/**
 * What a spreadsheet would take for a formula: `= + - @`, full-width forms too, also behind white space and invisible
 * characters, and a cell that begins with a tab or line break. Apostrophes before it belong to it, so that one that was
 * put before it can be taken away again without doubt.
 */
export const formula = /^'*(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;
