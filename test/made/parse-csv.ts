/** Reads CSV as RFC 4180 tells, quoted cells and CR LF line ends; written apart from what it tests. */
export const parseCsv = (text: string, delimiter = ","): string[][] => {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      let cell = "";
      if (text[at] === '"') {
        at += 1;
        while (at < text.length && !(text[at] === '"' && text[at + 1] !== '"')) {
          cell += text[at];
          at += text[at] === '"' ? 2 : 1;
        }
        at += 1;
      } else {
        while (at < text.length && text[at] !== delimiter && !text.startsWith("\r\n", at)) {
          if (text[at] === "\n" || text[at] === "\r" || text[at] === '"') throw new Error(`bare mark at ${at}`);
          cell += text[at];
          at += 1;
        }
      }
      row.push(cell);
      if (text[at] !== delimiter) break;
      at += 1;
    }
    if (!text.startsWith("\r\n", at)) throw new Error(`line does not end in CR LF at ${at}`);
    at += 2;
    rows.push(row);
  }
  return rows;
};

/** Rows of CSV by the names in its first line. */
export const csvRecords = (text: string, delimiter = ","): readonly Readonly<Record<string, string>>[] => {
  const [names = [], ...rows] = parseCsv(text, delimiter);
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ""])));
};
