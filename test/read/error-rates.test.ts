import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readErrorRates } from "../../pipeline/read/error-rates.js";
import { faultOf, madeFolder } from "../made/folder.js";

const header = "layer,class,variant,match,gold_count,found_count,gold_right,found_right,documents";
const line = (label: string, more = "disambiguated,overlap") => `stance,${label},${more},90,100,80,81,12`;

/** Reads one file of its own, with a register or none. */
const read = async (content: string, register: string | null = null, name = "scores.csv") => {
  const folder = await madeFolder({ [name]: content });
  return readErrorRates({ path: join(folder, name), register });
};
const refused = (content: string, register: string | null = null) => faultOf(() => read(content, register));

describe("scores of evaluate", () => {
  it("are read where hits were matched one to one and rules were applied", async () => {
    const content = [header, line("hedge"), line("hedge", "as_listed,overlap"), line("hedge", "disambiguated,exact")];
    const { rates, files } = await read(content.join("\n"), "Op-Ed");
    expect(files).toEqual([{ path: "scores.csv", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(rates).toEqual([
      {
        file: "scores.csv",
        register: "op-ed",
        seen: false,
        scored: [
          {
            layer: "stance",
            label: "hedge",
            precision: { right: 81, of: 100 },
            recall: { kind: "hits", right: 80, of: 90 },
            effort: { unit: "texts", count: 12 },
          },
        ],
        rows: new Map(),
        strata: [],
      },
    ]);
  });
  it("are parted by register, and by whether the rules were made with them in view", async () => {
    const content = [
      `${header},register,split,gold`,
      `${line("hedge")},op-ed,dev,a`,
      `${line("deny")},op-ed,train,a`,
      `${line("deny")},speech,dev,b`,
    ];
    const { rates } = await read(content.join("\n"));
    expect(rates.map(({ register, seen }) => [register, seen])).toEqual([
      ["op-ed", false],
      ["op-ed", true],
      ["speech", false],
    ]);
  });
  it("leave out what only recall was measured of", async () => {
    const { rates } = await read([header, "stance,hedge,disambiguated,overlap,90,,80,,12"].join("\n"), "op-ed");
    expect(rates).toEqual([]);
  });
  it.each([
    [[header, line("hedge")], null, /of which register are the texts that were judged\? --error-rates .*=REGISTER/],
    [
      [`${header},register`, `${line("hedge")},speech`],
      "op-ed",
      /line 2: its register is "speech", but .* says "op-ed"/,
    ],
    [[`${header},gold`, `${line("hedge")},a`, `${line("hedge")},b`], "op-ed", /figures of several golds \(a, b\)/],
    [[header, line("hedge", "disambiguated,token")], "op-ed", /no row with the match overlap/],
    [[header, line("hedge").replace("100", "many")], "op-ed", /line 2: "many" in the column found_count is no number/],
    [["a,b", "1,2"], "op-ed", /is neither scores\.csv nor coding-scores\.csv/],
    [[""], "op-ed", /is neither scores\.csv nor coding-scores\.csv/],
  ] as const)("are refused otherwise: %j", async (lines, register, complaint) => {
    expect(await refused(lines.join("\n"), register)).toMatch(complaint);
  });
});

describe("coding scores of evaluate --sheet", () => {
  it("give precision, and recall by sentences, of each coder", async () => {
    const content = [
      "coder,layer,label,figure,value,lower,upper,judged,yes,open,population",
      "a.csv,stance,hedge,precision,.9,.8,.95,60,54,0,100",
      "a.csv,stance,hedge,sentence_recall,.8,.7,.9,120,70,2,400",
      "b.csv,stance,hedge,precision,.5,.1,.9,2,1,0,100",
      "b.csv,stance,hedge,sentence_recall,,,,0,0,2,400",
    ];
    const { rates } = await read(content.join("\n"), "op-ed");
    expect(rates[0]?.scored).toEqual([
      {
        layer: "stance",
        label: "hedge",
        precision: { right: 54, of: 60 },
        recall: { kind: "sentences", value: 0.8, lower: 0.7, upper: 0.9, gold: 70 },
        effort: { unit: "rows", count: 180 },
      },
    ]);
  });
});

describe("a sheet", () => {
  const sheet = 'item,label,words,answer\n1,hedge,Perhaps,y\n2,hedge,"May be.",\n';
  const key = [
    "item,layer,label,stratum,population,document,start,end",
    "1,stance,hedge,kept,9,a,0,7",
    "2,stance,hedge,without,40,b,3,10",
    "3,stance,hedge,without,40,b,11,20",
  ].join("\n");

  it("is read with its key, which knows the texts, and counts what was drawn and taken out again", async () => {
    const folder = await madeFolder({ "sheet.csv": sheet, "key.csv": key });
    const { rates, files } = await readErrorRates({ path: join(folder, "sheet.csv"), register: null });
    expect(files.map(({ path }) => path)).toEqual(["sheet.csv", "key.csv"]);
    const [one] = rates;
    expect([one?.register, one?.scored]).toEqual([null, []]);
    expect(
      [...(one?.rows ?? [])].map(([document, rows]) => [document, rows.map(({ answer, words }) => [answer, words])]),
    ).toEqual([
      ["a", [[true, "Perhaps"]]],
      [
        "b",
        [
          [null, "May be."],
          [null, null],
        ],
      ],
    ]);
    expect(one?.strata).toEqual([
      { layer: "stance", label: "hedge", stratum: "kept", population: 9, drawn: 1 },
      { layer: "stance", label: "hedge", stratum: "without", population: 40, drawn: 2 },
    ]);
  });
  it("speaks of its own texts alone, and needs its own key", async () => {
    const folder = await madeFolder({ "sheet.csv": sheet, "key.csv": key.replace("1,stance,hedge", "1,stance,deny") });
    const path = join(folder, "sheet.csv");
    expect(await faultOf(() => readErrorRates({ path, register: "op-ed" }))).toMatch(/coding-scores\.csv=op-ed$/);
    expect(await faultOf(() => readErrorRates({ path, register: null }))).toMatch(/item 1 .* key of another sheet/);
    const without = await madeFolder({ "sheet.csv": sheet, "key.csv": key.replace(",a,0,7", ",a,7,0") });
    expect(await faultOf(() => readErrorRates({ path: join(without, "sheet.csv"), register: null }))).toMatch(
      /line 2: 7 to 0 is no stretch of a text/,
    );
  });
});
