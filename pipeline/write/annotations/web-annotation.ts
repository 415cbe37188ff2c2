import { type CodePoints, codePointsOf } from "../../model/annotations/code-points.js";
import { fileNameOf } from "../../model/annotations/file-names.js";
import type { AnnotatedText, Annotation } from "../../model/annotations.js";
import { type JsonObject, jsonText } from "../json-text.js";
import { demandCarriable } from "./carriable.js";
import type { AnnotationWriter } from "./writer.js";

/** Code points before and after the words that a quote selector tells. */
const context = 32;

const contextOf = (text: string, { start, end }: Annotation): JsonObject => {
  const prefix = [...text.slice(Math.max(0, start - 2 * context), start)].slice(-context).join("");
  const suffix = [...text.slice(end, end + 2 * context)].slice(0, context).join("");
  // Half of a character may stand where the slice begins or ends.
  const whole = (words: string): string => words.replace(/\p{Surrogate}/gu, "");
  return {
    ...(prefix === "" ? {} : { prefix: whole(prefix) }),
    exact: text.slice(start, end),
    ...(suffix === "" ? {} : { suffix: whole(suffix) }),
  };
};

const annotationOf = (
  text: string,
  { fromUnits }: CodePoints,
  name: string,
  annotation: Annotation,
  number: number,
): JsonObject => ({
  id: `${name}.jsonld#${number}`,
  type: "Annotation",
  motivation: "tagging",
  body: {
    type: "TextualBody",
    purpose: "tagging",
    format: "text/plain",
    value: annotation.label,
    "counterpoint:layer": annotation.layer,
    ...Object.fromEntries([...annotation.attributes].map(([name, value]) => [`counterpoint:${name}`, value])),
  },
  target: {
    source: `${name}.txt`,
    selector: [
      { type: "TextPositionSelector", start: fromUnits(annotation.start), end: fromUnits(annotation.end) },
      { type: "TextQuoteSelector", ...contextOf(text, annotation) },
    ],
  },
});

const contentOf = ({ id, text, annotations }: AnnotatedText): string => {
  const points = codePointsOf(text);
  // A % of the file's name is written as one of the address, which a reader of addresses takes back.
  const name = encodeURI(fileNameOf(id) ?? "");
  const items = annotations.map((one, index) => jsonText(annotationOf(text, points, name, one, index + 1)));
  return [
    `{"@context":${jsonText(["http://www.w3.org/ns/anno.jsonld", { counterpoint: "urn:counterpoint:" }])},`,
    `"id":${jsonText(`${name}.jsonld`)},"type":"AnnotationPage","counterpoint:text":${jsonText(id)},"startIndex":0,`,
    '"items":[',
    items.join(",\n"),
    "]}",
    "",
  ].join("\n");
};

/**
 * W3C Web Annotation: a page of annotations in JSON-LD, and the text beside it. A TextPositionSelector counts characters,
 * which the specification says are Unicode code points.
 */
export const webAnnotation: AnnotationWriter = {
  name: "web-annotation",
  about: "W3C Web Annotation: a .jsonld and a .txt a text, with position and quote selectors",
  endings: [".txt", ".jsonld"],
  write: (one) => {
    demandCarriable(one, "web-annotation");
    return [one.text, contentOf(one)];
  },
  beside: [],
};
