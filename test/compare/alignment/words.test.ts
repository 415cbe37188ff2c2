import { describe, expect, it } from "vitest";
import { wordForm, wordPattern } from "../../../pipeline/compare/alignment/word-forms.js";
import { flag, wordsOf } from "../../../pipeline/compare/alignment/words.js";
import { annotated } from "../../made/annotated.js";

const keys = (text: string): readonly string[] => (text.match(wordPattern) ?? []).map((word) => wordForm(word).key);

describe("words as they are compared", () => {
  it.each([
    ["China’s", "China's"],
    ["ﬁscal coöperation", "fiscal cooperation"],
    ["co\u00ADoperation", "cooperation"],
    ["the U.S. of 1,000 years", "the US of 1000 years"],
    ["the U.S of old", "the U.S. of old"],
    ["short‑term gains", "short-term gains"],
    ["“[t]he river”", "The river"],
    ["he regard[s] it", "he regards it"],
    ["[I]’ve seen", "I've seen"],
    ["an Øresund œuvre", "an oresund oeuvre"],
    ["gains—and losses", "gains -- and losses"],
  ])("%s and %s are the same", (one, other) => {
    expect(keys(one)).toEqual(keys(other));
  });
  it.each([
    ["1.5", "15"],
    ["regard", "regards"],
    ["cyber security", "cybersecurity"],
  ])("%s and %s are not", (one, other) => {
    expect(keys(one)).not.toEqual(keys(other));
  });
  it("are characters where a script has no spaces", () => {
    expect(keys("行为准则 code")).toEqual(["行", "为", "准", "则", "code"]);
  });

  const flagsOf = (text: string) => {
    const words = wordsOf(annotated({ id: "a", side: "a", zones: [{ role: "body", text }] }));
    return words.keys.map((key, at) => [key, words.flags[at]]);
  };
  it("know what stands before them and around them", () => {
    expect(flagsOf("one … two [three four] five-six. [1]")).toEqual([
      ["one", 0],
      ["two", flag.ellipsis],
      ["three", flag.bracketed],
      ["four", flag.bracketed],
      ["five", 0],
      ["six", flag.hyphen],
      ["1", flag.bracketed | flag.hidden | flag.inlay],
    ]);
    expect(flagsOf("one [...] two . . . three (...) four [sic] five").map(([, flags]) => flags)).toEqual([
      0,
      flag.ellipsis,
      flag.ellipsis,
      flag.ellipsis,
      flag.bracketed | flag.hidden | flag.inlay,
      0,
    ]);
  });
});
