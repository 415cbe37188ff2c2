import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { OutputFile, Report, WriteOptions } from "../../pipeline/model/report.js";
import type { Cell } from "../../pipeline/model/table.js";
import { assets } from "../../pipeline/read/assets.js";
import { readPair } from "../../pipeline/read/pair.js";
import { readStudy } from "../../pipeline/read/study.js";
import { compare } from "../../pipeline/run/compare.js";
import { type Figure, pagePalette, printPalette } from "../../pipeline/write/figure/figure.js";
import { figuresOf } from "../../pipeline/write/figure/index.js";
import { cut } from "../../pipeline/write/figure/words.js";
import { figures } from "../../pipeline/write/figures.js";
import { viewOf } from "../../pipeline/write/page/view.js";
import { faultsOfXml } from "./figure/xml.js";

const study = fileURLToPath(new URL("../../corpora/cfr-shen-yi-2017", import.meta.url));
const options: WriteOptions = { text: true, bom: false, delimiter: "," };
const file = { palette: printPalette, width: 820, links: false };
const page = { palette: pagePalette, width: 820, links: true };

type AnyRow = Readonly<Record<string, Cell>>;

/** Texts of a drawing, in their order. */
const textsIn = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) =>
    (text ?? "").replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))),
  );

const figureIn = (all: readonly Figure[], kind: string): Figure => {
  const found = all.find((figure) => figure.kind === kind);
  if (found === undefined) throw new Error(`no figure ${kind}`);
  return found;
};

const written = async (report: Report, how: WriteOptions = options): Promise<ReadonlyMap<string, Buffer>> => {
  const files = new Map<string, Buffer>();
  const made = figures.files(report, how, assets) as AsyncIterable<OutputFile>;
  for await (const { path, chunks } of made)
    files.set(path, Buffer.concat([...chunks].map((chunk) => Buffer.from(chunk))));
  return files;
};

const evil = `<script>alert(1)</script>"'&]]></svg><!--\u202E\u0000\uFFFE`;
const zalgo = `Z${"\u0301".repeat(200)} ${"W".repeat(300)} 中国 يجب 👩‍👩‍👧‍👦`;

/** The same report with names that somebody chose who wants drawings to break. */
const hostileOf = (report: Report): Report => {
  const names = new Map<Cell, string>([
    ["op-ed", evil],
    ["introduction", zalgo],
  ]);
  const renamed = (row: AnyRow): AnyRow =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, names.get(cell) ?? cell]));
  const { sideNames: _, ...counting } = report.counting;
  const contrast = { target: evil, reference: zalgo };
  return {
    ...report,
    title: evil,
    counting: { ...counting, ...contrast },
    contrasts: [contrast],
    voices: [
      { id: "cn", name: evil },
      { id: "us", name: zalgo },
      { id: "cn.shen", name: "\u202Eevil\u2066\uD800" },
    ],
    tables: report.tables.map((table) => ({ ...table, rows: [...table.rows].map(renamed) })),
  };
};

let report: Report;
let seed: readonly Figure[];
beforeAll(async () => {
  report = await compare(await readStudy(study), { inference: { resamples: 199 } });
  seed = figuresOf(viewOf(report, options));
});

const rowsOf = (table: string): readonly AnyRow[] => [
  ...(report.tables.find(({ name }) => name === table)?.rows ?? []),
];

