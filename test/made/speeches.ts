import type { Document } from "../../pipeline/model/document.js";
import { documentOf } from "../../pipeline/read/document.js";

const parties = ["blue", "green", "red"] as const;
const openings = ["Perhaps", "Clearly", "Of course", "In my view"];
const actors = ["China", "the United States", "the Pentagon", "Beijing", "the European Union"];
const verbs = ["must", "will", "may", "should", "cannot"];
const endings = ["cooperate on trade", "wait for the talks", "rule out a ban", "answer the threat of war"];

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? "";

/** Text of a speech that nobody gave, each number another. */
export const speech = (number: number): string =>
  Array.from({ length: 4 + (number % 5) }, (_, index) => {
    const at = number * 7 + index * 3;
    const [opening, actor, verb, ending] = [openings, actors, verbs, endings].map((list, of) =>
      pick(list, at + of * number),
    );
    return `${opening}, ${actor} ${verb} ${ending}.${index % 3 === 2 ? "\n\n" : " "}`;
  }).join("");

/** A line of JSONL with a speech, its party and its year; every ninth tells no party. */
export const speechLine = (number: number): string =>
  JSON.stringify({
    id: `speech-${number}`,
    text: speech(number),
    year: 1990 + number,
    ...(number % 9 === 8 ? {} : { party: pick(parties, number) }),
  });

/** Speeches as documents, on the sides of their parties. */
export const speeches = (count: number): readonly Document[] =>
  Array.from({ length: count }, (_, number) => documentOf(`speech-${number}`, speech(number), pick(parties, number)));
