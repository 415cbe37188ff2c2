// Small files in which all is right, one or more of every format that is read; the fuzzer breaks them.
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { annotationReaders } from "../../pipeline/read/annotations/index.js";
import { writeAnnotations } from "../../pipeline/write/annotations/index.js";
import { small } from "../../test/annotations/small.js";
import { madeDocx, madePdf, madeZip, wordParagraph, wordPart } from "../../test/made/documents.js";
import { goodStudy, source } from "../../test/made/study.js";

/** Something to be broken: bytes, or parts that are packed once they were broken. */
export type Sample = Uint8Array | { readonly parts: Parts; readonly pack: (parts: Parts) => Uint8Array };

/** Files in an archive. */
export type Parts = Readonly<Record<string, Uint8Array>>;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const speech = `A harbour for two towns

By Ann Example

Perhaps the talks between China and the United States will resume in May. “We must defend our ports,” Mayor Berg said, “and we will never bargain.” He did not rule out a trade war.[1]

The Department of Commerce cannot agree on sanctions. According to Chinese officials, cooperation ought to continue; others doubt it.

> Nobody should rule out a partnership.

[1] A note on the war.
`;

const page = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A harbour</title>
<meta name="author" content="Ann Example"><script type="application/ld+json">{"@type":"Article","datePublished":"2017-10-05"}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>A harbour</h1><p class="byline">By Ann</p>
<p>Perhaps China must act&hellip; and the U.S. will <b>not</b> agree.<sup><a href="#n1">1</a></sup></p>
<blockquote>We <i>must</i> defend our ports.</blockquote><table><tr><td>a</td><td>b</td></tr></table>
<ol class="footnotes"><li id="n1">A note.</li></ol></article><footer>© 2017</footer></body></html>`;

const tei = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A debate</title><author>Ann</author></titleStmt>
<publicationStmt><date when="1999-01-02"/></publicationStmt></fileDesc></teiHeader>
<text><body><div><head>A debate</head><sp who="#a"><speaker>Mr A.</speaker><p>Perhaps China <hi>must</hi> act.<note n="2">So it was.</note></p></sp>
<lg><l>May it be</l><l>so &amp; not otherwise</l></lg></div></body></text></TEI>`;

const table = `id,text,party,date
a,"Perhaps ""China"" must act.
It will.",red,2001-02-03
b,The United States cannot agree.,blue,1999
`;

const lines = `{"id":"a","text":"Perhaps China must act.","party":"red","n":1,"list":["x",{"y":null}]}
{"id":2,"text":"“We must,” the United States said. It will not \\ud83d\\ude00 agree.","party":"blue","date":"1999-05-06"}
`;

const markdown = `---
title: A harbour
date: 2017-10-05
tags: [ a, b ]
---

# A harbour

Perhaps **China** must act.[^1] It *will*.

> The United States cannot agree.

\`\`\`
code
\`\`\`

[^1]: A note.
`;

