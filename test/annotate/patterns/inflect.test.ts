import { describe, expect, it } from "vitest";
import { formsOf, spellingsOf } from "../../../pipeline/annotate/patterns/inflect.js";
import { english } from "./finding.js";

describe("forms of", () => {
  it.each([
    ["seem", ["seem", "seems", "seemed", "seeming"]],
    ["argue", ["argue", "argues", "argued", "arguing"]],
    ["deny", ["deny", "denies", "denied", "denying"]],
    ["play", ["play", "plays", "played", "playing"]],
    ["stop", ["stop", "stops", "stopped", "stopping"]],
    ["agree", ["agree", "agrees", "agreed", "agreeing"]],
    ["lie", ["lie", "lies", "lying"]],
    ["push", ["push", "pushes", "pushed", "pushing"]],
    ["take", ["take", "takes", "took", "taken", "taking"]],
    ["say", ["say", "says", "said", "saying"]],
    ["admit", ["admit", "admits", "admitted", "admitting"]],
    ["country", ["country", "countries"]],
    ["crisis", ["crisis", "crises"]],
  ])("%s", (base, wanted) => {
    expect([...formsOf(base, english)]).toEqual(expect.arrayContaining(wanted));
  });
  it("words that plain objects inherit are made like any others", () => {
    expect([...formsOf("constructor", english)]).toContain("constructors");
  });
});

describe("forms that do not exist", () => {
  it.each([
    ["take", "taked"],
    ["argue", "argueing"],
    ["stop", "stoped"],
    ["open", "openned"],
    ["see", "seeed"],
  ])("%s: %s", (base, wrong) => {
    expect(formsOf(base, english).has(wrong)).toBe(false);
  });
});

describe("spellings", () => {
  it.each([
    ["recognized", ["recognized", "recognised"]],
    ["organization", ["organization", "organisation"]],
    ["perhaps", ["perhaps"]],
  ])("%s", (form, wanted) => {
    expect(spellingsOf(form)).toEqual(wanted);
  });
});
