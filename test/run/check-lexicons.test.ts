import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readLexicons } from "../../pipeline/read/lexicons.js";
import { checkLexicons } from "../../pipeline/run/check-lexicons.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lexicons-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the check says of a file of somebody else, the shipped lexicons beside it. */
const problems = async (yaml: string): Promise<string[]> => {
  const path = join(folder, "mine.yaml");
  await writeFile(path, `source: a test\n${yaml}`);
  const all = [...checkLexicons(await readLexicons({ extra: [path] }))];
  return all.filter(({ lexicon }) => lexicon === "mine.yaml").map(({ entry, what }) => `${entry}: ${what}`);
};

it("is content with an entry that finds its examples", async () => {
  expect(
    await problems('label: hedge\nentries:\n  - { match: peradventure, yes: "[Peradventure] it rains." }\n'),
  ).toEqual([]);
});

it.each([
  ["an entry without an example", "{ match: peradventure }", "hedge.peradventure: has no example (yes:)"],
  ["an example without brackets", '{ match: peradventure, yes: "Peradventure." }', "has no brackets"],
  ["an example that fails", '{ match: peradventure, yes: "[Perchance] it rains." }', "not found; here is nothing"],
  [
    "a counter-example that is found",
    '{ match: peradventure, yes: "[Peradventure] so.", no: "Not peradventure." }',
    "must not be found",
  ],
  [
    "a pattern that stands already",
    '{ id: hedge.mine, match: perhaps, yes: "[Perhaps] so." }',
    'the pattern "perhaps" stands in hedge.perhaps already',
  ],
  [
    "an example that another entry finds",
    '{ match: peradventure, yes: "[Perhaps] so." }',
    "found, but never by this entry",
  ],
  [
    "an exception that no example shows",
    '{ match: peradventure, unless: [{ when: "_ not", why: never }], yes: "[Peradventure] so." }',
    'no example shows the exception "_ not" (never)',
  ],
  ["a pattern that cannot be read", '{ match: "(peradventure", yes: "[Peradventure] so." }', '"(" without ")"'],
])("tells of %s", async (_, entry, what) => {
  const found = await problems(`label: hedge\nentries:\n  - ${entry}\n`);
  expect(found.join("\n")).toContain(what);
});

it("tells of a name that another entry always takes", async () => {
  const path = join(folder, "mine.yaml");
  await writeFile(
    path,
    "source: a test\nentries:\n  - { id: xx.council, name: Security Council, facet: organisation }\n",
  );
  const all = [...checkLexicons(await readLexicons({ extra: [path] }))].map(({ entry, what }) => `${entry}: ${what}`);
  expect(all).toContain('un.security_council: the name "Security Council" can never be found');
});

it("lets an entry replace the shipped one of its id", async () => {
  expect(
    await problems(
      'label: hedge\nentries:\n  - { id: hedge.perhaps, match: [perhaps, perchance], yes: "[Perchance] so." }\n',
    ),
  ).toEqual([]);
});
