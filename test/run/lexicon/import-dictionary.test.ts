import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { annotator } from "../../../pipeline/annotate/english.js";
import type { CategoryLabels, Dictionary, ImportedEntry } from "../../../pipeline/model/dictionary.js";
import { documentOf } from "../../../pipeline/read/document.js";
import { readLexicons } from "../../../pipeline/read/lexicons.js";
import { patternOfWord } from "../../../pipeline/run/lexicon/dictionary-patterns.js";
import { importDictionary } from "../../../pipeline/run/lexicon/import-dictionary.js";
import { faultOf } from "../../made/folder.js";

const dictionary = (categories: Readonly<Record<string, readonly string[]>>): Dictionary => ({
  name: "made.yml",
  categories: Object.entries(categories).map(([name, words]) => ({ name, words })),
  notes: [],
});

const asHedge = { labels: new Map(), otherwise: { label: "hedge", engagement: "none" }, layer: null } as const;
const byName = { labels: new Map() as CategoryLabels, otherwise: null, layer: null };

describe("a word of a dictionary", () => {
  it.each([
    ["Perhaps", "perhaps"],
    ["of course", "of course"],
    ["econom*", "econom*"],
    ["not *", "not *"],
    ["self-*", "self - *"],
    ["they'*", "they '*"],
    ["can't", "can't"],
    ["win-win", "win-win"],
    ["a**b", "a*b"],
  ])("%s is the pattern %s", (word, pattern) => {
    expect(patternOfWord(word)).toEqual({ pattern, exact: true });
  });

  it("with one ? is written out, with more of them said too widely", () => {
    const one = patternOfWord("defen?e");
    expect(one.pattern).toMatch(/^\(defenae\|.*\|defence\|.*\|defense\|.*\|defenze\)$/);
    expect(patternOfWord("fre??*")).toEqual({ pattern: "fre*", exact: false });
  });

  it.each([
    [":)", "signs that a pattern cannot say"],
    ["=us", "signs that a pattern cannot say"],
    ["a ... b", "signs that a pattern cannot say"],
    ["snake_case", "signs that a pattern cannot say"],
    ["*", "nothing but *, which any word is"],
    ["* *", "nothing but *, which any word is"],
    [" ", "no word"],
    ["x".repeat(300), "longer than 200 characters"],
  ])("%j is left out: %s", (word, why) => {
    expect(patternOfWord(word)).toEqual({ pattern: null, why });
  });
});

describe("importDictionary", () => {
  it("takes categories that are called as our labels, others by the map, and leaves none out", () => {
    const labels: CategoryLabels = new Map([
      ["tentat", { label: "hedge", engagement: "entertain" }],
      ["funct", null],
    ]);
    const { source, entries, notes } = importDictionary(
      dictionary({ power: ["sway"], "stance.deny": ["nay"], "tentat.low": ["maybe", "Maybe", ":)"], "funct.a": ["a"] }),
      { ...byName, labels },
    );
    expect(source).toBe("made.yml, imported");
    expect(entries).toEqual([
      { id: "made.power.sway", match: "sway", label: "power", engagement: "none" },
      { id: "made.stance.deny.nay", match: "nay", label: "deny", engagement: "none" },
      { id: "made.tentat.low.maybe", match: "maybe", label: "hedge", engagement: "entertain" },
    ]);
    expect(notes).toEqual([
      "1 left out: in another category of the same label already (Maybe)",
      "1 left out: signs that a pattern cannot say (:))",
    ]);
  });

  it("gives words that look alike ids of their own", () => {
    const { entries } = importDictionary(dictionary({ hedge: ["may", "may*", "*may"] }), byName);
    expect(entries.map(({ id }) => id)).toEqual(["made.hedge.may", "made.hedge.may-2", "made.hedge.may-3"]);
  });

  it("demands labels, names the categories that lack one, and suggests the nearest", async () => {
    const told = await faultOf(() => importDictionary(dictionary({ hedges: ["may"], constructor: ["x"] }), byName));
    expect(told).toBe(
      'made.yml: no label for hedges (hedge?), constructor; give a --label for all, or a --map FILE with "category: label" lines (none leaves one out)',
    );
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`c${index}`, ["x"]]));
    expect(await faultOf(() => importDictionary(dictionary(many), byName))).toContain("c7 and 22 more");
  });

  it("knows only the labels of the layer that is meant", async () => {
    const options = { ...byName, layer: "frames" } as const;
    expect(await faultOf(() => importDictionary(dictionary({ hedge: ["may"] }), options))).toContain(
      "no label for hedge",
    );
  });

  it("refuses a dictionary of which nothing is left", async () => {
    expect(await faultOf(() => importDictionary(dictionary({ hedge: [":)"] }), byName))).toBe(
      "made.yml: has no word that can be taken over",
    );
  });
});

