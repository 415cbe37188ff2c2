import type { Family } from "../../model/inference.js";
import { benjaminiHochberg, holm } from "../../statistics/index.js";
import type { Answer } from "./answers.js";

/** What a family says of one of its labels. */
export interface InFamily {
  readonly family: string;
  readonly q: number | null;
  readonly holm: number | null;
}

/** Voice whose rows stand for a label in its family. */
const voiceOfFamilies = "headline";

/** Corrected p values of the headline rows whose label is in a family; the family is corrected as a whole. */
export const correctedInFamilies = (
  answers: readonly Answer[],
  families: readonly Family[],
): ReadonlyMap<Answer, InFamily> => {
  const corrected = new Map<Answer, InFamily>();
  for (const { name, labels } of families) {
    const own = answers.filter(
      ({ question: { layer, label, voice } }) => voice === voiceOfFamilies && labels.includes(`${layer}.${label}`),
    );
    const ps = own.map(({ permutation }) => permutation.p);
    const [qs, holms] = [benjaminiHochberg(ps), holm(ps)];
    own.forEach((answer, i) => {
      corrected.set(answer, { family: name, q: qs[i] ?? null, holm: holms[i] ?? null });
    });
  }
  return corrected;
};
