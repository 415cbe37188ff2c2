import { textCell } from "../../summary-rows.js";
import type { PageText } from "../page-texts.js";
import type { TextRows } from "./source.js";

/** What a voice is told by in the texts of a page. */
export interface VoiceLetter {
  /** Id of the voice; null for all that nobody can tell. */
  readonly voice: string | null;
  readonly letter: string;
  /** Colour, from 0; voices beyond the last colour begin again with the first. */
  readonly colour: number;
  /** Stretches in this voice. */
  readonly stretches: number;
}

/** The voices of a page's texts, by letter, in the order in which they first speak. */
export interface VoiceLetters {
  readonly of: (voice: string | null) => VoiceLetter;
  readonly all: readonly VoiceLetter[];
}

/** Colours that the style has for voices. */
const colours = 6;

/** A, B … Z, AA, AB …: letters of a number from 0. */
const lettersOf = (number: number): string =>
  (number < 26 ? "" : lettersOf(Math.floor(number / 26) - 1)) + String.fromCharCode(65 + (number % 26));

/** Gives letters to the voices that speak in these texts beside their writers. */
export const voiceLetters = (rows: TextRows, texts: readonly PageText[]): VoiceLetters => {
  const counts = new Map<string | null, number>();
  for (const text of texts) {
    for (const row of rows.of("voices", text)) {
      if (row.mode === "own" || row.inlay !== null) continue;
      const voice = textCell(row, "voice");
      counts.set(voice, (counts.get(voice) ?? 0) + 1);
    }
  }
  const named = [...counts].filter(([voice]) => voice !== null);
  const all = named.map(([voice, stretches], number) => ({
    voice,
    letter: lettersOf(number),
    colour: number % colours,
    stretches,
  }));
  const unknown: VoiceLetter = { voice: null, letter: "?", colour: colours, stretches: counts.get(null) ?? 0 };
  const byVoice = new Map(all.map((one) => [one.voice, one]));
  return {
    of: (voice) => byVoice.get(voice) ?? unknown,
    all: unknown.stretches > 0 ? [...all, unknown] : all,
  };
};
