import type { AnyTable } from "../model/table.js";
import { actorCounts } from "./actor-counts.js";
import { actorFrame } from "./actor-frame.js";
import { actorMentions } from "./actor-mentions.js";
import { actorStance } from "./actor-stance.js";
import { claimPairs } from "./claim-pairs.js";
import { frameCounts } from "./frame-counts.js";
import { frameTerms } from "./frame-terms.js";
import { modalClauses } from "./modal-clauses.js";
import { modalMatrix } from "./modal-matrix.js";
import { negations } from "./negations.js";
import { quotationCoverage } from "./quotation-coverage.js";
import { quotationLedger } from "./quotation-ledger.js";
import { sentences } from "./sentences.js";
import { stanceCounts } from "./stance-counts.js";
import { stanceLeftBehind } from "./stance-left-behind.js";
import { stanceMarkers } from "./stance-markers.js";
import { texts } from "./texts.js";
import { tokens } from "./tokens.js";
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
  actorCounts,
  stanceCounts,
  frameCounts,
  actorStance,
  actorFrame,
  modalMatrix,
  quotationLedger,
  quotationCoverage,
  stanceLeftBehind,
  claimPairs,
];