describe("figures of two texts", () => {
  it("are these, in the order of the page", () => {
    expect(seed.map(({ name }) => name)).toEqual([
      "differences",
      "actors",
      "actor-stance",
      "actor-frame",
      "positions",
      "departments",
      "voices",
    ]);
  });
  it("print the counts of the table of comparisons beside each label", () => {
    const compared = rowsOf("comparison").filter(({ layer, voice }) => voice === "headline" && layer !== "actors");
    const met = compared.filter((row) => Number(row.target_count) + Number(row.reference_count) > 0);
    const figure = figureIn(seed, "differences");
    expect([...figure.data.rows]).toHaveLength(met.length);
    const counts = textsIn(figure.draw(file)).filter((text) => / : /.test(text));
    expect(counts.toSorted()).toEqual(met.map((row) => `${row.target_count} : ${row.reference_count}`).toSorted());
  });
  it("show the five departments among the actors", () => {
    const names = textsIn(figureIn(seed, "actors").draw(file));
    for (const one of ["State", "Justice", "Homeland Security", "Commerce", "Defense"])
      expect(names).toContain(`Department of ${one}`);
  });
  it("have as many ticks as there are headline hits, each at a link to its mark", () => {
    const figure = figureIn(seed, "positions");
    const rows = [...figure.data.rows];
    const total = rowsOf("comparison")
      .filter((row) => row.voice === "headline" && row.layer !== "actors" && row.label !== "all")
      .reduce((sum, row) => sum + Number(row.target_count) + Number(row.reference_count), 0);
    expect(rows).toHaveLength(total);
    const svg = figure.draw(page);
    expect(svg.match(/href="#t-[sf]\d+" tabindex="-1"/g)).toHaveLength(total);
  });
  it("print the sentences of a heat map as the table has them", () => {
    const figure = figureIn(seed, "actor-stance");
    const met = rowsOf("actor-stance");
    for (const row of figure.data.rows) {
      const known = met.find(({ actor, label }) => actor === row.actor && label === row.label);
      const side = row.side === "op-ed" ? "target" : "reference";
      expect(row.sentences).toBe(known?.[`${side}_sentences`] ?? 0);
    }
    const cells = [...figure.data.rows].filter(({ sentences }) => Number(sentences) > 0);
    expect(figure.draw(file).match(/<title>[^<]* sentences[^<]*<\/title>/g)).toHaveLength(cells.length);
  });
  it("say of the departments what the table of trajectories says", () => {
    const known = rowsOf("actor-trajectories").find(({ actor }) => actor === "us.state");
    const own = [...figureIn(seed, "departments").data.rows].find(
      (row) => row.actor === "us.state" && row.side !== "op-ed",
    );
    expect(own?.declining).toBe(known?.reference_declining);
    expect(own?.reported).toBe(known?.reference_reported);
  });
  it("add up the words of each side", () => {
    const words = rowsOf("counts-by-mode").find(
      (row) => row.layer === "stance" && row.label === "all" && row.choice === "all",
    );
    const own = [...figureIn(seed, "voices").data.rows].filter(
      (row) => row.side === "op-ed" && row.name === "all words",
    );
    expect(own.reduce((sum, row) => sum + Number(row.words), 0)).toBe(words?.target_words);
  });
  it("have cells for all their columns, and captions", () => {
    for (const { data, caption } of seed) {
      for (const row of data.rows) expect(Object.keys(row).sort()).toEqual(Object.keys(data.columns).sort());
      expect(caption).toMatch(/^[^a-z].*\.$/);
    }
  });
  it("lead to labels in the page only", () => {
    expect(figureIn(seed, "differences").draw(page)).toContain('href="#hits-stance-hedge"');
    for (const figure of seed) expect(figure.draw(file)).not.toContain("<a ");
  });
});

describe("drawings", () => {
  it.each([350, 600, 820])("%i wide are well-formed, without what a strict policy refuses", (width) => {
    for (const { draw, name } of seed) {
      for (const svg of [draw({ ...page, width }), draw({ ...file, width })]) {
        expect(faultsOfXml(svg), name).toEqual([]);
        expect(svg).not.toMatch(/<style| style=| class=| id=|NaN|undefined|Infinity/);
        expect(svg).toMatch(/^<svg [^>]*role="(?:img|group)"[^>]*><title>[^<]+<\/title><desc>[^<]+<\/desc>/);
      }
    }
  });
  it("are the same twice", () => {
    const again = figuresOf(viewOf(report, options));
    expect(again.map(({ draw }) => draw(file))).toEqual(seed.map(({ draw }) => draw(file)));
  });
  it("of hostile names are inert", () => {
    const made = figuresOf(viewOf(hostileOf(report), options));
    expect(made.length).toBe(seed.length);
    for (const { draw, name } of made) {
      const svg = draw(page);
      expect(faultsOfXml(svg), name).toEqual([]);
      expect(svg).not.toMatch(/<script|<!--|\u202E|\u2066|\u0301{4}/);
    }
  });
  it("are fewer where tables are missing", () => {
    const few = { ...report, tables: report.tables.filter(({ name }) => name === "comparison") };
    expect(figuresOf(viewOf(few, options)).map(({ kind }) => kind)).toEqual(["differences", "actors"]);
    expect(figuresOf(viewOf({ ...report, tables: [] }, options))).toEqual([]);
  });
});

