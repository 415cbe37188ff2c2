// That telling voices takes time in proportion to a text's length, however its quotation marks stand: texts of several
// kinds in three sizes, each twice the one before. A doubling that costs about twice as much is linear.
import { cpuUsage, stdout } from "node:process";
import { annotator } from "../pipeline/annotate/english.js";
import { documentOf, readLexicons } from "../pipeline/index.js";

const smallest = 100_000;
const sizes = [smallest, 2 * smallest, 4 * smallest];

/** Prose without marks, of which all kinds are made. */
const sentence = "The minister said that talks would resume, and he hoped for an agreement on trade by spring. ";

const repeated = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length));

/** Texts of about a size, by what they try. */
const kinds: ReadonlyMap<string, (size: number) => string> = new Map([
  ["prose without marks", (size) => repeated(sentence, size)],
  ["one quotation, closed", (size) => `He said: “${repeated(sentence, size)}”`],
  ["one quotation, never closed", (size) => `He said: “${repeated(sentence, size)}`],
  ["a quotation of many paragraphs", (size) => `He said: ${repeated(`“${sentence}\n\n`, size)}”`],
  ["quotations one after another", (size) => repeated(`“${sentence.trim()}” he said. `, size)],
  ["an odd number of marks", (size) => `"${repeated(`"${sentence.trim()}" he said. `, size)}`],
  ["opening marks only", (size) => repeated(`“${sentence}`, size)],
  ["apostrophes and inches", (size) => repeated(`The officials' 12" screens weren't theirs, 'tis said. `, size)],
]);

const seconds = (work: () => void): number => {
  const before = cpuUsage();
  work();
  const { user, system } = cpuUsage(before);
  return (user + system) / 1e6;
};

const annotate = annotator(await readLexicons());
annotate(documentOf("warm", repeated(sentence, smallest)));
stdout.write(`CPU seconds by code units, and how many times as long twice the text takes\n`);
stdout.write(`${"text".padEnd(34)}${sizes.map((size) => String(size).padStart(9)).join("")}    ratios\n`);
for (const [name, make] of kinds) {
  const times = sizes.map((size) => {
    const document = documentOf(name, make(size));
    return seconds(() => annotate(document));
  });
  const ratios = times.slice(1).map((time, index) => (time / (times[index] ?? time)).toFixed(1));
  stdout.write(
    `${name.padEnd(34)}${times.map((time) => time.toFixed(2).padStart(9)).join("")}    ${ratios.join(", ")}\n`,
  );
}
