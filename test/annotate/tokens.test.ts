import { beforeAll, describe, expect, it } from "vitest";
import { annotator } from "../../pipeline/annotate/english.js";
import type { Document, Inlay } from "../../pipeline/model/document.js";
import type { Layers, Token } from "../../pipeline/model/layers.js";
import { readLexicons } from "../../pipeline/read/lexicons.js";
import { wholeBody } from "../layer-invariants.js";

let annotate: (document: Document) => Layers;
beforeAll(async () => {
  annotate = annotator(await readLexicons());
});

const tokensOf = (text: string): readonly Token[] => annotate(wholeBody("a", text)).tokens;
/** Tokens as they stand in the text, with bars between them. */
const barred = (text: string): string =>
  tokensOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .join("|");
const wordsOf = (text: string): number => tokensOf(text).filter(({ word }) => word).length;
const spans = (text: string): readonly (readonly [number, number])[] =>
  tokensOf(text).map(({ start, end }) => [start, end]);

describe("tokens stand exactly where they stand in the text", () => {
  it.each([
    [
      "between spaces, which belong to none",
      "  China  may ",
      [
        [2, 7],
        [9, 12],
      ],
    ],
    [
      "behind a byte order mark",
      "\uFEFFChina may",
      [
        [1, 6],
        [7, 10],
      ],
    ],
    [
      "behind emoji, which are two code units",
      "\u{1F600} China",
      [
        [0, 2],
        [3, 8],
      ],
    ],
    [
      "around white space that no keyboard has",
      "China\u3000may\u2028talk\u00A0now",
      [
        [0, 5],
        [6, 9],
        [10, 14],
        [15, 18],
      ],
    ],
    [
      "around line ends of all kinds",
      "a\r\nb\rc\nd",
      [
        [0, 1],
        [3, 4],
        [5, 6],
        [7, 8],
      ],
    ],
    [
      "beside zero-width space, which is no space",
      "may\u200B talk",
      [
        [0, 3],
        [3, 4],
        [5, 9],
      ],
    ],
  ] as const)("%s", (_, text, wanted) => {
    expect(spans(text)).toEqual(wanted);
  });
});

describe("a text falls into tokens at", () => {
  it.each([
    ["clitics", "China's leaders can't agree, don't they?", "China|'s|leaders|ca|n't|agree|,|do|n't|they|?"],
    [
      "clitics with a typographic apostrophe",
      "China’s leaders don’t; they’ll see",
      "China|’s|leaders|do|n’t|;|they|’ll|see",
    ],
    [
      "clitics before any mark",
      "It was China's. (China's) China's/Japan's",
      "It|was|China|'s|.|(|China|'s|)|China|'s|/|Japan|'s",
    ],
    [
      "clitics of pronouns",
      "I'm sure we're right and they've seen I'd go",
      "I|'m|sure|we|'re|right|and|they|'ve|seen|I|'d|go",
    ],
    ["*cannot*", "They cannot agree.", "They|can|not|agree|."],
    ["hyphens", "high-level state-of-the-art well‑known", "high|-|level|state|-|of|-|the|-|art|well|‑|known"],
    ["dashes between words", "talks—perhaps–may", "talks|—|perhaps|–|may"],
    [
      "hyphens between abbreviations",
      "Sino-U.S. and U.S.-China and non-U.S. talks",
      "Sino|-|U.S.|and|U.S.|-|China|and|non|-|U.S.|talks",
    ],
    ["hyphens between numbers", "in 2012-2013 and 1990–95", "in|2012|-|2013|and|1990|–|95"],
    ["marks of notes", "norms.[1] As [22]", "norms|.|[|1|]|As|[|22|]"],
    ["marks around words", "“Perhaps,” he said (twice)…", "“|Perhaps|,|”|he|said|(|twice|)|…"],
  ])("%s", (_, text, wanted) => {
    expect(barred(text)).toBe(wanted);
  });
});

describe("a text stays whole in", () => {
  it.each([
    [
      "abbreviations with inner stops",
      "The U.S. and the U.K. met at 5 p.m. today",
      "The|U.S.|and|the|U.K.|met|at|5|p.m.|today",
    ],
    ["numbers with marks", "1,000 and 3.5 and 5G", "1,000|and|3.5|and|5|G"],
    ["addresses", "see https://a-b.org/c-d or me@a-b.org", "see|https://a-b.org/c-d|or|me@a-b.org"],
    ["names beyond Latin-1", "Dubček met Milošević in Łódź", "Dubček|met|Milošević|in|Łódź"],
    ["letters with combining marks", "a cafe\u0301 in town", "a|cafe\u0301|in|town"],
    ["names with an apostrophe", "O'Brien went to Xi'an", "O'Brien|went|to|Xi'an"],
  ])("%s", (_, text, wanted) => {
    expect(barred(text)).toBe(wanted);
  });
});

