import { describe, expect, it } from "vitest";
import { dateIn } from "../../../pipeline/read/proposal/facts.js";
import { idOf, idsOf } from "../../../pipeline/read/proposal/ids.js";
import { fitsPattern, type SideChoice, sidesOf } from "../../../pipeline/read/proposal/sides.js";
import { faultOf } from "../../made/folder.js";

const sided = (files: readonly string[], choice: Partial<SideChoice> = {}) => {
  const { target, reference, left, assumed } = sidesOf(files, { assigned: [], ...choice });
  return {
    target: `${target.id}: ${target.files.join(" ")}`,
    reference: `${reference.id}: ${reference.files.join(" ")}`,
    left: left.map(({ file }) => file),
    assumed,
  };
};

describe("sides are", () => {
  it("two folders, wherever they part", () => {
    expect(sided(["us/a.txt", "us/x/b.txt", "cn/a.txt"])).toEqual({
      target: "us: us/a.txt us/x/b.txt",
      reference: "cn: cn/a.txt",
      left: [],
      assumed: "the sides are folders",
    });
    expect(sided(["texts/us/a.txt", "texts/cn/b.txt"]).reference).toBe("cn: texts/cn/b.txt");
    expect(sided(["a/1.txt", "b/1.txt", "stray.txt"]).left).toEqual(["stray.txt"]);
  });

  it("the first of more folders against the others together, unless two are named", () => {
    const files = ["a/1.txt", "b/1.txt", "c/1.txt"];
    expect(sided(files).reference).toBe("others: b/1.txt c/1.txt");
    expect(sided(files, { target: "c" }).reference).toBe("others: a/1.txt b/1.txt");
    expect(sided(files, { target: "c", reference: "a" })).toEqual({
      target: "c: c/1.txt",
      reference: "a: a/1.txt",
      left: ["b/1.txt"],
      assumed: null,
    });
  });

  it("two files, or two words with which names begin, or the first against the others", () => {
    expect(sided(["op-ed.txt", "introduction.md"]).target).toBe("op-ed: op-ed.txt");
    expect(sided(["us-1.txt", "cn-1.txt", "us-2.txt"]).target).toBe("us: us-1.txt us-2.txt");
    expect(sided(["x.txt", "y.txt", "z.txt"])).toMatchObject({ target: "x: x.txt", reference: "others: y.txt z.txt" });
  });

  it("new names for what the folder shows, if these are no names of its own", () => {
    expect(sided(["a.txt", "b.txt"], { target: "government", reference: "press" })).toMatchObject({
      target: "government: a.txt",
      reference: "press: b.txt",
      assumed: null,
    });
  });

  it("what patterns say, and whatever is left is the other", () => {
    const files = ["a 1.txt", "a 2.txt", "b.txt", "in/c.txt"];
    expect(sided(files, { assigned: [{ side: "one", pattern: "a*.txt" }] })).toMatchObject({
      target: "one: a 1.txt a 2.txt",
      reference: "others: b.txt in/c.txt",
    });
    const two = [
      { side: "one", pattern: "b.txt" },
      { side: "two", pattern: "in" },
    ];
    expect(sided(files, { assigned: two, target: "two" })).toEqual({
      target: "two: in/c.txt",
      reference: "one: b.txt",
      left: ["a 1.txt", "a 2.txt"],
      assumed: null,
    });
  });

  it("Faults where they cannot be", async () => {
    const assigned = [{ side: "one", pattern: "no.txt" }];
    expect(await faultOf(() => sided(["a.txt", "b.txt"], { assigned }))).toBe(
      "--side one=no.txt: fits no text of the folder; there are a.txt, b.txt",
    );
    const twice = ["one", "two"].map((side) => ({ side, pattern: "a.txt" }));
    expect(await faultOf(() => sided(["a.txt", "b.txt"], { assigned: twice }))).toContain("is on the side one already");
    expect(await faultOf(() => sided(["x/a.txt", "y/b.txt", "z/c.txt"], { target: "w" }))).toContain(
      "--target w: is none of the sides that the folder shows; these are x, y, z",
    );
    expect(await faultOf(() => sided(["a.txt", "b.txt"], { assigned: [{ side: "one", pattern: "*" }] }))).toContain(
      "a comparison needs texts on two sides",
    );
  });

  it("found by patterns in which only * is more than itself", () => {
    expect(fitsPattern("a+(1).txt", "a+(1).txt")).toBe(true);
    expect(fitsPattern("a.txt", "abtxt")).toBe(false);
    expect(fitsPattern("./in/", "in/x/y.txt")).toBe(true);
    expect(fitsPattern("in", "inner/y.txt")).toBe(false);
  });
});

describe("ids", () => {
  it("are letters, digits, dots, hyphens and underscores, whatever the name", () => {
    expect(["-Ünï côde", "中文", "..a", "a b.c", "x".repeat(90)].map((name) => idOf(name, "text"))).toEqual([
      "Uni-code",
      "text",
      "a",
      "a-b.c",
      "x".repeat(60),
    ]);
  });
  it("differ, by their folders or by numbers, in capitals too", () => {
    expect(idsOf([["us", "talk"], ["cn", "talk"], ["note"]])).toEqual(["us-talk", "cn-talk", "note"]);
    expect(idsOf([["一"], ["二"], ["A"], ["a"]])).toEqual(["text", "text-2", "A", "a-2"]);
  });
});

describe("a date", () => {
  it.each([
    ["Beijing, October 5, 2017", "2017-10-05"],
    ["5th Oct. 2017", "2017-10-05"],
    ["Published: 2017/10/05", "2017-10-05"],
    ["2017年3月5日", "2017-03-05"],
    ["5/10/2017", null],
    ["5 brumaire 2017", null],
  ])("%s is %s", (line, date) => {
    expect(dateIn(line)).toBe(date);
  });
});
