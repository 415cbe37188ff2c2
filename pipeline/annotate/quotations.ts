import type { Quotation } from "../model/quotation.js";
import { bySpan } from "../model/span.js";
import { stage } from "./stage.js";

/** Stretches that are given as somebody else's words or thought, with their cues and sources. */
export const quotations = stage({
  adds: "quotations",
  needs: ["paragraphs", "tokens", "sentences", "actors", "stance"],
  prepare:
    () =>
    ({ document, paragraphs, sentences }) => {
      const found: Quotation[] = [];
      for (const [paragraph, { start, end, zone }] of paragraphs.entries()) {
        for (const match of document.text.slice(start, end).matchAll(/“([^“”]+)”|"([^"]+)"/g)) {
          const from = start + match.index;
          const to = from + match[0].length;
          const words = match[0].split(/\s+/).length;
          found.push({
            start: from,
            end: to,
            zone,
            inlay: -1,
            paragraph,
            sentence: sentences.findIndex((one) => one.start <= from && from < one.end),
            label: words > 4 ? "direct" : "term",
            entry: "quotation.marks",
            lexicon: "quotations/marks",
            induced: false,
            status: "kept",
            rule: "marks",
            reason: "",
            listed: true,
            negated: false,
            act: "speech",
            content: [{ start: from, end: to }],
            quoted: [{ start: from + 1, end: to - 1 }],
            cue: [],
            source: null,
            speaker: null,
            speaker_rule: "none",
            closed: true,
            opens_voice: true,
          });
        }
      }
      return found.sort(bySpan);
    },
});
