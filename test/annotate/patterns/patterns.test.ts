import { describe, expect, it } from "vitest";
import { matcher } from "../../../pipeline/annotate/patterns/matcher.js";
import { atomsOf, splitWord, variants } from "../../../pipeline/annotate/patterns/parse.js";
import { found, shared } from "./finding.js";

interface Row {
  readonly written: string;
  readonly text: string;
  readonly finds: readonly string[];
}

const row = (written: string, text: string, ...finds: readonly string[]): Row => ({ written, text, finds });

const check = (rows: readonly Row[]): void => {
  it.each(rows)("$written finds $finds in: $text", ({ written, text, finds }) => {
    expect(found(written, text)).toEqual(finds);
  });
};

describe("a word, in any case", () => {
  check([
    row("perhaps", "Perhaps they will, PERHAPS not, perhaps.", "Perhaps", "PERHAPS", "perhaps"),
    row("perhaps", "It is perhapsy."),
    row("it's clear", "It’s clear that it's clear.", "It’s clear", "it's clear"),
    row("constructor", "The constructor may talk.", "constructor"),
    row("__proto__", "The __proto__ may talk."),
  ]);
});

describe("a word in capitals, in any inflected form", () => {
  check([
    row("SEEM", "They seem, it seems, it seemed, seeming to seem.", "seem", "seems", "seemed", "seeming", "seem"),
    row("POLICY", "Policies and a policy.", "Policies", "policy"),
    row("TAKE", "They took it, have taken it, and are taking it.", "took", "taken", "taking"),
    row("STOP", "They stopped stopping.", "stopped", "stopping"),
    row("DENY", "It denies what they denied.", "denies", "denied"),
    row("RULE out", "They ruled out talks.", "ruled out"),
    row("BE likely", "It is likely, they were likely.", "is likely", "were likely"),
    row("SEEM", "It is seemly."),
  ]);
});

describe("a word with a tilde, by its Porter stem", () => {
  check([
    row("cooperation~", "They cooperate in cooperative cooperation.", "cooperate", "cooperative", "cooperation"),
    row("cooperation~", "They operate."),
  ]);
});

describe("a glob, within one word", () => {
  check([
    row("cyber*", "Cybercrime, cyber and cyberspace, not intercyber.", "Cybercrime", "cyber", "cyberspace"),
    row("*crime", "Cybercrime is a crime.", "Cybercrime", "crime"),
    row("c*r", "A cyber car.", "cyber", "car"),
  ]);
});

describe("a word behind an equals sign, letter by letter", () => {
  check([
    row("=US", "The US told us.", "US"),
    row("=May", "May they talk, or may they end in May.", "May", "May"),
    row("=us =US", "Tell us US facts.", "us US"),
  ]);
});

describe("an asterisk, any one word", () => {
  check([
    row("take * of", "They take advantage of it, take of it, and take great advantage of it.", "take advantage of"),
    row("take * of", "They take, of course."),
  ]);
});

describe("a part of speech", () => {
  check([
    row("very */ADJ", "A very clear and very recently made point.", "very clear"),
    row("state/VERB", "They state that the state agrees.", "state"),
    row("SHIFT/NOUN|VERB", "The shift will shift power.", "shift", "shift"),
    row("may/AUX", "It may end in May.", "may"),
    row("great /NOUN", "A great power.", "great power"),
  ]);
});

describe("alternatives, each of one or more words", () => {
  check([
    row("(may|might) well", "It may well, it might well, it could well.", "may well", "might well"),
    row(
      "it is (clear|not at all clear|unclear) that",
      "Since it is not at all clear that.",
      "it is not at all clear that",
    ),
    row("(not (only|just)|hardly) a", "It is not just a war, hardly a war.", "not just a", "hardly a"),
    row("(SHIFT/NOUN|VERB|change) of", "A shift of power.", "shift of"),
    row("(RULE|SEEM) out", "They ruled out talks.", "ruled out"),
  ]);
});

describe("what may be left out", () => {
  check([
    row("(very)? likely", "It is very likely, more likely.", "very likely", "likely", "likely"),
    row("(at the)? very least", "At the very least, the very least.", "At the very least", "very least", "very least"),
  ]);
});

