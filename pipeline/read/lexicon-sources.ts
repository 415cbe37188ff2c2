import { z } from "zod";
import type { Lexicons } from "../model/lexicon.js";
import type { Raw } from "./lexicon-file.js";

/** Lexicons, and by the name of each file what it, and then single entries of it, say of where they are from. */
export interface SourcedLexicons extends Lexicons {
  readonly sources: ReadonlyMap<string, readonly string[]>;
}

const form = z.object({
  source: z.string(),
  entries: z
    .array(z.object({ source: z.string().optional() }).catch({}))
    .optional()
    .catch([]),
});

/** What a lexicon says of where it is from: that of the file, then what single entries say, each once. */
export const sourcesIn = ({ data }: Raw): readonly string[] => {
  const read = form.safeParse(data);
  if (!read.success) return [];
  const { source, entries = [] } = read.data;
  return [...new Set([source, ...entries.flatMap((entry) => entry.source ?? [])])];
};
