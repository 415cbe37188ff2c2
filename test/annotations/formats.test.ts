import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codePointsOf } from "../../pipeline/model/annotations/code-points.js";
import { annotationFormats } from "../../pipeline/model/annotations.js";
import { annotationReaders } from "../../pipeline/read/annotations/index.js";
import { annotationWriters, writeAnnotations } from "../../pipeline/write/annotations/index.js";
import { filesOf } from "./formats.js";
import { small, words } from "./small.js";

// Each format is looked at here as its own specification has it, without our readers.

/** What a person sees who counts characters as Python does. */
const characters = (text: string): readonly string[] => Array.from(text);

describe("the lists", () => {
  it("have a writer, a reader and a file of its name for each format", () => {
    expect(annotationWriters.map(({ name }) => name)).toEqual(annotationFormats);
    expect(annotationReaders.map(({ name }) => name)).toEqual(annotationFormats);
    for (const folder of ["read", "write"]) {
      expect(readdirSync(`pipeline/${folder}/annotations`)).toEqual(
        expect.arrayContaining(annotationFormats.map((name) => `${name}.ts`)),
      );
    }
  });
});

describe("code points", () => {
  it("are counted as Python counts them, in both directions", () => {
    const text = "a\u{1F600}e\u0301\u{1F468}\u200D\u{1F469}z";
    const { length, fromUnits, toUnits } = codePointsOf(text);
    expect(length).toBe(characters(text).length);
    for (let at = 0; at <= length; at += 1) {
      const units = characters(text).slice(0, at).join("").length;
      expect([toUnits(at), fromUnits(units)]).toEqual([units, at]);
    }
    expect([fromUnits(2), fromUnits(-1), fromUnits(text.length + 1), toUnits(length + 1), toUnits(0.5)]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe("brat", () => {
  it("counts characters, and splits at line breaks", () => {
    const { content, text } = filesOf("brat", small);
    expect(text).toBe(words);
    const lines = content.split("\n").filter((line) => line.startsWith("T"));
    expect(lines.length).toBe(small.annotations.length);
    for (const line of lines) {
      const [, span = "", shown] = line.split("\t");
      const pieces = span.replace(/^\S+ /, "").split(";");
      const found = pieces.map((piece) => {
        const [start, end] = piece.split(" ").map(Number);
        return characters(words).slice(start, end).join("");
      });
      expect(found.join(" ").replace(/[\r\n]/g, " ")).toBe(shown);
    }
  });
  it("declares every type and attribute that it uses", () => {
    const [configuration] = annotationWriters.find(({ name }) => name === "brat")?.beside ?? [];
    const { content } = filesOf("brat", small);
    for (const [, type] of content.matchAll(/^T\d+\t(\S+)/gm))
      expect(configuration?.content).toMatch(new RegExp(`^\\s*${type}$`, "m"));
    for (const [, name] of content.matchAll(/^A\d+\t(\S+)/gm))
      expect(configuration?.content).toContain(`\n${name}\tArg:<ENTITY>`);
  });
});

describe("WebAnno TSV", () => {
  it("has a column for every feature, and each token where its offsets say", () => {
    const lines = filesOf("webanno-tsv", small).content.split("\n");
    expect(lines[0]).toBe("#FORMAT=WebAnno TSV 3.3");
    const columns = lines.filter((line) => line.startsWith("#T_SP=")).flatMap((line) => line.split("|").slice(1));
    const units = lines.filter((line) => /^\d/.test(line)).map((line) => line.split("\t"));
    expect(units.length).toBeGreaterThan(10);
    for (const fields of units) {
      // A tab ends each field, the last one too.
      expect(fields.length).toBe(columns.length + 4);
      const [start, end] = (fields[1] ?? "").split("-").map(Number);
      expect(words.slice(start, end)).toBe(fields[2]);
    }
  });
  it("gives each part of a token a line of its own", () => {
    const start = words.indexOf("erha");
    const part = { start, end: start + 4, layer: "stance", label: "hedge", attributes: new Map() } as const;
    const { content } = filesOf("webanno-tsv", { ...small, annotations: [part] });
    expect(content).toContain("\n1-1\t0-7\tPerhaps\t_\t\n1-1.1\t1-5\terha\thedge[1]\t\n");
  });
});

describe("UIMA CAS JSON", () => {
  it("declares every type and feature that it uses, and lists every member", () => {
    const cas = JSON.parse(filesOf("cas-json", small).content);
    const ids: number[] = [];
    for (const structure of cas["%FEATURE_STRUCTURES"]) {
      ids.push(structure["%ID"]);
      if (structure["%TYPE"].startsWith("uima.")) continue;
      const type = cas["%TYPES"][structure["%TYPE"]];
      expect(type["%NAME"]).toBe(structure["%TYPE"]);
      const inherited = ["%ID", "%TYPE", "@sofa", "begin", "end", "language"];
      expect(Object.keys(type)).toEqual(
        expect.arrayContaining(Object.keys(structure).filter((key) => !inherited.includes(key))),
      );
      if (structure.quote !== undefined) expect(words.slice(structure.begin, structure.end)).toBe(structure.quote);
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(cas["%VIEWS"]).toEqual({ _InitialView: { "%SOFA": 1, "%MEMBERS": ids.slice(1) } });
  });
});

describe("CoNLL-U", () => {
  it("has ten columns and numbers from 1 in every sentence, and the words of its # text", () => {
    const sentences = filesOf("conllu", small).content.trimEnd().split("\n\n");
    expect(sentences.length).toBe(2);
    for (const sentence of sentences) {
      const tokens = sentence
        .split("\n")
        .filter((line) => !line.startsWith("#"))
        .map((line) => line.split("\t"));
      for (const [index, fields] of tokens.entries())
        expect([fields.length, fields[0]]).toEqual([10, String(index + 1)]);
      const text = /# text = (.*)/.exec(sentence)?.[1] ?? "";
      expect(tokens.map(([, form]) => form).join("")).toBe(text.replaceAll(" ", ""));
    }
  });
});

describe("TEI", () => {
  const { content } = filesOf("tei", { ...small, text: `${words}<a> & ]]> \u{1F600}` });
  const parsers = [
    ["xmllint", ["--noout", "--nonet", "-"]],
    ["python3", ["-c", "import sys, xml.dom.minidom as m; m.parseString(sys.stdin.buffer.read())"]],
  ] as const;
  for (const [program, args] of parsers) {
    const isThere = spawnSync(program, ["--version"]).status === 0;
    it.skipIf(!isThere)(`is well-formed to ${program}${isThere ? "" : ", which is not at hand"}`, () => {
      execFileSync(program, args, { input: content });
    });
  }
  it("points with every range to the words of its span, counted in characters", () => {
    const spans = [...content.matchAll(/string-range\(text,(\d+),(\d+)\)" ana="#(f\d+)" [^>]*>([^<]*)</g)];
    expect(spans.length).toBe(small.annotations.length);
    for (const [, from, length, structure, shown] of spans) {
      const found = characters(words)
        .slice(Number(from), Number(from) + Number(length))
        .join("");
      expect(found.replaceAll("\r", "&#13;")).toBe(shown);
      expect(content).toContain(`<fs xml:id="${structure}">`);
    }
  });
});

describe("Web Annotation", () => {
  // The rules of the Web Annotation Data Model (W3C, 2017), sections 3.1, 3.2.4, 4.2.4, 4.2.7 and 5.2.
  it("follows the model: context, page, bodies, targets, selectors", () => {
    const page = JSON.parse(filesOf("web-annotation", small).content);
    expect(page["@context"][0]).toBe("http://www.w3.org/ns/anno.jsonld");
    expect([page.type, page.id, page.startIndex]).toEqual(["AnnotationPage", "small.jsonld", 0]);
    const prefixes = Object.keys(page["@context"][1]);
    for (const item of page.items) {
      expect([item.type, item.motivation]).toEqual(["Annotation", "tagging"]);
      expect(item.id).toMatch(/^small\.jsonld#\d+$/);
      expect([item.body.type, item.body.purpose, typeof item.body.value]).toEqual(["TextualBody", "tagging", "string"]);
      const others = Object.keys(item.body).filter((key) => !["type", "purpose", "format", "value"].includes(key));
      for (const key of others) expect(prefixes).toContain(key.split(":")[0]);
      const [position, quote] = item.target.selector;
      expect([position.type, quote.type]).toEqual(["TextPositionSelector", "TextQuoteSelector"]);
      const all = characters(words);
      expect(all.slice(position.start, position.end).join("")).toBe(quote.exact);
      expect(
        all
          .slice(0, position.start)
          .join("")
          .endsWith(quote.prefix ?? ""),
      ).toBe(true);
      expect(
        all
          .slice(position.end)
          .join("")
          .startsWith(quote.suffix ?? ""),
      ).toBe(true);
    }
  });
});

it("the same text gives the same bytes", () => {
  for (const format of annotationFormats)
    expect(writeAnnotations(format, small)).toEqual(writeAnnotations(format, small));
});
