import {
  countingMeanings,
  derivationMeanings,
  facetMeanings,
  frameMeanings,
  inlayMeanings,
  stanceMeanings,
} from "../../../model/labels.js";
import { fidelityMeanings } from "../../../model/ledger-labels.js";
import { actMeanings, modeMeanings, quotationTypeMeanings, speakerRuleMeanings } from "../../../model/voice-labels.js";
import type { HitLayer } from "../../../prove/evidence.js";
import { type CellRow, textCell } from "../../summary-rows.js";
import type { PageHit } from "../evidence.js";
import type { View } from "../view.js";
import type { CardLine } from "./phrases.js";

/** A meaning by its label, or nothing: labels of a report come from outside and may be any. */
export const meaningOf = (meanings: Readonly<Record<string, string>>, label: string | null): string =>
  label !== null && Object.hasOwn(meanings, label) ? (meanings[label] ?? "") : "";

/** What one hit of a layer is called. */
export const layerNames: Readonly<Record<HitLayer, string>> = { stance: "Stance", frames: "Frame", actors: "Actor" };

const spaced = (label: string): string => label.replaceAll("_", " ");

const nobody = "somebody who cannot be told";

/** A chain of voices in words: *Xi Jinping, as given by Shen Yi*. */
export const chainInWords = ({ nameOf }: Pick<View, "nameOf">, chain: string): string =>
  chain
    .split(" < ")
    .map((id) => (id === "?" || id === "" ? nobody : nameOf(id)))
    .join(", as given by ");

/** Heading of the card of all hits with a label, and what the label means. */
export const labelLine = ({ nameOf }: Pick<View, "nameOf">, { layer, label, row }: PageHit): CardLine => {
  if (layer === "actors") {
    const how = meaningOf(derivationMeanings, textCell(row, "derivation"));
    const what = meaningOf(facetMeanings, textCell(row, "facet"));
    return [`${layerNames.actors}: ${nameOf(label)}`, how === "" ? what : `${what}; found ${how}`];
  }
  return [
    `${layerNames[layer]}: ${spaced(label)}`,
    meaningOf(layer === "stance" ? stanceMeanings : frameMeanings, label),
  ];
};

/** Of an entry of a lexicon, and of the rule that decided. */
const foundLines = (row: CellRow): readonly CardLine[] => [
  [
    "Entry",
    `${textCell(row, "entry") ?? ""} in ${textCell(row, "lexicon") ?? ""}${row.induced === true ? ", the study's own" : ""}`,
  ],
  ["Rule", spaced(textCell(row, "rule") ?? "")],
];

const countingLine = ({ kept, counting, row, mode }: PageHit): CardLine => {
  if (!kept) return ["Rejected", textCell(row, "reason") || "a rule took it away"];
  if (counting === null)
    return ["Not counted", `it stands in a zone that is not counted (${textCell(row, "role") ?? ""})`];
  if (counting !== "headline") return ["Counted apart", `${spaced(counting)}: ${countingMeanings[counting]}`];
  return ["Counted", mode === "reported" ? "headline, in words that report another's claim" : "headline"];
};

/** What the card of a hit tells. */
export const hitCard = (view: Pick<View, "nameOf">, hit: PageHit): readonly CardLine[] => {
  const { row, mode } = hit;
  return [
    labelLine(view, hit),
    countingLine(hit),
    ...foundLines(row),
    ["Voice", `${chainInWords(view, textCell(row, "chain") ?? "")} (${mode})`],
    ...(row.negated === true ? [["Negated", "it stands in the scope of a negation"] as const] : []),
  ];
};

/** What the card of a stretch in another's voice tells. */
export const voiceCard = (view: Pick<View, "nameOf">, row: CellRow, letter: string): readonly CardLine[] => {
  const mode = textCell(row, "mode");
  return [
    [`Voice ${letter}, ${mode}`, chainInWords(view, textCell(row, "chain") ?? "")],
    ["Whose", meaningOf(modeMeanings, mode)],
  ];
};

/** What the card of a quotation tells. */
export const quotationCard = ({ nameOf }: Pick<View, "nameOf">, row: CellRow): readonly CardLine[] => {
  const [type, act, rule] = [textCell(row, "type"), textCell(row, "act"), textCell(row, "speaker_rule")];
  const speaker = textCell(row, "speaker");
  const lines: CardLine[] = [
    [`Quotation: ${type}`, meaningOf(quotationTypeMeanings, type)],
    ["Presents", `${act}: ${meaningOf(actMeanings, act)}`],
    [
      "Speaker",
      speaker === null ? nobody : `${nameOf(speaker)}, told by ${rule}: ${meaningOf(speakerRuleMeanings, rule)}`,
    ],
  ];
  if (row.status !== "kept") lines.push(["Rejected", textCell(row, "reason") || "a rule took it away"]);
  if (row.closed === false) lines.push(["Not closed", "a quotation mark of it is never closed"]);
  return [
    ...lines,
    ...foundLines(row),
    ...(row.negated === true ? [["Negated", "nobody is said to have said it"] as const] : []),
  ];
};

/** What the card of either end of a row of the ledger tells; the other end is told in words. */
export const ledgerCard = (row: CellRow, end: "quoted" | "origin", other: string): readonly CardLine[] => {
  const fidelity = textCell(row, "fidelity");
  const lines: CardLine[] = [
    [end === "quoted" ? "Comes from" : row.marked === true ? "Quoted in" : "Used again in", other],
  ];
  if (row.marked !== true) lines.push(["No marks", "the words are shared without quotation marks"]);
  if (fidelity !== null) lines.push(["Fidelity", `${spaced(fidelity)}: ${meaningOf(fidelityMeanings, fidelity)}`]);
  return lines;
};

/** What the card of an inlay tells. */
export const inlayCard = ({ nameOf }: Pick<View, "nameOf">, row: CellRow): readonly CardLine[] => {
  const [kind, voice] = [textCell(row, "inlay_kind"), textCell(row, "voice")];
  return [
    [`Inlay: ${spaced(kind ?? "")}`, meaningOf(inlayMeanings, kind)],
    ["Voice", voice === null ? nobody : nameOf(voice)],
  ];
};
