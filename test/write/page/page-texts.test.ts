import { describe, expect, it } from "vitest";
import { pageTextsOf } from "../../../pipeline/write/page/page-texts.js";

/** A table of texts, two licences by turns. */
function* rows(count: number) {
  for (let index = 0; index < count; index += 1)
    yield {
      document: `t${index}`,
      side: index % 3 === 0 ? "a" : "b",
      title: "",
      code_units: 100,
      licence: index % 2 === 0 ? "CC BY 4.0" : "",
    };
}

const isCited = (document: string): boolean => document === "t7" || document === "t2500";

describe("the texts of a page", () => {
  it("are all kept, on one page, while they are few", () => {
    const { shown, count } = pageTextsOf(rows(4), { hasWords: true, isCited: () => false });
    expect([shown.length, count]).toEqual([4, 4]);
    expect(shown.map(({ page }) => page)).toEqual(["", "", "", ""]);
  });
  it("have a page each where they are more", () => {
    const { shown } = pageTextsOf(rows(3000), { hasWords: true, isCited: () => false });
    expect(shown.length).toBe(3000);
    expect(shown[2999]?.page).toBe("texts/3000-t2999.html");
  });
  it("are kept up to two thousand without words, and of more those alone that hits are shown of", () => {
    expect(pageTextsOf(rows(2000), { hasWords: false, isCited }).shown.length).toBe(2000);
    const { shown } = pageTextsOf(rows(3000), { hasWords: false, isCited });
    expect(shown.map(({ id, number }) => [id, number])).toEqual([
      ["t7", 7],
      ["t2500", 2500],
    ]);
  });
  it("are all counted, by sides and by rights", () => {
    const { count, countBySide, rights } = pageTextsOf(rows(3000), { hasWords: false, isCited });
    expect(count).toBe(3000);
    expect([...countBySide]).toEqual([
      ["a", 1000],
      ["b", 2000],
    ]);
    expect(rights).toEqual([
      { rights: "CC BY 4.0", texts: 1500, titles: ["t0", "t2", "t4"] },
      { rights: "", texts: 1500, titles: ["t1", "t3", "t5"] },
    ]);
  });
});
