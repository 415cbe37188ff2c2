import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { annotator } from "../pipeline/annotate/english.js";
import { tables } from "../pipeline/compare/index.js";
import type { Document } from "../pipeline/model/document.js";
import { defaultInference } from "../pipeline/model/inference.js";
import type { Layers } from "../pipeline/model/layers.js";
import type { Lexicons } from "../pipeline/model/lexicon.js";
import type { Annotated, Cell, Counting, Tally } from "../pipeline/model/table.js";
import { documentOf } from "../pipeline/read/document.js";
import { readLexicons } from "../pipeline/read/lexicons.js";
import { exp2, percentDifference } from "../pipeline/statistics/index.js";
import { faultsOf, wholeBody } from "./layer-invariants.js";
import { filesIn } from "./made/folder.js";
import { tallied } from "./made/tabulate.js";
import { uglyTexts } from "./ugly-texts.js";

const run = promisify(execFile);

/** Prose of two sides; no paragraph names a person by surname only before the full name, so each can stand alone. */
const warning = `The Department of Justice announced that it would indict five officers of the Chinese army. Beijing's answer was swift: it suspended the dialogue, and Foreign Ministry officials denied any part in the theft. Perhaps neither side expected the other to yield.

The United States must not confuse espionage with crime. It is unclear whether sanctions will change China's behaviour, but Washington cannot simply ignore the theft of trade secrets. Some say that norms take decades; others doubt that they can ever bind a great power.

In reality, the U.S.-China relationship has survived worse. According to Chinese officials, cooperation against cybercrime should continue, and it may yet lead to an agreement.`;

const promise = `China and the United States share an interest in a stable cyberspace. Their governments ought to expand law enforcement cooperation, build trust and avoid conflict. We believe that dialogue is clearly better than confrontation.

The European Union could help. Its members might host talks between Washington and Beijing, and the United Nations has already written rules that both sides accept. Nobody should rule out a partnership.

Of course, sovereignty will remain a sensitive issue. The Departments of State, Justice and Commerce have argued that transparency is necessary; China's leaders apparently agree.`;

const counting: Counting = {
  target: "warning",
  reference: "promise",
  zones: ["body"],
  inference: { ...defaultInference, resamples: 199 },
};
const swapped: Counting = { ...counting, target: counting.reference, reference: counting.target };

type AnyRow = Readonly<Record<string, Cell>>;

const tallies: readonly Tally[] = tables.filter((table) => table.kind === "tally");

let lexicons: Lexicons;
let layersOf: (document: Document) => Layers;
beforeAll(async () => {
  lexicons = await readLexicons();
  layersOf = annotator(lexicons);
});

const annotated = (document: Document): Annotated => ({ document, layers: layersOf(document) });
const prose = (): readonly Annotated[] => [
  annotated(wholeBody("warning", warning)),
  annotated(wholeBody("promise", promise)),
];
const rowsOf = (table: Tally, texts: readonly Annotated[], how: Counting = counting): readonly AnyRow[] =>
  tallied(table, texts, how);

