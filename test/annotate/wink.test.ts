import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
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

describe("what is read of a text", () => {
  /** Words that wink-nlp left alone cuts otherwise once it has met others, with marks around them. */
  const changeable =
    "H.R.H H.R.H. Add.1-3 C.2/L.77 246 246-B 1-3 A.P.R.A. a.m. 9am o'clock co-op. Ph.D.s Nos.1 q.v. x.y.z. 3D 5G-6G".split(
      " ",
    );
  const marked = fc
    .tuple(
      fc.constantFrom("", "(", "“", "'"),
      fc.constantFrom(...changeable),
      fc.constantFrom("", ",", ".", "’s", ")."),
    )
    .map((parts) => parts.join(""));
  const texts = fc.sample(fc.array(fc.oneof(marked, text), { minLength: 1, maxLength: 5 }), {
    numRuns: 4000,
    seed: 246,
  });
  const anew = async (): Promise<typeof tag> => {
    vi.resetModules();
    return (await import("../../pipeline/annotate/wink.js")).tag;
  };

  it("is the same whatever was read before it", async () => {
    const [one, other] = [await anew(), await anew()];
    const pieces = texts.map((parts) => parts.join(" "));
    const forward = pieces.map((piece) => one(piece));
    const backward = pieces.toReversed().map((piece) => other(piece));
    for (const [index, piece] of pieces.entries()) {
      expect(forward[index], piece).toEqual(backward[pieces.length - 1 - index]);
    }
  });

  it("is cut by what stands there, not by what wink-nlp has met", async () => {
    const one = await anew();
    one("to H.R.H, the prince,");
    expect(one("advanced by H.R.H.").at(-1)?.word.surface).toBe("H.R.H.");
  });
});
