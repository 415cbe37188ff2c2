import { expect, it } from "vitest";
import { textChanges } from "../../pipeline/prove/text-changes.js";
import { documentOf } from "../../pipeline/read/document.js";

const text = "The talks resume. China must not wait for them, it says.";
const sentences = [
  { document: "a", start: 0, end: 17, surface: "The talks resume." },
  { document: "a", start: 18, end: 56, surface: "China must not wait for them, it says." },
];

it("finds no change in a text that has all sentences where they were", () => {
  expect(textChanges(sentences, [documentOf("a", `${text} More.`)])).toEqual([]);
});

it("finds the code unit, with the words then and now", () => {
  expect(textChanges(sentences, [documentOf("a", text.replace("must", "most"))])).toEqual([
    {
      document: "a",
      at: 25,
      before: "China must not wait for them, i",
      after: "China most not wait for them, i",
      by: 0,
    },
  ]);
});

it("tells a text that is gone, and passes over words that a report has left out", () => {
  expect(textChanges(sentences, [])).toEqual([{ document: "a", at: null, before: null, after: null, by: 0 }]);
  const silent = sentences.map((row) => ({ ...row, surface: "" }));
  expect(textChanges(silent, [documentOf("a", "Another.")])).toEqual([]);
});

it("knows words that only stand elsewhere, and the change before which they did", () => {
  expect(textChanges(sentences, [documentOf("a", `So: ${text}`)])).toEqual([
    { document: "a", at: 0, before: null, after: null, by: 4 },
  ]);
  const [change] = textChanges(sentences, [documentOf("a", `So: ${text.replace("must", "most")}`)]);
  expect(change).toMatchObject({ at: 25, after: "China most not wait for them, i", by: 0 });
});
