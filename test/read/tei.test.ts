import { describe, expect, it } from "vitest";
import { faultOf } from "../made/folder.js";
import { readMade, zonesTold } from "../made/read-file.js";

const header = `<teiHeader><fileDesc><titleStmt><title>On peace</title><author><persName>Ann <surname>Smith</surname></persName></author><author>Wei Li</author></titleStmt>
<publicationStmt><publisher>The Library</publisher><date when="2001">2001</date></publicationStmt>
<sourceDesc><bibl><date when="1850-03-07">March</date></bibl></sourceDesc></fileDesc>
<profileDesc><langUsage><language ident="en">English</language></langUsage></profileDesc></teiHeader>`;

const tei = (body: string, head = header): string =>
  `<?xml version="1.0"?><!DOCTYPE TEI SYSTEM "tei.dtd"><TEI xmlns="http://www.tei-c.org/ns/1.0">${head}<text>${body}</text></TEI>`;

describe("TEI", () => {
  it("has zones by its elements, and notes behind the paragraphs that they stand in", async () => {
    const [document] = await readMade(
      "a.xml",
      tei(`<front><titlePage><docTitle><titlePart>A Speech</titlePart></docTitle><byline>by Ann</byline></titlePage></front>
<body><div><head>On peace</head><dateline>London</dateline>
<p>Perhaps the <choice><sic>goverment</sic><corr>government</corr></choice> will<note place="foot"><p>So in the first edition.</p></note>
  agree, said <q>the minister</q> &amp; co,<lb/>in prag<lb break="no"/>matic<pb n="2"/> words.</p>
<note>Read aloud.</note><quote><p>We will not yield.</p></quote><lg><l>Roses,</l><l>violets.</l></lg><fw>A SPEECH</fw><p>End.</p></div></body>`),
    );
    expect(document === undefined ? [] : zonesTold(document)).toEqual([
      ["title", "A Speech"],
      ["byline", "by Ann"],
      ["heading", "On peace"],
      ["dateline", "London"],
      ["body", "Perhaps the goverment will[1] agree, said the minister & co, in pragmatic words."],
      ["footnote", "[1] So in the first edition."],
      ["note", "Read aloud."],
      ["blockquote", "We will not yield."],
      ["body", "Roses,\nviolets."],
      ["boilerplate", "A SPEECH"],
      ["body", "End."],
    ]);
    expect(document?.inlays.map(({ start, end }) => document.text.slice(start, end))).toEqual(["[1]"]);
    expect(document?.metadata).toEqual({
      title: "On peace",
      author: "Ann Smith; Wei Li",
      date: "1850-03-07",
      publisher: "The Library",
      language: "en",
    });
  });

  it("tells who speaks, and the list of persons, from what is said", async () => {
    const [document] = await readMade(
      "a.xml",
      tei(`<front><castList><castItem><role>BERG</role>, a mayor</castItem></castList></front><body><sp><speaker>BERG.</speaker>
<stage>Rises.</stage><l>Perhaps the port</l><l>will be ours.</l></sp><sp><speaker>KAY.</speaker><p>It cannot be.</p></sp></body>`),
    );
    expect(document === undefined ? [] : zonesTold(document)).toEqual([
      ["boilerplate", "BERG, a mayor"],
      ["byline", "BERG."],
      ["note", "Rises."],
      ["body", "Perhaps the port\nwill be ours."],
      ["byline", "KAY."],
      ["body", "It cannot be."],
    ]);
  });

  it("gives each text of a corpus", async () => {
    const one = (id: string): string => `<TEI xml:id="${id}"><text><body><p>Text ${id}.</p></body></text></TEI>`;
    const documents = await readMade("c.xml", `<teiCorpus><teiHeader/>${one("a")}${one("b")}</teiCorpus>`);
    expect(documents.map(({ id, text, side }) => [id, text, side])).toEqual([
      ["c/a", "Text a.", "c"],
      ["c/b", "Text b.", "c"],
    ]);
  });

  it("is decoded as its first line says", async () => {
    const source = '<?xml version="1.0" encoding="ISO-8859-1"?><TEI><text><p>caf\xe9</p></text></TEI>';
    expect((await readMade("a.xml", Buffer.from(source, "latin1")))[0]?.text).toBe("café");
  });
});

describe("XML of another kind", () => {
  const other = "<root><item>Perhaps <b>so</b>.</item><x>no</x><item>Two</item></root>";

  it("is read where an element is named, and else refused", async () => {
    const [document] = await readMade("a.xml", other, { textElement: "item" });
    expect(document?.text).toBe("Perhaps so.\n\nTwo");
    expect(await faultOf(() => readMade("a.xml", other))).toContain("is XML, but no TEI: it begins with <root>");
    expect(await faultOf(() => readMade("a.xml", other, { textElement: "p" }))).toContain("it has root, item, b, x");
    expect(await faultOf(() => readMade("a.xml", "<html><p>x</p></html>"))).toContain("let its name end in .html");
  });

  it.each([
    [
      "a billion laughs",
      '<!DOCTYPE TEI [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><TEI><text><p>&b;</p></text></TEI>',
      "DOCTYPE",
    ],
    ["a file from outside", '<!DOCTYPE TEI [<!ENTITY a SYSTEM "file:///etc/passwd">]><TEI>&a;</TEI>', "DOCTYPE"],
    ["an entity of nobody", "<TEI><text><p>&nbsp;</p></text></TEI>", "a.xml:1: is not XML: undefined entity"],
    ["endless nesting", `<TEI><text>${"<div>".repeat(100_000)}`, "is nested more than 200 deep"],
    ["no end", "<TEI>\n<text><p>x", "a.xml:2: is not XML"],
    ["no XML", "text", "is not XML"],
    ["nothing", "", "is not XML"],
    ["no text of a corpus", "<teiCorpus/>", "is a teiCorpus without a TEI in it"],
  ])("is refused with a word: %s", async (_, source, message) => {
    expect(await faultOf(() => readMade("a.xml", source))).toContain(message);
  });

  it("does not take long over many comments and instructions", async () => {
    const source = `${"<!-- a -->".repeat(2000)}${"<?a ?>".repeat(2000)}<!`;
    expect(await faultOf(() => readMade("a.xml", source))).toContain("is not XML");
  });
});
