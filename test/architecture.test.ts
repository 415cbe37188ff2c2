import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { english } from "../pipeline/annotate/english.js";
import { tables } from "../pipeline/compare/index.js";
import { formats } from "../pipeline/write/index.js";
import { hidingFiles, isFormat, isStage, isTable, rules, type Sources } from "./architecture.js";

const pipelineFolder = fileURLToPath(new URL("../pipeline/", import.meta.url));

const house: Sources = new Map(
  readdirSync(pipelineFolder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    // A rule asks what a file imports, not whether it is written with markup in it.
    .map(
      (path) =>
        [path.replaceAll("\\", "/").replace(/x$/, ""), readFileSync(`${pipelineFolder}${path}`, "utf8")] as const,
    )
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

const ruleOf = (name: string) => {
  const rule = rules.get(name);
  if (rule === undefined) throw new Error(`no rule "${name}"`);
  return rule;
};

describe("the house keeps the rule that", () => {
  it.each([...rules])("%s", (_, rule) => {
    expect(rule(house)).toEqual([]);
  });
});

describe("the rules see", () => {
  it("the whole pipeline", () => {
    expect(house.size).toBeGreaterThan(80);
  });
  it("every stage, table and format", () => {
    const count = (isOne: (path: string, code: string) => boolean): number =>
      [...house].filter(([path, code]) => isOne(path, code)).length;
    expect(count(isStage)).toBe(english.layers.length);
    expect(count(isTable)).toBe(tables.length);
    expect(count(isFormat)).toBe(formats.length);
  });
  it("the one file behind which each package hides", () => {
    for (const [name, files] of hidingFiles(house)) expect(files, name).toHaveLength(1);
  });
});

const stage = (rest = "") => `import { stage } from "./stage.js";\n${rest}\nexport const x = stage({});\n`;
const table = (rest = "") => `import { hits } from "../model/table.js";\n${rest}\nexport const x = hits({});\n`;
const format = (rest = "") =>
  `import type { Format } from "../model/report.js";\n${rest}\nexport const x: Format = {};\n`;

interface Breach {
  readonly rule: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly complaint: RegExp;
}

/** For every rule at least one house that breaks it. */
const breaches: readonly Breach[] = [
  {
    rule: "data flows one way",
    sources: { "read/text.ts": 'import { tables } from "../compare/index.js";' },
    complaint: /^read\/text\.ts: imports compare\/index\.ts, but read may import model$/,
  },
  {
    rule: "data flows one way",
    sources: { "write/csv.ts": 'import {\n  type Stage,\n  stage,\n} from "../annotate/stage.js";' },
    complaint: /^write\/csv\.ts: imports annotate\/stage\.ts/,
  },
  {
    rule: "data flows one way",
    sources: { "statistics/rate.ts": 'import type { Span } from "../model/span.js";' },
    complaint: /^statistics\/rate\.ts: imports model\/span\.ts, but statistics may import nothing$/,
  },
  {
    rule: "data flows one way",
    sources: { "model/span.ts": 'export { rate } from "../statistics/rate.js";' },
    complaint: /^model\/span\.ts: imports statistics\/rate\.ts/,
  },
  {
    rule: "data flows one way",
    sources: { "run/compare.ts": 'const { help } = await import("../cli/help.js");' },
    complaint: /^run\/compare\.ts: imports cli\/help\.ts/,
  },
  {
    rule: "data flows one way",
    sources: { "annotate/actors/form.ts": 'import "../../read/index.js";' },
    complaint: /^annotate\/actors\/form\.ts: imports read\/index\.ts/,
  },
  {
    rule: "data flows one way",
    sources: { "cli/main.ts": 'import { compare } from "../index.js";' },
    complaint: /^cli\/main\.ts: imports index\.ts/,
  },
  {
    rule: "data flows one way",
    sources: { "evaluate/scores.ts": 'import { readGold } from "../read/gold.js";' },
    complaint: /^evaluate\/scores\.ts: imports read\/gold\.ts, but evaluate may import model, statistics$/,
  },
  { rule: "data flows one way", sources: { "utils/all.ts": "" }, complaint: /^utils\/all\.ts: utils has no place/ },
  {
    rule: "the model imports nothing",
    sources: { "model/table.ts": 'import { z } from "zod";' },
    complaint: /^model\/table\.ts: imports zod/,
  },
  {
    rule: "a stage never imports a stage",
    sources: { "annotate/a.ts": stage('import { x } from "./b.js";'), "annotate/b.ts": stage() },
    complaint: /^annotate\/a\.ts: a stage reaches another: annotate\/a\.ts → annotate\/b\.ts$/,
  },
  {
    rule: "a stage never imports a stage",
    sources: {
      "annotate/a.ts": stage('import { y } from "./between.js";'),
      "annotate/between.ts": 'export { x as y } from "./b.js";',
      "annotate/b.ts": stage(),
    },
    complaint: /a\.ts → annotate\/between\.ts → annotate\/b\.ts$/,
  },
  {
    rule: "a table never imports a table",
    sources: {
      "compare/a.ts": table('import { x } from "./b.js";'),
      "compare/b.ts": table().replace("hits(", "tally<A, B>("),
    },
    complaint: /^compare\/a\.ts: a table reaches another/,
  },
  {
    rule: "a format never imports a format",
    sources: { "write/a.ts": format('import { x } from "./b.js";'), "write/b.ts": format() },
    complaint: /^write\/a\.ts: a format reaches another/,
  },
  {
    rule: "the disk is known in read/ and run/disk.ts",
    sources: { "write/csv.ts": 'import { writeFile } from "node:fs/promises";', "run/disk.ts": 'import "node:fs";' },
    complaint: /^write\/csv\.ts: imports node:fs\/promises/,
  },
  {
    rule: "the disk is known in read/ and run/disk.ts",
    sources: { "run/compare.ts": 'const fs = require("fs");' },
    complaint: /^run\/compare\.ts: imports fs/,
  },
  {
    rule: "packages hide behind one file",
    sources: {
      "annotate/tokens.ts": 'import its from "wink-nlp/src/its.js";',
      "annotate/wink.ts": 'import winkNLP from "wink-nlp";',
    },
    complaint: /^annotate\/wink\.ts: imports winkNLP, which annotate\/tokens\.ts hides$/,
  },
  {
    rule: "packages hide behind one file",
    sources: {
      "write/csv.ts": 'import { stringify } from "csv-stringify/sync";',
      "write/tsv.ts": 'import { stringify } from "csv-stringify";',
    },
    complaint: /^write\/tsv\.ts: imports csv-stringify/,
  },
  {
    rule: "packages hide behind one file",
    sources: { "read/files.ts": 'import pLimit from "p-limit";', "run/disk.ts": 'import pLimit from "p-limit";' },
    complaint: /^run\/disk\.ts: imports p-limit/,
  },
  {
    rule: "packages hide behind one file",
    sources: {
      "read/page.ts": 'import { parseHTML } from "linkedom";',
      "write/drawing.ts": 'import { parseHTML } from "linkedom";',
      "cli/drawing.ts": 'import { parseHTML } from "linkedom";',
    },
    complaint: /^cli\/drawing\.ts: imports linkedom.* hidden in read and write$/,
  },
  {
    rule: "packages hide behind one file",
    sources: { "annotate/natural.ts": 'const natural = require("natural");' },
    complaint: /^annotate\/natural\.ts: imports natural by its root$/,
  },
  {
    rule: "the disk is known in read/ and run/disk.ts",
    sources: { "evaluate/errors.ts": 'import { writeFile } from "node:fs/promises";' },
    complaint: /^evaluate\/errors\.ts: imports node:fs\/promises/,
  },
  {
    rule: "packages hide behind one file",
    sources: {
      "statistics/random.ts": 'import { uniformInt } from "pure-rand/distribution/uniformInt";',
      "statistics/resamples.ts": 'import { uniformInt } from "pure-rand/distribution/uniformInt";',
    },
    complaint: /^statistics\/resamples\.ts: imports pure-rand, which statistics\/random\.ts hides$/,
  },
  { rule: "exports have names", sources: { "cli/x.ts": "export default {};" }, complaint: /default export/ },
  { rule: "exports have names", sources: { "cli/x.ts": "export { x as default };" }, complaint: /default export/ },
  { rule: "files are short", sources: { "cli/x.ts": "\n".repeat(261) }, complaint: /has 261 lines/ },
  ...[
    "Date.now()",
    "new Date()",
    "Date()",
    "performance.now()",
    "process.hrtime()",
    "Math.random()",
    "2 ** y",
    "Math.pow(2, y)",
    "crypto.randomUUID()",
    "a.localeCompare(b)",
    "a.toLocaleUpperCase()",
    "1..toLocaleString()",
    "new Intl.Collator()",
  ].map((code) => ({
    rule: "no clock, no chance, no locale",
    sources: { "compare/x.ts": `const x = ${code};` },
    complaint: /^compare\/x\.ts: uses /,
  })),
  {
    rule: "only cli/ looks at the process",
    sources: { "run/x.ts": "const { TZ } = process.env;", "cli/x.ts": "process.stdout.write(process.cwd());" },
    complaint: /^run\/x\.ts: uses process\.env$/,
  },
];

describe("a made-up house breaks the rule that", () => {
  it.each(breaches)("$rule: $sources", ({ rule, sources, complaint }) => {
    const complaints = ruleOf(rule)(new Map(Object.entries(sources)));
    expect(complaints).toEqual([expect.stringMatching(complaint)]);
  });
  it("any of them", () => {
    expect(new Set(breaches.map(({ rule }) => rule))).toEqual(new Set(rules.keys()));
  });
});

describe("no rule complains of", () => {
  const lawful: Sources = new Map([
    ["annotate/a.ts", stage('import { x } from "./words.js";')],
    ["annotate/b.ts", stage('import { x } from "./words.js";')],
    ["annotate/words.ts", 'import type { Span } from "../model/span.js";\nexport const x = 1;'],
    ["annotate/english.ts", 'import { a } from "./a.js";\nimport { b } from "./b.js";'],
    [
      "write/x.ts",
      '/** An example: `import { readFile } from "node:fs"`, and\n * new Date() */\n// import fs from "fs"\nexport const x = 1;',
    ],
    ["cli/terminal.ts", "const began = performance.now();"],
    ["index.ts", 'export { annotate } from "./run/annotate.js";'],
  ]);
  it.each([...rules])("a lawful house: %s", (_, rule) => {
    expect(rule(lawful)).toEqual([]);
  });
});
