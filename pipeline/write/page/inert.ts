/** A character that disturbs whatever it stands in, as one that is seen instead. */
const shown = (character: string): string => {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "␡";
  if (code >= 0x202a && code <= 0x2069) return `⟨U+${code.toString(16).toUpperCase()}⟩`;
  return "\uFFFD";
};

/**
 * Markup with all its control characters, lone surrogates and non-characters replaced by ones that are seen, and with
 * the embeddings and overrides of writing direction spelt out, as they would turn around what stands beside them.
 * Markup itself has none of these, so that only words of the sources change.
 */
export const inert = (markup: string): string =>
  markup.replace(/\r\n?/g, "\n").replace(
    // Line feed and tab are harmless; marks of direction without a scope (U+200E, U+200F) belong to Arabic and Hebrew.
    /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF\uFDD0-\uFDEF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    shown,
  );
