import { wellFormed } from "./cells.js";

/** Words that YAML 1.1 or 1.2 takes for something else than words. */
const reserved = /^(?:true|false|yes|no|on|off|y|n|null)$/i;

/** A string as a YAML scalar, also inside brackets: bare where it is plain words, else in double quotes as in JSON. */
export const yamlScalar = (text: string): string =>
  /^[\p{Ll}\p{Lu}][\p{Ll}\p{Lu}\p{Nd} .'’*-]*$/u.test(text) && !/\s$|--/.test(text) && !reserved.test(text)
    ? text
    : JSON.stringify(wellFormed(text)).replace(
        /[\u007f-\u009f\u2028\u2029\ufeff]/g,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );

/** Text as comment lines of YAML. */
export const yamlComment = (lines: readonly string[]): string =>
  lines.map((line) => `# ${wellFormed(line).replace(/[\p{Cc}\u2028\u2029]+/gu, " ")}\n`).join("");
