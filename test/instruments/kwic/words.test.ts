import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { found, linesIn } from "./lines.js";

const nodes = async (text: string, regex: string, matchCase = false) =>
  (await linesIn([text], { regex, matchCase })).map(({ start, node }) => `${start} ${node}`);

describe("words and phrases", () => {
  it("are whole words in any case, or in the case given", async () => {
    expect(await found("May I? It may, in Mayo.", "may")).toEqual(["0 May", "10 may"]);
    expect(await found("May I? It may, in Mayo.", "may", true)).toEqual(["10 may"]);
    expect(await found("les élites et l’élite", "lite")).toEqual([]);
  });

  it("stand over any space, either apostrophe, parts by *, and in other scripts", async () => {
    expect((await found("law\nenforcement, law  enforcement", "law enforcement")).length).toBe(2);
    expect(await found("the law\r\n \r\nEnforcement failed", "law enforcement")).toEqual([]);
    expect(await found("China’s and China's", "China's")).toEqual(["0 China’s", "12 China's"]);
    expect(await found("cyberspace, cyber and a cybercrime", "cyber*")).toEqual([
      "0 cyberspace",
      "12 cyber",
      "24 cybercrime",
    ]);
    expect(await found("conduct 行为准则 for", "行为准则")).toEqual(["8 行为准则"]);
  });

  it("are no patterns", async () => {
    expect(await found("a.c abc U.S. (x", "a.c")).toEqual(["0 a.c"]);
    expect(await found("a.c abc U.S. (x", "(x")).toEqual(["13 (x"]);
    expect(await found("U.S. and $1 [1] {2}", "[1]")).toEqual(["12 [1]"]);
  });

  it("take ? for one letter, a lone * for a word, and either for itself behind a backslash", async () => {
    expect(await found("woman, women, womn and wome\u0301n", "wom?n")).toEqual([
      "0 woman",
      "7 women",
      "23 wome\u0301n",
    ]);
    expect(await found("the aim of, the U.S. of, the of", "the * of")).toEqual(["0 the aim of"]);
    expect(await found("really? really", "really\\?")).toEqual(["0 really?"]);
    expect(await found("5 * 3 and 5*3", "5\\*3")).toEqual(["10 5*3"]);
    expect(await found("uncontrollable things", "*control*")).toEqual(["0 uncontrollable"]);
  });

  it("are found like any object's own properties", async () => {
    const text = "A constructor met __proto__ and toString.";
    expect(await found(text, "constructor")).toEqual(["2 constructor"]);
    expect(await found(text, "__proto__")).toEqual(["18 __proto__"]);
    expect(await found(text, "toString")).toEqual(["32 toString"]);
    expect(await linesIn([text], { lemma: "constructor" })).toHaveLength(1);
  });

  it("are found composed and decomposed, and not as parts of a marked letter", async () => {
    const text = "caf\u00e9 cafe\u0301 cafe";
    expect((await found(text, "caf\u00e9")).length).toBe(2);
    expect((await found(text, "cafe\u0301")).length).toBe(2);
    expect(await found(text, "cafe")).toEqual(["11 cafe"]);
  });

  it("may be emoji, with letters beside them, of scripts without spaces, right to left, or hold NUL", async () => {
    expect(await found("a😀b 😀", "😀")).toEqual(["1 😀", "5 😀"]);
    expect(await found("遵守国家行为准则的规定", "行为")).toEqual(["4 行为"]);
    expect(await found("قال السلام عليكم، سلام", "السلام")).toEqual(["4 السلام"]);
    expect(await found("a\0b c", "a\0b")).toEqual(["0 a\0b"]);
    expect(await found("lone \ud83d half", "half")).toEqual(["7 half"]);
  });

  it("are found wherever they were put, in any text", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.string({ unit: "binary", maxLength: 60 }),
        async (before, after) => {
          const text = `${before} Zebrafish ${after}`;
          const lines = await linesIn([text], { word: "zebrafish" });
          expect(lines.some(({ start }) => start === before.length + 1)).toBe(true);
          for (const { start, end, node } of lines) expect(text.slice(start, end)).toBe(node);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("are found in a line of ten megabytes, at once", async () => {
    const text = `${"abc ".repeat(2_500_000)}needle ${"x".repeat(1_000_000)}`;
    const [line, ...others] = await linesIn([text], { word: "needle" }, { within: { words: 3 } });
    expect([line?.left, line?.start, others]).toEqual(["abc abc abc ", 10_000_000, []]);
    expect(line?.right.length).toBeLessThanOrEqual(10_000);
  });
});

describe("regular expressions", () => {
  it("match in each zone, lines having ends", async () => {
    expect(await nodes("Talks began.\nTalks ended.", "^talks \\w+")).toEqual(["0 Talks began", "13 Talks ended"]);
    expect(await nodes("the U.S. and China", "\\p{Lu}\\p{L}+", true)).toEqual(["13 China"]);
    expect(await nodes("not likely, likely", "(?<!not )likely")).toEqual(["12 likely"]);
    expect(await nodes("a😀b", ".")).toEqual(["0 a", "1 😀", "3 b"]);
    expect(await nodes("abc", "x*")).toEqual([]);
  });

  it.each([
    ["a(b", "unterminated group at character 2, behind the mark: a ▸(b"],
    ["[z-a]", "range out of order in character class at character 4, behind the mark: [z- ▸a]"],
    ["a**", "nothing to repeat at character 3, behind the mark: a* ▸*"],
    ["a)b", "unmatched ')' at character 2, behind the mark: a ▸)b"],
    ["😀(", "unterminated group at character 2, behind the mark: 😀 ▸("],
  ])("%s is a Fault that shows where", async (regex, message) => {
    await expect(nodes("a", regex)).rejects.toThrow(message);
  });

  it("that would hang end with a Fault", async () => {
    await expect(nodes(`${"a".repeat(60)}!`, "(a+)+$")).rejects.toThrow(/takes more than \d+ seconds in text t0/);
  }, 30_000);

  it("of many stars in one word end with a Fault as well, or are found", async () => {
    expect((await found("banana", "*a*n*a")).length).toBe(1);
  });
});
