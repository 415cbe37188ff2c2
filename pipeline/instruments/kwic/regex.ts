import { Fault } from "../../model/fault.js";

/** Longer ones are no one's handiwork. */
const longestRegex = 2000;

const complaintOf = (source: string): string | null => {
  try {
    new RegExp(source, "u");
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.slice(message.lastIndexOf(": ") + 2);
  }
};

/**
 * Index of the character with which a pattern goes wrong: the last behind which its beginning has no other complaint. The
 * engine tells none, and a beginning may lack what closes it without being wrong itself.
 */
const faultyAt = (characters: readonly string[], complaint: string): number => {
  for (let length = characters.length - 1; length > 0; length -= 1) {
    if (complaintOf(characters.slice(0, length).join("")) !== complaint) return length;
  }
  return 0;
};

/**
 * Regular expression of a user, in JavaScript's syntax with Unicode: `\p{Lu}`, look-ahead and look-behind; ^ and $ are
 * ends of lines. One that is none is a Fault that shows where.
 */
export const regexOf = (source: string, matchCase: boolean): RegExp => {
  const characters = [...source];
  if (characters.length > longestRegex) {
    throw new Fault(`the regular expression has ${characters.length} characters; ${longestRegex} are the most`);
  }
  const complaint = complaintOf(source);
  if (complaint !== null) {
    const at = faultyAt(characters, complaint);
    const shown = `${characters.slice(0, at).join("")} ▸${characters.slice(at).join("")}`;
    throw new Fault(
      `"${source}" is no regular expression: ${complaint.charAt(0).toLowerCase()}${complaint.slice(1)} at character ${at + 1}, behind the mark: ${shown}`,
    );
  }
  return new RegExp(source, matchCase ? "gmu" : "gimu");
};

/** Characters that stand for themselves, and what stands for one character or a place between two. */
const plainPart = String.raw`(?:[^\\^$.*+?()[\]{}|]|\\[bBdDwWsS]|[.^$])*`;
const choices = String.raw`${plainPart}(?:\|${plainPart})*`;
const simple = new RegExp(String.raw`^(?:${choices}|${plainPart}\((?:\?:)?${choices}\)${plainPart})$`, "u");

/**
 * True if a pattern repeats nothing and has its choices in one place, as `\b(?:war|peace)\b`: at each place of a
 * text it has no more ways to try than choices.
 */
export const isSimple = (source: string): boolean => simple.test(source);
