const palette: Readonly<Record<string, string>> = {
  "31": "#c0392b",
  "32": "#1e8449",
  "33": "#b9770e",
  "34": "#2471a3",
  "35": "#7d3c98",
  "36": "#117a65",
  "90": "#6c757d",
};

interface Style {
  readonly bold: boolean;
  readonly dim: boolean;
  readonly colour: string | undefined;
}

const plain: Style = { bold: false, dim: false, colour: undefined };

const after = (style: Style, code: string): Style => {
  if (code === "0" || code === "") return plain;
  if (code === "1") return { ...style, bold: true };
  if (code === "2") return { ...style, dim: true };
  if (code === "22") return { ...style, bold: false, dim: false };
  return { ...style, colour: code === "39" ? undefined : palette[code] };
};

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const lineHeight = 17;
const columnWidth = 7.8;
const margin = 16;

/** One line of a terminal as SVG text; every run of one style is placed by its column, so that bars meet whatever the font. */
const lineOf = (line: string, y: number): string => {
  let style = plain;
  let column = 0;
  let found = "";
  for (const part of line.split(/(\u001b\[[\d;]*m)/)) {
    const codes = /^\u001b\[([\d;]*)m$/.exec(part);
    if (codes !== null) {
      for (const code of (codes[1] ?? "").split(";")) style = after(style, code);
    } else if (part !== "") {
      const look = [
        `x="${(margin + column * columnWidth).toFixed(1)}"`,
        `textLength="${(part.length * columnWidth).toFixed(1)}"`,
        style.bold ? 'font-weight="bold"' : "",
        style.dim ? 'opacity="0.65"' : "",
        style.colour === undefined ? "" : `fill="${style.colour}"`,
      ];
      if (part.trim() !== "") found += `<tspan ${look.filter(Boolean).join(" ")}>${escaped(part)}</tspan>`;
      column += part.length;
    }
  }
  return found === "" ? "" : `<text y="${y}" xml:space="preserve">${found}</text>\n`;
};

/** A picture, as SVG, of what a terminal shows; colours are those of a light page. */
export const picture = (terminal: string): string => {
  const lines = terminal.trimEnd().split("\n");
  const columns = Math.max(...lines.map((line) => line.replace(/\u001b\[[\d;]*m/g, "").length));
  const width = Math.ceil(columns * columnWidth + 2 * margin);
  const height = lines.length * lineHeight + 2 * margin;
  const body = lines.map((line, index) => lineOf(line, margin + (index + 0.8) * lineHeight)).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Summary of a comparison in the terminal">
<rect width="100%" height="100%" rx="8" fill="#fbfaf7"/>
<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="13" fill="#24292f">
${body}</g>
</svg>
`;
};
