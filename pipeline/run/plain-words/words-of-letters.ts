// Marks that are never a part of the word beside them; an apostrophe may be one, and a full stop is one of an abbreviation.
const [before, behind] = ['["“(]?', '["”)\\]},!;?:]{0,2}'];
const clitic = "['’](?:s|ll|re|ve|d|m)";

/** Words of two letters or more, parted by dashes, of which the last may have a clitic. */
const parted = new RegExp(`^${before}([A-Za-z]{2,}(?:(?:--|[-–—])[A-Za-z]{2,})*(?:${clitic})?)${behind}$`, "i");
const dash = /[-–—]+/;

const stopped = /^([A-Za-z]{2,})\.["”]?$/;
const single = /^[A-Za-z]$/;

/** Letters that, with a full stop, are one word to wink-nlp. */
const abbreviated: ReadonlySet<string> = new Set(
  `ala anon approx apr apt ariz ark assoc aug ave brig calif capt co col colo conn corp ct dec del doz dr eg esq etc feb
  fig figs fla floreant fri ft ga gal gen gov ha hon ie ill in inc ind jan jos jr jul jun kan kans kn ky la lb llp lt ltd
  mar mass md messrs mgmt mi mich minn miss mo mon mont mr mrs ms mt neb nebr nev no nos nov oct okla ore oz pa pct pp
  prof pt pty qt rd rep reps rit rs sat sen sep sept sgt shri smt sr st ste sun tbsp tenn tex thu tsp tue va viz vs
  vt wash wed wisc wyo yd`.split(/\s+/),
);

/**
 * The words of what stands between two spaces where its letters and marks alone tell them, as they do of nine stretches of
 * ten; null where it takes the tokens to know.
 */
export const wordsOfLetters = (stretch: string): readonly string[] | null => {
  const [, letters] = parted.exec(stretch) ?? [];
  if (letters !== undefined) return letters.toLowerCase().replace("’", "'").split(dash);
  const [, sentenceEnd] = stopped.exec(stretch) ?? [];
  if (sentenceEnd !== undefined) {
    const word = sentenceEnd.toLowerCase();
    return abbreviated.has(word) ? null : [word];
  }
  return single.test(stretch) ? [stretch.toLowerCase()] : null;
};
