import { describe, expect, it } from "vitest";
import { documentOf } from "../../../pipeline/read/document.js";
import { linesIn } from "./lines.js";

const text =
  "Perhaps the talks may resume in May. Negotiators negotiated and will negotiate, as they've always done. " +
  "The State Department said China may yield. “We may never yield,” Xi said.";

const nodesOf = async (...[query, options]: [Parameters<typeof linesIn>[1], Parameters<typeof linesIn>[2]?]) =>
  (await linesIn([text], query, options)).map(({ start, node }) => `${start} ${node}`);

describe("lemmas and parts of speech", () => {
  it("are found in all their forms, clitics too", async () => {
    expect(await nodesOf({ lemma: "negotiate" })).toEqual(["49 negotiated", "69 negotiate"]);
    expect(await nodesOf({ lemma: "Negotia*" })).toEqual(["37 Negotiators", "49 negotiated", "69 negotiate"]);
    expect(await nodesOf({ lemma: "have" })).toEqual(["87 've"]);
  });

  it("may stand beside each other, and be asked for together", async () => {
    expect(await nodesOf({ lemma: "will negotiate" })).toEqual(["64 will negotiate"]);
    expect(await nodesOf({ lemma: "* negotiate", pos: "AUX *" })).toEqual(["64 will negotiate"]);
    expect(await nodesOf({ lemma: "* negotiate", pos: "DET|AUX VERB" })).toEqual(["64 will negotiate"]);
    expect(await nodesOf({ lemma: "negotiate", pos: "noun" })).toEqual([]);
  });

  it("hold a word that is asked for too", async () => {
    expect(await nodesOf({ pos: "NOUN", word: "talks" })).toEqual(["12 talks"]);
    expect(await nodesOf({ lemma: "negotiate", regex: "ed$" })).toEqual(["49 negotiated"]);
  });
});

describe("labels", () => {
  it("are found by what the lexicons keep, with entry and id", async () => {
    const [first, ...others] = await linesIn([text], { labels: { layer: "stance", labels: ["hedge"] } });
    expect([first?.node, first?.label, first?.entry]).toEqual(["Perhaps", "hedge", "hedge.perhaps"]);
    expect(first?.id).toBe("t0:0-7:hedge.perhaps");
    expect(others.length).toBeGreaterThan(1);
  });

  it("are found with a word in them", async () => {
    const labels = { layer: "stance", labels: ["hedge"] } as const;
    expect(await nodesOf({ labels, word: "may" })).toEqual(["18 may", "136 may", "151 may"]);
    expect(await nodesOf({ labels, word: "constructor" })).toEqual([]);
  });

  it("of actors and frames may end in a star", async () => {
    expect((await nodesOf({ labels: { layer: "actors", labels: ["us*"] } }))[0]).toBe("108 State Department");
    expect(await nodesOf({ labels: { layer: "frames", labels: ["barg*"] } })).not.toEqual([]);
    const all = await nodesOf({ labels: { layer: "actors", labels: ["us"] } });
    expect(all).toEqual(await nodesOf({ labels: { layer: "actors", labels: ["us*"] } }));
  });

  it.each([
    [{ labels: { layer: "stance", labels: ["hegde"] } }, "unknown label hegde of stance"],
    [{ labels: { layer: "frames", labels: ["__proto__"] } }, "unknown label __proto__ of frames"],
    [{ pos: "VREB" }, "unknown part of speech VREB"],
    [{ pos: "constructor" }, "unknown part of speech CONSTRUCTOR"],
    [{ lemma: "a b", pos: "DET" }, "2 lemmas"],
    [{ word: "a", regex: "a" }, "cannot both be looked for"],
    [{ word: " * " }, "is no word"],
    [{}, "nothing to look for"],
    [{ lemma: "a", labels: { layer: "stance", labels: ["hedge"] } }, "together with a lemma"],
  ] as const)("%j is a Fault", async (query, message) => {
    await expect(linesIn([text], query)).rejects.toThrow(message);
  });
});

describe("voices and zones", () => {
  it("are told if a voice is asked for, and bound what is found", async () => {
    expect((await linesIn([text], { word: "may" })).map(({ mode }) => mode)).toEqual([null, null, null, null]);
    const all = await linesIn([text], { word: "may" }, { voice: "all" });
    expect(all.map(({ mode }) => mode)).toEqual(["own", "own", "reported", "quoted"]);
    expect(await nodesOf({ word: "may" }, { voice: "quoted" })).toEqual(["151 may"]);
    const [xi] = await linesIn([text], { word: "may" }, { voice: "cn.xi" });
    expect([xi?.voice, xi?.mode, xi?.start]).toEqual(["cn.xi", "quoted", 151]);
    const stance = { layer: "stance", labels: ["*"] } as const;
    expect((await nodesOf({ labels: stance, word: "may" }, { voice: "headline" })).length).toBe(2);
  });

  it("leave out zones that are not read", async () => {
    const whole = "Talks resume\n\nThe talks resumed.";
    const base = documentOf("a", whole);
    const zones = [
      { start: 0, end: 12, role: "title", voice: null },
      { start: 14, end: whole.length, role: "body", voice: null },
    ] as const;
    const read = { ...base, zones };
    expect((await linesIn([read], { word: "talks" })).map(({ zone }) => zone)).toEqual(["title", "body"]);
    const [line, ...others] = await linesIn([read], { word: "talks" }, { zones: ["body"] });
    expect([line?.start, line?.left, others]).toEqual([18, "The ", []]);
    expect(await linesIn([read], { lemma: "talk" }, { zones: ["body"] })).toHaveLength(1);
  });
});