describe("words are counted by hand", () => {
  it.each([
    ["clitics join their host", "China's leaders can't agree and don't.", 6],
    ["*cannot* is one word", "They cannot agree.", 3],
    ["hyphens split", "The high-level U.S.-China talks", 6],
    ["abbreviations are one word", "The U.S. and the U.K. at 5 p.m.", 8],
    ["numbers are words, the marks of money are not", "It costs $5bn, or 3.5% of 1,000.", 7],
    ["years joined by a hyphen are two", "from 2012-2013", 3],
    ["marks are none", "— “…” [ ] ( ) . , ; : ! ? / & *", 0],
    ["glosses in another script are none", "a code of conduct 行为准则 and struggle 对抗", 6],
    ["a slash splits", "and/or", 2],
    ["nothing has none", "", 0],
    ["what plain objects inherit are words", "constructor toString", 2],
    [
      "a whole sentence",
      "It’s unclear whether Xi’s 2015 visit to the U.S. — his first — didn’t end the Sino-U.S. row.",
      17,
    ],
  ])("%s", (_, text, wanted) => {
    expect(wordsOf(text)).toBe(wanted);
  });
});

describe("a token knows", () => {
  it("what it is made of", () => {
    const found = tokensOf("China 2015 , 行为准则 Россия \u{1F600} ½ x2").map(({ kind, script }) => [kind, script]);
    expect(found).toEqual([
      ["word", "Latin"],
      ["number", "Common"],
      ["punctuation", "Common"],
      ["word", "Han"],
      ["word", "Cyrillic"],
      ["symbol", "Common"],
      ["number", "Common"],
      ["word", "Latin"],
    ]);
  });
  it("its normal form, with a straight apostrophe, and its lemma", () => {
    const found = tokensOf("CHINA’s leaders were talking").map(({ normal, lemma }) => [normal, lemma]);
    expect(found.map(([normal]) => normal)).toEqual(["china", "'s", "leaders", "were", "talking"]);
    expect(found.slice(2).map(([, lemma]) => lemma)).toEqual(["leader", "be", "talk"]);
  });
  it("its part of speech, which decides between *may* and *May*", () => {
    const find = (text: string, word: string) => tokensOf(text).find(({ normal }) => normal === word)?.pos;
    expect(find("They may talk soon.", "may")).toBe("AUX");
    expect(find("They will talk soon.", "talk")).toBe("VERB");
    expect(find("The talks will end.", "talks")).toBe("NOUN");
    expect(find("China agreed.", "china")).toBe("PROPN");
  });
});

describe("inlays", () => {
  const text = "a code of conduct 行为准则 for [the whole of] cyberspace[1] as China's[2] rule";
  const inlay = (words: string, kind: Inlay["kind"]): Inlay => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, kind, voice: null };
  };
  const inlays = [
    inlay("行为准则", "gloss"),
    inlay("[the whole of]", "insertion"),
    inlay("[1]", "note_mark"),
    inlay("[2]", "note_mark"),
  ];
  const layers = () => annotate({ ...wholeBody("a", text), inlays });

  it("are told apart from their host, token by token", () => {
    const host = layers().tokens.filter(({ inlay }) => inlay === -1);
    expect(host.map(({ start, end }) => text.slice(start, end)).join(" ")).toBe(
      "a code of conduct for cyberspace as China 's rule",
    );
    const guests = layers().tokens.filter(({ inlay }) => inlay >= 0);
    expect(guests.map(({ start, end, inlay }) => `${inlay}:${text.slice(start, end)}`)).toEqual([
      "0:行为准则",
      "1:[",
      "1:the",
      "1:whole",
      "1:of",
      "1:]",
      "2:[",
      "2:1",
      "2:]",
      "3:[",
      "3:2",
      "3:]",
    ]);
  });
  it("do not count as words of their host, and are one sentence with it", () => {
    expect(layers().sentences.map(({ words }) => words)).toEqual([9]);
  });
  it("may begin in the white space of a paragraph, or run over a paragraph break", () => {
    const long = "It held. [Ed.: so they\n\nsaid] It failed.";
    const start = long.indexOf(" [");
    const inserted: Inlay = { start, end: long.indexOf("]") + 1, kind: "insertion", voice: "editor" };
    const { tokens } = annotate({ ...wholeBody("a", long), inlays: [inserted] });
    const host = tokens.filter(({ inlay }) => inlay === -1).map((token) => long.slice(token.start, token.end));
    expect(host.join(" ")).toBe("It held . It failed .");
  });
});
