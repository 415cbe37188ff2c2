import type { Document } from "../model/document.js";
import type { Layers } from "../model/layers.js";
import type { Lexicons } from "../model/lexicon.js";
import { actors } from "./actors.js";
import { frames } from "./frames.js";
import { modalClauses } from "./modal-clauses.js";
import { names } from "./names.js";
import { negations } from "./negations.js";
import { paragraphs } from "./paragraphs.js";
import { portrayals } from "./portrayals.js";
import { quotations } from "./quotations.js";
import { sentences } from "./sentences.js";
import { pipeline } from "./stage.js";
import { stance } from "./stance.js";
import { tokens } from "./tokens.js";
import { voices } from "./voices.js";

/** The stages for English, in order; the compiler refuses one that stands before what it needs. */
export const english = pipeline
  .add(paragraphs)
  .add(tokens)
  .add(sentences)
  .add(names)
  .add(negations)
  .add(actors)
  .add(stance)
  .add(frames)
  .add(modalClauses)
  .add(quotations)
  .add(voices)
  .add(portrayals);

/** Compiles the lexicons; the result annotates one document at a time, the same each time. */
export const annotator = (lexicons: Lexicons): ((document: Document) => Layers) => english.prepare(lexicons);