const word = (() => {
  const body = `${wordParagraph("A harbour", "Title")}${wordParagraph("Perhaps China must act.")}<w:p><w:r><w:t>It will</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`;
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return {
    "[Content_Types].xml": utf8("<Types/>"),
    "_rels/.rels": utf8(
      '<Relationships><Relationship Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "word/document.xml": utf8(`<w:document ${names}><w:body>${body}</w:body></w:document>`),
    "word/styles.xml": utf8(
      wordPart("styles", '<w:style w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>'),
    ),
    "word/footnotes.xml": utf8(wordPart("footnotes", `<w:footnote w:id="2">${wordParagraph("A note.")}</w:footnote>`)),
    "docProps/core.xml": utf8("<p><dc:title>A harbour</dc:title><dc:creator>Ann</dc:creator></p>"),
  };
})();

const zip = (parts: Parts): Uint8Array => madeZip(parts);
const gzip = (parts: Parts): Uint8Array => gzipSync(parts.a ?? new Uint8Array());

const pdf = madePdf(
  [
    [
      { text: "A harbour", y: 760, size: 20 },
      { text: "Perhaps China must act, and the United", y: 700 },
      { text: "States can-", y: 686 },
      { text: "not agree.", y: 672 },
    ],
    [{ text: "It will.", y: 700 }],
  ],
  { info: "/Title(A harbour)/CreationDate(D:20170704)" },
);

const texts: Readonly<Record<string, readonly Sample[]>> = {
  txt: [utf8(speech), utf8(speech.replaceAll("\n", "\r\n")), Buffer.from(speech, "utf16le"), utf8("")],
  md: [utf8(markdown), utf8(speech)],
  html: [utf8(page), utf8("<p>Perhaps.")],
  docx: [{ parts: word, pack: zip }, madeDocx(wordParagraph("Perhaps."))],
  pdf: [pdf],
  xml: [utf8(tei), utf8(`<teiCorpus>${tei.slice(tei.indexOf("<TEI"))}<TEI><text><p>b</p></text></TEI></teiCorpus>`)],
  csv: [utf8(table), utf8(table.replaceAll(",", ";"))],
  tsv: [utf8("id\ttext\tparty\na\tPerhaps.\tred\nb\tIt must.\tblue\n")],
  jsonl: [utf8(lines)],
  zip: [
    {
      parts: { "a.txt": utf8(speech), "b/c.html": utf8(page), "d.jsonl": utf8(lines), "e.docx": zip(word) },
      pack: zip,
    },
    madeZip({ "a.txt": "Perhaps." }),
  ],
  "txt.gz": [{ parts: { a: utf8(speech) }, pack: gzip }, gzipSync(speech)],
  "jsonl.gz": [{ parts: { a: utf8(lines) }, pack: gzip }],
};

const lexicon = `source: made
entries:
  - { match: [ perhaps, "may ..2 be" ], label: hedge, engagement: entertain, id: hedge.perhaps, yes: "[Perhaps] so." }
  - { match: "<DEFEND> our port", label: power, only: [ "must ..3 _" ], otherwise: other, yes: "We must [defend our port].", no: "They defend our port." }
`;
const actors =
  "source: made\nentries:\n  - { id: xx.berg, name: Mayor Berg, facet: person, country: us, surname: Berg, aliases: [ Old Berg ] }\n";

const others: Readonly<Record<string, readonly Sample[]>> = {
  "study.yaml": [utf8(goodStudy)],
  "lexicon.yaml": [utf8(lexicon), utf8(actors)],
  "dictionary.yml": [
    utf8("stance:\n  hedge: [ perhaps, may*, 'it seems' ]\n  booster:\n    - clearly\n    - of course\n"),
  ],
  "dictionary.dic": [utf8("%\n1\tposemo (Positive)\n2\ttentat\n%\ngood*\t1\nkind <of>1/2\t1\nperhaps\t2\n")],
  "labels.yaml": [utf8("posemo: attitude\ntentat: { label: hedge, engagement: entertain }\nother: none\n")],
  "gold.jsonl": [
    utf8(
      '{"id":"g","text":"Perhaps China must act.","meta":{"k":1},"spans":[{"start":0,"end":7,"label":"hedge","layer":"stance","attrs":{"a":"b"}},{"start":14,"end":18,"label":"obligation","layer":"stance","optional":true}]}\n',
    ),
  ],
  "map.yaml": [
    utf8(
      "about: a\nsource: b\nlayer: stance\nclasses:\n  - { name: x, gold: [ hedge ], ours: { label: [ hedge ] } }\n",
    ),
  ],
  "scores.csv": [
    utf8(
      "layer,class,variant,match,register,gold_count,found_count,gold_right,found_right,documents\nstance,hedge,disambiguated,overlap,op-ed,90,100,80,81,12\n",
    ),
  ],
  "plan.json": [
    utf8(
      '{\n"format": "counterpoint plan 1",\n"sha256": "0",\n"madeBy": {"program":"1"},\n"told": {"lexicons":[],"errorRates":[]},\n"corpus": {"lexicons":[]},\n"texts": {"by":null,"study":null},\n"files": [\n {"path":"a.txt"},\n {"path":"b.txt"}\n],\n"shards": []\n}\n',
    ),
  ],
  // Its hash is right, whatever it says.
  partial: [
    {
      parts: {
        head: utf8(
          '{"format":"counterpoint partial 1","plan":"0","sections":[{"name":"states","bytes":2,"sha256":"0"}]}',
        ),
        rest: utf8("1\n"),
      },
      pack: ({ head = utf8(""), rest = utf8("") }) =>
        Buffer.concat([
          utf8(`${createHash("sha256").update(Buffer.from(head).toString()).digest("hex")} `),
          head,
          utf8("\n"),
          rest,
        ]),
    },
  ],
  "sheet.csv": [utf8("item,label,words,answer\n1,hedge,perhaps,y\n2,hedge,so,n\n3,hedge,may,?\n")],
  "key.csv": [
    utf8(
      "item,layer,label,stratum,population,document,start,end\n1,stance,hedge,kept,10,a,0,7\n2,stance,hedge,rejected,5,a,8,12\n3,stance,hedge,with,7,a,0,9\n",
    ),
  ],
};

/** Annotations of a small text in every format, under the names that their reader knows. */
const annotated = Object.fromEntries(
  annotationReaders.map(({ name }) => [
    `annotations ${name}`,
    [
      {
        parts: Object.fromEntries(writeAnnotations(name, small).map(({ path, content }) => [path, utf8(content)])),
        pack: zip,
      },
    ],
  ]),
);

/** Endings of files of texts. */
export const textKinds: readonly string[] = Object.keys(texts);

/** Valid files of each kind. */
export const samples: Readonly<Record<string, readonly Sample[]>> = { ...texts, ...others, ...annotated };

/** The source that the sample of a study divides. */
export const studySource = utf8(source);
