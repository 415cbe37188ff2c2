import { describe, expect, it } from "vitest";
import { startAccount } from "../../pipeline/read/manner.js";
import { faultOf } from "../made/folder.js";
import { readMade } from "../made/read-file.js";

const told = (documents: Awaited<ReturnType<typeof readMade>>) =>
  documents.map(({ id, text, metadata, side }) => [id, text, metadata, side]);

describe("a CSV", () => {
  it.each([
    ["a.csv", ","],
    ["a.csv", ";"],
    ["a.csv", "\t"],
    ["a.tsv", "\t"],
  ])("gives a text a row: %s with %j", async (name, mark) => {
    const rows = [
      ["id", "text", "date", "party"],
      ["x", '"Perhaps; we, ""all"", will.\nYes."', "2017", "red"],
      ["y", "No.", "", "blue"],
    ];
    const documents = await readMade(name, `\ufeff${rows.map((row) => row.join(mark)).join("\r\n")}\r\n\r\n`);
    expect(told(documents)).toEqual([
      ["x", 'Perhaps; we, "all", will.\nYes.', { date: "2017", party: "red" }, "a"],
      ["y", "No.", { date: "", party: "blue" }, "a"],
    ]);
  });

  it("numbers its rows where no column names them, and takes other columns when told", async () => {
    expect(told(await readMade("a.csv", "text\nOne.\nTwo.\n"))).toEqual([
      ["a/1", "One.", {}, "a"],
      ["a/2", "Two.", {}, "a"],
    ]);
    const source = "nr,body,text\n7,One.,x\n";
    expect(told(await readMade("a.csv", source, { textColumn: "body", idColumn: "nr" }))).toEqual([
      ["7", "One.", { text: "x" }, "a"],
    ]);
  });

  it("keeps what looks like a formula, and a column called __proto__", async () => {
    const [document] = await readMade("a.csv", "id,text,__proto__\n1,'=1+1,p\n");
    expect(document?.text).toBe("'=1+1");
    expect(Object.entries(document?.metadata ?? {})).toEqual([["__proto__", "p"]]);
  });

  it("is read in UTF-16, as Excel saves it", async () => {
    const source = Buffer.from("\ufeffid\ttext\n1\tcafé\n", "utf16le");
    expect((await readMade("a.tsv", source))[0]?.text).toBe("café");
  });

  it.each([
    [
      "no such column",
      "id,body\n1,x\n",
      'a.csv:1: has no column "text"; its columns are id, body; choose with --text-column',
    ],
    ["two columns of a name", "text,a,a\n1,x,y\n", 'a.csv:1: has two columns "a"'],
    ["too many cells", "id,text\n1,a,b\n", "a.csv:2: the row that ends here has 3 cells, but the header has 2"],
    ["no id", "id,text\n,a\n", "a.csv:2: the row that ends here has no id"],
    ["an id twice", "id,text\n1,a\n1,b\n", 'a.csv:3: id "1" stands on line 2 already'],
    ["an open quotation mark", 'id,text\n1,"a\n', "a.csv:2: is no CSV: has a quotation mark"],
    ["nothing", "", "a.csv: is empty"],
    ["a bad byte", Buffer.from("id,text\n1,caf\xe9\n", "latin1"), "a.csv: is not UTF-8: byte 13 (0xE9, line 2)"],
  ])("is refused with a word: %s", async (_, content, message) => {
    expect(await faultOf(() => readMade("a.csv", content))).toContain(message);
  });

  it("is refused in a line that can be read, however many its columns are, or how long what it quotes", async () => {
    const many = await faultOf(() =>
      readMade("a.csv", `${Array.from({ length: 5000 }, (_, at) => `c${at}`).join()}\n`),
    );
    expect(many).toMatch(/its columns are c0, c1, .*, c29 and 4970 more; choose with --text-column NAME$/);
    const long = await faultOf(() => readMade("a.csv", `${"c".repeat(100_000)},b\n`));
    expect(long).toMatch(/its columns are c{40}…, b; choose/);
    const id = "x".repeat(100_000);
    const twice = await faultOf(() => readMade("a.csv", `id,text\n${id},a\n${id},b\n`));
    expect(twice).toMatch(/a\.csv:3: id "x+ … x+" stands on line 2 already; give each text its own$/);
    expect(twice.length).toBeLessThan(2000);
  });

  it("goes on behind a broken row where that was asked", async () => {
    const account = startAccount();
    const source = "id,text\n1,a,b\n2,c\n2,d\n3,e\n";
    expect((await readMade("a.csv", source, { broken: "skip", account })).map(({ id }) => id)).toEqual(["2", "3"]);
    expect([account.texts, ...account.failed]).toEqual([
      2,
      "a.csv:2: the row that ends here has 3 cells, but the header has 2",
      'a.csv:4: id "2" stands on line 3 already; give each text its own',
    ]);
  });

  it("with a row that is larger than may be is refused", async () => {
    const source = `id,text\n1,"${"a\n".repeat(800_000)}"\n`;
    expect(await faultOf(() => readMade("a.csv", source, { largest: 1_000_000 }))).toMatch(
      /a\.csv:\d+: is a document of more than/,
    );
  });
});
