import {
  type AnnotatedText,
  type AnnotationLayer,
  annotationAttributes,
  annotationLayers,
  attributeNames,
} from "../../model/annotations.js";
import { type Json, type JsonObject, jsonText } from "../json-text.js";
import { demandCarriable } from "./carriable.js";
import type { AnnotationWriter } from "./writer.js";

const tokenType = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token";
const sentenceType = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence";
const metadataType = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData";

const typeName = (layer: AnnotationLayer): string => `webanno.custom.${layer.charAt(0).toUpperCase()}${layer.slice(1)}`;

const typeOf = (name: string, parent: string, features: readonly string[]): readonly [string, JsonObject] => [
  name,
  {
    "%NAME": name,
    "%SUPER_TYPE": parent,
    ...Object.fromEntries(features.map((feature) => [feature, { "%NAME": feature, "%RANGE": "uima.cas.String" }])),
  },
];

/** All types with all features, so that every file of a corpus declares the same ones, and what else is used. */
const typesOf = (one: AnnotatedText): JsonObject =>
  Object.fromEntries([
    ...annotationLayers.map((layer) => {
      const own = one.annotations.filter((annotation) => annotation.layer === layer);
      const features = new Set([...annotationAttributes[layer], ...attributeNames(layer, own)]);
      return typeOf(typeName(layer), "uima.tcas.Annotation", ["label", ...features, "quote"]);
    }),
    typeOf(tokenType, "uima.tcas.Annotation", []),
    typeOf(sentenceType, "uima.tcas.Annotation", []),
    typeOf(metadataType, "uima.tcas.DocumentAnnotation", ["documentTitle", "documentId"]),
  ]);

/** All feature structures: the text, what is known of it, sentences, tokens, annotations. */
const structuresOf = ({ id, text, tokens, sentences, annotations }: AnnotatedText): readonly JsonObject[] => {
  const plain = (type: string, { start, end }: { readonly start: number; readonly end: number }): JsonObject => ({
    "%TYPE": type,
    "@sofa": 1,
    begin: start,
    end,
  });
  const structures: JsonObject[] = [
    { ...plain(metadataType, { start: 0, end: text.length }), language: "en", documentTitle: id, documentId: id },
    ...sentences.map((sentence) => plain(sentenceType, sentence)),
    ...tokens.map((token) => plain(tokenType, token)),
    ...annotations.map(({ layer, label, start, end, attributes }) => ({
      ...plain(typeName(layer), { start, end }),
      label,
      ...Object.fromEntries(attributes),
      quote: text.slice(start, end),
    })),
  ];
  const sofa: JsonObject = { sofaNum: 1, sofaID: "_InitialView", mimeType: "text/plain", sofaString: text };
  return [
    { "%ID": 1, "%TYPE": "uima.cas.Sofa", ...sofa },
    ...structures.map((structure, index) => ({ "%ID": index + 2, ...structure })),
  ];
};

/** One feature structure a line, so that two versions of a file can be compared by line. */
const contentOf = (one: AnnotatedText): string => {
  const structures = structuresOf(one);
  const members: readonly Json[] = structures.slice(1).map((_, index) => index + 2);
  return [
    `{"%TYPES":${jsonText(typesOf(one))},`,
    `"%FEATURE_STRUCTURES":[`,
    structures.map((structure) => jsonText(structure)).join(",\n"),
    "],",
    `"%VIEWS":${jsonText({ _InitialView: { "%SOFA": 1, "%MEMBERS": members } })}}`,
    "",
  ].join("\n");
};

/** UIMA CAS JSON 0.4.0, as INCEpTION and cassis read and write it; offsets in UTF-16 code units. */
export const casJson: AnnotationWriter = {
  name: "cas-json",
  about: "UIMA CAS JSON 0.4.0 for INCEpTION and cassis: a .cas.json a text, with tokens and sentences",
  endings: [".cas.json"],
  write: (one) => {
    demandCarriable(one, "cas-json");
    return [contentOf(one)];
  },
  beside: [],
};
