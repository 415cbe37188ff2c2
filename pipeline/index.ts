/**
 * Counterpoint as a library. A program reads texts or a study, annotates or compares, and writes or goes through the
 * tables:
 *
 * ```ts
 * import { compare, readPair, writeReport } from "counterpoint";
 *
 * const study = await readPair({ target: "a.txt", reference: "b.txt" });
 * const report = await compare(study);
 * await writeReport(report, "out/a-and-b");
 * ```
 *
 * Whatever is wrong with what was given is thrown as a {@link Fault}, in one line; any other error is a bug.
 *
 * @module
 */

export { tables } from "./compare/index.js";
export { collocationMeasures, type NearCount } from "./instruments/collocations/measures.js";
export { type CollocationsOptions, collocationsOfWords, type WordsOfSentence } from "./instruments/collocations.js";
export { dispersionMeasures, type Spread } from "./instruments/dispersion/measures.js";
export type { DispersionOptions } from "./instruments/dispersion/options.js";
export { dispersionOfWords } from "./instruments/dispersion.js";
export { keynessMeasures, type MeasureOptions } from "./instruments/keyness/measures.js";
export type { KeynessOptions } from "./instruments/keyness/options.js";
export { keynessOfWords, type WordsOfText } from "./instruments/keyness.js";
export type { Within } from "./instruments/kwic/context.js";
export { type KwicLine, kwicColumns } from "./instruments/kwic/line.js";
export type { KwicQuery, LabelQuery } from "./instruments/kwic/query.js";
export { type SortKey, sortKeysOf } from "./instruments/kwic/sort.js";
export { type Sought, soughtLabel } from "./instruments/sought.js";
export {
  type AnnotatedText,
  type AnnotatedToken,
  type Annotation,
  type AnnotationFile,
  type AnnotationFormat,
  type AnnotationLayer,
  annotationFormats,
  annotationLayers,
  type ReadAnnotations,
} from "./model/annotations.js";
export {
  type Document,
  type Inlay,
  type InlayKind,
  inlayKinds,
  type Rights,
  type Zone,
  type ZoneRole,
  zoneRoles,
} from "./model/document.js";
export { Fault } from "./model/fault.js";
export type { Gold, GoldDocument, GoldSpan } from "./model/gold.js";
export type { Hit } from "./model/hit.js";
export type {
  ActorMention,
  FrameTerm,
  LayerName,
  Layers,
  NameSpan,
  Paragraph,
  Sentence,
  StanceMarker,
  Token,
} from "./model/layers.js";
export type { Lexicons } from "./model/lexicon.js";
export type { Mapping } from "./model/mapping.js";
export type { ModalClause } from "./model/modality.js";
export type { Portrayal } from "./model/portrayal.js";
export type { PresentedAct, Quotation, QuotationType } from "./model/quotation.js";
export type { Evaluation, Format, OutputFile, Report, Result, WriteOptions, WrittenFile } from "./model/report.js";
export type { Span } from "./model/span.js";
export type { Corpus, Group, Grouping, Source, Study, Voice } from "./model/study.js";
export type { Annotated, Cell, Column, Columns, Counting, Table } from "./model/table.js";
export type { VoiceMode, VoiceStretch } from "./model/voice.js";
export type { ReportChanges } from "./prove/report-changes.js";
export type { Verification } from "./prove/verification.js";
export { parseAnnotations, readAnnotations } from "./read/annotations/index.js";
export { type CorpusOfFiles, readCorpus, readPairCorpus, regroup } from "./read/corpus.js";
export { documentOf } from "./read/document.js";
export type { NamedErrorRates } from "./read/error-rates.js";
export { readGold, readStudyGold } from "./read/gold.js";
export type { GroupChoice } from "./read/groups.js";
export {
  type Account,
  type Encoding,
  encodings,
  languageWarning,
  type Manner,
  type ReadOptions,
  readDocuments,
  readStream,
  startAccount,
} from "./read/index.js";
export { type LexiconChoice, readLexicons } from "./read/lexicons.js";
export { type ReadMapping, readMapping } from "./read/mapping.js";
export { type PairOfFiles, readPair, readSides, type SideOfFiles } from "./read/pair.js";
export { readStudy, studyJsonSchema } from "./read/study.js";
export { type AnnotateOptions, type Annotator, annotate } from "./run/annotate.js";
export { type CompareOptions, compare } from "./run/compare.js";
export { type CompareCorpusOptions, compareCorpus, corpusTables } from "./run/compare-corpus.js";
export { diffReports } from "./run/diff-reports.js";
export { type EvaluateOptions, evaluate } from "./run/evaluate.js";
export { type ExploreOptions, explore } from "./run/explore.js";
export {
  collocations,
  dispersion,
  diversity,
  type InstrumentOptions,
  type InstrumentTexts,
  keyness,
  ngrams,
  vocabulary,
} from "./run/instruments.js";
export { type KwicOptions, kwic } from "./run/kwic.js";
export { type RemadeFormat, remakeReport } from "./run/remake-report.js";
export { type VerifyOptions, verifyReport } from "./run/verify-report.js";
export { type AnnotationsOptions, writeAnnotationFolder } from "./run/write-annotations.js";
export { type ReportOptions, writeReport } from "./run/write-report.js";
export { writeResult } from "./run/write-result.js";
export * as statistics from "./statistics/index.js";
export { writeAnnotations } from "./write/annotations/index.js";
export { annotatedTextOf } from "./write/annotations/of-layers.js";
export { spansJsonl } from "./write/annotations/spans-jsonl.js";
export { csvChunks, formats, jsonl, scoresSummary, spanTable, summary } from "./write/index.js";