describe("Law 2: the same input gives the same bytes", () => {
  const texts = (): readonly Document[] => [
    ...uglyTexts.filter((_, index) => index % 4 === 0).map(({ name, text }) => documentOf(name, text)),
    wholeBody("warning", warning),
    wholeBody("promise", promise),
    wholeBody("possessives", "The phones were Huawei's. Huawei's bosses left. It is Zhongxing's/Huawei's fault."),
    wholeBody("possessives again", "Zhongxing's bosses met Huawei's bosses."),
  ];
  const inOrder = (
    documents: readonly Document[],
    layers: (document: Document) => Layers,
  ): ReadonlyMap<string, string> =>
    new Map(documents.map((document) => [document.id, JSON.stringify(layers(document))]));
  const differing = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] =>
    [...a.keys()].filter((id) => a.get(id) !== b.get(id));
  /** An annotator with a language model that has read nothing yet. */
  const fresh = async (): Promise<(document: Document) => Layers> => {
    vi.resetModules();
    return (await import("../pipeline/annotate/english.js")).annotator(lexicons);
  };

  it("whatever was annotated before", async () => {
    const forward = inOrder(texts(), await fresh());
    const backward = inOrder(texts().toReversed(), await fresh());
    expect(differing(forward, backward)).toEqual([]);
  });

  it("however a word was met before", async () => {
    const sentence = (id: string) => wholeBody(id, "Then Zhongxing's bosses left Huawei's offices.");
    const layers = await fresh();
    const before = JSON.stringify(layers(sentence("a")).tokens);
    layers(wholeBody("b", "It was Zhongxing's. The offices were Huawei's; Zhongxing's/Huawei's own."));
    expect(JSON.stringify(layers(sentence("a")).tokens)).toBe(before);
    const afterwards = await fresh();
    afterwards(wholeBody("b", "It was Zhongxing's. The offices were Huawei's; Zhongxing's/Huawei's own."));
    expect(JSON.stringify(afterwards(sentence("a")).tokens)).toBe(before);
  });

  describe("from the command line", () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "laws-"));
    });
    afterAll(() => rm(folder, { recursive: true }));

    /** Elsewhere the loader would not know how markup is written. */
    const tsconfig = fileURLToPath(new URL("../tsconfig.json", import.meta.url));

    /** Hashes of all files that a comparison writes, run in a folder of its own and in surroundings of its own. */
    const hashes = async (place: string, surroundings: Readonly<Record<string, string>>): Promise<AnyRow> => {
      const home = join(folder, place);
      await mkdir(home, { recursive: true });
      await Promise.all([
        writeFile(join(home, "warning.txt"), warning),
        writeFile(join(home, "promise.txt"), `${promise}\n\nISTANBUL and Izmir, İstanbul and ıssız, differ. 1,000.5\n`),
      ]);
      const program = fileURLToPath(new URL("../pipeline/cli/main.ts", import.meta.url));
      const args = [
        "--import",
        import.meta.resolve("tsx"),
        program,
        "compare",
        "warning.txt",
        "promise.txt",
        "--out",
        "out",
      ];
      await run(process.execPath, args, {
        cwd: home,
        env: { ...process.env, TSX_TSCONFIG_PATH: tsconfig, ...surroundings },
      });
      const files = await filesIn(join(home, "out"));
      const digest = async (file: string) =>
        createHash("sha256")
          .update(await readFile(join(home, "out", file)))
          .digest("hex");
      return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await digest(file)] as const)));
    };

    it("wherever, whenever and in whatever language", async () => {
      const [here, there] = await Promise.all([
        hashes("here", { TZ: "Pacific/Kiritimati", LANG: "C", LC_ALL: "C" }),
        hashes("somewhere else", { TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", NO_COLOR: "1" }),
      ]);
      expect(Object.keys(here).length).toBeGreaterThan(tables.length);
      expect(there).toEqual(here);
    });
  });
});

describe("Law 3: any text at all has lawful layers, the same twice", () => {
  const pieces = uglyTexts.map(({ text }) => text).filter((text) => text.length > 0 && text.length < 400);
  const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  const anyText = fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...pieces) },
        { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
        { weight: 1, arbitrary: fc.array(codeUnit, { maxLength: 10 }).map((codes) => codes.join("")) },
        { weight: 2, arbitrary: fc.constantFrom(" ", "\n\n", "\r\n", "", ". ", "China may ", "not ", "’s ", "U.S.") },
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(""));

  it("as fast-check makes them up", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const document of [documentOf("any", text), wholeBody("any", text)]) {
          const layers = layersOf(document);
          expect(faultsOf(document, layers)).toEqual([]);
          expect(JSON.stringify(layersOf(document)) === JSON.stringify(layers)).toBe(true);
        }
      }),
      { seed: 2017, numRuns: 300 },
    );
  });
});

/** Ends of a range of what turns round change places with it. */
const otherEnd = (column: string): string =>
  column.replace(
    /_(?:lower|upper|least|greatest)$/,
    (end) => ({ _lower: "_upper", _upper: "_lower", _least: "_greatest", _greatest: "_least" })[end] ?? end,
  );

