// The page on calibration, as people read it.
import { markdownTable } from "../../pipeline/write/markdown.js";
import { corpora } from "./corpora.js";
import { resamplesOfDraws } from "./coverage.js";
import { coverageSizes, type Extent, longTexts, sizes } from "./jobs.js";
import { type Figure, meanOf, type Over } from "./means.js";
import { nullTests, permutations } from "./null-splits.js";
import { pairMethods, resamplesOfPairs } from "./pairs.js";
import { effects, resamplesOfPower } from "./power.js";

const percent = (share: number | null | undefined, decimals = 1): string =>
  share === null || share === undefined ? "–" : (100 * share).toFixed(decimals);

const names = [...corpora.map(({ name }) => name), "all"];

const isNull = (figure: Figure): boolean => figure.part === "null" && figure.method === "permutation";

const designs = [
  ...sizes.map((units) => ({ unit: "text", units, name: `2 × ${units} texts` }) as const),
  { unit: "paragraph", units: null, name: "paragraphs of one text" } as const,
  { unit: "sentence", units: null, name: "sentences of one text" } as const,
];

const nullRows = (figures: readonly Figure[]): readonly (readonly string[])[] =>
  names.flatMap((corpus) =>
    designs.map(({ unit, units, name }) => {
      const about = { part: "null", corpus, unit, units } as const;
      const mean = (method: string, over: Over = "all") => meanOf(figures, { ...about, method, over });
      const cells = figures.filter(
        (figure) =>
          isNull(figure) &&
          figure.over === "label" &&
          figure.unit === unit &&
          (unit !== "text" || figure.units === units) &&
          (corpus === "all" || figure.corpus === corpus),
      );
      const reachable = cells.filter(({ attainable }) => (attainable ?? 0) >= 0.04);
      const all = mean("permutation");
      return [
        corpus,
        name,
        String(cells.length),
        percent(all?.share),
        percent(all?.attainable),
        String(reachable.length),
        percent(mean("permutation", "reachable")?.share),
        percent(all?.able ? all.hits / all.able : null),
        percent(Math.max(...cells.map(({ lowerBound }) => lowerBound ?? 0))),
        ...nullTests.slice(1).map((method) => percent(mean(method)?.share)),
      ];
    }),
  );

const nullTable = (figures: readonly Figure[]): string =>
  markdownTable(
    [
      "corpus",
      "dealt out",
      "labels",
      "headline test",
      "attainable",
      "reachable labels",
      "of these",
      "where it can tell",
      "largest lower bound",
      "Fisher",
      "G2",
      "Brunner–Munzel",
      "Wilcoxon",
    ],
    nullRows(figures),
  );

const layerOvers = ["all", "stance", "frames", "actors"] as const satisfies readonly Over[];

const pairTable = (figures: readonly Figure[]): string =>
  markdownTable(
    [
      "corpus",
      "labels",
      "comparisons with hits",
      "stable",
      "with hits enough",
      ...pairMethods.map((name) => name.replaceAll("_", " ")),
    ],
    names.flatMap((corpus) =>
      layerOvers.map((over) => {
        const of = (method: string, which: string) =>
          meanOf(figures, { part: "pairs", corpus, over, method, of: which });
        const some = of("stable_within_these_texts", "with_hits");
        return [
          corpus,
          over,
          String(some?.cases ?? 0),
          percent(some?.share),
          String(of("fisher", "with_enough")?.cases ?? 0),
          ...pairMethods.map((method) => percent(of(method, "with_enough")?.share)),
        ];
      }),
    ),
  );

const coverageTable = (figures: readonly Figure[]): string =>
  markdownTable(
    [
      "corpus",
      "texts a side",
      "used",
      "above the truth",
      "below it",
      "t",
      "BCa",
      "percentile",
      "t at 99 %",
      "used: stance",
      "frames",
      "actors",
    ],
    names.flatMap((corpus) =>
      coverageSizes.map((units) => {
        const of = (method: string, over: Over = "all") =>
          meanOf(figures, { part: "coverage", corpus, units, method, over });
        const used = of("used");
        const missed = (count: number | null | undefined) => percent(used && count ? count / used.cases : null);
        return [
          corpus,
          String(units),
          percent(used?.share),
          missed(used?.above),
          missed(used?.below),
          ...["t", "bca", "percentile", "t_99"].map((method) => percent(of(method)?.share)),
          ...(["stance", "frames", "actors"] as const).map((over) => percent(of("used", over)?.share)),
        ];
      }),
    ),
  );

