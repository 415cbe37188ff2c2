import { describe, expect, it } from "vitest";
import { madeDocx, madeZip, wordParagraph, wordPart } from "../made/documents.js";
import { faultOf } from "../made/folder.js";
import { readMade, zonesTold } from "../made/read-file.js";

const style = (id: string, name: string, basis = ""): string =>
  `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${basis === "" ? "" : `<w:basedOn w:val="${basis}"/>`}</w:style>`;

const styles = wordPart(
  "styles",
  // A German Word calls its styles in German, but names them in English inside.
  `${style("Titel", "Title")}${style("berschrift1", "heading 1")}${style("Zitat", "Quote")}${style("Mein", "Mine", "berschrift1")}`,
);

describe("a document of Word", () => {
  it("has zones by its styles, notes behind the text and margins as boilerplate", async () => {
    const body = [
      wordParagraph("On war", "Titel"),
      wordParagraph("First", "berschrift1"),
      '<w:p><w:r><w:t>Perhaps it </w:t></w:r><w:r><w:t xml:space="preserve">will</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t><w:br/><w:t>Yes</w:t><w:tab/><w:t>no.</w:t></w:r></w:p>',
      wordParagraph("We must.", "Zitat"),
      wordParagraph("Own style", "Mein"),
      wordParagraph(""),
      wordParagraph("The end."),
    ].join("");
    const footnotes = wordPart(
      "footnotes",
      `<w:footnote w:type="separator" w:id="0">${wordParagraph("---")}</w:footnote><w:footnote w:id="2">${wordParagraph("A note.")}</w:footnote>`,
    );
    const [document] = await readMade(
      "war.docx",
      madeDocx(body, {
        "word/styles.xml": styles,
        "word/footnotes.xml": footnotes,
        "word/header1.xml": wordPart("hdr", wordParagraph("Draft")),
        "word/media/image1.png": "no text",
        "docProps/core.xml":
          "<cp:coreProperties><dc:title>On war</dc:title><dc:creator>Ann</dc:creator><dcterms:created>2017-07-04T00:00:00Z</dcterms:created></cp:coreProperties>",
      }),
    );
    expect(document === undefined ? [] : zonesTold(document)).toEqual([
      ["title", "On war"],
      ["heading", "First"],
      ["body", "Perhaps it will[1].\nYes\tno."],
      ["blockquote", "We must."],
      ["heading", "Own style"],
      ["body", "The end."],
      ["footnote", "[1] A note."],
      ["boilerplate", "Draft"],
    ]);
    expect(document?.inlays).toHaveLength(1);
    expect(document?.metadata).toEqual({ title: "On war", author: "Ann", created: "2017-07-04T00:00:00Z" });
  });

  it("is read as it is printed: without what was deleted, what fields are made from, and doubles", async () => {
    const body =
      "<w:p><w:del><w:r><w:delText>old </w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>" +
      "<w:r><w:instrText>PAGE</w:instrText></w:r>" +
      "<mc:AlternateContent><mc:Choice><w:r><w:t> one</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t> two</w:t></w:r></mc:Fallback></mc:AlternateContent>" +
      '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr></w:p>';
    expect((await readMade("a.docx", madeDocx(body)))[0]?.text).toBe("new one");
  });

  it.each([
    ["no zip", "a.docx", Buffer.from("text"), "is no zip archive"],
    ["a zip of other things", "a.docx", madeZip({ "x.txt": "x" }), "is a zip, but no document of Word"],
    [
      "entities",
      "a.docx",
      madeZip({ "word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>' }),
      "a.docx/word/document.xml:1: has a DOCTYPE",
    ],
    ["no XML", "a.docx", madeZip({ "word/document.xml": "<w:document>" }), "a.docx/word/document.xml:1: is not XML"],
    ["deep", "a.docx", madeDocx("<w:p>".repeat(5000)), "is nested more than 250 deep"],
  ])("is refused with a word: %s", async (_, name, content, message) => {
    expect(await faultOf(() => readMade(name, content))).toContain(message);
  });
});
