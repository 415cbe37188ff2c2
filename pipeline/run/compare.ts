import { tables } from "../compare/index.js";
import type { Inference } from "../model/inference.js";
import type { HashedFile, Report, Setting } from "../model/report.js";
import type { Study } from "../model/study.js";
import type { Annotated, AnyTable, Counting, Table } from "../model/table.js";
import { type NamedErrorRates, readErrorRates } from "../read/error-rates.js";
import type { SourcedLexicons } from "../read/lexicon-sources.js";
import { type AnnotateOptions, choiceOf, english } from "./annotate.js";
import { askedOf } from "./asked.js";
import { feedTables } from "./feed.js";
import { hashedEntries } from "./lexicon-entries.js";
import { chooseLexicons } from "./lexicons.js";
import { nearest } from "./nearest.js";
import { provenanceOf } from "./provenance.js";

/** What a comparison may be told beside its study. */
export interface CompareOptions extends AnnotateOptions {
  /** Roles of the zones that are counted, instead of the study's choice. */
  readonly zones?: readonly string[];
  /** How sides are compared, where it is not as the study says. */
  readonly inference?: Partial<Inference>;
  /** Tables that are made, instead of all. */
  readonly tables?: readonly AnyTable[];
  /** Files that tell how often the program is wrong, by which rates are corrected. */
  readonly errorRates?: readonly NamedErrorRates[];
  /** Register of the texts, instead of what the study says; figures of another correct nothing. */
  readonly register?: string;
  /** Told after each annotated document. */
  readonly progress?: (done: number, total: number) => void;
}

/** How a comparison counts, and with which lexicons. */
export interface Settled {
  readonly counting: Counting;
  readonly without: readonly string[];
  readonly lexicons: SourcedLexicons;
  readonly asked: ReadonlyMap<string, Setting>;
  /** Files that were read beside the texts. */
  readonly files: readonly HashedFile[];
}

/** Settles what the study leaves to the options. */
export const settle = async (study: Omit<Study, "documents">, options: CompareOptions): Promise<Settled> => {
  const without = [...study.without, ...(options.without ?? [])];
  const { zones = study.counting.zones, inference, register } = options;
  const known = await Promise.all((options.errorRates ?? []).map(readErrorRates));
  return {
    counting: {
      ...study.counting,
      zones,
      inference: { ...study.counting.inference, ...inference },
      ...(register === undefined ? {} : { register }),
      ...(known.length === 0 ? {} : { errorRates: known.flatMap(({ rates }) => rates) }),
    },
    without,
    asked: askedOf(options),
    files: known.flatMap(({ files }) => files),
    lexicons: await chooseLexicons({ ...choiceOf(options), induced: study.lexicons, without }),
  };
};

/** Labels that rules give to actors of a country, beside those of the gazetteers. */
const isRuled = (label: string): boolean => label === "other" || /\.(?:officials|other_org)$/.test(label);

/** Actors in families whom no gazetteer knows, in words: a slip there makes a family smaller than it was meant to be. */
const familyWarnings = ({ counting: { inference }, lexicons }: Settled): readonly string[] => {
  const known = new Set(lexicons.actors.map(({ label }) => label));
  return inference.families.flatMap(({ name, labels }) =>
    labels
      .filter((label) => label.startsWith("actors."))
      .map((label) => label.slice("actors.".length))
      .filter((label) => !known.has(label) && !isRuled(label))
      .map((label) => {
        const like = nearest(label, known);
        return `family ${name}: no gazetteer has the actor ${label}${like === null ? "" : `; did you mean ${like}?`}`;
      }),
  );
};

/** The report of tables that were made. */
export const reportOf = async (
  study: Omit<Study, "documents">,
  settled: Settled,
  made: readonly Table[],
): Promise<Report> => ({
  id: study.id,
  title: study.title,
  counting: settled.counting,
  contrasts: study.contrasts,
  voices: study.voices,
  ...(study.grouping === undefined ? {} : { grouping: study.grouping }),
  tables: made,
  kinships: settled.lexicons.kinships,
  lexiconSources: settled.lexicons.sources,
  provenance: await provenanceOf(study, {
    ...settled,
    lexicons: settled.lexicons.files,
    entries: hashedEntries(settled.lexicons),
  }),
  warnings: [...study.warnings, ...familyWarnings(settled)],
});

/** Compares the sides of a study: annotates its texts and makes all tables, ready to be written or gone through. */
export const compare = async (study: Study, options: CompareOptions = {}): Promise<Report> => {
  const settled = await settle(study, options);
  const layersOf = (options.annotator ?? (await english()))(settled.lexicons);
  const annotated: Annotated[] = [];
  for (const document of study.documents) {
    annotated.push({ document, layers: layersOf(document) });
    options.progress?.(annotated.length, study.documents.length);
  }
  const made = feedTables(options.tables ?? tables, annotated, settled.counting, study.contrasts);
  return reportOf(study, settled, made);
};
