import type { Contrast } from "../../../model/inference.js";
import type { Figure } from "../../figure/figure.js";
import { Figures } from "../parts/figures-of.js";
import type { Section } from "../section.js";
import type { View } from "../view.js";
import { ComparisonTable } from "./comparison.js";
import { EachContrast, HowToList } from "./contrasts.js";
import { PairEffectsTable, SpecificationsTable, TextRatesTable } from "./corpora.js";
import { PassagesTable } from "./passages.js";

const shown = ["comparison", "passages", "text-rates", "pair-effects", "specification-summary"] as const;

const Tables = ({ view, contrast }: { view: View; contrast: Contrast }) => (
  <>
    <ComparisonTable view={view} contrast={contrast} />
    <PassagesTable view={view} contrast={contrast} />
    <PairEffectsTable view={view} contrast={contrast} />
    <TextRatesTable view={view} contrast={contrast} />
    <SpecificationsTable view={view} contrast={contrast} />
  </>
);

const draw = (view: View, figures: readonly Figure[]) => {
  if (!shown.some((name) => view.rows(name).length > 0)) return null;
  return (
    <>
      <Figures view={view} figures={figures} kinds={["differences", "actors"]} />
      <HowToList view={view} />
      <EachContrast view={view} draw={(contrast) => <Tables view={view} contrast={contrast} />} />
    </>
  );
};

/** What may be said of each label, and what it rests on. */
export const differences: Section = { id: "differences", title: "Differences", short: "Differences", draw };
