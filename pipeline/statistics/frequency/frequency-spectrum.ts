/** How many things occur once, twice, …: `V(i)` by i (Zipf 1949; Baayen 2001). */
export const frequencySpectrum = (counts: Iterable<number>): Map<number, number> => {
  const spectrum = new Map<number, number>();
  for (const count of counts) if (count > 0) spectrum.set(count, (spectrum.get(count) ?? 0) + 1);
  return spectrum;
};

/** Words that occur once (hapax legomena), `V(1)`; with `times` 2 those that occur twice (dis legomena), and so on. */
export const legomena = (counts: Iterable<number>, { times = 1 }: { readonly times?: number } = {}): number => {
  let number = 0;
  for (const count of counts) if (count === times) number += 1;
  return number;
};
