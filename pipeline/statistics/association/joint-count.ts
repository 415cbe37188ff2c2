/**
 * How often words stand together, each word of them anywhere, and all windows or words that were counted: of a pair
 * `single` has two numbers, of a triple three.
 */
export interface JointCount {
  readonly joint: number;
  readonly single: readonly number[];
  readonly total: number;
}

/** The joint count of two words. */
export const pairCount = (joint: number, first: number, second: number, total: number): JointCount => ({
  joint,
  single: [first, second],
  total,
});

/** Joint count to be expected of independent words, `Π single ÷ total^(n − 1)`; null if nothing was counted. */
export const expectedJoint = ({ single, total }: JointCount): number | null =>
  total === 0 ? null : single.reduce((product, count) => product * (count / total), total);

/** The four cells of a pair's contingency table. */
export interface PairCells {
  readonly both: number;
  readonly firstOnly: number;
  readonly secondOnly: number;
  readonly neither: number;
}

/** Cells of a pair's table; a joint count of anything but two words has none. */
export const pairCells = ({ joint, single, total }: JointCount): PairCells | null => {
  const [first, second] = single;
  if (first === undefined || second === undefined || single.length > 2) return null;
  return { both: joint, firstOnly: first - joint, secondOnly: second - joint, neither: total - first - second + joint };
};

/** How often each two of three words stand in their places together. */
export interface TripleCount extends JointCount {
  readonly firstSecond: number;
  readonly firstThird: number;
  readonly secondThird: number;
}

/**
 * Cells of a contingency table of two or three words, 2ⁿ of them: bit i of a cell's index is set where word i is absent,
 * so the first cell is that of all words together and the last that of none.
 */
export const cellsOf = (counts: JointCount | TripleCount): readonly number[] | null => {
  const pair = pairCells(counts);
  if (pair !== null) return [pair.both, pair.secondOnly, pair.firstOnly, pair.neither];
  const [first, second, third] = counts.single;
  if (!("firstSecond" in counts) || first === undefined || second === undefined || third === undefined) return null;
  const { joint: all, total, firstSecond: ab, firstThird: ac, secondThird: bc } = counts;
  return [
    all,
    bc - all,
    ac - all,
    third - ac - bc + all,
    ab - all,
    second - ab - bc + all,
    first - ab - ac + all,
    total - first - second - third + ab + ac + bc - all,
  ];
};

/** Cells to be expected of independent words with the same margins; null if the table is empty. */
export const expectedCells = (cells: readonly number[]): readonly number[] | null => {
  const total = cells.reduce((sum, cell) => sum + cell, 0);
  if (total === 0) return null;
  const bits = Array.from({ length: Math.log2(cells.length) }, (_, bit) => 1 << bit);
  const absent = bits.map((bit) => cells.reduce((sum, cell, index) => (index & bit ? sum + cell : sum), 0));
  return cells.map((_, index) =>
    bits.reduce((product, bit, place) => {
      const without = absent[place] ?? 0;
      return product * ((index & bit ? without : total - without) / total);
    }, total),
  );
};
