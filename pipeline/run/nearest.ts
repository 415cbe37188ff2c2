import { similarity } from "../annotate/natural.js";

/** The known name most like the one found, or null if none is like it. */
export const nearest = (found: string, known: Iterable<string>): string | null => {
  let [best, most]: [string | null, number] = [null, 0.82];
  for (const name of known) {
    const like = similarity(found.toLowerCase(), name.toLowerCase());
    if (like > most) [best, most] = [name, like];
  }
  return best;
};
