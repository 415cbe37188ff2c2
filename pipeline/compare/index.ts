import type { AnyTable } from "../model/table.js";
import { actorCounts } from "./actor-counts.js";
import { actorFrame } from "./actor-frame.js";
import { actorMentions } from "./actor-mentions.js";
import { actorStance } from "./actor-stance.js";
import { actorTrajectories } from "./actor-trajectories.js";
import { claimPairs } from "./claim-pairs.js";
import { comparison } from "./comparison.js";
import { countsByMode } from "./counts-by-mode.js";
import { countsByVoice } from "./counts-by-voice.js";
import { examples } from "./examples.js";
import { findings } from "./findings.js";
import { frameCounts } from "./frame-counts.js";
import { frameTerms } from "./frame-terms.js";
import { measurementError } from "./measurement-error.js";
import { modalClauses } from "./modal-clauses.js";
import { modalMatrix } from "./modal-matrix.js";
import { negations } from "./negations.js";
import { pairEffects } from "./pair-effects.js";
import { passages } from "./passages.js";
import { portrayals } from "./portrayals.js";
import { positions } from "./positions.js";
import { quotationCoverage } from "./quotation-coverage.js";
import { quotationLedger } from "./quotation-ledger.js";
import { quotations } from "./quotations.js";
import { sentences } from "./sentences.js";
import { specificationSummary } from "./specification-summary.js";
import { specifications } from "./specifications.js";
import { stanceCounts } from "./stance-counts.js";
import { stanceLeftBehind } from "./stance-left-behind.js";
import { stanceMarkers } from "./stance-markers.js";
import { textRates } from "./text-rates.js";
import { texts } from "./texts.js";
import { tokens } from "./tokens.js";
import { voices } from "./voices.js";
import { zones } from "./zones.js";

/** All tables, in the order in which a report lists them. */
export const tables: readonly AnyTable[] = [
  texts,
  zones,
  tokens,
  sentences,
  negations,
  actorMentions,
  stanceMarkers,
  frameTerms,
  modalClauses,
  voices,
  quotations,
  portrayals,
  findings,
  comparison,
  passages,
  textRates,
  pairEffects,
  actorCounts,
  stanceCounts,
  frameCounts,
  actorStance,
  actorFrame,
  modalMatrix,
  actorTrajectories,
  countsByVoice,
  countsByMode,
  positions,
  examples,
  quotationLedger,
  quotationCoverage,
  stanceLeftBehind,
  claimPairs,
  specifications,
  specificationSummary,
  measurementError,
];
