import { describe, expect, it } from "vitest";
import { actorMentions } from "../../pipeline/compare/actor-mentions.js";
import { frameTerms } from "../../pipeline/compare/frame-terms.js";
import { tables } from "../../pipeline/compare/index.js";
import { modalClauses } from "../../pipeline/compare/modal-clauses.js";
import { sentences } from "../../pipeline/compare/sentences.js";
import { stanceMarkers } from "../../pipeline/compare/stance-markers.js";
import { texts } from "../../pipeline/compare/texts.js";
import { tokens } from "../../pipeline/compare/tokens.js";
import { zones } from "../../pipeline/compare/zones.js";
import { contextLength, leftContext, rightContext } from "../../pipeline/model/context.js";
import { annotated } from "../made/annotated.js";
import { introduction, opEd } from "../made/opinions.js";
import { tabulated } from "../made/tabulate.js";

describe("contexts", () => {
  const zone = (text: string) => ({ start: 0, end: text.length });

  it("show what stands beside a hit, whole words only", () => {
    const text = `${"long ".repeat(20)}hit${" long".repeat(20)}`;
    const span = { start: 100, end: 103 };
    expect(leftContext(text, zone(text), span)).toBe("long ".repeat(12));
    expect(rightContext(text, zone(text), span)).toBe(" long".repeat(12));
    const odd = { start: 101, end: 103 };
    expect(leftContext(text, zone(text), odd)).toBe(`${"long ".repeat(11)}h`);
  });
  it("never leave the zone", () => {
    const text = "outside inside hit inside outside";
    expect(leftContext(text, { start: 8, end: 25 }, { start: 15, end: 18 })).toBe("inside ");
    expect(rightContext(text, { start: 8, end: 25 }, { start: 15, end: 18 })).toBe(" inside");
  });
  it("keep their length where line breaks become spaces", () => {
    const text = "a\r\nb hit\tc\u2028d";
    expect(leftContext(text, zone(text), { start: 5, end: 8 })).toBe("a  b ");
    expect(rightContext(text, zone(text), { start: 5, end: 8 })).toBe(" c d");
  });
  it("never part a character, and show something of a text without spaces", () => {
    for (const beside of ["", "x"]) {
      const text = `${"𝒳".repeat(80)}${beside}hit${beside}${"𝒳".repeat(80)}`;
      const span = { start: text.indexOf("hit"), end: text.indexOf("hit") + 3 };
      for (const context of [leftContext(text, zone(text), span), rightContext(text, zone(text), span)]) {
        expect(context).not.toMatch(/\p{Surrogate}/u);
        expect(context.length).toBe(contextLength - beside.length);
      }
    }
  });
  it("are empty at the edges", () => {
    expect(leftContext("hit", zone("hit"), { start: 0, end: 3 })).toBe("");
    expect(rightContext("hit", zone("hit"), { start: 0, end: 3 })).toBe("");
  });
});