describe("a gap of up to so many words, none of them a mark", () => {
  check([
    row("take ..2 advantage of", "They take advantage of it.", "take advantage of"),
    row("take ..2 advantage of", "They take such great advantage of it.", "take such great advantage of"),
    row("take ..2 advantage of", "They take such a great advantage of it."),
    row("take ..2 advantage of", "They take, then, advantage of it."),
    row("take ..1 advantage", "They take “full” advantage.", "take “full” advantage"),
  ]);
});

describe("angle brackets, around what is marked", () => {
  check([
    row("<it is necessary> that", "It is necessary that they talk. ", "It is necessary"),
    row("<it is necessary> that", "It is necessary to talk."),
    row("they <must> talk", "They must talk.", "must"),
    row("such <* clear> facts", "Such very clear facts.", "very clear"),
    row("take ..2 <advantage> of", "They take great advantage of it.", "advantage"),
  ]);
});

describe("clitics and hyphens, as the tokeniser splits them", () => {
  check([
    row("don't", "They don't and don’t.", "don't", "don’t"),
    row("cannot", "They cannot talk.", "cannot"),
    row("high-level", "High-level talks.", "High-level"),
    row("China's", "It is China's turn.", "China's"),
    row("not", "They don't, do not, can’t.", "n't", "not", "n’t"),
    row("will", "They'll talk, it won't.", "'ll", "wo"),
    row("have", "They've talked.", "'ve"),
    row("are", "They're here.", "'re"),
    row("can", "They can't.", "ca"),
    row("am", "So I'm sure.", "'m"),
    row("is", "It's clear."),
    row("would", "They'd talk."),
  ]);
});

describe("a mark, as a word of its own", () => {
  check([
    row("of course ,", "Of course, they talk.", "Of course,"),
    row(", however ,", "They, however, talk.", ", however,"),
  ]);
});

describe("verbs in -ize, in -ise too", () => {
  check([
    row("RECOGNIZE", "They recognise, recognised and recognize it.", "recognise", "recognised", "recognize"),
    row("organization", "An organisation.", "organisation"),
  ]);
});

describe("a marked part that begins with a gap before a rarer word", () => {
  check([
    row("<EXTORT> ..5 price", "They extort a very high price.", "extort"),
    row("a <..2> price", "They extort a very high price.", "very high"),
  ]);
});

describe("what is wrong with a pattern is said", () => {
  const compile = (pattern: string) => () => matcher<true>(shared).add(pattern, true);
  it.each([
    ["(may|might", /without "\)"/],
    ["may) well", /without "\("/],
    ["may/MODAL", /MODAL is no part of speech; expected ADJ/],
    ["* ..3 *", /no word to look for/],
    ["not _", /"_" stands in contexts only/],
    ["may <> well", /marks nothing/],
    [Array(14).fill("(a b|c d)").join(" "), /more than 10000 variants/],
  ])("%s", (pattern, wanted) => {
    expect(compile(pattern)).toThrow(wanted);
  });
});

describe("parsing", () => {
  it("writes groups out, and leaves groups of single words to one step", () => {
    expect(variants("(a b|c)? d").sort()).toEqual([" d", "a b d", "c d"]);
    expect(variants("(may|might) well")).toEqual(["(may|might) well"]);
    expect(atomsOf("(may|might) well")).toHaveLength(2);
  });
  it("splits words as the tokeniser does", () => {
    expect(splitWord("don't")).toEqual(["do", "n't"]);
    expect(splitWord("it’s")).toEqual(["it", "'s"]);
    expect(splitWord("cannot")).toEqual(["can", "not"]);
    expect(splitWord("high-level")).toEqual(["high", "-", "level"]);
    expect(splitWord("states'")).toEqual(["states", "'"]);
  });
  it("takes names that plain objects inherit for words", () => {
    expect(atomsOf("constructor toString")).toHaveLength(2);
    expect(atomsOf("constructor")[0]).toMatchObject({
      kind: "word",
      tests: [{ comparison: "literal", value: "constructor" }],
    });
  });
});
