import { codePointsOf } from "../../model/annotations/code-points.js";
import { type AnnotatedText, annotationLayers } from "../../model/annotations.js";
import { demandCarriable, type Illegal } from "./carriable.js";
import type { AnnotationWriter } from "./writer.js";

const illegal: readonly Illegal[] = [
  { pattern: /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/, because: "a character that XML 1.0 forbids" },
];

const named: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
]);

/** Words as XML; what a reader would take for the end of a line is written by its number. */
const xml = (words: string): string =>
  words.replace(/[&<>\r\x7f-\x9f\u2028\u2029\ufeff]/g, (unit) => named.get(unit) ?? `&#${unit.charCodeAt(0)};`);

const contentOf = ({ id, text, annotations }: AnnotatedText): string => {
  const { fromUnits } = codePointsOf(text);
  const numbered = annotations.map((annotation, index) => ({ annotation, number: index + 1 }));
  const groups = annotationLayers.flatMap((layer) => {
    const own = numbered.filter(({ annotation }) => annotation.layer === layer);
    if (own.length === 0) return [];
    const spans = own.map(({ annotation: { start, end }, number }) => {
      const from = fromUnits(start) ?? 0;
      const range = `#string-range(text,${from},${(fromUnits(end) ?? 0) - from})`;
      return `<span xml:id="a${number}" target="${range}" ana="#f${number}" xml:space="preserve">${xml(text.slice(start, end))}</span>`;
    });
    return [`<spanGrp type="${layer}">`, ...spans, "</spanGrp>"];
  });
  const features = numbered.map(({ annotation: { label, attributes }, number }) => {
    const all = [["label", label] as const, ...attributes].map(
      ([name, value]) => `<f name="${name}"><string xml:space="preserve">${xml(value)}</string></f>`,
    );
    return `<fs xml:id="f${number}">${all.join("")}</fs>`;
  });
  const about =
    "Annotations by Counterpoint. In string-range(text, from, length) both numbers count Unicode code points.";
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0">',
    `<teiHeader><fileDesc><titleStmt><title xml:space="preserve">${xml(id)}</title></titleStmt>`,
    `<publicationStmt><p>${about}</p></publicationStmt>`,
    "<sourceDesc><p>The text of the source as it stands.</p></sourceDesc></fileDesc></teiHeader>",
    ...(numbered.length === 0 ? [] : ["<standOff>", ...groups, ...features, "</standOff>"]),
    `<text><body><ab xml:id="text" xml:space="preserve">${xml(text)}</ab></body></text>`,
    "</TEI>",
    "",
  ].join("\n");
};

/** TEI P5: the text as one block, and the annotations in `standOff`; offsets in Unicode code points. */
export const tei: AnnotationWriter = {
  name: "tei",
  about: "TEI P5: a .tei.xml a text, with the annotations as spans in standOff",
  endings: [".tei.xml"],
  write: (one) => {
    demandCarriable(one, "tei", illegal);
    return [contentOf(one)];
  },
  beside: [],
};