describe("tables of hits", () => {
  it("give every cell of a stance marker", () => {
    const [, perhaps, , not] = [...stanceMarkers.rows(opEd)];
    expect(perhaps).toEqual({
      hit: "op-ed:stance:55-62:hedge.perhaps",
      document: "op-ed",
      side: "op-ed",
      pair: "shen",
      zone: 1,
      role: "body",
      inlay: null,
      inlay_kind: null,
      writer: "shen",
      voice: "shen",
      chain: "shen",
      mode: "own",
      paragraph: 1,
      sentence: 2,
      start: 55,
      end: 62,
      surface: "Perhaps",
      label: "hedge",
      engagement: "entertain",
      counting: "headline",
      entry: "hedge.perhaps",
      lexicon: "stance/made",
      induced: false,
      rule: "pattern",
      listed: true,
      negated: false,
      status: "kept",
      reason: "",
      left: "China may talk [and bargain] to China. ",
      right: " China must not talk.",
    });
    expect(not).toMatchObject({ status: "rejected", rule: "unless", reason: "made up" });
  });
  it("give a hit in an inlay the inlay's voice", () => {
    const rows = [...frameTerms.rows(opEd)];
    expect(rows.map(({ voice, inlay_kind }) => [voice, inlay_kind])).toEqual([
      ["shen", null],
      ["translator", "insertion"],
      ["shen", null],
    ]);
  });
  it("have an id for each hit, also where one entry proposes one span twice", () => {
    const twice = annotated({
      id: "x",
      side: "a",
      zones: [{ role: "body", text: "China" }],
      actors: [
        { words: "China", label: "cn" },
        { words: "China", label: "cn", status: "rejected" },
      ],
    });
    expect([...actorMentions.rows(twice)].map(({ hit }) => hit)).toEqual([
      "x:actors:0-5:cn.china",
      "x:actors:0-5:cn.china#2",
    ]);
  });
  it("lead a modal clause back to its stance marker", () => {
    const [clause] = [...modalClauses.rows(opEd)];
    expect(clause).toMatchObject({
      hit: "op-ed:modalClauses:63-82:obligation.must",
      surface: "China must not talk",
      modality: "obligation",
      strength: "high",
      polarity: "negative",
      negation: "internal",
      modal: "must",
      marker: "op-ed:stance:69-73:obligation.must",
      agent: "China",
      agent_start: 63,
      agent_end: 68,
      agent_kind: "actor",
      actor: "cn",
      agent_reason: "",
      verb: "talk",
      entry: "obligation.must",
      status: "kept",
    });
    expect([...stanceMarkers.rows(opEd)].map(({ hit }) => hit)).toContain(clause?.marker);
  });
  it("refuse an annotation that points outside the zones", () => {
    const [marker] = opEd.layers.stance;
    if (marker === undefined) throw new Error("made document without a marker");
    const broken = { ...opEd, layers: { ...opEd.layers, stance: [{ ...marker, zone: 7 }] } };
    expect(() => [...stanceMarkers.rows(broken)]).toThrow("points to zone 7, but there are 2");
  });
});

describe("tables of the texts", () => {
  it("tokens know their sentence, and words are marked", () => {
    const rows = [...tokens.rows(opEd)];
    expect(rows.find(({ surface }) => surface === "Perhaps")).toMatchObject({ sentence: 2, zone: 1, word: true });
    expect(rows.find(({ surface }) => surface === "bargain")).toMatchObject({ inlay: 0, voice: "translator" });
    expect(rows.every(({ start, end, surface }) => opEd.document.text.slice(start, end) === surface)).toBe(true);
  });
  it("sentences run through inlays, whose words are not counted", () => {
    expect([...sentences.rows(opEd)].map(({ surface, words }) => [surface, words])).toEqual([
      ["China may talk", 3],
      ["China may talk [and bargain] to China.", 5],
      ["Perhaps China must not talk.", 5],
    ]);
  });
  it("zones are followed by their inlays, and no token is counted twice", () => {
    const rows = [...zones.rows(opEd)];
    expect(rows.map(({ role, inlay_kind, words, tokens }) => [role, inlay_kind, words, tokens])).toEqual([
      ["title", null, 3, 3],
      ["body", null, 10, 12],
      ["body", "insertion", 2, 4],
    ]);
    expect(rows.reduce((sum, row) => sum + row.tokens, 0)).toBe(opEd.layers.tokens.length);
  });
  it("texts have their metadata whole, and find no title in what objects inherit", () => {
    expect([...texts.rows(opEd)]).toMatchObject([
      { title: "A Title", author: null, metadata: '{"constructor":"nobody","title":"A Title"}', words: 13 },
    ]);
    expect([...texts.rows(introduction)]).toMatchObject([{ title: null, metadata: null, code_units: 30 }]);
  });
});

describe("every table", () => {
  it.each(tables.map((table) => [table.name, table] as const))(
    "%s: rows have exactly the columns, in order",
    (_name, table) => {
      const { columns, rows } = tabulated(table, [opEd, introduction]);
      for (const row of rows) {
        expect(Object.keys(row)).toEqual(Object.keys(columns));
        for (const [name, { type, values }] of Object.entries(columns)) {
          const cell = row[name] ?? null;
          if (cell === null) {
            expect(type.endsWith("?"), `${name} is empty`).toBe(true);
            continue;
          }
          expect(typeof cell, name).toBe(type.replace("?", "").replace("integer", "number"));
          if (type.startsWith("integer")) expect(Number.isSafeInteger(cell), name).toBe(true);
          if (values !== undefined) expect(values, name).toContain(cell);
        }
      }
    },
  );
  it("bears the name of its file and export", async () => {
    for (const { name } of tables) {
      const module: Readonly<Record<string, unknown>> = await import(`../../pipeline/compare/${name}.ts`);
      const camel = name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
      expect(tables).toContain(module[camel]);
    }
  });
});
