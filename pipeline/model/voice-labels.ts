import type { Trajectory } from "./portrayal.js";
import type { PresentedAct, QuotationType, SpeakerRule } from "./quotation.js";
import type { VoiceMode } from "./voice.js";

/** Whose words and whose claim. */
export const modeMeanings: Readonly<Record<VoiceMode, string>> = {
  own: "the writer's words and the writer's claim",
  reported: "the writer's words, somebody else's claim or thought",
  quoted: "somebody else's words, whoever claims them",
};

/** How words or thoughts of another are presented. */
export const quotationTypeMeanings: Readonly<Record<QuotationType, string>> = {
  direct: "all of it stands in quotation marks, or is a block quote",
  mixed: "the writer's report, part of which is quoted (*he feared “a long winter”*)",
  indirect: "reported without marks (*she said that talks would resume*)",
  term: "a single term, a proverb or a phrase in marks, named rather than said (*what he calls “strategic patience”*)",
};

/** What is presented. */
export const actMeanings: Readonly<Record<PresentedAct, string>> = {
  speech: "words, spoken or written",
  belief: "a thought, a judgement, a feeling or a perception",
  intention: "a wish, a plan or a refusal; merely named (*both sides want to talk*) it opens no voice",
};

/** What told who a source is. */
export const speakerRuleMeanings: Readonly<Record<SpeakerRule, string>> = {
  name: "a mention of the actor heads the words of the source",
  nominal: "a noun that stands for somebody named before (*the scholar*)",
  pronoun: "a pronoun, taken for the nearest fitting mention before it",
  previous: "no words: it goes on with the quotation before it",
  none: "nothing told it",
};

/** Which way an actor is said to move. */
export const trajectoryMeanings: Readonly<Record<Trajectory, string>> = {
  rising: "gains power, influence or standing",
  declining: "loses power, influence or standing",
};