/** A row's %DIFF, which is made anew from the rates, as it has no mirror image. */
const percents = (row: AnyRow): AnyRow => {
  if (!("percent_difference" in row)) return {};
  const { target_rate: target, reference_rate: reference } = row;
  const end = (logRatio: unknown) => (typeof logRatio === "number" ? 100 * (exp2(0 - logRatio) - 1) : null);
  return {
    percent_difference: percentDifference({
      targetCount: Number(row.reference_count),
      targetBase: Number(row.reference_base),
      referenceCount: Number(row.target_count),
      referenceBase: Number(row.target_base),
    }),
    percent_difference_lower: target === null || reference === null ? null : end(row.log_ratio_upper),
    percent_difference_upper: target === null || reference === null ? null : end(row.log_ratio_lower),
  };
};

/** What becomes of a row when target and reference change places. */
const mirrored = (row: AnyRow): AnyRow => ({
  ...Object.fromEntries(
    Object.entries(row).map(([column, cell]) => {
      if (column.startsWith("target_")) return [column.replace("target_", "reference_"), cell];
      if (column.startsWith("reference_")) return [column.replace("reference_", "target_"), cell];
      const turns = /^(?:sentence_)?(?:difference|log_ratio)/.test(column);
      // Zero less the number, not its negation: there is no −0 in a table.
      return [turns ? otherEnd(column) : column, turns && typeof cell === "number" ? 0 - cell : cell];
    }),
  ),
  ...percents(row),
});

/** Texts in pairs, several a side, so that texts and pairs are units. */
const corpus = (pairs: "paired" | "unpaired"): readonly Annotated[] =>
  [...warning.split("\n\n"), ...promise.split("\n\n"), warning, promise].flatMap((text, index) =>
    ["warning", "promise"].map((side, place) => {
      const words = place === 0 ? text : text.split(". ").slice(1).join(". ") || text;
      const document = wholeBody(`${side} ${(index * 5) % 7} ${index}`, words, side);
      return annotated({ ...document, pair: pairs === "paired" ? `pair ${index}` : null });
    }),
  );

/** One text against one that speaks otherwise, so that differences hang on passages. */
const lopsided = (): readonly Annotated[] => {
  const urgent = "China must act now. The United States must answer, and both must not wait.";
  const calm = "Perhaps talks may help. The two sides perhaps agree that trade seems to grow.";
  return [
    annotated(wholeBody("warning", [urgent, urgent, calm, urgent, urgent, urgent, calm].join("\n\n"), "warning")),
    annotated(wholeBody("promise", [calm, calm, calm, urgent, calm, calm, calm].join("\n\n"), "promise")),
  ];
};

describe("Law 4: swapping the sides", () => {
  it.each(tallies.map((table) => [table.name, table] as const))(
    "turns every row of %s round, and changes nothing else",
    (_, table) => {
      let seen = 0;
      for (const texts of [prose(), lopsided(), corpus("unpaired"), corpus("paired")]) {
        const rows = rowsOf(table, texts);
        seen += rows.length;
        expect(rowsOf(table, texts, swapped)).toEqual(rows.map(mirrored));
        expect(rowsOf(table, texts.toReversed(), swapped)).toEqual(rows.map(mirrored));
      }
      expect(seen).toBeGreaterThan(0);
    },
  );
  it("finds something to compare", () => {
    const differences = tallies
      .flatMap((table) => rowsOf(table, prose()))
      .filter(({ difference }) => difference !== 0 && difference !== null);
    expect(differences.length).toBeGreaterThan(20);
  });
});

/** Columns that count something on one side. */
const counts =
  /^(target|reference)_(?:count|as_listed|base|words|clauses|sentences|pairs|actor_sentences|mentions|rising|declining|reported|hedged|negated)$/;
/** What an actor is called is a vote of its mentions, in which a doubled text has two. */
const voted: ReadonlySet<string> = new Set(["name", "facet", "wikipedia"]);
/** Columns of inference, which grows surer with more words, as it must. */
const inferred =
  /_(?:lower|upper|p|q|units|sentences|minimum_count)$|^(?:verdict|permutation|interval_|log_likelihood|sentence|passages|unit$)/;
