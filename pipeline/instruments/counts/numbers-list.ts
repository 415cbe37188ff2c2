/** A list of whole numbers that grows, flat in memory; `size` of its places are taken. */
export interface NumbersList {
  places: Uint32Array<ArrayBuffer>;
  size: number;
}

/** An empty list. */
export const numbersList = (): NumbersList => ({ places: new Uint32Array(1024), size: 0 });

/** Makes room for so many numbers; what is there stays, and new places hold 0. */
export const makeRoom = (list: NumbersList, size: number): void => {
  if (size <= list.places.length) return;
  const wider = new Uint32Array(Math.max(size, list.places.length * 2));
  wider.set(list.places);
  list.places = wider;
};

/** Puts a number at the end of a list. */
export const append = (list: NumbersList, number: number): void => {
  if (list.size === list.places.length) makeRoom(list, list.size + 1);
  list.places[list.size] = number;
  list.size += 1;
};
