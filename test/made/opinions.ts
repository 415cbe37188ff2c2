import { defaultInference } from "../../pipeline/model/inference.js";
import type { Annotated, Counting } from "../../pipeline/model/table.js";
import { annotated } from "./annotated.js";

/** Two sides, the body zones. */
export const counting: Counting = {
  target: "op-ed",
  reference: "introduction",
  zones: ["body"],
  inference: defaultInference,
};

/** The same with the sides swapped. */
export const swapped: Counting = { ...counting, target: counting.reference, reference: counting.target };

/** Ten counted words, two sentences, one insertion. */
export const opEd: Annotated = annotated({
  id: "op-ed",
  side: "op-ed",
  pair: "shen",
  metadata: { title: "A Title", constructor: "nobody" },
  zones: [
    { role: "title", text: "China may talk", voice: "shen" },
    { role: "body", text: "China may talk [and bargain] to China. Perhaps China must not talk.", voice: "shen" },
  ],
  inlays: [{ words: "[and bargain]", kind: "insertion", voice: "translator" }],
  actors: [
    { words: "China", label: "cn" },
    { words: "China", label: "cn", from: 16 },
    { words: "China", label: "cn", from: 20, form: "modifier" },
    { words: "China", label: "cn", from: 60, in_name: true },
  ],
  stance: [
    { words: "may", label: "hedge", from: 16, engagement: "entertain" },
    { words: "Perhaps", label: "hedge", engagement: "entertain" },
    { words: "must", label: "obligation" },
    { words: "not", label: "deny", status: "rejected", rule: "unless", reason: "made up" },
  ],
  frames: [
    { words: "talk", label: "cooperation", from: 16 },
    { words: "bargain", label: "bargaining" },
    { words: "talk", label: "cooperation", from: 60, induced: true },
  ],
  modalClauses: [
    {
      words: "China must not talk",
      label: "obligation",
      modal: "must",
      by: "China",
      agent_kind: "actor",
      actor: "cn",
      strength: "high",
      polarity: "negative",
      negation: "internal",
      negated: true,
      verb: "talk",
    },
  ],
});

/** Six counted words, one sentence; its labels and words are the names of what plain objects inherit. */
export const introduction: Annotated = annotated({
  id: "introduction",
  side: "introduction",
  pair: "shen",
  zones: [{ role: "body", text: "Some say constructor will =1+1", voice: "laskai" }],
  actors: [
    { words: "constructor", label: "constructor", name: "__proto__" },
    { words: "=1+1", label: "__proto__", name: "=1+1", facet: "other" },
  ],
  stance: [
    { words: "Some say", label: "vague" },
    { words: "will", label: "prediction" },
  ],
});