/** True if the column has to stay as it is; a ratio with a constant added to its counts need not. */
const stays = (column: string, row: AnyRow): boolean => {
  if (voted.has(column) || inferred.test(column) || column.startsWith("log_ratio_walter")) return false;
  return column !== "log_ratio_hardie" || (row.target_count !== 0 && row.reference_count !== 0);
};
/** Tables of what was inferred, or of where hits stand and which they are: their rows depend on how many words there are. */
const ofMoreWords: ReadonlySet<string> = new Set(["findings", "passages", "positions", "examples"]);

describe("Law 4: doubling a text", () => {
  const doubled = (text: string): string => `${text}\n\n${text}`;
  const cases = [
    ["both texts", true, true],
    ["the target", true, false],
    ["the reference", false, true],
  ] as const;

  it.each(cases)(
    "doubles the counts of %s and leaves rates, shares, differences and unsmoothed ratios alone",
    (_, target, reference) => {
      const more = [
        annotated(wholeBody("warning", target ? doubled(warning) : warning)),
        annotated(wholeBody("promise", reference ? doubled(promise) : promise)),
      ];
      for (const table of tallies.filter(({ name }) => !ofMoreWords.has(name))) {
        const once = rowsOf(table, prose());
        const wanted = once.map((row) =>
          Object.fromEntries(
            Object.entries(row)
              .filter(([column]) => stays(column, row))
              .map(([column, cell]) => {
                const side = counts.exec(column)?.[1];
                const twice = (side === "target" && target) || (side === "reference" && reference);
                return [column, twice && typeof cell === "number" ? 2 * cell : cell];
              }),
          ),
        );
        const found = rowsOf(table, more).map((row, index) =>
          Object.fromEntries(Object.entries(row).filter(([column]) => stays(column, once[index] ?? {}))),
        );
        expect(found, table.name).toEqual(wanted);
      }
    },
  );
});

describe("merging tallies", () => {
  const parts = (): readonly Annotated[] =>
    [...warning.split("\n\n"), ...promise.split("\n\n"), "constructor may __proto__ China", ""].map((text, index) =>
      annotated(wholeBody(`part ${index}`, text, index % 2 === 0 ? "warning" : "promise")),
    );

  it("gives the same rows in any order and any grouping", () => {
    const documents = parts();
    const orders = fc.shuffledSubarray([...documents], { minLength: documents.length, maxLength: documents.length });
    for (const table of tallies) {
      const wanted = rowsOf(table, documents);
      fc.assert(
        fc.property(orders, fc.integer({ min: 1, max: documents.length }), (order, size) => {
          const whole = table.tallying.start();
          for (let from = 0; from < order.length; from += size) {
            const shard = table.tallying.start();
            for (const one of order.slice(from, from + size)) table.tallying.add(shard, one, counting);
            table.tallying.merge(whole, shard);
          }
          expect([...table.rows(table.tallying.conclude(whole, counting), counting)]).toEqual(wanted);
        }),
        { seed: 2017, numRuns: 20 },
      );
    }
  });
  it("gives the same rows where states are only gathered to conclude from", () => {
    const gathering = tallies.filter(({ tallying }) => tallying.gather !== undefined);
    expect(gathering.length).toBeGreaterThan(0);
    const documents = parts();
    for (const table of gathering) {
      // Last texts first, so that labels have other numbers in each state.
      const states = documents.toReversed().map((one) => {
        const state = table.tallying.start();
        table.tallying.add(state, one, counting);
        return state;
      });
      const gathered = table.tallying.gather?.(states);
      expect([...table.rows(table.tallying.conclude(gathered, counting), counting)]).toEqual(rowsOf(table, documents));
    }
  });
  it("leaves the state that is added as it was", () => {
    const [first, second, ...others] = parts();
    if (first === undefined || second === undefined) throw new Error("no parts");
    for (const table of tallies) {
      const into = table.tallying.start();
      const from = table.tallying.start();
      table.tallying.add(from, first, counting);
      table.tallying.add(from, second, counting);
      const before = JSON.stringify([...table.rows(table.tallying.conclude(from, counting), counting)]);
      table.tallying.merge(into, from);
      for (const one of others) table.tallying.add(into, one, counting);
      expect(JSON.stringify([...table.rows(table.tallying.conclude(from, counting), counting)]), table.name).toBe(
        before,
      );
    }
  });
});
