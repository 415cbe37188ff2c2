import { join } from "node:path";
import { expect, it } from "vitest";
import { withFolders } from "../../pipeline/read/folder.js";
import { faultOf, madeFolder } from "../made/folder.js";

it("puts the texts of a folder in its place, in the order of their names", async () => {
  const folder = await madeFolder({
    "t/b.txt": "B.",
    "t/a/2.md": "Two.",
    "t/a/1.jsonl": "",
    "t/.hidden.txt": "No.",
    "t/notes.rtf": "No.",
    "x.txt": "X.",
  });
  const paths = await withFolders([join(folder, "x.txt"), join(folder, "t"), "-", "nowhere.txt"]);
  expect(paths.map((path) => path.replace(folder, "").replaceAll("\\", "/"))).toEqual([
    "/x.txt",
    "/t/a/1.jsonl",
    "/t/a/2.md",
    "/t/b.txt",
    "-",
    "nowhere.txt",
  ]);
});

it("refuses a folder without texts", async () => {
  const folder = await madeFolder({ "t/notes.rtf": "No." });
  expect(await faultOf(() => withFolders([join(folder, "t")]))).toMatch(/t: holds no text; texts end in \.txt/);
});
