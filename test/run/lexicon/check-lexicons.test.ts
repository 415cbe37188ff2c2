import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLexicons } from "../../../pipeline/read/lexicons.js";
import { checkLexicons } from "../../../pipeline/run/lexicon/check-lexicons.js";
import type { Problem } from "../../../pipeline/run/lexicon/dead-entries.js";
import { smallSet } from "../../made/lexicon-set.js";

let folder = "";
let shipped = "";
beforeAll(async () => {
  shipped = await smallSet();
  folder = await mkdtemp(join(tmpdir(), "lexicons-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(shipped, { recursive: true, force: true });
});

/** Problems of a file of somebody else, with a small set of lexicons beside it, since to check them all takes long. */
const checked = async (yaml: string): Promise<Problem[]> => {
  const path = join(folder, "mine.yaml");
  await writeFile(path, `source: a test\n${yaml}`);
  return [...checkLexicons(await readLexicons({ shipped, extra: [path] }))];
};

/** What the check says of the file. */
const problems = async (yaml: string): Promise<string[]> =>
  (await checked(yaml)).filter(({ lexicon }) => lexicon === "mine.yaml").map(({ entry, what }) => `${entry}: ${what}`);

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

describe("an entry that does nothing is a warning:", () => {
  const warnings = async (yaml: string): Promise<string[]> =>
    (await checked(yaml))
      .filter(({ lexicon, level }) => lexicon === "mine.yaml" && level === "warning")
      .map(({ kind, entry, what }) => `${kind}: ${entry}: ${what}`);
  const losing = (entry: string, label = "hedge") =>
    warnings(
      `label: ${label}\nentries:\n  - { match: [perchance, so it seems], id: x.winner, yes: "[Perchance] so." }\n  - ${entry}\n`,
    );

  it("a pattern that an entry of a label that goes before always takes", async () => {
    expect(
      await losing('{ id: x.loser, label: booster, match: [perchance, verily yes], yes: "[Verily yes]." }'),
    ).toEqual([
      'loser: x.loser: the pattern "perchance" always loses to x.winner, whose label hedge goes before booster',
    ]);
  });

  it("an entry of which no pattern is ever kept", async () => {
    const partly = await losing(
      '{ id: x.loser, label: vague, match: "(perchance|so it SEEM)", yes: "[So it seemed]." }',
    );
    expect(partly).toEqual([]);
    expect(await losing('{ id: x.loser, label: vague, match: [so it seems], yes: "[So it seems]." }')).toEqual([
      'loser: x.loser: the pattern "so it seems" always loses to x.winner, whose label hedge goes before vague; no pattern of the entry is ever kept',
      "taken: x.loser: its own examples are all found by x.winner",
    ]);
  });

  it("a pattern that one with more forms takes, under the same label", async () => {
    const entries =
      '{ match: "(GNARL|gnarly)", id: x.a, yes: "It [gnarls]." }\n  - { match: gnarls, id: x.b, yes: "It [gnarls]." }';
    expect(await warnings(`label: hedge\nentries:\n  - ${entries}\n`)).toEqual([
      'loser: x.b: the pattern "gnarls" always loses to x.a; no pattern of the entry is ever kept',
      "taken: x.b: its own examples are all found by x.a",
    ]);
  });

  it("an entry without an example, and one that repeats a shipped one", async () => {
    expect(await warnings("label: hedge\nentries:\n  - { match: perhaps, id: x.a }\n")).toEqual([
      'repetition: x.a: the pattern "perhaps" stands in hedge.perhaps already',
      "example: x.a: has no example (yes:)",
    ]);
  });

  it.each([
    ["part of speech", "pos: VERB"],
    ["exception", 'unless: [{ when: "_ not", why: never }]'],
    ["context", 'only: "_ so"'],
    ["condition", 'given: "_ so"'],
  ])("but not one whose winner has a %s", async (_, condition) => {
    const entries = `{ match: perchance, id: x.a, ${condition} }\n  - { match: perchance, id: x.b, label: vague }`;
    const found = await warnings(`label: hedge\nentries:\n  - ${entries}\n`);
    expect(found.filter((one) => one.startsWith("loser"))).toEqual([]);
  });

  it("but not one that loses to a longer one only where that stands", async () => {
    expect(await losing('{ id: x.loser, match: it seems, yes: "And [it seems] so." }')).toEqual([]);
  });

  it("but not a shipped one that a lexicon of somebody's own means to take", async () => {
    const found = await checked("label: deny\nentries:\n  - { match: [perhaps, maybe], id: x.a }\n");
    const all = found.filter(({ entry }) => entry === "hedge.perhaps");
    expect(all.map(({ kind, level }) => `${level} ${kind}`)).toEqual(expect.not.arrayContaining(["warning loser"]));
    expect(all.every(({ level }) => level === "warning")).toBe(true);
  });
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
