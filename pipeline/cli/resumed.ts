import { openWorkplace, type Workplace } from "../run/disk/workplace.js";
import type { TallyStates } from "../run/tallies.js";
import type { Arguments, Option } from "./command.js";
import type { Terminal } from "./terminal.js";

/** Option by which a run that was killed is carried on. */
export const resumeOption: Option = {
  type: "boolean",
  about: "carry on a run over a corpus that was killed or failed: what it had counted is not counted again",
};

type Open = (task: string) => Promise<Workplace<TallyStates>>;

/**
 * Does the work that leads to an output, with a place beside it where it is saved how far it has come; the place is gone
 * when the work is done, and stays where it fails.
 */
export const resumably = async <Result>(
  out: string,
  given: Arguments,
  { say }: Terminal,
  work: (open: Open) => Promise<Result>,
): Promise<Result> => {
  const opened: Workplace<TallyStates>[] = [];
  const open: Open = async (task) => {
    const place = await openWorkplace<TallyStates>(task, { out, resume: given.has("resume") });
    opened.push(place);
    if (place.saved !== null) say(`carried on: ${place.saved.texts} texts were counted before`);
    else if (given.has("resume")) say("nothing was saved of an earlier run; all texts are counted");
    if (place.anew) say(`${out}: an earlier run was left unfinished; begun anew, as --resume was not given`);
    return place;
  };
  try {
    const result = await work(open);
    if (given.has("resume") && opened.length === 0)
      say("--resume had nothing to do: only a corpus whose texts are not held in memory is carried on");
    for (const place of opened) place.sweep();
    return result;
  } catch (error) {
    for (const place of opened) place.leave();
    throw error;
  }
};
