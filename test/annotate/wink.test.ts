import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tag, tagPlainly } from "../../pipeline/annotate/wink.js";

/** Words that wink-nlp reads in more than one way: contractions, clitics, homographs, abbreviations, numbers, marks. */
const words =
  "can't cannot won't he's that's it's China's states' gonna I'd they've may May will Will saw record U.S. U.S.-China e-mail 2012-2013 3.5% $4bn [1] “quoted” (so-called) Dubček 行为 – … left lives better men indices rules ruled ruling".split(
    " ",
  );
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...words) }, fc.string({ maxLength: 8 })), { maxLength: 30 })
  .map((some) => some.join(" "));

describe("readings that are remembered", () => {
  it("are those that wink-nlp gives when it is asked of each token, whatever was read before", () => {
    fc.assert(
      fc.property(text, (some) => {
        expect(tag(some)).toEqual(tagPlainly(some));
      }),
      { numRuns: 500, seed: 9 },
    );
  });

  it("are shared by tokens that are read alike", () => {
    const [first, , , second] = tag("talks go on talks");
    expect(first).toEqual(second);
    expect(tag("talks go on")[0]).toBe(tag("talks go on")[0]);
  });

  it("keep words of one spelling apart by their part of speech", () => {
    const verbs = tag("He will record it.").map((reading) => reading?.pos);
    const nouns = tag("The record of the will.").map((reading) => reading?.pos);
    expect(verbs[2]).toBe("VERB");
    expect(nouns[1]).toBe("NOUN");
  });
});
