// npm run bench:resamples: what 10,000 resamples over the shipped study's whole table cost, beside 1,000 and beside
// annotating the study, in one run. Two sides of one text, and twenty texts a side made of its paragraphs.
import { stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { annotator } from "../../pipeline/annotate/english.js";
import { comparing } from "../../pipeline/compare/analysis/comparing.js";
import { documentOf, readLexicons, readStudy } from "../../pipeline/index.js";
import type { Annotated, Counting } from "../../pipeline/model/table.js";

const rounds = 5;
const study = await readStudy(fileURLToPath(new URL("../../corpora/cfr-shen-yi-2017", import.meta.url)));
const annotate = annotator(await readLexicons({ induced: study.lexicons }));
const own: readonly Annotated[] = study.documents.map((document) => ({ document, layers: annotate(document) }));

/** Forty texts, as a corpus: intervals are bootstrapped from twenty a side on. */
const many: readonly Annotated[] = study.documents.flatMap(({ id, side, text, zones }) =>
  Array.from({ length: 20 }, (_, at) => {
    const bodies = zones.filter(({ role }) => role === "body").map(({ start, end }) => text.slice(start, end));
    const document = { ...documentOf(`${id} ${at}`, [...bodies.slice(at % 5), ...bodies].join("\n\n")), side };
    return { document, layers: annotate(document) };
  }),
);

const milliseconds = (work: () => void): number => {
  const before = performance.now();
  work();
  return performance.now() - before;
};
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Medians of what one conclusion costs, in milliseconds, by number of resamples. */
const costs = (texts: readonly Annotated[]): ReadonlyMap<number, number> => {
  const counting = (resamples: number): Counting => ({
    ...study.counting,
    inference: { ...study.counting.inference, resamples },
  });
  const state = comparing.start();
  for (const text of texts) comparing.add(state, text, counting(1000));
  const times = new Map<number, number[]>([
    [1000, []],
    [10_000, []],
  ]);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [resamples, taken] of times) {
      const time = milliseconds(() => comparing.conclude(state, counting(resamples)));
      // The first round warms up.
      if (round > 0) taken.push(time);
    }
  }
  return new Map([...times].map(([resamples, taken]) => [resamples, median(taken)]));
};

const annotating = median(
  Array.from({ length: rounds }, () =>
    milliseconds(() => {
      for (const document of study.documents) annotate(document);
    }),
  ),
);
stdout.write(`annotating the study             ${annotating.toFixed(0)} ms\n`);
for (const [name, texts] of [
  ["one text a side", own],
  ["twenty texts a side", many],
] as const) {
  for (const [resamples, time] of costs(texts)) {
    stdout.write(
      `${name.padEnd(20)} ${String(resamples).padStart(6)} resamples ${time.toFixed(0).padStart(6)} ms, ${(time / annotating).toFixed(1)} times annotating\n`,
    );
  }
}
