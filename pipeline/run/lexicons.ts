import { Fault } from "../model/fault.js";
import type { Entry, Lexicons } from "../model/lexicon.js";
import type { SourcedLexicons } from "../read/lexicon-sources.js";
import { type LexiconChoice, readLexicons } from "../read/lexicons.js";
import { nearest } from "./nearest.js";

/** All entries of the lexicons, whatever they find. */
export const entriesOf = ({
  stance,
  frames,
  actors,
  designations,
  negation,
  quotations,
  portrayal,
}: Lexicons): readonly Entry[] => [
  ...stance,
  ...frames,
  ...actors,
  ...designations,
  ...negation.entries,
  ...quotations.entries,
  ...portrayal.entries,
];

/** Ids of all entries. */
export const idsOf = (lexicons: Lexicons): readonly string[] => entriesOf(lexicons).map(({ id }) => id);

/** Reads the lexicons for a run; an entry to be switched off that does not exist is a Fault, since a slip would go unseen. */
export const chooseLexicons = async (choice: LexiconChoice): Promise<SourcedLexicons> => {
  const { without = [] } = choice;
  if (without.length > 0) {
    const known = new Set(idsOf(await readLexicons({ ...choice, without: [] })));
    const unknown = without.find((id) => !known.has(id));
    if (unknown !== undefined) {
      const like = nearest(unknown, known);
      throw new Fault(
        `cannot switch off "${unknown}": no lexicon entry has this id${like === null ? "" : `; did you mean "${like}"?`}`,
      );
    }
  }
  return readLexicons(choice);
};
