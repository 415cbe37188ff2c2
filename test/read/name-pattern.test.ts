import { describe, expect, it } from "vitest";
import { startAccount } from "../../pipeline/read/manner.js";
import { namePattern } from "../../pipeline/read/name-pattern.js";
import { madeZip } from "../made/documents.js";
import { faultOf } from "../made/folder.js";
import { readMade } from "../made/read-file.js";

describe("a pattern of names", () => {
  it.each([
    ["{date}_{author}", "x/2017-07-04_van_der_Berg.txt", { date: "2017-07-04", author: "van_der_Berg" }],
    ["{date}_{author}", "2017_x.jsonl.gz", { date: "2017", author: "x" }],
    ["{party}/{year}", "left/red/2017.md", { party: "red", year: "2017" }],
    ["{party}\\{year}".replace("\\", "/"), "left\\red\\2017.md", { party: "red", year: "2017" }],
    ["speech-{}-{year}", "speech-a-2017.txt", { year: "2017" }],
    ["{year}", "2017.final.txt", { year: "2017.final" }],
    ["{date}_{author}", "2017.txt", null],
    ["{date}_{author}", "_x.txt", null],
    ["{a}/{b}", "b.txt", null],
    ["{year}-speech", "2017-text.txt", null],
  ])("%s of %s", (pattern, path, fields) => {
    expect(namePattern(pattern)(path)).toEqual(fields);
  });

  it("never takes long", () => {
    const pattern = `${Array.from({ length: 20 }, (_, index) => `{f${index}}`).join("_")}x`;
    expect(namePattern(pattern)("_".repeat(20_000))).toBeNull();
  });

  it.each([
    ["plain", "names no field"],
    ["{}", "names no field"],
    ["{a}{b}", "nothing stands between {a} and the next field"],
    ["{a}-{a}", "names a twice"],
    ["{a b}", '"a b" is no name of a field'],
  ])("that cannot be meant is a Fault: %s", async (pattern, message) => {
    expect(await faultOf(() => namePattern(pattern))).toContain(message);
  });

  it("gives metadata, before what the text says itself, and tells of names that do not fit", async () => {
    const account = startAccount();
    const zip = madeZip({ "2017_ann.md": "---\nyear: 1999\nplace: Rome\n---\nText.", "notes.txt": "Text." });
    const documents = await readMade("z.zip", zip, { names: "{year}_{author}", account });
    expect(documents.map(({ metadata }) => metadata)).toEqual([{ year: "2017", author: "ann", place: "Rome" }, {}]);
    expect([...account.misnamed]).toEqual(["z.zip/notes.txt"]);
  });
});

describe("the head of a plain text", () => {
  it("is metadata and boilerplate where it is a map, and else text", async () => {
    const [document] = await readMade("a.txt", "---\ndate: 2017-07-04\ntags: [a, b]\n---\nPerhaps.");
    expect(document?.metadata).toEqual({ date: "2017-07-04", tags: "a; b" });
    expect(document?.zones.map(({ role }) => role)).toEqual(["boilerplate", "body"]);
    for (const source of ["---\nPerhaps.\n---\nMore.", `---\na: ${"[".repeat(5000)}\n---\nx`, "---\na: 1"])
      expect((await readMade("a.txt", source))[0]?.metadata).toEqual({});
  });
});

describe("an encoding", () => {
  const cyrillic = "Правительства двух стран возобновили переговоры в понедельник после перерыва. ".repeat(5);

  it("is found out where that was asked, and told", async () => {
    const windows = Buffer.from(
      Array.from(cyrillic, (letter) => {
        const code = letter.charCodeAt(0);
        return code < 128 ? code : code - 0x410 + 0xc0;
      }),
    );
    const account = startAccount();
    const [document] = await readMade("a.txt", windows, { encoding: "detect", account });
    expect(document?.text).toBe(cyrillic);
    expect([...account.encodings]).toEqual([
      ["a.txt", expect.stringMatching(/^taken for windows-1251, with \d+ % confidence$/)],
    ]);
    expect((await readMade("a.txt", windows, { encoding: "windows-1251" }))[0]?.text).toBe(cyrillic);
    expect(await faultOf(() => readMade("a.txt", windows))).toContain("or detect");
  });

  it("is UTF-8 wherever it can be, and UTF-16 where every second byte is zero", async () => {
    const account = startAccount();
    const read = async (name: string, bytes: Uint8Array) =>
      (await readMade(name, bytes, { encoding: "detect", account }))[0]?.text;
    expect(await read("a.txt", Buffer.from("café 行为"))).toBe("café 行为");
    expect(account.encodings.size).toBe(0);
    expect(await read("b.txt", Buffer.from("Perhaps so", "utf16le"))).toBe("Perhaps so");
    expect(await read("c.jsonl", Buffer.from('{"id":1,"text":"caf\xe9 au lait, d\xe9j\xe0 vu"}\n', "latin1"))).toBe(
      "café au lait, déjà vu",
    );
    expect([...account.encodings.keys()]).toEqual(["b.txt", "c.jsonl"]);
  });
});
