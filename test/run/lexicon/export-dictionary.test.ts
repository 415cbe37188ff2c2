import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Lexicons } from "../../../pipeline/model/lexicon.js";
import { readLexicons } from "../../../pipeline/read/lexicons.js";
import { quanteda } from "../../../pipeline/read/quanteda.js";
import { exportDictionary } from "../../../pipeline/run/lexicon/export-dictionary.js";
import { globPhrases } from "../../../pipeline/run/lexicon/glob-phrases.js";
import { importDictionary } from "../../../pipeline/run/lexicon/import-dictionary.js";
import { plainPhrases } from "../../../pipeline/run/lexicon/pattern-words.js";
import { lexiconYaml } from "../../../pipeline/write/lexicon-yaml.js";
import { quantedaYaml } from "../../../pipeline/write/quanteda.js";
import { madeFolder } from "../../made/folder.js";

const shipped = await readLexicons();
const phrasesOf = (pattern: string) => globPhrases(pattern, shipped.english);

describe("a pattern as phrases with *", () => {
  it.each([
    ["perhaps", ["perhaps"]],
    ["(may|might) well", ["may well", "might well"]],
    ["(very)? likely", ["very likely", "likely"]],
    ["SEEM", ["seem", "seems", "seeming", "seemed"]],
    ["it 's clear", ["it's clear"]],
    ["high-level talks", ["high-level talks"]],
    ["cannot", ["cannot", "can not"]],
    ["ca n't", ["can't"]],
    ["cyber*", ["cyber*"]],
    ["take ..2 advantage of", ["take advantage of", "take * advantage of", "take * * advantage of"]],
  ])("%s is %j", (pattern, phrases) => {
    expect(phrasesOf(pattern)).toEqual({ phrases, wider: [] });
  });

  it.each([
    ["cooperation~", ["cooper*"], "with * for words of one stem"],
    ["=US", ["US"], "in capitals and small letters alike"],
    ["state/VERB", ["state"], "without their parts of speech"],
    [
      "<it is necessary> that",
      ["it is necessary that"],
      "with the words that must stand beside the hit as a part of it",
    ],
    ["no such (thing|*/NOUN)", ["no such thing"], "without the alternatives that are parts of speech"],
  ])("%s says more: %j", (pattern, phrases, wider) => {
    expect(phrasesOf(pattern)).toEqual({ phrases, wider: [wider] });
  });

  it.each([
    ["^ use", "the beginning or end of a sentence"],
    ["if ... then", "gaps of more than 3 words"],
    ["to be fair ,", "marks of punctuation"],
    ["*/ADJ move", "any word of a part of speech"],
    ["(a b|c d) ..3 (e f|g h) ..3 (i j|k l) ..3 (m|n|o|p) (q|r|s|t)", "more than 2000 phrases"],
  ])("%s is none: %s", (pattern, why) => {
    expect(phrasesOf(pattern)).toEqual({ phrases: null, why });
  });
});

const made = (yaml: string): Promise<Lexicons> =>
  madeFolder({ "m.yaml": yaml }).then(async (folder) => {
    const lexicons = await readLexicons({ extra: [join(folder, "m.yaml")] });
    const own = <E extends { readonly lexicon: string }>(entries: readonly E[]) =>
      entries.filter(({ lexicon }) => lexicon === "m.yaml");
    return { ...lexicons, stance: own(lexicons.stance), frames: own(lexicons.frames), actors: [], designations: [] };
  });

const yamlOf = (lexicons: Lexicons): string =>
  [...quantedaYaml(exportDictionary(lexicons, ["stance", "frames"]))].join("");
/** Lines without comments, in small letters, sorted: what both have in any order and case. */
const bareLines = (yaml: string): readonly string[] =>
  yaml
    .replace(/^#.*\n/gm, "")
    .toLowerCase()
    .split("\n")
    .sort();

it("leaves out what hangs on its context, and says how many and why at the head", async () => {
  const yaml = yamlOf(
    await made(`source: a test
label: hedge
entries:
  - { match: perhaps }
  - { match: ["no", "on"] }
  - { match: may, pos: AUX, unless: [{ when: "_ day", why: a month }] }
  - { match: could, only: "_ well" }
  - { match: use, given: "^ _" }
  - { match: [sway], label: power }
`),
  );
  expect(yaml).toBe(`# Lexicons of Counterpoint for quanteda: dictionary(file = "…").
# 1 stance patterns said more widely: without their exceptions (may)
# 1 stance patterns said more widely: without their parts of speech (may)
# 2 stance patterns left out: count only in certain contexts (could, use)
stance:
  hedge:
    - perhaps
    - "no"
    - "on"
    - may
frames:
  power:
    - sway
`);
});

/** Reads what an export wrote, as an import does. */
const imported = (yaml: string) =>
  importDictionary(
    { name: "e.yml", ...quanteda.read(yaml, "e.yml") },
    { labels: new Map(), otherwise: null, layer: null },
  );

describe("what was exported and is imported again", () => {
  const yaml = yamlOf(shipped);
  const again = imported(yaml);

  it("has a pattern for every phrase, and leaves none out", () => {
    const { categories } = quanteda.read(yaml, "e.yml");
    expect(again.notes).toEqual([]);
    expect(again.entries.length).toBe(categories.reduce((sum, { words }) => sum + words.length, 0));
    expect(again.entries.length).toBeGreaterThan(20_000);
  });

  it("matches the same plain words: exported once more it is the same", async () => {
    const lexicons = await made([...lexiconYaml(again)].join(""));
    expect(bareLines(yamlOf(lexicons))).toEqual(bareLines(yaml));
  });

  it("has every plain phrase of every pattern without conditions", () => {
    const known = new Set(
      again.entries.flatMap(({ label, match }) =>
        (plainPhrases(match, shipped.english, 1) ?? []).map(({ words }) => `${label} ${words.join(" ")}`.toLowerCase()),
      ),
    );
    const free = [...shipped.stance, ...shipped.frames].filter(({ only, given }) => only.length + given.length === 0);
    let count = 0;
    for (const { label, match } of free) {
      for (const pattern of match) {
        const said = phrasesOf(pattern);
        if (said.phrases === null) continue;
        for (const { words } of plainPhrases(pattern, shipped.english, 2000) ?? []) {
          const phrase = words.join(" ");
          if (/will n't|can n't|shall n't/.test(phrase)) continue;
          count += 1;
          if (!known.has(`${label} ${phrase}`.toLowerCase())) expect(`${label} ${phrase}`).toBe("known");
        }
      }
    }
    expect(count).toBeGreaterThan(20_000);
  });
});

it("writes the names of actors without those that need others beside them", () => {
  const { layers, notes } = exportDictionary(shipped, ["actors"]);
  expect(layers.get("actors")?.get("us.state")).toEqual(
    expect.arrayContaining(["Department of State", "Foggy Bottom"]),
  );
  expect(layers.get("actors")?.get("us.state")).not.toContain("State");
  expect(notes.join("\n")).toContain("left out: names that count only beside others");
});
