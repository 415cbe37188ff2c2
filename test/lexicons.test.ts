import { expect, it } from "vitest";
import { readLexicons } from "../pipeline/read/lexicons.js";
import { checkLexicons } from "../pipeline/run/lexicon/check-lexicons.js";

it("has no entry that fails its own examples, none that repeats another, none that cannot be read", async () => {
  const errors = [...checkLexicons(await readLexicons())].filter(({ level }) => level === "error");
  expect(errors.map(({ lexicon, entry, what }) => `${lexicon}: ${entry}: ${what}`)).toEqual([]);
});
