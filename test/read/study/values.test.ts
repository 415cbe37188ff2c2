import { describe, expect, it } from "vitest";
import { isDate, isLanguageCode, isWebAddress } from "../../../pipeline/read/study/values.js";

describe("values of metadata", () => {
  it.each(["2017", "2017-10", "2017-10-05", "2016-02-29", "2000-02-29"])("%s is a date", (value) => {
    expect(isDate(value)).toBe(true);
  });

  it.each(["2017-13-45", "2017-02-29", "1900-02-29", "2017-04-31", "2017-00", "5/10/2017", "17", ""])(
    "%j is no date",
    (value) => {
      expect(isDate(value)).toBe(false);
    },
  );

  it("has languages by their codes", () => {
    expect(["en", "en-GB", "zh-Hans", "yue"].filter((value) => !isLanguageCode(value))).toEqual([]);
    expect(["klingon!!", "english", "5", "", "en_GB"].filter(isLanguageCode)).toEqual([]);
  });

  it("has addresses of the web alone", () => {
    expect(["https://a.b/c", "http://a.b"].filter((value) => !isWebAddress(value))).toEqual([]);
    expect(["ftp://a.b", "a.b/c", "http://", "javascript:alert(1)"].filter(isWebAddress)).toEqual([]);
  });
});
