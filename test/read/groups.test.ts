import { describe, expect, it } from "vitest";
import { type GroupChoice, planGroups, type Values } from "../../pipeline/read/groups.js";
import { faultOf } from "../made/folder.js";

/** What texts say that have the given values of one field; each is ten code units long. */
const valuesOf = (values: readonly string[], without = 0): Values => {
  const of = new Map<string, { texts: number; codeUnits: number }>();
  for (const value of values) {
    const size = of.get(value) ?? { texts: 0, codeUnits: 0 };
    of.set(value, size);
    size.texts += 1;
    size.codeUnits += 10;
  }
  return { of, without, fields: new Set(["party", "year"]) };
};

const planned = (values: readonly string[], choice: Partial<GroupChoice> = {}, without = 0) =>
  planGroups({ by: "party", ...choice }, valuesOf(values, without));

const told = (values: readonly string[], choice: Partial<GroupChoice> = {}): string[] =>
  planned(values, choice).contrasts.map(({ target, reference }) => `${target} : ${reference}`);

const two = ["red", "blue", "red"];
const three = ["red", "blue", "green", "red"];
const years = ["2012", "2013", "2012-05-01", "2014", "once"];

describe("two groups", () => {
  it("make one contrast, whose target is the first in code-unit order unless it is named", () => {
    expect(told(two)).toEqual(["blue : red"]);
    expect(told(two, { target: "red" })).toEqual(["red : blue"]);
    expect(told(two, { reference: "blue" })).toEqual(["red : blue"]);
    expect(told(two, { target: "red", reference: "blue" })).toEqual(["red : blue"]);
  });
  it("are counted, with the texts that have no value", () => {
    const { grouping, codeUnits } = planned(two, {}, 2);
    expect(grouping).toEqual({
      by: "party",
      groups: [
        { side: "blue", texts: 1 },
        { side: "red", texts: 2 },
      ],
      read: 5,
      without: 2,
      elsewhere: 0,
    });
    expect(codeUnits).toBe(30);
  });
});

describe("more than two groups", () => {
  it("are each set against all others, and against the reference that was named", () => {
    const all = ["blue : rest", "green : rest", "red : rest"];
    expect(told(three)).toEqual(all);
    expect(told(three, { reference: "rest" })).toEqual(all);
    expect(told(three, { reference: "green" })).toEqual([...all, "blue : green", "red : green"]);
  });
  it("come down to one contrast where a target is named", () => {
    expect(told(three, { target: "green" })).toEqual(["green : rest"]);
    const { sideOf, grouping } = planned(three, { target: "green" });
    expect(["green", "red", "blue"].map((party) => sideOf({ party }))).toEqual(["green", "rest", "rest"]);
    expect(grouping.groups).toEqual([
      { side: "green", texts: 1 },
      { side: "rest", texts: 3 },
    ]);
  });
  it("leave the others out where both sides are named", () => {
    const { contrasts, grouping, sideOf, codeUnits } = planned(three, { target: "green", reference: "red" });
    expect(contrasts).toEqual([{ target: "green", reference: "red" }]);
    expect([grouping.elsewhere, codeUnits, sideOf({ party: "blue" })]).toEqual([1, 30, null]);
  });
});

describe("a range", () => {
  it("makes two sides of all texts that can be compared with it", () => {
    const { contrasts, grouping, sideOf } = planned(years, { by: "year", reference: "before-2013" }, 1);
    expect(contrasts).toEqual([{ target: "from-2013", reference: "before-2013" }]);
    expect(grouping).toMatchObject({ read: 6, without: 2, elsewhere: 0 });
    expect([...years, ""].map((year) => sideOf({ year }))).toEqual([
      "before-2013",
      "from-2013",
      "before-2013",
      "from-2013",
      null,
      null,
    ]);
    expect(sideOf({})).toBeNull();
  });
  it("is set against its complement, by the word that says it, or against the rest", () => {
    const by = "year";
    expect(told(years, { by, target: "until-2012" })).toEqual(["until-2012 : after-2012"]);
    expect(told(years, { by, reference: "2012-2013" })).toEqual(["rest : 2012-2013"]);
    expect(told(years, { by, target: "2012-2013" })).toEqual(["2012-2013 : rest"]);
    expect(told(years, { by, target: "2012-2013", reference: "from-2014" })).toEqual(["2012-2013 : from-2014"]);
    expect(told(years, { by, target: "2014", reference: "before-2013" })).toEqual(["2014 : before-2013"]);
  });
  it("is a group where texts have that very value", () => {
    expect(told(["1990-1999", "2000-2009"], { reference: "1990-1999" })).toEqual(["2000-2009 : 1990-1999"]);
  });
  it("of one year is meant by the year, where texts have dates", () => {
    const dates = ["2012-05-01", "2013-05-01", "2013-06-01", "2014-01-01"];
    expect(planned(dates, { by: "date", target: "2013" })).toMatchObject({
      contrasts: [{ target: "2013", reference: "rest" }],
      grouping: {
        groups: [
          { side: "2013", texts: 2 },
          { side: "rest", texts: 2 },
        ],
      },
    });
  });
});

describe("what cannot be compared is a fault:", () => {
  const many = Array.from({ length: 41 }, (_, index) => `group ${index}`);
  it.each<[string, readonly string[], Partial<GroupChoice>, string]>([
    ["an unknown field", [], { by: "parti" }, 'no text has the field "parti"; there are party, year'],
    ["an unknown group", two, { target: "rad" }, 'no text has the party "rad"; nearest are red'],
    ["part of a name", ["Ann Bee", "Cy Dee"], { target: "bee" }, 'no text has the party "bee"; nearest are Ann Bee'],
    [
      "a slip in one",
      ["Ann Miller", "Cy Dee"],
      { target: "Miler" },
      'no text has the party "Miler"; nearest are Ann Miller',
    ],
    ["a group unlike any", two, { reference: "xylophone" }, 'no text has the party "xylophone"; there are blue, red'],
    [
      "an empty range",
      years,
      { by: "year", reference: "before-1900" },
      'no text has the year "before-1900"; there are',
    ],
    ["a range that holds all", ["2012", "2013"], { reference: "from-2000" }, 'no text is on the side "before-2000"'],
    ["one group", ["red", "red"], {}, 'all texts that tell their party have "red"; a comparison needs two groups'],
    ["the same twice", two, { target: "red", reference: "red" }, '--target and --reference are both "red"'],
    ["sides that overlap", years, { target: "2012", reference: "before-2013" }, "--target and --reference share the"],
    ["a group named rest", ["rest", "red"], {}, 'a group of the field "party" is called "rest"'],
    ["too many groups", many, {}, 'the field "party" makes 41 groups, and more than 40 are no comparison; name one'],
  ])("%s", async (_, values, choice, message) => {
    expect(await faultOf(() => planned(values, choice))).toContain(message);
  });

  it("but one of very many groups is compared with the rest, and two with each other", () => {
    expect(told(many, { target: "group 7" })).toEqual(["group 7 : rest"]);
    expect(told(many, { target: "group 7", reference: "group 8" })).toEqual(["group 7 : group 8"]);
  });

  it("and a field that texts do not own is not theirs", () => {
    expect(planned(two).sideOf({})).toBeNull();
    const { sideOf } = planGroups({ by: "constructor" }, valuesOf(two));
    expect(sideOf({})).toBeNull();
  });
});