describe("files", () => {
  it("are an SVG, a PNG and a CSV for each figure, and the same twice", async () => {
    const files = await written(report);
    expect([...files.keys()].slice(0, 4)).toEqual([
      "figures/figures.md",
      "figures/differences.svg",
      "figures/differences.png",
      "figures/differences.csv",
    ]);
    expect(files.size).toBe(3 * seed.length + 1);
    for (const [path, bytes] of files) {
      if (path.endsWith(".svg")) expect(faultsOfXml(bytes.toString("utf8")), path).toEqual([]);
      if (!path.endsWith(".png")) continue;
      expect(bytes.subarray(1, 4).toString()).toBe("PNG");
      expect(bytes.readUInt32BE(16)).toBe(2008);
      expect(bytes.subarray(37, 41).toString()).toBe("pHYs");
      expect(bytes.readUInt32BE(41)).toBe(11811);
    }
    const again = await written(report);
    expect([...again].map(([path, bytes]) => [path, bytes.toString("base64")])).toEqual(
      [...files].map(([path, bytes]) => [path, bytes.toString("base64")]),
    );
  });
  it("have a row of CSV for each mark", async () => {
    const files = await written(report);
    for (const { name, data } of seed) {
      const lines = files.get(`figures/${name}.csv`)?.toString("utf8").trimEnd().split("\r\n") ?? [];
      expect(lines, name).toHaveLength([...data.rows].length + 1);
    }
  });
  it("are drawn of hostile names, and without the words of the sources", async () => {
    const files = await written(hostileOf(report), { ...options, text: false });
    expect(files.size).toBe(3 * seed.length + 1);
    expect(files.get("figures/figures.md")?.toString("utf8")).not.toMatch(/<script|\u202E/);
  });
});

describe("figures of other texts", () => {
  it("are made of two short ones, and of groups with several contrasts", async () => {
    const folder = await mkdtemp(join(tmpdir(), "figures-"));
    try {
      const [target, reference] = [join(folder, "a.txt"), join(folder, "b.txt")];
      await writeFile(target, "China must not yield, and perhaps it will not. The State Department is on the rise.\n");
      await writeFile(reference, "We should talk with China. Cooperation will clearly help the United States.\n");
      const pair = await compare(await readPair({ target, reference }), { inference: { resamples: 99 } });
      const made = figuresOf(viewOf(pair, options));
      expect(made.map(({ kind }) => kind)).toContain("differences");
      for (const { draw } of made) expect(faultsOfXml(draw(file))).toEqual([]);
      for (const { kind, caption } of made) {
        if (kind === "positions") expect(caption).not.toContain("half of");
        if (kind === "actor-stance") expect(caption.split(" Each number")[0]).not.toContain("%");
      }
      const [contrast] = pair.contrasts;
      if (contrast === undefined) throw new Error("no contrast");
      const other = { target: contrast.reference, reference: contrast.target };
      const both = { ...pair, contrasts: [contrast, other] };
      const names = figuresOf(viewOf(both, options)).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names).toContain("differences-1-a-b");
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("cut", () => {
  it("keeps letters whole, and few marks on each", () => {
    expect(cut("abcdef", 4)).toBe("abc…");
    expect(cut("😀😀😀", 5)).toBe("😀😀…");
    expect(cut(`e${"\u0301".repeat(200)}x`, 5)).toBe("e\u0301\u0301\u0301x");
    expect(cut("a\u202Eb\n\tc", 40)).toBe("a⟨U+202E⟩b c");
  });
});
