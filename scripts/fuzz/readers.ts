// Every reader, fed with broken files.
import { join } from "node:path";
import { tables } from "../../pipeline/compare/index.js";
import { annotationFormats } from "../../pipeline/model/annotations.js";
import { descriptionOf } from "../../pipeline/model/table.js";
import { readAnnotations } from "../../pipeline/read/annotations/index.js";
import { readKey, readSheet } from "../../pipeline/read/coding.js";
import { encodings } from "../../pipeline/read/decode.js";
import { readDictionary } from "../../pipeline/read/dictionaries.js";
import { readErrorRates } from "../../pipeline/read/error-rates.js";
import { readGold } from "../../pipeline/read/gold.js";
import { draftsOf, readStream } from "../../pipeline/read/index.js";
import { readLabelMap } from "../../pipeline/read/label-map.js";
import { readLexicons } from "../../pipeline/read/lexicons.js";
import { type Manner, startAccount } from "../../pipeline/read/manner.js";
import { readMapping } from "../../pipeline/read/mapping.js";
import { readReport } from "../../pipeline/read/report.js";
import { readStudy } from "../../pipeline/read/study.js";
import { isWhole, openPartial } from "../../pipeline/run/shards/partial.js";
import { readPlan } from "../../pipeline/run/shards/plan.js";
import { Breach, demandDraft, demandLayers, demandTelling } from "./checks.js";
import { brokenFile, brokenParts, filesOnly, type Input, type Target } from "./inputs.js";
import { pick, type Random } from "./mutate.js";
import { reportFiles } from "./reports.js";
import { studySource, textKinds } from "./samples.js";

const only = (files: Input["files"]): Uint8Array => [...files.values()][0] ?? new Uint8Array();

/** How a text is read follows from its bytes, so that a failing file is enough to have the failure again. */
const mannerOf = (bytes: Uint8Array): Manner => {
  const sum = bytes.reduce((all, byte) => (all * 31 + byte) % 65_521, bytes.length);
  const account = startAccount();
  return {
    account,
    ...(sum % 3 === 0 ? { broken: "skip" as const } : {}),
    ...(sum % 4 === 0 ? { encoding: "detect" as const } : {}),
    ...(sum % 4 === 1 ? { encoding: encodings[sum % encodings.length] } : {}),
    ...(sum % 7 === 0 ? { textElement: "p" } : {}),
    ...(sum % 11 === 0 ? { textColumn: "party", idColumn: "text" } : {}),
  };
};

const annotatedEach = 3;

/** A format of texts: what comes out is checked, and each third text is annotated. */
const textReader = (kind: string): Target => ({
  name: `read ${kind}`,
  weight: 6,
  make: (random) => filesOnly(new Map([[`made.${kind}`, brokenFile(kind, random)]])),
  run: async ({ files }) => {
    const bytes = only(files);
    const manner = mannerOf(bytes);
    try {
      let count = 0;
      for await (const draft of draftsOf(bytes, { ...manner, name: `made.${kind}`, id: "made" })) {
        demandDraft(draft);
        if (bytes.length % annotatedEach === 0 && count < 3) await demandLayers(draft);
        count += 1;
      }
      if (manner.account?.texts !== count) throw new Breach(`${count} texts, but ${manner.account?.texts} counted`);
    } catch (error) {
      return demandTelling(error, ["made"]);
    }
    return "taken";
  },
});

async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 700) yield bytes.subarray(at, at + 700);
}

const stream: Target = {
  name: "read stdin",
  weight: 6,
  make: (random) => filesOnly(new Map([["stdin", brokenFile(pick(random, textKinds), random)]])),
  run: async ({ files }) => {
    const bytes = only(files);
    try {
      for await (const document of readStream(chunks(bytes), "stdin", mannerOf(bytes))) demandDraft(document);
    } catch (error) {
      return demandTelling(error, ["stdin"]);
    }
    return "taken";
  },
};

/** A reader of one file, or of a folder, that is read from the disk. */
const fileReader = (
  name: string,
  make: (random: Random) => Input["files"],
  read: (folder: string) => Promise<unknown>,
): Target => ({
  name: `read ${name}`,
  weight: 4,
  make: (random) => filesOnly(make(random)),
  run: async ({ files }, folder) => {
    try {
      await read(folder);
    } catch (error) {
      return demandTelling(error, [folder, ...files.keys()]);
    }
    return "taken";
  },
});

const oneFile = (kind: string, read: (path: string) => Promise<unknown>): Target =>
  fileReader(
    kind,
    (random) => new Map([[kind, brokenFile(kind, random)]]),
    (folder) => read(join(folder, kind)),
  );

const study = fileReader(
  "study",
  (random) =>
    random() < 0.8
      ? new Map([
          ["study.yaml", brokenFile("study.yaml", random)],
          ["source.txt", studySource],
        ])
      : new Map([
          [
            "study.yaml",
            Buffer.from(
              `id: s\ntitle: S\nsides: { target: a, reference: b }\ntexts:\n${["a", "b"].map((side) => `  - { id: ${side}, side: ${side}, file: ${side}.html }\n`).join("")}`,
            ),
          ],
          ["a.html", brokenFile("html", random)],
          ["b.html", brokenFile("html", random)],
        ]),
  async (folder) => {
    const { documents } = await readStudy(folder);
    for (const document of documents) {
      demandDraft(document);
      await demandLayers(document);
    }
  },
);

const annotations = annotationFormats.map((format) =>
  fileReader(
    `annotations ${format}`,
    (random) => brokenParts(`annotations ${format}`, random),
    async (folder) => {
      const { texts } = await readAnnotations(null, folder);
      for (const { text, annotations: spans } of texts)
        for (const { start, end } of spans)
          if (start < 0 || end > text.length || start >= end) throw new Breach(`annotation ${start}–${end} is outside`);
    },
  ),
);

const gold = oneFile("gold.jsonl", async (path) => {
  for await (const { document, spans } of (await readGold(path)).documents) {
    demandDraft(document);
    for (const { start, end } of spans)
      if (start < 0 || end > document.text.length || start >= end) throw new Breach(`gold ${start}–${end} is outside`);
  }
});

const report = fileReader(
  "report",
  (random) => reportFiles(random),
  (folder) => readReport(folder, tables.map(descriptionOf)),
);

/** All readers. */
export const readers: readonly Target[] = [
  ...textKinds.map(textReader),
  stream,
  study,
  oneFile("lexicon.yaml", (path) => readLexicons({ extra: [path] })),
  oneFile("dictionary.yml", (path) => readDictionary(path)),
  oneFile("dictionary.dic", (path) => readDictionary(path)),
  oneFile("labels.yaml", readLabelMap),
  oneFile("map.yaml", readMapping),
  oneFile("sheet.csv", (path) => readSheet(path)),
  oneFile("key.csv", readKey),
  oneFile("scores.csv", (path) => readErrorRates({ path, register: null })),
  oneFile("plan.json", readPlan),
  oneFile("partial", async (path) => {
    const partial = await openPartial(path);
    return partial !== null && isWhole(partial);
  }),
  gold,
  ...annotations,
  report,
];
