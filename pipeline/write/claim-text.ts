import { type ManifestClaim, witnessPath } from "../prove/manifest-claims.js";
import { settingText, shortHash } from "./basis-lines.js";

/** What a manifest says falsely, and what is so instead, behind the words that it was changed. */
export const claimText = ({ kind, name, says, found }: ManifestClaim, witness: string): string => {
  if (kind === "output") return `has another hash of ${name}, or none, but the file is as a new run writes it`;
  if (kind === "asked")
    return `says that ${name} ${settingText(says)} was asked for, but ${witnessPath} says ${settingText(found)}`;
  if (kind === "input" || kind === "lexicon") {
    if (says === null) return `does not name ${name}, but ${witness} is made with it`;
    if (found === null) return `names ${name}, but ${witness} is made without it`;
    return `has the hash ${shortHash(says)}… of ${name}, but ${witness} is what ${shortHash(found)}… gives, which ${name} still has`;
  }
  return `says ${name} ${settingText(says)}, but ${witness} is what ${name} ${settingText(found)} gives`;
};
