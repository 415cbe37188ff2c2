import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { addToEvaluation, evaluationTables, startEvaluation } from "../../pipeline/evaluate/index.js";
import { annotate, readGold, readMapping } from "../../pipeline/index.js";
import type { GoldDocument } from "../../pipeline/model/gold.js";
import type { StanceMarker } from "../../pipeline/model/layers.js";
import { asTheyStand } from "../../pipeline/model/mapping.js";
import { randomIntegers } from "../../pipeline/statistics/random.js";
import { all } from "../made/folder.js";
import { shared } from "../made/gold.js";

// Another's program, written by nobody of this project: the same data must give the same figures.
const script = shared("gold/score.py");
const python = spawnSync("python3", ["--version"]).status === 0;
const reason = script === null ? " (skipped: ../shared is not here)" : python ? "" : " (skipped: no python3)";

const folder = mkdtempSync(join(tmpdir(), "score-py-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Scored {
  readonly counts: readonly [gold: number, found: number];
  /** Percentages with one decimal, as the program prints them: precision, recall, F1. */
  readonly figures: Readonly<Record<"exact" | "begin" | "overlap_any" | "token", readonly string[]>>;
}

const scorePy = (gold: string, found: string, args: readonly string[] = []): ReadonlyMap<string, Scored> => {
  const { stdout, stderr, status } = spawnSync("python3", [script ?? "", gold, found, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const [, ...lines] = stdout.trimEnd().split("\n");
  return new Map(
    lines.map((line) => {
      const [head = "", ...blocks] = line.split("|");
      const [label = "", goldCount, foundCount] = head.trim().split(/\s+/);
      const [exact = [], begin = [], any = [], token = []] = blocks.map((block) => block.trim().split(/\s+/));
      return [
        label,
        { counts: [Number(goldCount), Number(foundCount)], figures: { exact, begin, overlap_any: any, token } },
      ];
    }),
  );
};

const percent = (value: number | null): string => (100 * (value ?? 0)).toFixed(1);
const matches = ["exact", "begin", "overlap_any", "token"] as const;
type Rows = ReturnType<typeof evaluationTables>["scores"]["rows"];

/** Holds our rows to the other program's, but for the matches that are defined otherwise. */
const agree = (rows: Rows, theirs: ReadonlyMap<string, Scored>, of: readonly (typeof matches)[number][]): void => {
  expect(theirs.size).toBeGreaterThan(0);
  for (const [label, { counts, figures }] of theirs) {
    for (const match of of) {
      const row = rows.find((one) => one.class === label && one.match === match && one.variant === "disambiguated");
      // Tokens are counted in tokens.
      if (match !== "token") expect([row?.gold_count, row?.found_count]).toEqual(counts);
      const ours = [row?.precision, row?.recall, row?.f1].map((value) => percent(value ?? null));
      expect([label, match, ...ours]).toEqual([label, match, ...figures[match]]);
    }
  }
};

const writeLines = (name: string, lines: readonly object[]): string => {
  const path = join(folder, name);
  writeFileSync(path, `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`);
  return path;
};

describe.skipIf(reason !== "")(`figures agree with those of score.py${reason}`, () => {
  it("on spans by chance, in texts with characters of two code units", async () => {
    const random = randomIntegers(7);
    const words = ["peace", "U.S.", "不确定", "😀😀", "it's", "—", "a_b", "x1"];
    const documents = Array.from({ length: 40 }, (_, index) => {
      const text = Array.from({ length: 30 }, () => words[random(words.length)]).join(" ");
      const ends = [...text.matchAll(/\S+/g)].map(({ 0: word, index: start }) => ({ start, end: start + word.length }));
      const spans = (count: number, starts: Set<string>) =>
        Array.from({ length: count }, () => {
          const from = random(ends.length);
          const to = Math.min(ends.length - 1, from + random(3));
          const label = ["hedge", "booster", "constructor"][random(3)] ?? "";
          return { start: ends[from]?.start ?? 0, end: ends[to]?.end ?? 1, label };
        }).filter(({ start, label }) => {
          // Where two spans begin together the other program counts their one beginning.
          const isNew = !starts.has(`${start} ${label}`);
          starts.add(`${start} ${label}`);
          return isNew;
        });
      return { id: `d${index}`, text, spans: spans(8, new Set()), found: spans(8, new Set()) };
    });
    const gold = writeLines(
      "gold.jsonl",
      documents.map(({ id, text, spans }) => ({ id, text, spans })),
    );
    const found = writeLines(
      "found.jsonl",
      documents.map(({ id, found: spans }) => ({ id, spans })),
    );
    const progress = startEvaluation([{ layer: "stance", mapping: asTheyStand, zones: null, known: new Set() }]);
    const read = await readGold(gold);
    for (const one of await all(read.documents)) {
      const own = documents.find(({ id }) => id === one.document.id)?.found ?? [];
      addToEvaluation(progress, one, withStance(one, own));
    }
    const { rows } = evaluationTables(progress, new Set(["stance"]), { resamples: 0, seed: 1 }).scores;
    agree(rows, scorePy(gold, found), matches);
  });

  it("on 200 texts of the Engagement Discourse Treebank, as this program annotates them", async () => {
    const lines = readFileSync(shared("gold/edt_train.jsonl") ?? "", "utf8")
      .split("\n")
      .slice(0, 200);
    const gold = join(folder, "edt.jsonl");
    writeFileSync(gold, `${lines.join("\n")}\n`);
    const { mapping } = await readMapping("scripts/validation/edt.yaml");
    const task = { layer: "stance", mapping, zones: null, known: new Set<string>() } as const;
    const progress = startEvaluation([task]);
    const documents = await all((await readGold(gold)).documents);
    const hits: object[] = [];
    let index = 0;
    for await (const one of annotate(documents.map(({ document }) => document))) {
      const document = documents[index];
      index += 1;
      if (document === undefined) break;
      addToEvaluation(progress, document, one);
      const spans = one.layers.stance
        .filter(({ status }) => status === "kept")
        .flatMap(({ start, end, label, engagement }) => [
          ...(["entertain", "deny", "counter"].includes(engagement) ? [{ start, end, label: engagement }] : []),
          ...(["attribution", "booster"].includes(label) ? [{ start, end, label }] : []),
        ]);
      hits.push({ id: document.document.id, spans });
    }
    const found = writeLines("hits.jsonl", hits);
    const { rows } = evaluationTables(progress, new Set(["stance"]), { resamples: 0, seed: 1 }).scores;
    const theirs = scorePy(gold, found, [
      "--map",
      "ENTERTAIN=entertain,DENY=deny,COUNTER=counter,ATTRIBUTE=attribution,ENDORSE=attribution,PRONOUNCE=proclaim,CONCUR=proclaim",
      "--pmap",
      "entertain=entertain,deny=deny,counter=counter,attribution=attribution,booster=proclaim",
    ]);
    agree(rows, theirs, ["exact", "overlap_any", "token"]);
  });
});

/** A document whose stance layer is what is told. */
const withStance = (
  { document }: GoldDocument,
  spans: readonly { readonly start: number; readonly end: number; readonly label: string }[],
) => {
  const stance = spans
    .map(
      ({ start, end, label }): StanceMarker => ({
        start,
        end,
        // Any string will do for what is tested here.
        label: label as StanceMarker["label"],
        engagement: "none",
        entry: label,
        lexicon: "made",
        induced: false,
        status: "kept",
        rule: "pattern",
        reason: "",
        listed: true,
        negated: false,
        zone: 0,
        inlay: -1,
        paragraph: 0,
        sentence: 0,
      }),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const layers = {
    paragraphs: [],
    tokens: [],
    sentences: [],
    names: [],
    negations: [],
    modalClauses: [],
    quotations: [],
    voices: [],
    portrayals: [],
    actors: [],
    frames: [],
    stance,
  };
  return { document, layers };
};
