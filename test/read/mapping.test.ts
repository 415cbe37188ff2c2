import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasSurface } from "../../pipeline/evaluate/surface.js";
import { readMapping } from "../../pipeline/read/mapping.js";
import { faultOf, madeFolder } from "../made/folder.js";

const head = "about: a\nsource: b\nlayer: stance\n";
const read = async (content: string) => readMapping(join(await madeFolder({ "map.yaml": content }), "map.yaml"));

describe("readMapping", () => {
  it("reads classes, selectors and defaults", async () => {
    const { mapping, sha256 } = await read(
      `${head}classes:\n  - { name: x, gold: [ A, B ], ours: { label: hedge } }\n  - { name: y, gold: { where: { form: name, n: 1 }, meta: { label: z }, surface: [ State ] }, ours: any }\n`,
    );
    expect(mapping).toMatchObject({ layers: ["stance"], unit: "span", measure: "precision_and_recall", value: null });
    const [x, y] = mapping.classes ?? [];
    expect([...(x?.gold.labels ?? [])]).toEqual(["A", "B"]);
    expect(x?.ours.get("label")).toEqual(new Set(["hedge"]));
    expect(y?.ours.size).toBe(0);
    expect(y?.gold.where.get("n")).toEqual(new Set(["1"]));
    expect(y?.gold.surface?.has).toEqual(new Set(["state"]));
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ["", /map\.yaml:1: is null, but must be a map of about/],
    ["- a", /is \["a"\], but must be a map/],
    ["about: [", /map\.yaml:1:\d+: /],
    ["about: *x\n", /is not YAML: Unresolved alias/],
    ["about: a\nsource: b\n", /layer: is missing|layer: .*must be/],
    [`${head}layer: frames\n`, /Map keys must be unique/],
    [`${head}clases: []\n`, /unknown key "clases"; known here are about/],
    [`${head}classes: []\n`, /classes: is \[\], but must be a list of classes/],
    [
      `${head}classes:\n  - { name: x, gold: [ A ], ours: any }\n  - { name: x, gold: [ B ], ours: any }\n`,
      /map\.yaml:6: classes\[1\]\.name: "x" is the name of classes\[0\] already/,
    ],
    [`${head}classes:\n  - { name: none, gold: [ A ], ours: any }\n`, /"none" is a word of the tables/],
    [
      `${head}classes:\n  - { name: x, gold: [ A ], ours: { label: hegde } }\n`,
      /"hegde" is no label of stance; known are deny/,
    ],
    [
      `${head}classes:\n  - { name: x, gold: [ A ], ours: { facet: state } }\n`,
      /hits of stance have no facet; known are label/,
    ],
    [`${head}classes:\n  - { name: x, gold: [ A ], ours: { __proto__: x } }\n`, /classes\[0\]\.ours: /],
    [`${head}value: { gold: identity, ours: wikipedia }\n`, /value\.ours.*hits of stance have no wikipedia/],
    [
      "about: a\nsource: b\nlayer: [ stance, frames ]\nclasses:\n  - { name: x, gold: [ A ], ours: any }\n",
      /names several layers/,
    ],
  ])("tells in one line what is wrong with %j", async (content, message) => {
    const fault = await faultOf(() => read(content));
    expect(fault).toMatch(message);
    expect(fault).not.toContain("\n");
  });
});

describe("words of a span", () => {
  const set = (words: string) => new Set(words.split(" ").filter(Boolean));
  const rule = {
    is: new Set(["iran", "saudi arabia"]),
    has: set("ministry minister state gen"),
    never: set("militia is"),
    skip: set("the a"),
    until: set(", of for"),
  };
  it.each([
    ["Iran’s", true],
    ["the Saudi Arabia", true],
    ["The Ministry of Justice", true],
    ["a prime minister-designate", true],
    ["fighters of the state", false],
    ["the state militia", false],
    ["IS", false],
    ["Gen. Smith", true],
    ["the", false],
    ["", false],
  ])("%j: %j", (surface, taken) => {
    expect(hasSurface(surface, rule)).toBe(taken);
  });
});
