import { describe, expect, it } from "vitest";
import { measurementError } from "../../pipeline/compare/measurement-error.js";
import type { CodingStratum } from "../../pipeline/model/coding.js";
import type { ErrorRates, JudgedRow, ScoredLabel, SheetStratum } from "../../pipeline/model/error-rates.js";
import { defaultInference } from "../../pipeline/model/inference.js";
import type { Annotated, Cell, Counting } from "../../pipeline/model/table.js";
import { annotated } from "../made/annotated.js";
import { tallied } from "../made/tabulate.js";

/** A text of sentences of four words; of every `each` sentences one has a kept hedge. */
const textOf = (id: string, side: string, each: number, sentences = 200): Annotated => {
  const all = Array.from({ length: sentences }, (_, index) => `Maybe${index} talks go on.`);
  return annotated({
    id,
    side,
    zones: [{ role: "body", text: all.join(" ") }],
    stance: all.flatMap((_, index) => (index % each === 0 ? [{ words: `Maybe${index}`, label: "hedge" }] : [])),
  });
};

const texts = [textOf("a", "left", 2), textOf("b", "right", 4)];
const counting = (errorRates: readonly ErrorRates[], register?: string): Counting => ({
  target: "left",
  reference: "right",
  zones: ["body"],
  inference: defaultInference,
  errorRates,
  ...(register === undefined ? {} : { register }),
});

type AnyRow = Readonly<Record<string, Cell>>;
const rowsOf = (how: Counting, documents = texts): readonly AnyRow[] => tallied(measurementError, documents, how);
const hedge = (how: Counting, documents = texts): AnyRow =>
  rowsOf(how, documents).find(({ label }) => label === "hedge") ?? {};

const scored = (right: number, found: number, gold: number, more: Partial<ScoredLabel> = {}): ScoredLabel => ({
  layer: "stance",
  label: "hedge",
  precision: { right, of: found },
  recall: { kind: "hits", right, of: gold },
  effort: { unit: "texts", count: 10 },
  ...more,
});
const file = (figures: readonly ScoredLabel[], more: Partial<ErrorRates> = {}): ErrorRates => ({
  file: "scores.csv",
  register: "op-ed",
  seen: false,
  scored: figures,
  rows: new Map(),
  strata: [],
  ...more,
});

/** A sheet with so many rows a stratum from each text, of which a part is answered with yes. */
type Plan = Readonly<Record<CodingStratum, readonly [drawn: number, yes: number]>>;
const sheet = (
  plans: ReadonlyMap<Annotated, Plan>,
  populations: Readonly<Record<CodingStratum, number>>,
): ErrorRates => {
  const rows = new Map<string, readonly JudgedRow[]>();
  const strata = new Map<string, SheetStratum>();
  for (const [{ document }, plan] of plans) {
    const ofDocument = Object.entries(plan).flatMap(([name, [drawn, yes]]) => {
      const stratum = name as CodingStratum;
      const whole = { layer: "stance", label: "hedge", stratum };
      const before = strata.get(stratum)?.drawn ?? 0;
      strata.set(stratum, { ...whole, population: populations[stratum], drawn: before + drawn });
      return Array.from(
        { length: drawn },
        (_, index): JudgedRow => ({
          ...whole,
          document: document.id,
          start: index,
          end: index + 5,
          words: document.text.slice(index, index + 5),
          answer: index < yes,
        }),
      );
    });
    rows.set(document.id, ofDocument);
  }
  return file([], { file: "sheet.csv", register: null, rows, strata: [...strata.values()] });
};
const populations = { kept: 150, rejected: 20, with: 150, without: 250 };
const [first, second] = texts as [Annotated, Annotated];
const same: Plan = { kept: [40, 36], rejected: [0, 0], with: [40, 36], without: [30, 3] };

