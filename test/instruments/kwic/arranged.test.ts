import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KwicOptions, kwic, sortKeysOf } from "../../../pipeline/index.js";
import { documentOf } from "../../../pipeline/read/document.js";
import { linesIn } from "./lines.js";

const onOneLine = (text: string): string => text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, " ");

const shown = async (text: string, options: KwicOptions) =>
  (await linesIn([text], { word: "node" }, options)).map(({ left, node, right }) => `${left}|${node}|${right}`);

describe("contexts", () => {
  const text = "Stop. One two’s three node four-five U.S. six.\nNext node here.\n\nLast node.";
  it("are bounded by words, which clitics join and hyphens split", async () => {
    expect((await shown(text, { within: { words: 2 } }))[0]).toBe("two’s three |node| four-five");
    expect((await shown(text, { within: { words: 4 } }))[0]).toBe("Stop. One two’s three |node| four-five U.S. six");
    expect((await shown(text, { within: { words: 0 } }))[0]).toBe("|node|");
  });
  it("are bounded by sentence or paragraph", async () => {
    expect(await shown(text, { within: "sentence" })).toEqual([
      "One two’s three |node| four-five U.S. six.",
      "Next |node| here.",
      "Last |node|.",
    ]);
    expect((await shown(text, { within: "paragraph" }))[0]).toBe("Stop. One two’s three |node| four-five U.S. six.");
  });
  it("are bounded by characters, words whole", async () => {
    expect((await shown(text, { within: { characters: 11 } }))[0]).toBe("three |node| four-five");
    expect((await shown("node", { within: { characters: 9 } }))[0]).toBe("|node|");
  });
  it("show a node whole that runs over the end of its sentence", async () => {
    const [line] = await linesIn(["It ends here. It begins."], { regex: "here\\. It" }, { within: "sentence" });
    expect([line?.left, line?.node, line?.right]).toEqual(["It ends ", "here. It", ""]);
  });
  it("make one slice of the source with the node, in one line", async () => {
    const withins = ["sentence", "paragraph", { words: 3 }, { characters: 20 }] as const;
    const noises = fc.sample(fc.string({ unit: "binary", maxLength: 40 }), { numRuns: 80, seed: 1 });
    const sources = noises.map((noise) => `${noise} It may\tbe. ${noise}\nMay it\u2028be may ${noise}`);
    for (const within of withins) {
      const lines = await linesIn(sources, { word: "may" }, { within });
      expect(lines.length).toBeGreaterThanOrEqual(3 * sources.length);
      for (const { document, start, end, left, right } of lines) {
        const source = sources[Number(document.slice(1))] ?? "";
        const slice = source.slice(start - left.length, end + right.length);
        expect(onOneLine(slice)).toBe(left + onOneLine(source.slice(start, end)) + right);
      }
    }
  });
});

describe("sorting", () => {
  const texts = ["b a node z", "a B node y", "A node Z, c node é node"];
  const sorted = async (keys: string) =>
    (await linesIn(texts, { word: "node" }, { within: { words: 3 }, sort: sortKeysOf(keys) })).map(({ id }) => id);
  it("goes by words of either side, by code units, nothing first, then by document and place", async () => {
    expect(await sorted("left")).toEqual(["t2:2-6", "t0:4-8", "t1:4-8", "t2:12-16", "t2:19-23"]);
    expect(await sorted("right1")).toEqual(["t2:19-23", "t1:4-8", "t0:4-8", "t2:2-6", "t2:12-16"]);
    expect(await sorted("left2,right1")).toEqual(["t2:2-6", "t1:4-8", "t0:4-8", "t2:19-23", "t2:12-16"]);
    expect(await sorted("position")).toEqual(["t2:2-6", "t0:4-8", "t1:4-8", "t2:12-16", "t2:19-23"]);
    expect(await sorted("document")).toEqual(["t0:4-8", "t1:4-8", "t2:2-6", "t2:12-16", "t2:19-23"]);
  });
  it("is the same whatever the order of reading", async () => {
    const documents = texts.map((text, index) => documentOf(`t${index}`, text));
    for (const sort of ["left", "right2", "node"]) {
      const options = { sort: sortKeysOf(sort) };
      expect(await linesIn(documents.toReversed(), { word: "node" }, options)).toEqual(
        await linesIn(documents, { word: "node" }, options),
      );
    }
  });
  it("cuts after sorting, as all lines sorted and cut would be", async () => {
    const many = Array.from({ length: 300 }, (_, at) => `${String.fromCharCode(97 + ((at * 7) % 26))} node`);
    const sort = sortKeysOf("left1");
    const all = await linesIn(many, { word: "node" }, { sort });
    expect(await linesIn(many, { word: "node" }, { sort, max: 5 })).toEqual(all.slice(0, 5));
  });
  it("refuses what there is not to sort by", () => {
    expect(() => sortKeysOf("left0")).toThrow("cannot sort by left0");
    expect(() => sortKeysOf("constructor")).toThrow("there are left, right");
  });
});

describe("samples", () => {
  const documents = Array.from({ length: 60 }, (_, at) => documentOf(`d${at}`, "node and node and node"));
  const ids = async (options: KwicOptions, of = documents) =>
    (await linesIn(of, { word: "node" }, options)).map(({ id }) => id);
  it("are the same for a seed, another for another, whatever the order of reading", async () => {
    const one = await ids({ sample: 20, seed: 7 });
    expect(one).toHaveLength(20);
    expect(await ids({ sample: 20, seed: 7 }, documents.toReversed())).toEqual(one);
    expect(await ids({ sample: 20, seed: 8 })).not.toEqual(one);
    const places = one.map((id) => /^(.*):(\d+)-/.exec(id) ?? []);
    expect(places.toSorted(([, a = "", m], [, b = "", n]) => (a < b ? -1 : a > b ? 1 : Number(m) - Number(n)))).toEqual(
      places,
    );
  });
  it("grow by adding lines, hold each line once, and no more than there are", async () => {
    const [small, large] = [await ids({ sample: 10 }), await ids({ sample: 30 })];
    expect(small.every((id) => large.includes(id))).toBe(true);
    const all = await ids({ sample: 1000 });
    expect([all.length, new Set(all).size]).toEqual([180, 180]);
  });
  it("draw each line about as often", async () => {
    const drawn = new Map<string, number>();
    for (let seed = 0; seed < 120; seed += 1) {
      for (const id of await ids({ sample: 60, seed })) drawn.set(id, (drawn.get(id) ?? 0) + 1);
    }
    // Binomial with 120 draws of a third: 40 ± 5.2; six deviations hold all 180 lines with near certainty.
    expect(drawn.size).toBe(180);
    for (const times of drawn.values()) expect(Math.abs(times - 40)).toBeLessThan(31);
  });
});

describe("a stream", () => {
  it("gives its first line before the second text is read, and reads none after the last that is shown", async () => {
    let read = 0;
    const documents = (function* () {
      for (; read < 100; read += 1) yield documentOf(`d${read}`, "a node here");
    })();
    const lines = kwic(documents, { word: "node" }, { max: 2 });
    await lines.next();
    expect(read).toBe(0);
    for await (const _ of lines);
    expect(read).toBe(1);
  });
});
