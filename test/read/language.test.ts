import { describe, expect, it } from "vitest";
import { documentOf } from "../../pipeline/read/document.js";
import { checkLanguage, languageWarning } from "../../pipeline/read/language.js";

const warningFor = (text: string): string | null => languageWarning(documentOf("t", text));

describe("languageWarning", () => {
  it.each([
    [
      "German",
      "Die Vereinigten Staaten und China haben sich darauf geeinigt, dass die Gespräche im Herbst wieder aufgenommen werden sollen.",
    ],
    [
      "French",
      "Les deux pays ont décidé de reprendre les pourparlers sur la sécurité du cyberespace, mais personne ne sait quand ils auront lieu.",
    ],
    [
      "Spanish",
      "Los dos países decidieron reanudar las conversaciones sobre la seguridad del ciberespacio, pero nadie sabe cuándo será posible.",
    ],
    [
      "Dutch",
      "De beide landen hebben besloten om de gesprekken over de veiligheid van het internet te hervatten, maar niemand weet wanneer dat is.",
    ],
  ])("warns of %s", (_, text) => {
    expect(warningFor(text)).toMatch(/^text "t" does not look like English: \d+ of its \d+ words/);
  });

  it("warns of another script", () => {
    expect(warningFor("中美网络安全关系展望与执法及网络安全对话 2017 in the U.S.")).toContain(
      "of its letters are Latin",
    );
  });

  it.each([
    "It is necessary that we preserve a sober, coherent, and clear recognition of how the cybersecurity relationship will change.",
    "Perhaps.",
    "",
    "The code of conduct 行为准则 for cyberspace is what the United States want to establish by this dialogue.",
  ])("is silent on English, and on what is too short to tell: %s", (text) => {
    expect(warningFor(text)).toBeNull();
  });
});

describe("checkLanguage", () => {
  const words = [
    "the",
    "THE",
    "der",
    "don't",
    "it’s",
    "Because",
    "through",
    "je",
    "a",
    "'",
    "’s",
    "’90s",
    "–",
    "x.y",
    "that’s’s",
    "7",
  ];
  it("counts the same letter by letter as by patterns, which a letter beyond ASCII makes it take", () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const text = Array.from(
        { length: 1 + (seed % 11) },
        (_, at) => words[(seed * 7 + at * (seed % 5)) % words.length],
      ).join([" ", "", "\n", "'", "’"][seed % 5] ?? "");
      const counts = checkLanguage(documentOf("t", text));
      const more = checkLanguage(documentOf("t", `${text}\u0020é`));
      const { letters, latinLetters, words: all } = counts;
      expect([text, more]).toEqual([
        text,
        { ...counts, words: all + 1, letters: letters + 1, latinLetters: latinLetters + 1 },
      ]);
    }
  });
});
