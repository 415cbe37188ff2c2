import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Category } from "../../pipeline/model/dictionary.js";
import { readDictionary } from "../../pipeline/read/dictionaries.js";
import { readLabelMap } from "../../pipeline/read/label-map.js";
import { faultOf, madeFolder } from "../made/folder.js";

const read = async (name: string, content: string | Uint8Array, options = {}) =>
  readDictionary(join(await madeFolder({ [name]: content }), name), options);

const plain = (categories: readonly Category[]) =>
  Object.fromEntries(categories.map(({ name, words }) => [name, words]));

/** The fault without the folder's path. */
const fault = async (name: string, content: string | Uint8Array, options = {}): Promise<string> =>
  (await faultOf(() => read(name, content, options))).replace(/^.*\/(?=[^/]*\.(?:dic|ya?ml|txt))/, "");

describe("a dictionary of quanteda", () => {
  it("has nested categories, phrases and globs", async () => {
    const { name, categories } = await read(
      "laver.yml",
      "economy:\n  more:\n    - tax*\n    - welfare state\n  less: [defen?e]\nrights: vote\n",
    );
    expect(name).toBe("laver.yml");
    expect(plain(categories)).toEqual({
      "economy.more": ["tax*", "welfare state"],
      "economy.less": ["defen?e"],
      rights: ["vote"],
    });
  });

  it("has words beside categories in one list", async () => {
    const { categories } = await read("d.yaml", "us:\n  - america\n  - cities:\n      - boston\n");
    expect(plain(categories)).toEqual({ us: ["america"], "us.cities": ["boston"] });
  });

  it("keeps words that YAML would take for something else", async () => {
    const { categories } = await read("d.yml", "neg: [no, true, 1, null, off, 1e3]\n");
    expect(plain(categories)).toEqual({ neg: ["no", "true", "1", "null", "off", "1e3"] });
  });

  it("may be called as parts of every object are", async () => {
    const { categories } = await read("d.yml", "constructor: [a]\n__proto__:\n  toString: [b]\n");
    expect(categories).toEqual([
      { name: "constructor", words: ["a"] },
      { name: "__proto__.toString", words: ["b"] },
    ]);
  });

  it("may have a byte-order mark and CR LF, and be in another encoding", async () => {
    expect(plain((await read("d.yml", "\ufeffa:\r\n  - b c\r\n")).categories)).toEqual({ a: ["b c"] });
    const latin = Buffer.from("a: [na\xefve]\n", "latin1");
    expect(plain((await read("d.yml", latin, { encoding: "windows-1252" })).categories)).toEqual({ a: ["naïve"] });
    expect(await fault("d.yml", latin)).toMatch(/^d\.yml: is not UTF-8/);
  });

  it.each([
    ["no YAML", "a: [b\n", /^d\.yml:\d+:\d+: /],
    ["no categories", "- a\n- b\n", /^d\.yml: is no quanteda dictionary/],
    ["a word alone", "peace", /^d\.yml: is no quanteda dictionary/],
    ["nothing", "", /^d\.yml: is no quanteda dictionary/],
    ["a list in a list", "a: [[b]]\n", /^d\.yml: a: has a list inside a list/],
    ["a category twice", "a: [b]\na: [c]\n", /^d\.yml:2:1: is not YAML: Map keys must be unique/],
    ["an alias of nothing", "a: *b\n", /^d\.yml: is not YAML: Unresolved alias/],
    ["a circle", "a: &a\n  b: *a\n", /^d\.yml: is nested more than 100 deep/],
    [
      "aliases without end",
      `a: &a [x, x, x, x, x, x, x, x, x]\n${["b", "c", "d", "e", "f"].map((key, index) => `${key}: &${key} [${Array(9).fill(`*${"abcde"[index]}`).join(", ")}]\n`).join("")}`,
      /^d\.yml: is not YAML: Excessive alias count/,
    ],
    ["brackets without end", "[".repeat(100_000), /^d\.yml: is nested more than 100 deep/],
    ["dashes without end", `a: ${"- ".repeat(100_000)}`, /^d\.yml:|is nested more than 100 deep/],
  ])("is a Fault in one line if it is %s", async (_, content, message) => {
    const told = await fault("d.yml", content);
    expect(told).toMatch(message);
    expect(told).not.toContain("\n");
  });
});