const oracle = new URL("../../../../shared/oracle/", import.meta.url);
const shipped = await readLexicons();

/** Finds the words of one key by an imported lexicon alone. */
const finder = (words: readonly string[]): ((text: string) => number) => {
  const stance = importDictionary(dictionary({ key: words }), asHedge).entries.map(({ id, match }: ImportedEntry) => ({
    ...({
      id,
      match: [match],
      label: "hedge",
      engagement: "none",
      lexicon: "made",
      induced: false,
      source: "",
    } as const),
    ...{ pos: [], given: [], only: [], otherwise: "", unless: [], yes: [], no: [] },
  }));
  const annotate = annotator({ ...shipped, stance, frames: [], actors: [], designations: [] });
  return (text) => annotate(documentOf("t", text)).stance.filter(({ status }) => status === "kept").length;
};

const counted = (keys: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};

interface Rule {
  readonly id: string;
  readonly text: Readonly<Record<string, string>>;
  readonly dictionary: Readonly<Record<string, string | readonly string[]>>;
  readonly args: object;
  readonly result: Readonly<Record<string, readonly string[]>>;
}

/** Counts where our tokens are others than quanteda's. */
const otherTokens: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // Four *cannot*, which we part: quanteda's has no *can* in it.
  hedge: { "1961-Kennedy": 4 },
  // *God's* once in each: one token there, two here.
  frame_morality: { "1865-Lincoln": 1, "1961-Kennedy": 1 },
};

// Reference values lie beside the project and not in it; without them there is nothing to compare with.
describe.skipIf(!existsSync(oracle))("an imported dictionary counts as quanteda 4.3.1 does:", () => {
  const load = (name: string) => JSON.parse(readFileSync(new URL(name, oracle), "utf8"));

  it("tokens_lookup of eleven keys in two speeches", () => {
    const { input, output } = load("dictionary-two-speeches.json");
    for (const [key, words] of Object.entries<readonly string[]>(input.dictionary)) {
      const count = finder(words);
      for (const row of output.key.counts) {
        const more = otherTokens[key]?.[row.doc_id] ?? 0;
        expect([key, row.doc_id, count(input.texts[row.doc_id])]).toEqual([key, row.doc_id, row[key] + more]);
      }
    }
  });

  it("the rules of tokens_lookup, one key at a time", () => {
    const rules: readonly Rule[] = load("dictionary-rules.json").output;
    const plain = rules.filter(
      ({ args, id }) => Object.keys(args).length === 0 && !id.startsWith("punctuation removed"),
    );
    expect(plain.length).toBeGreaterThan(7);
    for (const { id, text, dictionary: keys, result } of plain) {
      const finders = Object.entries(keys).map(([key, words]) => [key, finder([words].flat())] as const);
      for (const [name, words] of Object.entries(text)) {
        const found = Object.fromEntries(finders.map(([key, count]) => [key, count(words)]));
        const wanted = { ...Object.fromEntries(finders.map(([key]) => [key, 0])), ...counted(result[name] ?? []) };
        expect([id, name, found]).toEqual([id, name, wanted]);
      }
    }
  });
});
