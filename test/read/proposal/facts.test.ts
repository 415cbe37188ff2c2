import { describe, expect, it } from "vitest";
import { factsOf } from "../../../pipeline/read/proposal/facts.js";
import { idOf } from "../../../pipeline/read/proposal/ids.js";
import { proposeZones } from "../../../pipeline/read/proposal/zones.js";

const prose = "Negotiators met on Tuesday, and nobody expected that the meeting would go on until the morning.";
const factsIn = (text: string) => factsOf(text, proposeZones(text));

describe("the author", () => {
  it.each([
    ["By Tom Jones, Staff Writer", "Tom Jones"],
    ["By Ann Smith, Bo Li and Tom Jones, Reuters", "Ann Smith, Bo Li and Tom Jones"],
    ["By JANE PERLEZ, The New York Times", "Jane Perlez"],
    ["By Jane Post", "Jane Post"],
  ])("of %s is %s", (line, author) => {
    expect(factsIn(`The talks\n\n${line}\n\n${prose}`).author).toBe(author);
  });

  it("is who reported, and nobody who edited", () => {
    expect(factsIn(`The talks\n\n${prose}\n\nReporting by Ann Wu; Editing by Bob Lee`).author).toBe("Ann Wu");
    expect(factsIn(`The talks\n\n${prose}\n\nEditing by Bob Lee`).author).toBeNull();
  });
});

describe("an id", () => {
  it.each([
    ["a. b", "a-b"],
    ["J. K. Rowling", "J-K-Rowling"],
    ["v1.2_a", "v1.2_a"],
  ])("of %s is %s", (name, id) => {
    expect(idOf(name, "text")).toBe(id);
  });
});
