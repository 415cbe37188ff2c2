import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { annotator } from "../../pipeline/annotate/english.js";
import type { ModalClause } from "../../pipeline/model/modality.js";
import type { Span } from "../../pipeline/model/span.js";
import { documentOf } from "../../pipeline/read/document.js";
import { readLexicons } from "../../pipeline/read/lexicons.js";

interface Sentence {
  readonly line: number;
  readonly text: string;
  readonly rows: string[];
  /** Why it is known to fail, or undefined. */
  readonly failing: string | undefined;
}

/** The list of a Markdown file: a sentence an item, and under it its rows. */
const sentencesOf = (markdown: string): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  for (const [index, line] of markdown.split("\n").entries()) {
    if (line.startsWith("  - ")) sentences.at(-1)?.rows.push(line.slice(4));
    if (!line.startsWith("- ")) continue;
    const [, failing, text = ""] = /^- (?:\(fails: ([^)]*)\) )?(.*)$/.exec(line) ?? [];
    sentences.push({ line: index + 1, text, rows: [], failing });
  }
  return sentences;
};

/** A clause as the cases write it. */
const shown = (text: string, clause: ModalClause): string => {
  const words = ({ start, end }: Span): string => text.slice(start, end);
  const { label, marker, negation, agent, agent_kind, agent_reason, actor, verb, verb_phrase, verb_voice } = clause;
  if (clause.status === "rejected") return `rejected · ${words(marker)} · ${clause.reason}`;
  const who = agent === null ? `${agent_kind} (${agent_reason})` : `${words(agent)} (${actor ?? agent_kind})`;
  const meaning = negation === "none" ? label : `${label}, ${negation} not`;
  const voice = verb_voice === "passive" ? " (passive)" : "";
  const what = verb_phrase === null ? "–" : `${verb}${voice}: ${words(verb_phrase)}`;
  return [who, words(marker), meaning, what].join(" · ");
};

const annotate = annotator(await readLexicons());
const clausesOf = (text: string) => annotate(documentOf("case", text)).modalClauses;

describe("modal clauses", () => {
  const cases = sentencesOf(readFileSync(new URL("./modal-clauses.cases.md", import.meta.url), "utf8"));
  for (const { line, text, rows, failing } of cases) {
    const run = failing === undefined ? it : it.fails;
    run(`line ${line}: ${text}${failing === undefined ? "" : ` (${failing})`}`, () => {
      expect(clausesOf(text).map((clause) => shown(text, clause))).toEqual(rows);
    });
  }
  it("are shown by at least sixty sentences", () => {
    expect(cases.length).toBeGreaterThan(60);
  });
});

describe("strength", () => {
  it.each([
    ["They must act.", "high"],
    ["They should act.", "median"],
    ["They can act.", "low"],
    ["They cannot act.", "high"],
    ["They must not act.", "high"],
    ["They need not act.", "low"],
    ["They do not have to act.", "low"],
    ["It is necessary that they not act.", "high"],
    ["They are able to act.", null],
    ["Each party shall act.", null],
  ])("of “%s” is %s", (text, strength) => {
    expect(clausesOf(text).map((clause) => clause.strength)).toEqual([strength]);
  });
});

describe("a clause", () => {
  it("reaches from its subject to the end of its verb phrase, and keeps to its marker", () => {
    const text = "Yet the leaders of Iran must now reopen the strait, or pay.";
    const [clause] = clausesOf(text);
    expect(clause && text.slice(clause.start, clause.end)).toBe("the leaders of Iran must now reopen the strait");
    expect(clause).toMatchObject({ entry: "obligation.must", marker: { start: 24, end: 28 }, rule: "before" });
  });
  it("has one row for each agent, of one span", () => {
    const clauses = clausesOf("China and Japan must talk.");
    expect(clauses.map(({ start, end }) => [start, end])).toEqual([
      [0, 25],
      [0, 25],
    ]);
    expect(clauses.map(({ subject }) => subject)).toEqual([
      { start: 0, end: 15 },
      { start: 0, end: 15 },
    ]);
  });
  it("is cut after twelve words, at no loose preposition or article", () => {
    const text =
      "We must rebuild the roads and the bridges and the harbours of the old and the new provinces before the snow comes.";
    const [clause] = clausesOf(text);
    expect(clause?.verb_phrase && text.slice(clause.verb_phrase.start, clause.verb_phrase.end)).toBe(
      "rebuild the roads and the bridges and the harbours of the old",
    );
  });
  it("runs through a translator's insertion", () => {
    const text = "China [editor: the government] must act.";
    const zones = [{ start: 0, end: text.length, role: "body", voice: null }] as const;
    const inlays = [{ start: 6, end: 30, kind: "insertion", voice: "editor" }] as const;
    const [clause] = annotate({ ...documentOf("case", text), zones, inlays }).modalClauses;
    expect(clause).toMatchObject({ actor: "cn", agent: { start: 0, end: 5 }, verb: "act" });
  });
  it("makes no clause of a marker that a lexicon rejects, or without a marker", () => {
    expect(clausesOf("It must have been late. They left. The plan is not ready.")).toEqual([]);
  });
});
