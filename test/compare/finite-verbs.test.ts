import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { annotator } from "../../pipeline/annotate/english.js";
import { finiteVerbs } from "../../pipeline/compare/finite-verbs.js";
import type { Document } from "../../pipeline/model/document.js";
import type { Layers } from "../../pipeline/model/layers.js";
import { documentOf } from "../../pipeline/read/document.js";
import { readLexicons } from "../../pipeline/read/lexicons.js";

let layersOf: (document: Document) => Layers;
beforeAll(async () => {
  layersOf = annotator(await readLexicons());
});

/** Words at which a finite verb group begins, in brackets, as the rules see them. */
const marked = (text: string): string => {
  const { tokens, sentences } = layersOf(documentOf("made", text));
  let out = "";
  let last = 0;
  for (const {
    tokens: [from, to],
  } of sentences) {
    const own = tokens.slice(from, to);
    for (const at of finiteVerbs(own)) {
      const token = own[at];
      if (token === undefined) continue;
      out += `${text.slice(last, token.start)}[${text.slice(token.start, token.end)}]`;
      last = token.end;
    }
  }
  return out + text.slice(last);
};

const offsets = (text: string): ReadonlySet<number> => {
  const found = new Set<number>();
  let brackets = 0;
  for (const [at, character] of [...text].entries()) {
    if (character === "[") found.add(at - brackets);
    if (character === "[" || character === "]") brackets += 1;
  }
  return found;
};

describe("finite verbs", () => {
  it.each([
    "They [must] not wait.",
    "[Should] a small state trust a great power?",
    "Nor [does] it provide for inspections, and nobody [asked].",
    "The officers charged with theft [were] tried and convicted.",
    "Officials visiting the site [said] the plan [had] failed.",
    "She [was] elected in 2012 and [led] the party.",
    "They [want] to build trust and avoid conflict.",
    "He [let] them go; the proposed ban [failed].",
    "The driver, employed by two services, [reported] to both.",
    "Having signed nothing, the delegation [left].",
    "[Would] he rather we [closed] the wards?",
    "She [need] not agree.",
  ])("%s", (sentence) => {
    expect(marked(sentence.replace(/[[\]]/g, ""))).toBe(sentence);
  });

  const cases = readFileSync(new URL("finite-verbs.cases.md", import.meta.url), "utf8");
  const paragraphs = cases
    .split(/^## .*$/m)
    .slice(1)
    .map((part) => part.trim());

  it("of ten paragraphs are those that were counted by hand, nearly", () => {
    let [wanted, found, right] = [0, 0, 0];
    for (const paragraph of paragraphs) {
      const gold = offsets(paragraph);
      const ours = offsets(marked(paragraph.replace(/[[\]]/g, "")));
      wanted += gold.size;
      found += ours.size;
      right += [...ours].filter((at) => gold.has(at)).length;
    }
    // Before any rule was changed after a look at them: 147, 143 and 139.
    expect({ wanted, found, right }).toEqual({ wanted: 147, found: 144, right: 142 });
  });
});
