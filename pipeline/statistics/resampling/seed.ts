/**
 * Seed of 32 bits from a number and some words (FNV-1a over UTF-16 code units; Fowler, Noll & Vo 1991), so that what is
 * drawn for some texts does not depend on what else is drawn.
 */
export const seedOf = (seed: number, words: Iterable<string>): number => {
  let hash = 0x811c9dc5;
  const take = (unit: number): void => {
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  };
  take(seed & 0xffff);
  take(seed >>> 16);
  for (const word of words) {
    for (let at = 0; at < word.length; at += 1) take(word.charCodeAt(at));
    // No word has this unit, which is half of a character.
    take(0xdfff);
  }
  return hash >>> 0;
};
