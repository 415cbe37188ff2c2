import type { Cue } from "./cues.js";
import type { Marked } from "./marked.js";
import type { Row } from "./reading.js";
import { traits } from "./traits.js";

const parting = traits.comma | traits.dash | traits.hyphen;
const opening = traits.conjunction | traits.colon;

/**
 * False for a weak cue that can make no report, as most cannot: no words of its paragraph stand in marks, what is given
 * can neither stand before it, as no comma or dash parts the two, nor behind it, as nothing opens a clause there.
 */
const mayReport = ({ tokens, forms }: Row, { weak, from, to }: Cue, { paragraphs, traitsOf }: Marked): boolean => {
  if (!weak || paragraphs[tokens[0]?.paragraph ?? -1] === 1) return true;
  for (let at = 0; at < tokens.length; at++) {
    const [token, form] = [tokens[at], forms[at]];
    if (token === undefined || form === undefined) break;
    // Behind a comma with which the row ends a quotation of the next may be meant.
    const wanted = (at < from || at === tokens.length - 1 ? parting : 0) | (at >= to ? opening : 0);
    if (wanted !== 0 && (traitsOf(form, token) & wanted) !== 0) return true;
  }
  return false;
};

/** How many cues of a row are to be read: all up to the last that may report something. */
export const reporting = (row: Row, cues: readonly Cue[], marked: Marked): number => {
  let count = cues.length;
  for (let cue = cues[count - 1]; cue !== undefined && !mayReport(row, cue, marked); cue = cues[count - 1]) count--;
  return count;
};
