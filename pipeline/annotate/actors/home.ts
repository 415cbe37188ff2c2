import { isCapitalised } from "../capitals.js";
import { type Draft, draftOf, noDrafts, type Scene } from "./draft.js";
import { traits } from "./traits.js";

const definite: ReadonlySet<string> = new Set(["the", "this", "our", "my", "that"]);

// They are words of American English; elsewhere *our Nation* is the speaker's, whom the text need not name.
const home = "us";

/**
 * Words with a capital by which American writers call their own state and its government: *our great Nation*,
 * *the Administration*; only where the document names the United States more often than any other state.
 */
export const homeDrafts = ({ stream, words, byId, evidence, traits: has }: Scene): readonly Draft[] => {
  if ((has & traits.home) === 0 || evidence.foremost !== home) return noDrafts;
  const state = byId.get(home);
  if (state === undefined) return noDrafts;
  const found: Draft[] = [];
  for (const at of stream.capitals) {
    const name = words.homeNames.get(stream.tokens[at]?.normal ?? "");
    if (name === undefined || !isCapitalised(stream, at + name.length - 1)) continue;
    const { length } = name;
    const named = name.every((word, index) => stream.tokens[at + index]?.normal === word);
    const before = stream.tokens[at - 1];
    const article =
      (before?.pos === "ADJ" || before?.pos === "VERB") && !isCapitalised(stream, at - 1)
        ? stream.tokens[at - 2]
        : before;
    // *The Nation of Islam* and *the Nation magazine* are others.
    const after = stream.tokens[at + length]?.normal ?? "";
    if (!named || !definite.has(article?.normal ?? "")) continue;
    if (after === "of" || after === "-" || isCapitalised(stream, at + length)) continue;
    found.push({ ...draftOf(state, "alias", at, at + length), rule: "home_state" });
  }
  return found;
};
