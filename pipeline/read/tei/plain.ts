import { Fault } from "../../model/fault.js";
import { type Piece, startWriter } from "../compose.js";
import { visitXml } from "../xml.js";

/** Words of all elements of a name in XML of any kind, each element a block; elements in it are not told apart. */
export const plainReader = (content: string, name: string, wanted: string, deepest: number): readonly Piece[] => {
  const pieces: Piece[] = [];
  const writer = startWriter();
  const known = new Set<string>();
  let inside = 0;
  let seen = 0;
  visitXml(
    content,
    name,
    {
      open: (element) => {
        if (known.size < 30) known.add(element.name);
        if (inside > 0 || element.name === wanted) inside += 1;
        if (inside === 1) seen += 1;
      },
      words: (words) => {
        if (inside > 0) writer.add(words);
      },
      close: () => {
        if (inside === 1) pieces.push({ role: "body", ...writer.take() });
        inside = Math.max(0, inside - 1);
      },
    },
    { deepest, doctype: true },
  );
  if (seen === 0) throw new Fault(`${name}: has no element <${wanted}>; it has ${[...known].join(", ")}`);
  return pieces;
};
