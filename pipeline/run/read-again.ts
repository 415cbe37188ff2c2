import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import type { Corpus } from "../model/study.js";

const told = (texts: number, codeUnits: number): string =>
  `${texts} ${texts === 1 ? "text" : "texts"} of ${codeUnits} code units`;

/**
 * The texts of a corpus, which were read before to learn its groups. If somebody has changed them since, hashes and
 * groups would tell of other texts than the counts do: that is a Fault, told when all were read.
 * @param changed told before the Fault: what was counted is of no use.
 */
export async function* readAgain(
  { read, grouping, codeUnits }: Pick<Corpus, "read" | "grouping" | "codeUnits">,
  changed: () => void = () => {},
): AsyncGenerator<Document> {
  let [texts, length] = [0, 0];
  for await (const document of read()) {
    texts += 1;
    length += document.text.length;
    yield document;
  }
  const known = grouping.groups.reduce((sum, group) => sum + group.texts, 0);
  if (texts === known && length === codeUnits) return;
  changed();
  throw new Fault(
    `the texts were changed while they were read: at first ${told(known, codeUnits)}, then ${told(texts, length)}; run it again when nobody writes to them`,
  );
}
