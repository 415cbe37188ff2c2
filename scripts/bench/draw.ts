// Drawing for calibration, each the same for the same seed.
import { randomIntegers } from "../../pipeline/statistics/random.js";

/** Draws whole numbers from 0 to one below what is given. */
export type Draw = (below: number) => number;

/** A source of draws. */
export const drawFrom = (seed: number): Draw => randomIntegers(seed);

/** So many of `size` units, none twice, in random order (Fisher & Yates). */
export const drawnWithout = (size: number, count: number, draw: Draw): Uint32Array => {
  const order = Uint32Array.from({ length: size }, (_, unit) => unit);
  for (let i = 0; i < count; i += 1) {
    const other = i + draw(size - i);
    const unit = order[other] as number;
    order[other] = order[i] as number;
    order[i] = unit;
  }
  return order.slice(0, count);
};

/** So many of the units given, any of them as often as it comes. */
export const drawnWith = (units: readonly number[], count: number, draw: Draw): Uint32Array =>
  Uint32Array.from({ length: count }, () => units[draw(units.length)] as number);

const fine = 2 ** 30;

/** Each of so many hits is kept with a probability; how many are left. */
export const thinned = (hits: number, keep: number, draw: Draw): number => {
  if (keep >= 1) return hits;
  let left = 0;
  for (let hit = 0; hit < hits; hit += 1) if (draw(fine) < keep * fine) left += 1;
  return left;
};

/** Two different texts of one speaker: any text of a speaker who has two, then any other of theirs. */
export const pairOfSpeaker = (speakers: readonly string[], draw: Draw): readonly [number, number] => {
  const texts = new Map<string, number[]>();
  speakers.forEach((speaker, text) => {
    texts.set(speaker, [...(texts.get(speaker) ?? []), text]);
  });
  const able = speakers.flatMap((speaker, text) => ((texts.get(speaker)?.length ?? 0) > 1 ? [text] : []));
  const first = able[draw(able.length)] as number;
  const others = (texts.get(speakers[first] as string) ?? []).filter((text) => text !== first);
  return [first, others[draw(others.length)] as number];
};
