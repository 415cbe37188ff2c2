import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stretchNumbers } from "../../../pipeline/run/plain-words/stretch-numbers.js";

/** Numbers of stretches as a `Map` gives them. */
const numbersOf = (stretches: readonly string[]): readonly number[] => {
  const known = new Map<string, number>();
  return stretches.map((stretch) => {
    if (!known.has(stretch)) known.set(stretch, known.size);
    return known.get(stretch) ?? -1;
  });
};

const told = (stretches: readonly string[]): readonly number[] => {
  const { numberOf } = stretchNumbers();
  return stretches.map((stretch) => numberOf(`<${stretch}>`, 1, 1 + stretch.length));
};

describe("numbers of stretches", () => {
  it("are given in the order in which they first come", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", minLength: 1, maxLength: 4 }), { maxLength: 200 }), (all) => {
        expect(told([...all, ...all])).toEqual(numbersOf([...all, ...all]));
      }),
      { seed: 3 },
    );
  });

  it("stay when the table grows, and where many stretches have one place", () => {
    const placeOf = (stretch: string): number => {
      let hash = 0x811c9dc5;
      for (const letter of stretch) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
      return (hash ^ (hash >>> 15)) & 4095;
    };
    const many = Array.from({ length: 400_000 }, (_, at) => at.toString(36));
    const crowded = many.filter((stretch) => placeOf(stretch) === 7);
    expect(crowded.length).toBeGreaterThan(60);
    const all = [...crowded, ...many.slice(0, 9000), ...crowded, ...many.slice(0, 9000)];
    expect(told(all)).toEqual(numbersOf(all));
  });
});
