import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sidesOfPaths, withFolders } from "../../pipeline/read/folder.js";
import { startAccount } from "../../pipeline/read/manner.js";
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

describe("a pattern", () => {
  it("names files in order, in all folders below with two stars; those of other kinds are noted", async () => {
    const folder = await madeFolder({ "t/b.html": "B", "t/a/c.html": "C", "t/a/d.txt": "D", "t/a/e.png": "E" });
    const named = async (pattern: string, account = startAccount()) =>
      (await withFolders([join(folder, pattern)], account)).map((path) => path.replace(`${folder}/`, ""));
    expect(await named("t/**/*.html")).toEqual(["t/a/c.html", "t/b.html"]);
    const account = startAccount();
    expect(await named("t/a/*", account)).toEqual(["t/a/c.html", "t/a/d.txt"]);
    expect([...account.passed]).toEqual(["a/e.png"]);
    expect(await faultOf(() => named("t/*.docx"))).toContain("no file has a name like this");
    expect(await faultOf(() => named("t/a/*.png"))).toContain("names 1 file, but none of a format that is read");
  });

  it("is none where a file is called so", async () => {
    const folder = await madeFolder({ "a[1].txt": "A", "a1.txt": "B" });
    expect(await withFolders([join(folder, "a[1].txt")])).toEqual([join(folder, "a[1].txt")]);
  });
});

it("calls a side by its folder, or by the folder of its pattern, and by the whole where two are called the same", async () => {
  const folder = await madeFolder({ "l/a.txt": "A", "r/b.txt": "B", "r/c.txt": "C" });
  const sides = async (...paths: readonly string[]) =>
    (await sidesOfPaths(paths.map((path) => join(folder, path)))).map(({ side }) => side?.replace(`${folder}/`, ""));
  expect(await sides("l", "r/*.txt")).toEqual(["l", "r"]);
  expect(await sides("l/a.txt", "r")).toEqual([undefined, "r"]);
  expect(await sides("r/b*.txt", "r/c*.txt")).toEqual(["r/b*.txt", "r/c*.txt"]);
});
