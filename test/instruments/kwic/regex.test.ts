import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSimple, regexOf } from "../../../pipeline/instruments/kwic/regex.js";
import { regexFinder } from "../../../pipeline/instruments/kwic/search.js";
import { documentOf } from "../../../pipeline/read/document.js";

describe("a regular expression that cannot take long", () => {
  it.each(["peace", "\\b(?:must|peace)\\b", "(war|peace)s", "war|peace", "^The.$", "\\d\\d", ""])("is %s", (source) => {
    expect(isSimple(source)).toBe(true);
  });

  it.each(["a+", "(a+)+$", "(a|a)(a|a)", "a{2}", "colou?r", "(?<!a)b", "\\1", "[ab]", "(a|(b|c))", "\\p{Lu}", "(a"])(
    "is not %s",
    (source) => expect(isSimple(source)).toBe(false),
  );

  it("finds the same without a look at the clock", () => {
    const part = fc.stringMatching(/^[a-c.\\bw^$]{0,3}$/);
    const source = fc.tuple(part, fc.array(part, { minLength: 1, maxLength: 3 }), part);
    fc.assert(
      fc.property(source, fc.stringMatching(/^[a-cA-C \n]{0,40}$/), ([before, choices, behind], text) => {
        const pattern = `${before}(?:${choices.join("|")})${behind}`;
        fc.pre(isSimple(pattern));
        const wrapped = `(?:${pattern}){1}`;
        expect(isSimple(wrapped)).toBe(false);
        const found = (one: string) => [
          ...regexFinder(one, false)(documentOf("a", text), [{ start: 0, end: text.length }]),
        ];
        expect(regexOf(pattern, false).flags).toContain("u");
        expect(found(pattern)).toEqual(found(wrapped));
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});
