// The parts of the bench, cut into jobs that processes share; each has its own seed, so their order changes no digit.
import { corpora } from "./corpora.js";
import { countsOf } from "./counts.js";
import { coverages } from "./coverage.js";
import { type NullDesign, nullSplits } from "./null-splits.js";
import type { Outcome } from "./outcome.js";
import { pairsOfSpeakers } from "./pairs.js";
import { effects, power } from "./power.js";

/** How often things are drawn. */
export interface Extent {
  readonly splits: number;
  readonly pairs: number;
  readonly draws: number;
  /** Draws for each planted effect. */
  readonly planted: number;
  readonly seed: number;
}

/** One job; a job is nothing but data, so that it can go to another process. */
export interface Job {
  readonly corpus: string;
  readonly name: string;
  /** What it takes, beside others: long jobs go first. */
  readonly cost: number;
  readonly work:
    | ({ readonly part: "null" } & Pick<NullDesign, "unit" | "units" | "text" | "splits">)
    | { readonly part: "pairs"; readonly pairs: number; readonly of: number; readonly parts: number }
    | { readonly part: "coverage"; readonly units: number; readonly draws: number }
    | { readonly part: "power"; readonly units: number; readonly effect: number; readonly draws: number };
}

/** Long speeches with many paragraphs, one a corpus, whose blocks are dealt out; longer ones are briefings of several. */
export const longTexts: Readonly<Record<string, string>> = {
  us_presidents: "potus/1910-12-06-second-annual-message",
  un_general_debate: "ungdc/CUB_15_1960",
};

/** Texts a side in null splits and of planted effects. */
export const sizes = [5, 20, 100] as const;

/** Texts a side at which coverage is measured; 200, in fewer draws, shows whether one method overtakes the other. */
export const coverageSizes = [5, 20, 100, 200] as const;

const parts = 4;

const jobsOf = (corpus: string, { splits, pairs, draws, planted }: Extent): readonly Job[] => {
  const text = longTexts[corpus] ?? null;
  const job = (name: string, cost: number, work: Job["work"]): Job => ({
    corpus,
    name: `${corpus} ${name}`,
    cost,
    work,
  });
  return [
    ...sizes.map((units) =>
      job(`null splits 2 × ${units}`, splits * (20 + units), { part: "null", unit: "text", units, text: null, splits }),
    ),
    ...(["paragraph", "sentence"] as const).map((unit) =>
      job(`null splits of ${unit}s`, splits * 30, { part: "null", unit, units: null, text, splits }),
    ),
    ...Array.from({ length: parts }, (_, of) =>
      job(`pairs ${of + 1} of ${parts}`, (pairs / parts) * 100, { part: "pairs", pairs, of, parts }),
    ),
    ...coverageSizes.map((units) =>
      job(`coverage at ${units}`, draws * (20 + units), {
        part: "coverage",
        units,
        draws: units > 100 ? Math.ceil(draws / 2) : draws,
      }),
    ),
    ...sizes.flatMap((units) =>
      effects.map((effect) =>
        job(`power at ${units}, ${effect} times`, planted * (20 + units), {
          part: "power",
          units,
          effect,
          draws: planted,
        }),
      ),
    ),
  ];
};

/** All jobs, long ones first. */
export const jobsFor = (extent: Extent): readonly Job[] =>
  corpora.flatMap(({ name }) => jobsOf(name, extent)).sort((a, b) => b.cost - a.cost || (a.name < b.name ? -1 : 1));

/** Does a job. */
export const done = ({ corpus, work }: Job, key: string, seed: number): readonly Outcome[] => {
  const counted = countsOf(corpus, key);
  if (work.part === "null") return nullSplits({ ...work, counted, seed });
  if (work.part === "pairs")
    return pairsOfSpeakers({ counted, pairs: work.pairs, part: work.of, parts: work.parts, seed });
  if (work.part === "coverage") return coverages({ ...work, counted, seed });
  return power({ ...work, counted, seed });
};
