import { describe, expect, it } from "vitest";
import { type AnnotatedText, type AnnotationFormat, annotationFormats } from "../../pipeline/model/annotations.js";
import { Fault } from "../../pipeline/model/fault.js";
import { below, randomOf } from "../ugly-texts.js";
import { type Files, filesOf, readFiles } from "./formats.js";
import { small } from "./small.js";

/** Where the annotations stand and what they are called. */
const placesOf = ({ annotations }: AnnotatedText): readonly string[] =>
  annotations.map(({ layer, label, start, end }) => `${layer} ${label} ${start}-${end}`);

/** What reading a changed file comes to: told as wrong, or the places that it gives. */
const outcomeOf = (format: AnnotationFormat, files: Files): "told" | readonly string[] => {
  try {
    const { texts, problems } = readFiles(format, files);
    return problems.length > 0 ? "told" : texts.flatMap(placesOf);
  } catch (error) {
    if (error instanceof Fault && !error.message.includes("\n")) return "told";
    throw error;
  }
};

describe.each(annotationFormats)("%s", (format) => {
  const files = filesOf(format, small);
  const { content } = files;

  it("moves no annotation by a changed number, unless it tells", () => {
    const moved: string[] = [];
    let told = 0;
    for (const { 0: number, index } of content.matchAll(/\d+/g)) {
      // A number that joins units is no offset: whoever changes it has made another annotation.
      if (format === "webanno-tsv" && content[index - 1] === "[") continue;
      for (const other of [String(Number(number) + 1), String(Math.max(0, Number(number) - 1)), `${number}0`]) {
        if (other === number) continue;
        const changed = content.slice(0, index) + other + content.slice(index + number.length);
        const outcome = outcomeOf(format, { ...files, content: changed });
        if (outcome === "told") told += 1;
        else if (outcome.join("\n") !== placesOf(small).join("\n")) {
          moved.push(
            `${JSON.stringify(changed.slice(Math.max(0, index - 30), index + 20))} gives ${outcome.join("; ")}`,
          );
        }
      }
    }
    expect(moved).toEqual([]);
    expect(told).toBeGreaterThan(20);
  });

  it("is read, or told as wrong in one line each, however it is broken", () => {
    const random = randomOf(annotationFormats.indexOf(format) + 1);
    let told = 0;
    for (let times = 0; times < 400; times += 1) {
      const [from, length] = [below(random, content.length), below(random, 12)];
      const [other, others] = [below(random, content.length), below(random, 12)];
      const piece = random() < 0.5 ? content.slice(other, other + others) : String.fromCharCode(below(random, 256));
      const changed = content.slice(0, from) + piece + content.slice(from + length);
      if (outcomeOf(format, { ...files, content: changed }) === "told") told += 1;
    }
    expect(told).toBeGreaterThan(40);
  });
});
