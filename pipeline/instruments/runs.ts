import { firstAtOrAfter } from "../model/span.js";
import { passagesOf, type Reading, type TextRead, type Word } from "./reading.js";

/** True if no word stands between two offsets. */
const nothingBetween = ({ layers: { tokens } }: TextRead, from: number, to: number): boolean => {
  for (let at = firstAtOrAfter(tokens, from); at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.start >= to) return true;
    if (token.word) return false;
  }
  return true;
};

/**
 * Words that follow each other, none left out between them: those of a sentence, or, `across` sentences, of a paragraph.
 */
export function* runsOf(read: TextRead, reading: Reading, across: boolean): Generator<readonly Word[]> {
  let run: Word[] = [];
  let paragraph = -1;
  for (const passage of passagesOf(read, reading)) {
    if (!across) {
      yield passage.words;
      continue;
    }
    const [last, first] = [run.at(-1), passage.words[0]];
    const goesOn =
      last !== undefined &&
      first !== undefined &&
      passage.paragraph === paragraph &&
      nothingBetween(read, last.end, first.start);
    if (!goesOn && run.length > 0) yield run;
    run = goesOn ? [...run, ...passage.words] : [...passage.words];
    paragraph = passage.paragraph;
  }
  if (run.length > 0) yield run;
}
