import { codePointsOf } from "../../model/annotations/code-points.js";
import type { AnnotatedText } from "../../model/annotations.js";
import { isAttributeName } from "../../model/annotations.js";
import { Fault } from "../../model/fault.js";

/** Characters that a format cannot hold, and what they are called. */
export interface Illegal {
  readonly pattern: RegExp;
  readonly because: string;
}

const surrogates: Illegal = {
  pattern: /\p{Surrogate}/u,
  because: "half of a character (a lone surrogate), which no file in UTF-8 can hold",
};

const code = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

const demandLegal = (words: string, where: string, illegal: readonly Illegal[]): void => {
  for (const { pattern, because } of illegal) {
    const found = pattern.exec(words);
    if (found === null) continue;
    const line = words.slice(0, found.index).split(/\r\n|\n|\r/).length;
    throw new Fault(
      `${where}: offset ${found.index} (line ${line}) holds ${code(found[0])}, ${because}; take it out, or choose another format`,
    );
  }
};

/**
 * Fails where a text, its id, a label or an attribute holds what a format cannot carry, by name and place, and where an
 * annotation has no place in the text.
 */
export const demandCarriable = (one: AnnotatedText, format: string, more: readonly Illegal[] = []): void => {
  const illegal = [surrogates, ...more];
  const name = `text ${JSON.stringify(one.id).slice(0, 60)}: ${format}`;
  demandLegal(one.id, `${name}: its id`, illegal);
  demandLegal(one.text, name, illegal);
  const { fromUnits } = codePointsOf(one.text);
  for (const { layer, label, start, end, attributes } of one.annotations) {
    const where = `${name}: ${layer} ${start}-${end}`;
    if (label === "" || end <= start || fromUnits(start) === null || fromUnits(end) === null) {
      throw new Fault(`${where}: is no labelled stretch of the text, which has the offsets 0 to ${one.text.length}`);
    }
    demandLegal(label, `${where}: its label`, illegal);
    for (const [attribute, value] of attributes) {
      if (!isAttributeName(attribute) || value === "") {
        throw new Fault(
          `${where}: ${JSON.stringify(attribute)} is no attribute; one has a name of letters and a value`,
        );
      }
      demandLegal(value, `${where}: its ${attribute}`, illegal);
    }
  }
};

/** JSON on one line whatever a reader takes for the end of a line, without marks that editors drop. */
export const lineOfJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
