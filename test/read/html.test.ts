import { describe, expect, it } from "vitest";
import { faultOf } from "../made/folder.js";
import { readMade, wordsOf, zonesTold } from "../made/read-file.js";

const sentences = [
  "Talks between the two governments resumed on Monday, after a pause of three weeks, and officials were hopeful.",
  "The ministers, who had met in private, said that an agreement was possible, although several questions were open.",
  "Trade between the countries has fallen by a third, and companies on both sides have asked for rules that are clear.",
];

const page = `<!DOCTYPE html><html lang="en-GB"><head><title>Talks resume | The Times</title>
<meta name="author" content="Nobody"><meta property="article:published_time" content="2017-07-05">
<link rel="canonical" href="https://example.org/talks">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Talks resume","author":[{"name":"Jane Doe"},{"name":"Wei Li"}],"datePublished":"2017-07-04","publisher":{"name":"The Times"}}]}</script>
<style>p { color: red }</style></head><body>
<header><nav><a href="a">World</a> <a href="b">Politics</a></nav></header>
<div class="content"><h1>Talks resume</h1><p class="byline">By Jane Doe</p><time>4 July 2017</time>
<figure><figcaption>Delegates on Monday.</figcaption></figure>
<p>${sentences[0]}<sup><a href="#fn1">1</a></sup> It&nbsp;may&#x20;&amp; will.</p>
<p>${sentences[1]}<br>Yes.</p>
<blockquote><p>We must not waste this opportunity.</p></blockquote>
<h2>What is at stake</h2><p>${sentences[2]}</p>
<div class="share">Share this</div>
<ol class="footnotes"><li id="fn1">See our report.</li></ol></div>
<aside><h3>Related</h3><a href="r">Summit ends</a></aside>
<footer>All rights reserved. <span style="display: none">unseen</span></footer></body></html>`;

describe("a page", () => {
  it("has its main text apart from what stands around it, and nothing that is seen is lost", async () => {
    const [document] = await readMade("talks.html", page);
    if (document === undefined) throw new Error("no document");
    expect(zonesTold(document)).toEqual([
      ["boilerplate", "World Politics"],
      ["title", "Talks resume"],
      ["byline", "By Jane Doe"],
      ["dateline", "4 July 2017"],
      ["caption", "Delegates on Monday."],
      ["body", `${sentences[0]}[1] It\u00a0may & will.\n\n${sentences[1]}\nYes.`],
      ["blockquote", "We must not waste this opportunity."],
      ["heading", "What is at stake"],
      ["body", sentences[2]],
      ["boilerplate", "Share this"],
      ["footnote", "See our report."],
      ["boilerplate", "Related\n\nSummit ends\n\nAll rights reserved."],
    ]);
    expect(document.inlays.map(({ start, end, kind }) => [document.text.slice(start, end), kind])).toEqual([
      ["[1]", "note_mark"],
    ]);
    expect(document.text).not.toMatch(/unseen|color/);
  });

  it("tells its metadata, those for machines first", async () => {
    const [document] = await readMade("talks.html", page);
    expect(document?.metadata).toEqual({
      title: "Talks resume",
      author: "Jane Doe; Wei Li",
      date: "2017-07-04",
      publisher: "The Times",
      url: "https://example.org/talks",
      language: "en-GB",
    });
  });

  it("without furniture is body as a whole", async () => {
    const [document] = await readMade("a.html", "<p>Perhaps <b>so</b>.</p><ul><li>One<li>Two</ul>");
    expect(document?.text).toBe("Perhaps so.\n\nOne\n\nTwo");
    expect(document?.zones.map(({ role }) => role)).toEqual(["body"]);
  });

  it("keeps preformatted lines and the cells of a row", async () => {
    const [document] = await readMade("a.htm", "<pre>a\n  b</pre><table><tr><td>x</td><td>y</td></tr></table>");
    expect(document?.text).toBe("a\n  b\n\nx\ty");
  });

  it("is decoded as it says itself, unless something else is told", async () => {
    const bytes = Buffer.from('<meta charset="windows-1251"><p>\xcc\xe8\xf0</p>', "latin1");
    expect((await readMade("a.html", bytes))[0]?.text).toBe("Мир");
    expect((await readMade("a.html", bytes, { encoding: "windows-1252" }))[0]?.text).toBe("Ìèð");
    expect(await faultOf(() => readMade("a.html", Buffer.from("<p>caf\xe9</p>", "latin1")))).toContain("is not UTF-8");
  });

  it("of one document, as word processors and pandoc save it, has its title though it stands in the head", async () => {
    const [document] = await readMade(
      "a.html",
      `<html><head><title>The harbour question</title></head><body><header id="title-block-header"><h1 class="title">The harbour
      question</h1><p class="author">Ann</p></header><h1>First talks</h1><p>Perhaps the talks between the towns will resume<a
      href="#fn1"><sup>1</sup></a> in May, said the mayor, and nobody should rule out a partnership.</p><section
      role="doc-endnotes"><ol><li id="fn1"><p>A note on the talks.<a href="#r1" role="doc-backlink">↩︎</a></p></li></ol></section>`,
    );
    if (document === undefined) throw new Error("no document");
    expect(zonesTold(document).map(([role, words]) => `${role}: ${words.slice(0, 20)}`)).toEqual([
      "title: The harbour question",
      "boilerplate: Ann",
      "heading: First talks",
      "body: Perhaps the talks be",
      "footnote: A note on the talks.",
    ]);
  });

  it("tells what it is in JSON-LD in words, or not at all", async () => {
    const thing = '{"@type":{"toString":1,"valueOf":2},"author":{"name":{"toString":3}},"datePublished":[null,{}]}';
    const page = `<script type="application/ld+json">[${thing},{"@type":"Article","author":"Ann"}]</script><p>Perhaps.</p>`;
    expect((await readMade("a.html", page))[0]?.metadata).toEqual({ author: "Ann" });
  });

  it("may be broken in every way a page can be", async () => {
    for (const source of [
      "",
      "<",
      "</p></div>",
      "<p",
      "<table><td>x",
      "x<html>y</html>z",
      "<!-- <p>a",
      "<svg><p>in</svg>out",
    ])
      expect(await readMade("a.html", source)).toHaveLength(1);
    const [stray] = await readMade("a.html", "before<html><body><p>in</p></body></html>behind");
    expect(stray?.text).toBe("before\n\nin\n\nbehind");
  });

  it("that nests very deep, or has very many attributes, is refused", async () => {
    const deep = `${"<div>".repeat(100_000)}x`;
    expect(await faultOf(() => readMade("deep.html", deep))).toMatch(
      /deep\.html: is nested more than 400 elements deep/,
    );
    const crowded = `<p ${Array.from({ length: 3000 }, (_, index) => `a${index}=b`).join(" ")}>x</p>`;
    expect(await faultOf(() => readMade("a.html", crowded))).toContain("more than 2000 attributes");
  });

  it("with very many elements is read without weighing them", async () => {
    const [document] = await readMade("a.html", `<nav>Home</nav>${"<p>Some <b>words</b>.</p>".repeat(15_000)}`);
    expect(document === undefined ? "" : wordsOf(document, "boilerplate")).toBe("Home");
    expect(document?.text.match(/Some words\./g)).toHaveLength(15_000);
  });
});