describe("measurement-error", () => {
  it("corrects by precision over recall what enough gold of the register stands behind", () => {
    const row = hedge(counting([file([scored(80, 100, 90)])], "Op-Ed"));
    expect(row).toMatchObject({
      status: "corrected",
      why: "",
      register: "op-ed",
      source: "scores.csv",
      precision: 0.8,
      recall: 80 / 90,
      recall_of: "hits",
      gold_hits: 90,
      predicted_hits: 100,
      checked_by_side: false,
      sides_differ: null,
      target_rate: 125,
      reference_rate: 62.5,
    });
    expect(row.target_corrected_rate).toBeCloseTo(112.5, 9);
    expect(row.reference_corrected_rate).toBeCloseTo(56.25, 9);
    expect(row.difference_corrected).toBeCloseTo(56.25, 9);
    // One factor corrects both sides: as wide, relative to itself, as the interval of each rate.
    const relative = (name: string) => Number(row[`${name}_upper`]) / Number(row[name]);
    expect(relative("difference_corrected")).toBeCloseTo(relative("target_corrected_rate"), 9);
    expect(Number(row.difference_corrected_lower)).toBeGreaterThan(0);
  });
  it.each([
    [
      "another register",
      [file([scored(80, 100, 90)])],
      "speech",
      /are of the register op-ed, and these texts are speech/,
    ],
    ["a study without one", [file([scored(80, 100, 90)])], undefined, /that of these texts is not told/],
    ["few gold hits", [file([scored(30, 60, 40)])], "op-ed", /gold hits behind it: 40.*about 3 more texts like the 10/],
    ["few predicted hits", [file([scored(30, 49, 60)])], "op-ed", /predicted hits: 49; 50 of each are needed/],
    ["gold that was seen", [file([scored(80, 100, 90)], { seen: true })], "op-ed", /in view, which flatters/],
    ["nothing right", [file([scored(0, 100, 90)])], "op-ed", /none of its hits was right/],
    [
      "no file at all",
      [],
      "op-ed",
      /code about 420 rows \(counterpoint code --layer stance --labels hedge --size 420\)/,
    ],
    ["another label", [file([scored(80, 100, 90, { label: "deny" })])], "op-ed", /none of the files of --error-rates/],
  ] as const)("refuses %s, with the reason", (_, rates, register, why) => {
    const row = hedge(counting(rates, register));
    expect(row).toMatchObject({ status: "not_correctable", target_corrected_rate: null, difference_corrected: null });
    expect(row.why).toMatch(why);
  });
  it("takes a sheet of these texts, and checks it by side", () => {
    const row = hedge(
      counting([
        sheet(
          new Map([
            [first, same],
            [second, same],
          ]),
          populations,
        ),
      ]),
    );
    expect(row).toMatchObject({
      status: "corrected",
      source: "sheet.csv",
      register: null,
      precision: 0.9,
      recall_of: "sentences",
      gold_hits: 78,
      predicted_hits: 80,
      checked_by_side: true,
      sides_differ: false,
      target_precision: 0.9,
      reference_precision: 0.9,
    });
    // 150 sentences with a hit, 9 in 10 of them right, against 250 without, 1 in 10 of which was missed.
    expect(row.recall).toBeCloseTo(135 / 160, 12);
    expect(row.target_recall).toBeCloseTo(135 / 160, 12);
  });
  it("corrects each side by its own figures where they differ, if each has enough", () => {
    const good: Plan = { kept: [60, 60], rejected: [0, 0], with: [60, 60], without: [40, 0] };
    const bad: Plan = { kept: [60, 30], rejected: [0, 0], with: [100, 50], without: [40, 10] };
    const row = hedge(
      counting([
        sheet(
          new Map([
            [first, good],
            [second, bad],
          ]),
          populations,
        ),
      ]),
    );
    expect(row).toMatchObject({ status: "corrected", checked_by_side: true, sides_differ: true });
    expect(Number(row.target_corrected_rate)).toBeCloseTo(125, 9);
    expect(Number(row.reference_corrected_rate)).toBeCloseTo(
      (62.5 * Number(row.reference_precision)) / Number(row.reference_recall),
      9,
    );
    const few: Plan = { kept: [40, 20], rejected: [0, 0], with: [60, 30], without: [40, 10] };
    const refused = hedge(
      counting([
        sheet(
          new Map([
            [first, good],
            [second, few],
          ]),
          populations,
        ),
      ]),
    );
    expect(refused).toMatchObject({ status: "not_correctable", sides_differ: true });
    expect(refused.why).toMatch(/each must be corrected by its own figures, and right has fewer than 50/);
  });
  it("counts no row whose words do not stand in these texts", () => {
    const rates = sheet(
      new Map([
        [first, same],
        [second, same],
      ]),
      populations,
    );
    const louder = texts.map(({ document, layers }) => ({
      document: { ...document, text: document.text.toUpperCase() },
      layers,
    }));
    expect(hedge(counting([rates]), louder).why).toBe("no row of sheet.csv was drawn from these texts");
    const foreign = [textOf("x", "left", 2), textOf("y", "right", 4)];
    expect(hedge(counting([rates]), foreign).why).toBe("no row of sheet.csv was drawn from these texts");
  });
  it("says how many more rows to code, or that these texts hold too few", () => {
    const half: Plan = { kept: [15, 14], rejected: [0, 0], with: [10, 9], without: [15, 1] };
    const plans = new Map([
      [first, half],
      [second, half],
    ]);
    expect(hedge(counting([sheet(plans, populations)])).why).toMatch(
      /gold hits behind it: 20.*: code about 120 more rows/,
    );
    expect(hedge(counting([sheet(plans, { ...populations, kept: 30 })])).why).toMatch(
      /these texts hold fewer, so other texts/,
    );
  });
  it("prefers a file that does, then these texts, then the larger one", () => {
    const own = sheet(
      new Map([
        [first, same],
        [second, same],
      ]),
      populations,
    );
    const [small, large] = [file([scored(60, 70, 80)]), file([scored(600, 700, 800)], { file: "more.csv" })];
    const source = (...rates: readonly ErrorRates[]) => hedge(counting(rates, "op-ed")).source;
    expect(source(small, large, own)).toBe("sheet.csv");
    expect(source(small, large)).toBe("more.csv");
    expect(source(large, file([scored(80, 100, 90)], { register: "speech" }))).toBe("more.csv");
  });
  it("has a row for every label, and corrects no sum of labels", () => {
    const rows = rowsOf(counting([file([scored(80, 100, 90)])], "op-ed"));
    expect(rows.filter(({ layer }) => layer === "stance")).toHaveLength(14);
    expect(rows.filter(({ layer }) => layer === "frames")).toHaveLength(11);
    expect(rows.find(({ layer, label }) => layer === "stance" && label === "all")?.why).toMatch(/^a sum over labels/);
    expect(rows.find(({ layer, label }) => layer === "actors" && label === "all")).toMatchObject({
      status: "not_correctable",
    });
  });
  it.each([
    ["gold", [file([scored(80, 100, 90)])]],
    [
      "a sheet whose sides agree",
      [
        sheet(
          new Map([
            [first, same],
            [second, { ...same, kept: [40, 34] as const }],
          ]),
          populations,
        ),
      ],
    ],
    [
      "a sheet whose sides differ",
      [
        sheet(
          new Map<Annotated, Plan>([
            [first, { kept: [60, 60], rejected: [0, 0], with: [60, 57], without: [40, 3] }],
            [second, { kept: [60, 30], rejected: [0, 0], with: [100, 50], without: [40, 10] }],
          ]),
          populations,
        ),
      ],
    ],
    [
      "a sheet with a weak side",
      [
        sheet(
          new Map<Annotated, Plan>([
            [first, same],
            [second, { ...same, kept: [40, 10] }],
          ]),
          populations,
        ),
      ],
    ],
  ] as const)("turns round with the sides: %s", (_, rates) => {
    const how = counting(rates, "op-ed");
    const other: Readonly<Record<string, string>> = {
      target: "reference",
      reference: "target",
      lower: "upper",
      upper: "lower",
    };
    const mirrored = rowsOf(how).map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, cell]) => {
          if (/^(?:target|reference)_/.test(column))
            return [column.replace(/^[a-z]+/, (side) => other[side] ?? side), cell];
          if (!column.startsWith("difference")) return [column, cell];
          return [
            column.replace(/lower$|upper$/, (end) => other[end] ?? end),
            typeof cell === "number" ? 0 - cell : cell,
          ];
        }),
      ),
    );
    expect(rowsOf({ ...how, target: "right", reference: "left" })).toEqual(mirrored);
  });
});
