import type { Contrast } from "../../model/inference.js";
import type { Columns, Row } from "../../model/table.js";
import { type VoiceMode, voiceModes } from "../../model/voice.js";
import { grouped } from "../butterfly.js";
import type { View } from "../page/view.js";
import { type CellRow, numberCell, textCell } from "../summary-rows.js";
import type { Figure } from "./figure.js";
import { type FigureSide, sidesOfContrast } from "./sides.js";
import { drawVoices } from "./voice-bars.js";
import { actorName, cut, figureName, percent, titleEnd } from "./words.js";

/** Voices of a side that are shown by name. */
const most = 8;

const columns = {
  side: { type: "string", about: "side whose words they are" },
  voice: {
    type: "string?",
    about: "who says it, nearest voice; empty in the lines of a whole side, and where nobody can be told",
  },
  name: { type: "string", about: "the voice as the figure writes it" },
  mode: { type: "string", about: "whether words are the writer's own, reported, or quoted", values: voiceModes },
  words: { type: "integer", about: "counted words: length of the bar" },
  share: { type: "number?", about: "part of all counted words of the side, 0 to 1; empty if it has none" },
} as const satisfies Columns;

/** A part of a bar. */
export type VoiceRow = Row<typeof columns>;

/** The layer does not matter: the words are the same in all of them. */
const anyLayer = (rows: readonly CellRow[]): readonly CellRow[] =>
  rows.filter((row) => row.layer === "stance" && row.label === "all");

const wordsOf = (row: CellRow, { of }: FigureSide): number => numberCell(row, `${of}_words`) ?? 0;

const wholeOf = (view: View, contrast: Contrast, side: FigureSide): readonly VoiceRow[] => {
  const rows = anyLayer(view.rowsOf("counts-by-mode", contrast));
  const words = voiceModes.map((mode) =>
    rows.filter(({ choice }) => choice === mode).reduce((sum, row) => sum + wordsOf(row, side), 0),
  );
  const all = words.reduce((sum, count) => sum + count, 0);
  return voiceModes.map((mode, at) => ({
    side: side.id,
    voice: null,
    name: "all words",
    mode,
    words: words[at] ?? 0,
    share: all === 0 ? null : (words[at] ?? 0) / all,
  }));
};

/** Whose words are reported or quoted, those with the most words first. */
const othersOf = (view: View, contrast: Contrast, side: FigureSide, all: number): readonly VoiceRow[] => {
  const rows = anyLayer(view.rowsOf("counts-by-voice", contrast)).filter(
    (row) => row.mode !== "own" && wordsOf(row, side) > 0,
  );
  const sizes = new Map<string | null, number>();
  for (const row of rows) {
    const voice = textCell(row, "voice") || null;
    sizes.set(voice, (sizes.get(voice) ?? 0) + wordsOf(row, side));
  }
  const voices = [...sizes]
    .sort(([a, sizeA], [b, sizeB]) => sizeB - sizeA || (String(a) < String(b) ? -1 : 1))
    .slice(0, most)
    .map(([voice]) => voice);
  return voices.flatMap((voice) =>
    (["reported", "quoted"] as const).map((mode: VoiceMode) => {
      const words = rows
        .filter((row) => row.mode === mode && (textCell(row, "voice") || null) === voice)
        .reduce((sum, row) => sum + wordsOf(row, side), 0);
      const name = voice === null ? "nobody who can be told" : actorName(view, voice);
      return { side: side.id, voice, name, mode, words, share: all === 0 ? null : words / all };
    }),
  );
};

const seen = (whole: readonly VoiceRow[], { name }: FigureSide): string => {
  const part = (mode: VoiceMode): string => percent(whole.find((row) => row.mode === mode)?.share ?? 0);
  const all = whole.reduce((sum, { words }) => sum + words, 0);
  const who = cut(name, 60);
  return `Of the ${grouped(all)} counted words of ${who}, ${part("own")} are its own, ${part("reported")} report others, and ${part("quoted")} are quoted.`;
};

/** Whose words the words of each side are. */
export const voices = (view: View, contrast: Contrast): Figure | null => {
  const sides = sidesOfContrast(view, contrast);
  const wholes = sides.map((side) => wholeOf(view, contrast, side));
  const all = wholes.map((whole) => whole.reduce((sum, { words }) => sum + words, 0));
  if (all.every((words) => words === 0)) return null;
  const others = sides.map((side, at) => othersOf(view, contrast, side, all[at] ?? 0));
  const data = sides.flatMap((_, at) => [...(wholes[at] ?? []), ...(others[at] ?? [])]);
  const name = figureName(view, "voices", contrast);
  const title = `Whose words${titleEnd(view, contrast)}`;
  const caption = `${sides.map((side, at) => seen(wholes[at] ?? [], side)).join(" ")} Who speaks is told by rules; reported words are the writer's wording of somebody else's claim, and how faithful they are is not shown here.`;
  const panels = sides.map((side, at) => ({ side, whole: wholes[at] ?? [], others: others[at] ?? [] }));
  return {
    name,
    kind: "voices",
    contrast,
    title,
    caption,
    data: {
      name: `figures/${name}`,
      about: "Counted words by side, by who says them and in which mode, a row a part of a bar.",
      columns,
      rows: data,
    },
    draw: (drawing) => drawVoices({ title, caption, panels }, drawing),
  };
};
