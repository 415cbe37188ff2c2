import { describe, expect, it } from "vitest";
import { type AnnotatedText, type AnnotationFormat, annotationFormats } from "../../pipeline/model/annotations.js";
import { type Files, filesOf, keysOf, readFiles } from "./formats.js";
import { over, small, words } from "./small.js";

/** A file after somebody has edited it; what is to be replaced must be there. */
const edited = (format: AnnotationFormat, edits: readonly (readonly [from: string | RegExp, to: string])[]): Files => {
  const files = filesOf(format, small);
  let { content } = files;
  for (const [from, to] of edits) {
    const before = content;
    content = content.replace(from, to);
    if (content === before) throw new Error(`${format}: ${from} is not there`);
  }
  return { ...files, content };
};

type Edits = Readonly<Record<AnnotationFormat, readonly (readonly [from: string | RegExp, to: string])[]>>;

/** The text with one annotation less, and others in its place. */
const changed = (surface: string, ...instead: AnnotatedText["annotations"]): readonly string[] =>
  keysOf({
    annotations: [...small.annotations.filter(({ start, end }) => words.slice(start, end) !== surface), ...instead],
  }).toSorted();

const result = (format: AnnotationFormat, edits: Edits) => {
  const { texts, problems } = readFiles(format, edited(format, edits[format]));
  return { keys: keysOf(texts[0] ?? small).toSorted(), problems };
};

