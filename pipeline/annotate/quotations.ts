import type { Quotation } from "../model/quotation.js";
import { bySpan } from "../model/span.js";
import { markedStretches } from "./quotations/marks.js";
import { speakersOf } from "./quotations/speakers.js";
import { stage } from "./stage.js";

/** Stretches that are given as somebody else's words or thought, with their cues and sources. */
export const quotations = stage({
  adds: "quotations",
  needs: ["paragraphs", "tokens", "sentences", "negations", "actors", "stance"],
  prepare:
    () =>
    ({ document, paragraphs, tokens, sentences, actors }) => {
      const marked = markedStretches(document, paragraphs);
      const kept = actors.filter(({ status }) => status === "kept");
      const told = speakersOf(
        marked.map(({ start }) => ({ source: null, at: start })),
        { document, tokens, sentences, actors: kept },
      );
      const found = marked.map(({ start, end, inner, paragraph, closed }, index): Quotation => {
        const words = document.text.slice(start, end).split(/\s+/).length;
        return {
          start,
          end,
          zone: paragraphs[paragraph]?.zone ?? 0,
          inlay: -1,
          paragraph,
          sentence: sentences.findIndex((one) => one.start <= start && start < one.end),
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
          content: [{ start, end }],
          quoted: [inner],
          cue: [],
          source: null,
          speaker: told[index]?.speaker ?? null,
          speaker_rule: told[index]?.speaker_rule ?? "none",
          closed,
          opens_voice: true,
        };
      });
      return found.sort(bySpan);
    },
});