describe("a dictionary of LIWC", () => {
  const header = "%\n1\tfunct\n2\tposemo\n%\n";

  it("has numbered categories and words with several of them", async () => {
    const { categories, notes } = await read("a.dic", `${header}a\t1\nhappy*\t2\t1\nas well as\t1\nso far 2\n`);
    expect(plain(categories)).toEqual({ funct: ["a", "happy*", "as well as"], posemo: ["happy*", "so far"] });
    expect(notes).toEqual([]);
  });

  it("of 2015 has long names in brackets, and categories under categories", async () => {
    const { categories } = await read(
      "a.dic",
      "%\r\n1\tfunction (Function Words)\r\n\t2\tpronoun (Pronouns)\r\n\t\t3\tppron (Personal Pronouns)\r\n20\taffect (Affect)\r\n%\r\nhe\t1\t2\t3\r\nglad\t20\r\n:)\t20\r\n",
    );
    expect(plain(categories)).toEqual({
      function: ["he"],
      "function.pronoun": ["he"],
      "function.pronoun.ppron": ["he"],
      affect: ["glad", ":)"],
    });
  });

  it("may part a word by the one that follows, and hang categories on others", async () => {
    const { categories, notes } = await read(
      "a.dic",
      `${header}kind\t<of>1/2\t2\nlike\t(02 134)1/2\t(02)1\t2\nlonely\t(02)1\n`,
    );
    expect(plain(categories)).toEqual({ funct: ["kind of"], posemo: ["kind of", "kind", "kind", "like"] });
    expect(notes).toEqual([
      'line 6: "like\t(02 134)1/2\t(02)1\t2": categories that hang on other words left out',
      'line 7: "lonely\t(02)1": categories that hang on other words left out',
    ]);
  });

  it("may be in Windows-1252", async () => {
    const bytes = Buffer.from(`${header}caf\xe9\t2\n`, "latin1");
    expect(plain((await read("a.dic", bytes, { encoding: "windows-1252" })).categories).posemo).toEqual(["café"]);
  });

  it.each([
    ["no header", "a\t1\n", /^a\.dic: is no LIWC dictionary/],
    ["half a header", "%\n1\tfunct\na\t1\n", /^a\.dic: is no LIWC dictionary/],
    ["a category without a number", "%\nfunct\n%\na\t1\n", /^a\.dic:2: "funct" is no category/],
    ["a number for two categories", "%\n1\ta\n1\tb\n%\n", /^a\.dic:3: the number 1 stands for a already/],
    ["a number without a category", `${header}a\t7\n`, /^a\.dic:5: "a" is in category 7, which the header lacks/],
    ["a word without a number", `${header}a\n`, /^a\.dic:5: "a" is no word with numbers/],
    ["letters for a number", `${header}a\tb\n`, /^a\.dic:5: "a\tb" is no word with numbers/],
    ["a line of a million letters", `${header}${"x".repeat(1e6)}\n`, /^a\.dic:5: "x{60}" is no word/],
  ])("is a Fault in one line with its line if it has %s", async (_, content, message) => {
    const told = await fault("a.dic", content);
    expect(told).toMatch(message);
    expect(told).not.toContain("\n");
  });
});

it("is known by the ending of its name, or by a word", async () => {
  expect(await fault("a.txt", "a: [b]\n")).toBe(
    "a.txt: its name does not tell what dictionary it is; say --format quanteda or liwc",
  );
  expect(plain((await read("a.txt", "a: [b]\n", { format: "quanteda" })).categories)).toEqual({ a: ["b"] });
});

describe("a map of labels", () => {
  const map = async (content: string) => readLabelMap(join(await madeFolder({ "m.yaml": content }), "m.yaml"));

  it("gives labels, places in the Engagement system, or nothing", async () => {
    expect(
      await map("posemo: attitude\ntentat: { label: hedge, engagement: entertain }\nfunct: none\n__proto__: power\n"),
    ).toEqual(
      new Map([
        ["posemo", { label: "attitude", engagement: "none" }],
        ["tentat", { label: "hedge", engagement: "entertain" }],
        ["funct", null],
        ["__proto__", { label: "power", engagement: "none" }],
      ]),
    );
  });

  it.each([
    ["posemo: hedgehog\n", /m\.yaml:1: posemo: "hedgehog" is no label; labels are deny/],
    ["a: hedge\nb: { label: hedge, place: x }\n", /m\.yaml:2: b: \{/],
    ["- hedge\n", /m\.yaml: is no map of categories/],
    ["", /m\.yaml: is no map of categories/],
  ])("%j is a Fault", async (content, message) => {
    expect(await faultOf(() => map(content))).toMatch(message);
  });
});
