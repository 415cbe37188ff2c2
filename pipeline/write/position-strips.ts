import type { Table } from "../model/table.js";
import { grouped } from "./butterfly.js";
import { displayWidth, padEnd, padStart, printable } from "./display-width.js";

/** How strips are shown. */
export interface StripOptions {
  readonly colour: boolean;
  /** Lines that are shown; the others are counted. */
  readonly rows: number;
}

/** Cold to hot, by height; what is empty is faint. */
const colours: readonly (readonly [RegExp, string])[] = [
  [/^[▁▂▃]+$/u, "36"],
  [/^[▄▅▆]+$/u, "33"],
  [/^[▇█]+$/u, "31"],
  [/^·+$/u, "2"],
];

const coloured = (strip: string): string =>
  strip.replace(/[▁▂▃]+|[▄▅▆]+|[▇█]+|·+/gu, (run) => {
    const code = colours.find(([pattern]) => pattern.test(run))?.[1] ?? "0";
    return `\x1b[${code}m${run}\x1b[0m`;
  });

const widestName = 32;

const cut = (name: string): string => {
  const shown = printable(name);
  if (displayWidth(shown) <= widestName) return shown;
  let [kept, used] = ["", 0];
  for (const character of shown) {
    used += displayWidth(character);
    if (used >= widestName) break;
    kept += character;
  }
  return `${kept}…`;
};

/** Strips of where things stand, a line for each text, under the name of what was looked for. */
export function* positionStrips({ rows }: Table, { colour, rows: most }: StripOptions): Generator<string> {
  const lines = [...rows].map(({ side, text, item, frequency, strip }) => ({
    item: String(item),
    name: side === text ? cut(String(text)) : cut(`${side}: ${text}`),
    count: grouped(Number(frequency)),
    strip: String(strip),
  }));
  const width = lines.reduce((widest, { name }) => Math.max(widest, displayWidth(name)), 1);
  const digits = lines.reduce((widest, { count }) => Math.max(widest, count.length), 1);
  for (const item of new Set(lines.map((line) => line.item))) {
    const own = lines.filter((line) => line.item === item);
    yield `\nWhere ${printable(item)} stands, from the first word of each text to its last:\n`;
    for (const { name, count, strip } of own.slice(0, most)) {
      yield `${padEnd(name, width)}  ${colour ? coloured(strip) : strip}  ${padStart(count, digits)}\n`;
    }
    if (own.length > most) yield `${grouped(most)} of ${grouped(own.length)} texts; --rows N shows more.\n`;
  }
}
