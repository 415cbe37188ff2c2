/** Longer names are refused by some disks. */
const longest = 200;

const hex = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;

/**
 * Name of the file of a text, without its ending, or null where the id is too long to be one. All but Latin letters,
 * digits, `-`, `_` and dots inside is written as `%` and two hexadecimal digits, so that no id leads out of its folder.
 */
export const fileNameOf = (id: string): string | null => {
  const name = [...new TextEncoder().encode(id)]
    .map((byte, index) => {
      const letter = String.fromCharCode(byte);
      return /[A-Za-z0-9_-]/.test(letter) || (letter === "." && index > 0) ? letter : hex(byte);
    })
    .join("");
  // Windows takes these for devices, whatever their ending, and drops dots at the end of a name.
  const safe = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)
    ? `${hex(name.charCodeAt(0))}${name.slice(1)}`
    : name.replace(/\.$/, "%2E");
  return safe === "" || safe.length > longest ? null : safe;
};

/** The id that {@link fileNameOf} made a name of; a name that it would not have made is its own id. */
export const idOfFileName = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};