describe.each(annotationFormats)("%s, edited by hand", (format) => {
  it("is read as it stands", () => {
    const { texts, problems } = readFiles(format, filesOf(format, small));
    expect(problems).toEqual([]);
    expect(texts.map(({ id, text }) => [id, text])).toEqual([["small", words]]);
    expect(keysOf(texts[0] ?? small)).toEqual(keysOf(small));
  });

  it("gives the label and the attribute that somebody has chosen", () => {
    const edits: Edits = {
      brat: [
        ["stance-hedge", "stance-booster"],
        ["status T2 kept", "status T2 rejected"],
      ],
      "webanno-tsv": [["hedge[2]\tkept[2]", "booster[2]\trejected[2]"]],
      "cas-json": [['"label":"hedge","status":"kept"', '"label":"booster","status":"rejected"']],
      conllu: [
        ["(2-hedge", "(2-booster"],
        ['annotation 2 = {"status":"kept"', 'annotation 2 = {"status":"rejected"'],
      ],
      tei: [
        [">hedge<", ">booster<"],
        [/(id="f2".*?)kept/, "$1rejected"],
      ],
      "web-annotation": [
        ['"value":"hedge"', '"value":"booster"'],
        [/("value":"booster".*?)"kept"/, '$1"rejected"'],
      ],
    };
    const attributes = { status: "rejected", entry: "hedge.perhaps", negated: "false" };
    expect(result(format, edits)).toEqual({
      problems: [],
      keys: changed("Perhaps", over("Perhaps", "stance", "booster", attributes)),
    });
  });

  it("gives what somebody has added", () => {
    const edits: Edits = {
      brat: [[/$/, "T99\tframes-power 16 20\tmust\n#99\tAnnotatorNotes T99\ta doubt\n"]],
      "webanno-tsv": [
        [/(#T_SP=webanno.custom.Voices.*\n)/, "$1#T_SP=webanno.custom.Frames|label|note\n"],
        [/\t\n1-5/, "\tpower\ta doubt\t\n1-5"],
      ],
      "cas-json": [
        [
          /$(?=[\s\S])|\n\],\n"%VIEWS"/,
          ',\n{"%ID":99,"%TYPE":"webanno.custom.Frames","@sofa":1,"begin":17,"end":21,"label":"power","note":"a doubt"}\n],\n"%VIEWS"',
        ],
      ],
      conllu: [
        ["Stance=(4-obligation)", "Stance=(4-obligation)|Frames=(99-power)"],
        ["# annotation 4", '# annotation 99 = {"note":"a doubt"}\n# annotation 4'],
      ],
      tei: [
        [
          "</spanGrp>",
          '</spanGrp><spanGrp type="frames"><span target="#string-range(text,16,4)" ana="#f99">must</span></spanGrp>',
        ],
        [
          "</standOff>",
          '<fs xml:id="f99"><f name="label"><string>power</string></f><f name="note"><string>a doubt</string></f></fs></standOff>',
        ],
      ],
      "web-annotation": [
        [
          /\n\]\}\n$/,
          ',{"type":"Annotation","body":{"type":"TextualBody","value":"power","counterpoint:layer":"frames","counterpoint:note":"a doubt"},"target":{"source":"small.txt","selector":[{"type":"TextPositionSelector","start":16,"end":20}]}}]}\n',
        ],
      ],
    };
    expect(result(format, edits)).toEqual({
      problems: [],
      keys: [
        ...keysOf(small),
        ...keysOf({ annotations: [over("must", "frames", "power", { note: "a doubt" })] }),
      ].toSorted(),
    });
  });

  it("loses what somebody has taken out, and nothing else", () => {
    const edits: Edits = {
      brat: [[/T3\t.*\nA30.*\n#3.*\n/, ""]],
      "webanno-tsv": [["cn[3]\tkept[3]\tChina[3]", "_\t_\t_"]],
      "cas-json": [[/\{"%ID":18.*\n/, ""]],
      conllu: [
        ["Actors=(3-cn)", "_"],
        [/# annotation 3.*\n/, ""],
      ],
      tei: [
        [/<span xml:id="a3".*\n/, ""],
        [/<fs xml:id="f3".*\n/, ""],
      ],
      "web-annotation": [[/\{"id":"small.jsonld#3".*\n/, ""]],
    };
    expect(result(format, edits)).toEqual({ problems: [], keys: changed("China") });
  });

  it("tells of an offset that has moved, with line and mend, and leaves the others", () => {
    const edits: Edits = {
      brat: [["actors 10 15", "actors 11 16"]],
      "webanno-tsv": [["1-3\t11-16", "1-3\t12-16"]],
      "cas-json": [['"begin":11,"end":16,"label"', '"begin":12,"end":17,"label"']],
      conllu: [["3\tChina", "3\tChinas"]],
      tei: [["text,10,5", "text,11,5"]],
      "web-annotation": [['"start":10,"end":15', '"start":11,"end":16']],
    };
    const { problems } = result(format, edits);
    expect(problems[0]).toMatch(/^small\.[a-z.]+:\d+: .*(?:says "|hina).*mend/);
  });

  it("tells of a label that the layer does not know", () => {
    const edits: Edits = {
      brat: [["stance-hedge", "stance-hedgehog"]],
      "webanno-tsv": [["hedge[2]", "hedgehog[2]"]],
      "cas-json": [['"label":"hedge"', '"label":"hedgehog"']],
      conllu: [["(2-hedge", "(2-hedgehog"]],
      tei: [[">hedge<", ">hedgehog<"]],
      "web-annotation": [['"value":"hedge"', '"value":"hedgehog"']],
    };
    const { problems, keys } = result(format, edits);
    expect(problems).toEqual([
      expect.stringMatching(
        /^small\.[a-z.]+:\d+: stance "hedgehog" has the label "hedgehog", which the layer stance does not know; known are deny, /,
      ),
    ]);
    expect(keys).toEqual(changed("Perhaps"));
  });

  it("tells of voices that overlap, and of the same annotation twice", () => {
    const edits: Edits = {
      brat: [
        ["voices-reported 27 34\tIt will", "voices-reported 21 25;27 34\tact. It will"],
        [/$/, "T98\tframes-power 16 20\tmust\nT99\tframes-power 16 20\tmust\n"],
      ],
      "webanno-tsv": [
        [/(#T_SP=webanno.custom.Voices.*\n)/, "$1#T_SP=webanno.custom.Frames|label\n"],
        [/\t\n1-5/, "\tpower[98]|power[99]\t\n1-5"],
        [/own\[1\]\t(.*)\t(.*)\t\n\n/, "own[1]|reported[6]\t$1|*[6]\t$2|*[6]\t\n\n"],
      ],
      "cas-json": [
        ['"begin":28,"end":35,"label":"reported","quote":"It will"', '"begin":22,"end":35,"label":"reported"'],
        [
          "\n],",
          ',\n{"%ID":98,"%TYPE":"webanno.custom.Frames","@sofa":1,"begin":17,"end":21,"label":"power"},{"%ID":99,"%TYPE":"webanno.custom.Frames","@sofa":1,"begin":17,"end":21,"label":"power"}\n],',
        ],
      ],
      conllu: [
        ["(6-reported", "(6-reported@-3"],
        ["Stance=(4-obligation)", "Stance=(4-obligation)|Frames=(98-power),(99-power)"],
      ],
      tei: [
        [
          '"#string-range(text,27,7)" ana="#f6" xml:space="preserve">',
          '"#string-range(text,24,10)" ana="#f6" xml:space="preserve">.&#13;\n',
        ],
        [
          "</standOff>",
          '<spanGrp type="frames"><span target="#string-range(text,16,4)" ana="#f98">must</span><span target="#string-range(text,16,4)" ana="#f99">must</span></spanGrp><fs xml:id="f98"><f name="label"><string>power</string></f></fs><fs xml:id="f99"><f name="label"><string>power</string></f></fs></standOff>',
        ],
      ],
      "web-annotation": [
        ['"start":27', '"start":24'],
        ['"exact":"It will"', '"exact":".\\r\\nIt will"'],
        [
          /(\{"id":"small.jsonld#2".*\n)/,
          '$1{"type":"Annotation","body":{"type":"TextualBody","value":"power","counterpoint:layer":"frames"},"target":{"source":"small.txt","selector":[{"type":"TextPositionSelector","start":16,"end":20}]}},{"type":"Annotation","body":{"type":"TextualBody","value":"power","counterpoint:layer":"frames"},"target":{"source":"small.txt","selector":[{"type":"TextPositionSelector","start":16,"end":20}]}},',
        ],
      ],
    };
    const { problems } = result(format, edits);
    expect(problems.toSorted((a, b) => a.replace(/^\S+/, "").localeCompare(b.replace(/^\S+/, "")))).toEqual([
      expect.stringMatching(/:\d+: frames "power" stands there already, at \d+; take one of them out/),
      expect.stringMatching(
        /:\d+: voices "reported" overlaps that of \d+ at 0 to 28, but voices never overlap; shorten one/,
      ),
    ]);
  });
});
