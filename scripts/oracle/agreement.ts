import {
  type Code,
  type Coder,
  cohenKappaWeighted,
  congerKappa,
  type Distance,
  fleissKappa,
  type Kappa,
  krippendorffAlpha,
  lightKappa,
  percentAgreement,
} from "../../pipeline/statistics/index.js";
import {
  at,
  calledBy,
  compareAll,
  type Finding,
  isRecord,
  listOf,
  numbersOf,
  type OracleMapping,
  readValue,
  recordOf,
} from "./mapping.js";

const distances: readonly Distance[] = ["nominal", "ordinal", "interval", "ratio"];

const codeOf = (value: unknown): Code => {
  const read = readValue(value);
  if (typeof read === "string" && read.trim() !== "" && Number.isFinite(Number(read))) return Number(read);
  return typeof read === "boolean" ? String(read) : read;
};

const turned = (rows: readonly Coder[]): readonly Coder[] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));

/** Codes of each coder; rows are coders in what Krippendorff's alpha takes, and units elsewhere, if the input does not say. */
const codersOf = (ratings: unknown, rows: unknown, calls: string): readonly Coder[] => {
  const table = listOf(ratings).map((row) => listOf(row).map(codeOf));
  const coders = typeof rows === "string" ? /coder|rater|observer|judge/i.test(rows) : /kripp\.alpha\(/.test(calls);
  return coders ? table : turned(table);
};

const alphaOf = (coders: readonly Coder[], distance: Distance) => {
  const ours = krippendorffAlpha(coders, distance);
  return {
    alpha: ours?.alpha,
    coincidence: ours?.coincidences,
    values: ours?.values.map(String),
    n_pairable: ours?.pairable,
  };
};

/** Krippendorff's alpha as irr has it for complete data of more than two coders, where it omits 1 ÷ (coders − 1). */
const irrDefect = (coders: readonly Coder[]): number | null => {
  const ours = krippendorffAlpha(coders);
  if (ours === null || ours.alpha === null) return null;
  const { alpha, pairable } = ours;
  const pairs = coders.length - 1;
  return 1 - ((pairable * pairs - 1) / (pairs * (pairable - 1))) * (1 - alpha);
};

function* compareAlphas(output: Readonly<Record<string, unknown>>, coders: readonly Coder[]): Generator<Finding> {
  for (const distance of distances) {
    if (isRecord(output[distance])) yield* compareAll(distance, output[distance], alphaOf(coders, distance));
    const key = `alpha_${distance}`;
    if (key in output) yield { path: key, theirs: output[key], ours: alphaOf(coders, distance).alpha };
  }
  const defect = "alpha_nominal_irr_as_is_DEFECT";
  if (defect in output) {
    yield { path: defect, differs: "irr omits 1 ÷ (coders − 1) where nothing is missing; compared with that formula" };
    yield { path: defect, theirs: output[defect], ours: irrDefect(coders) };
  }
}

const weightings = {
  unweighted: "unweighted",
  linear: "linear",
  equal: "linear",
  quadratic: "quadratic",
  squared: "quadratic",
} as const;

function* compareWeighted(output: Readonly<Record<string, unknown>>, one: Coder, other: Coder): Generator<Finding> {
  for (const [key, weights] of Object.entries(weightings)) {
    if (key in output) yield* compareAll(key, output[key], cohenKappaWeighted([one, other], weights));
  }
}

const withValue = (kappa: Kappa | null) => ({ ...kappa, value: kappa?.kappa });

function* compareSeveral(output: Readonly<Record<string, unknown>>, coders: readonly Coder[]): Generator<Finding> {
  const named = {
    fleiss: withValue(fleissKappa(coders)),
    fleiss_exact_conger: congerKappa(coders),
    light: lightKappa(coders),
    percent_agreement_all: percentAgreement(coders),
  };
  yield* compareAll("", output, named);
  for (const [index, theirs] of listOf(output.cohen_pairs).entries()) {
    const path = at(at("", "cohen_pairs"), index);
    const [first = 0, second = 0] = numbersOf(recordOf(theirs).pair);
    const [one, other] = [coders[first - 1], coders[second - 1]];
    yield { path: at(path, "pair"), given: true };
    if (one && other) yield* compareAll(path, theirs, cohenKappaWeighted([one, other]));
  }
}

/** Agreement of coders: the package irr of R. */
export const agreement: OracleMapping = {
  name: "agreement of coders",
  takes: (file) => /kripp\.alpha|kappam\.|kappa2|\bagree\(|\birr::/.test(calledBy(file)),
  *compare(file): Generator<Finding> {
    const { ratings, rows, rater1, rater2 } = recordOf(file.input);
    const output = recordOf(file.output);
    if (rater1 !== undefined && rater2 !== undefined) {
      yield* compareWeighted(output, listOf(rater1).map(codeOf), listOf(rater2).map(codeOf));
    }
    const three = output.ratings3;
    if (three !== undefined) yield { path: "ratings3", given: true };
    const coders = three === undefined ? codersOf(ratings, rows, calledBy(file)) : codersOf(three, "units", "");
    if (coders.length === 0) return;
    yield* compareAlphas(output, coders);
    yield* compareSeveral(output, coders);
    if ("kappa" in output) yield* compareAll("", output, fleissKappa(coders));
  },
};
