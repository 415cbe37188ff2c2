/** What `verify` and `diff` found, for a script: as they have it, the key of a row as an object. */
export const proofJson = (found: object): string =>
  `${JSON.stringify(found, (name, value: unknown) => (name === "key" && Array.isArray(value) ? Object.fromEntries(value) : value), 2)}\n`;
