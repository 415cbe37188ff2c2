/** Whole numbers and strings in a row of bytes: a small number takes one, so that what is counted of a text takes hundreds. */
export interface NumberWriter {
  /** A whole number from 0 up to 2³² − 1. */
  readonly put: (number: number) => void;
  /** A whole number of either sign, below 2³⁰. */
  readonly putSigned: (number: number) => void;
  /** Any string: its code units, lone surrogates too. */
  readonly putString: (text: string) => void;
  /** What was put since the last call; good until something is put again. */
  readonly taken: () => Uint8Array;
}

/** Starts a row of bytes. */
export const numberWriter = (): NumberWriter => {
  let bytes = new Uint8Array(1 << 12);
  let at = 0;
  const put = (number: number): void => {
    if (at + 5 > bytes.length) {
      const larger = new Uint8Array(bytes.length * 2);
      larger.set(bytes);
      bytes = larger;
    }
    let rest = number >>> 0;
    for (; rest > 0x7f; rest >>>= 7) {
      bytes[at] = (rest & 0x7f) | 0x80;
      at += 1;
    }
    bytes[at] = rest;
    at += 1;
  };
  return {
    put,
    putSigned: (number) => put((number << 1) ^ (number >> 31)),
    putString: (text) => {
      put(text.length);
      for (let index = 0; index < text.length; index += 1) put(text.charCodeAt(index));
    },
    taken: () => {
      const end = at;
      at = 0;
      return bytes.subarray(0, end);
    },
  };
};

/** Reads what a {@link NumberWriter} wrote, in the order in which it was put. */
export interface NumberReader {
  readonly take: () => number;
  readonly takeSigned: () => number;
  readonly takeString: () => string;
  /** Goes to a place, given as a number of bytes from the beginning. */
  readonly goTo: (place: number) => void;
  readonly place: () => number;
}

/** Starts to read. */
export const numberReader = (bytes: Uint8Array): NumberReader => {
  let at = 0;
  const take = (): number => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at] ?? 0;
      at += 1;
      number |= (byte & 0x7f) << shift;
      if (byte < 0x80) return number >>> 0;
    }
  };
  return {
    take,
    takeSigned: () => {
      const number = take();
      return (number >>> 1) ^ -(number & 1);
    },
    takeString: () => {
      const units: number[] = Array.from({ length: take() }, take);
      let text = "";
      for (let from = 0; from < units.length; from += 1000)
        text += String.fromCharCode(...units.slice(from, from + 1000));
      return text;
    },
    goTo: (place) => {
      at = place;
    },
    place: () => at,
  };
};