const classes = ["under_1", "1_to_10", "10_to_50", "50_and_more"] as const satisfies readonly Over[];

const powerTable = (figures: readonly Figure[], method: string): string =>
  markdownTable(
    ["texts a side", "hits per 10,000 words", ...effects.map((effect) => (effect === 1 ? "none" : `${effect} times`))],
    sizes.flatMap((units) =>
      classes.map((over) => [
        String(units),
        over.replaceAll("_", " "),
        ...effects.map((effect) => percent(meanOf(figures, { part: "power", units, effect, method, over })?.share, 0)),
      ]),
    ),
  );

/** Cells that reject more often than they may. */
const tooOften = (figures: readonly Figure[]): string => {
  const cells = figures.filter((figure) => isNull(figure) && (figure.lowerBound ?? 0) > 0.05);
  const all = figures.filter((figure) => isNull(figure) && figure.over === "label").length;
  return cells.length === 0
    ? `None of the ${all} cells (label × corpus × what is dealt out) has a lower bound above 5 %.`
    : `Lower bound above 5 %: ${cells.map(({ corpus, unit, units, label }) => `${corpus} ${label} (${units} ${unit}s)`).join(", ")}.`;
};

/** All of it. */
export const page = (
  figures: readonly Figure[],
  { splits, pairs, draws, planted, seed }: Extent,
): string => `# Calibration

How often the comparison takes chance for a difference, how often its intervals hold the truth, and which differences it finds: measured on ${corpora.map(({ about, name }) => `${about} (\`${name}\`)`).join(" and ")}, in headline words, for all labels with at least 50 hits in what is dealt out. \`npm run bench:null\` makes this page anew, by the program's own functions; seed ${seed}. All figures are per cent; those of single labels stand in \`calibration.csv\`.

## Chance taken for a difference

${splits} random splits each: texts of one corpus are drawn and dealt out to two sides, or one long text's paragraphs or sentences are (${Object.values(longTexts).join(", ")}). *Headline test*: how often its permutation p is at most .05, mean over labels; ${permutations} random divisions, or all 252 of 5 + 5. *Attainable*: the greatest part of divisions that can be rejected at all; rare labels have too many ties, and what is not in the texts cannot be told. *Reachable labels*: those for which that is 4 or more. *Where it can tell*: of the splits in which some division of the same texts could be rejected. *Largest lower bound*: each label has a lower bound of its true share of rejections, at 99 % over all cells together (Clopper–Pearson); this is the highest of them, and 5 is what it may not exceed. Fisher's test and G2 take words for drawn one by one.

${nullTable(figures)}

${tooOften(figures)}

## One text against one

${pairs * corpora.length} pairs of texts by one speaker (president; country), the same number from each corpus, by the rules for one text a side, paragraphs or sentences as units, ${resamplesOfPairs} permutations. Such texts do differ, in their matter and occasion: the figures say how often two texts are told apart that no speaker, country or period tells apart. *Hits enough*: had all hits of both texts stood in one of them, whichever, Fisher's p would have been below .05. The share of *stable within these texts* among these, over both corpora, is the program's \`false_alarms\`.

${pairTable(figures)}

## Coverage of 95 % intervals of the log ratio

${draws} draws (half as many at 200): texts with replacement from the earlier and from the later half of a corpus, whose true ratio is that of the halves; labels with 50 hits in either; ${resamplesOfDraws} resamples. *Used*: the program's choice. A draw without hits on both sides has no interval.

${coverageTable(figures)}

## Differences found

${planted} draws of texts of each corpus, dealt out to two sides; one side's hits were thinned, so that the other's true rate is so many times as high. Stance, frames, and each fourth actor; ${resamplesOfPower} permutations. The headline test's p at most .05:

${powerTable(figures, "permutation")}

The verdict *differs*, for which every check must agree:

${powerTable(figures, "differs")}
`;
