/** Words from outside as Markdown shows them literally, in one line. */
export const literal = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]<>#|~&]/g, (mark) => (mark === "<" ? "&lt;" : mark === "&" ? "&amp;" : `\\${mark}`));

/** A name as code. */
export const code = (name: string): string =>
  `\`${name.replace(/\s+/g, " ").replaceAll("`", "'").replaceAll("|", "\\|")}\``;

/** A table; cells are Markdown, and a bar in them does not end them. */
export const markdownTable = (header: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
};

/** A list of points. */
export const markdownList = (points: readonly string[]): string => points.map((point) => `- ${point}`).join("\n");
