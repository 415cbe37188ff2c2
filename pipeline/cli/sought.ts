import { type Sought, soughtLabel } from "../instruments/sought.js";
import type { Arguments, Option } from "./command.js";

/** Options that look for labels instead of words. */
export const soughtOptions: Readonly<Record<string, Option>> = {
  stance: { type: "string", value: "LABEL", about: "look for a stance label instead of a word, as hedge" },
  actor: {
    type: "string",
    value: "ID",
    about: "look for mentions of an actor, as us, which includes us.state, or us.*",
  },
  frame: { type: "string", value: "LABEL", about: "look for the terms of a frame, as security" },
  lemma: { type: "boolean", about: "WORD is a lemma: talk finds talks and talked; so does TALK without it" },
};

/** What a word pattern means, for people. */
export const patternNote =
  "WORD is a word as it stands, cyber* any that begins so, wom?n any with one letter there, TALK (in capitals, without --case) every form of a lemma, NOUN a part of speech, state/VERB both, must|should either; several in quotes are a phrase. Punctuation is no word, clitics are part of theirs.";

/** Labels that are looked for. */
export const labelsSought = (given: Arguments): readonly Sought[] => [
  ...given.values("stance").map((label) => soughtLabel("stance", label)),
  ...given.values("actor").map((label) => soughtLabel("actors", label)),
  ...given.values("frame").map((label) => soughtLabel("frames", label)),
];

/** A pattern of words that is looked for. */
export const wordsSought = (given: Arguments, pattern: string): Sought => ({
  kind: "words",
  pattern,
  byLemma: given.has("lemma"),
});
