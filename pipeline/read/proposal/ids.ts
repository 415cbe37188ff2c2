/** A name as an id: letters of other scripts, signs and spaces become hyphens, accents are taken off. */
export const idOf = (name: string, otherwise: string): string => {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/[._-]*-[._-]*/g, "-")
    .replace(/^[^A-Za-z0-9]+|[._-]+$/g, "")
    .slice(0, 60);
  return plain === "" ? otherwise : plain;
};

/**
 * Ids that differ: each of the last part of a name (`speech` of `us/2017/speech`); where two are alike, with the folder
 * before it, and where that does not help, with a number behind it.
 */
export const idsOf = (names: readonly (readonly string[])[], otherwise = "text"): readonly string[] => {
  const short = names.map((parts) => idOf(parts.at(-1) ?? "", otherwise));
  const times = new Map<string, number>();
  for (const id of short) times.set(id.toLowerCase(), (times.get(id.toLowerCase()) ?? 0) + 1);
  const wide = names.map((parts, index) =>
    times.get((short[index] ?? "").toLowerCase()) === 1 ? (short[index] ?? "") : idOf(parts.join("-"), otherwise),
  );
  const taken = new Set<string>();
  return wide.map((id) => {
    let own = id;
    for (let number = 2; taken.has(own.toLowerCase()); number++) own = `${id}-${number}`;
    taken.add(own.toLowerCase());
    return own;
  });
};
