import { describe, expect, it } from "vitest";
import { holds } from "./finding.js";

describe("a context holds", () => {
  it.each([
    ["^ _ ,", "[However], they talk."],
    ["^ _ ,", "“[However], they talk.”"],
    ["_ $", "They talk, [though]."],
    ["not _", "They do not [talk]."],
    ["not _", "They don't [talk]."],
    ["if ... _", "If, as some say, China agrees, they [may] talk."],
    ["_ ..3 that", "They [say] time and again that it ends."],
    ["_ */VERB", "They will [surely] agree."],
    ["the _ of", "It is the [rule] of law."],
    ["(the|a) (new)? _", "It is a new [norm]."],
    ["(the|a) (new)? _", "It is a [norm]."],
    ["^ ..2 _", "In this [case] they talk."],
    ["war", "The trade war [may] end."],
    ["war", "It [may] end the trade war."],
    ["(war|_ peace)", "They [may] talk of war."],
    ["(war|_ peace)", "A [lasting] peace."],
    ["_ ..2 $", "They [may] talk soon."],
    ["_ ... ?", "[May] they talk?"],
  ])("%s in: %s", (pattern, text) => {
    expect(holds(pattern, text)).toBe(true);
  });
});

describe("a context does not hold", () => {
  it.each([
    ["^ _ ,", "They, [however], talk."],
    ["^ _ ,", "[However] they talk."],
    ["_ $", "They [talk] often."],
    ["not _", "They do not often [talk]."],
    ["not _", "They [do] not talk."],
    ["if ... _", "They [may] talk if China agrees."],
    ["_ ..3 that", "They [say] time and again and again that it ends."],
    ["_ ..3 that", "They [say], in short, that it ends."],
    ["_ */VERB", "They will [surely] not."],
    ["the _ of", "It is a [rule] of law."],
    ["war", "The talks [may] end."],
    ["(war|_ peace)", "They [may] talk of peace."],
  ])("%s in: %s", (pattern, text) => {
    expect(holds(pattern, text)).toBe(false);
  });
});

describe("a context looks at one sentence", () => {
  it("and no further", () => {
    expect(holds("war", "They [may] talk. There is war.")).toBe(false);
    expect(holds("_ ... war", "They [may] talk. There is war.")).toBe(false);
  });
});
