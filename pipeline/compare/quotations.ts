import { presentedActs, type Quotation, quotationTypes, speakerRules } from "../model/quotation.js";
import type { Span } from "../model/span.js";
import { type Annotated, hits } from "../model/table.js";
import { columnsAfterLabel, columnsBeforeLabel, hitCells } from "./columns-of-hits.js";
import { voiceCells } from "./columns-of-place.js";
import { voicesOf } from "./counted.js";

/** Words of spans that do not stand together, parted by an ellipsis of our own. */
const joined = (text: string, spans: readonly Span[]): string | null =>
  spans.length === 0 ? null : spans.map(({ start, end }) => text.slice(start, end)).join(" […] ");

const offsets = (spans: readonly Span[]): string | null =>
  spans.length === 0 ? null : spans.map(({ start, end }) => `${start}-${end}`).join(";");

/** The voice that quotes: that of the words around the content, which the content's own chain ends with. */
const quotingVoice = ({ layers }: Annotated): ((quotation: Quotation) => ReturnType<ReturnType<typeof voicesOf>>) => {
  const voiceAt = voicesOf(layers.voices);
  return ({ cue, source, content, start }) => {
    const outside = [...(source === null ? [] : [source]), ...cue].find(
      (part) => !content.some((one) => one.start <= part.start && part.start < one.end),
    );
    if (outside !== undefined) return voiceAt(outside.start);
    const inside = voiceAt(start);
    return inside.chain.length < 2
      ? inside
      : { chain: inside.chain.slice(1), mode: inside.chain.length > 2 ? inside.mode : "own" };
  };
};

/** Every stretch that is given as somebody else's words or thought. */
export const quotations = hits({
  name: "quotations",
  about:
    "Every stretch that is given as somebody else's words or thought, with its cue, its source and who that is. `voice`, " +
    "`chain` and `mode` are those of the text that quotes; `speaker` is who is quoted. An unclosed or unattributed one is " +
    "data (`closed`, `speaker`), not an error.",
  key: ["hit"],
  columns: {
    ...columnsBeforeLabel,
    number: { type: "integer", about: "number in the document, counted from 0" },
    type: { type: "string", about: "how it is presented", values: quotationTypes },
    act: { type: "string", about: "what is presented", values: presentedActs },
    content: {
      type: "string",
      about: "what is given as another's, marks included; parts are joined by […]",
      text: true,
    },
    content_spans: { type: "string", about: "its offsets, `start-end` a part, joined by semicolons" },
    quoted: { type: "string?", about: "what of it stands in quotation marks; empty if nothing does", text: true },
    quoted_spans: { type: "string?", about: "its offsets" },
    cue: { type: "string?", about: "words that give the content to its source; empty if none do", text: true },
    cue_spans: { type: "string?", about: "its offsets" },
    source: {
      type: "string?",
      about: "whose it is said to be, in the words of the text; empty if nobody's",
      text: true,
    },
    source_start: { type: "integer?", about: "first UTF-16 code unit of the source" },
    source_end: { type: "integer?", about: "the code unit after its last" },
    speaker: { type: "string?", about: "id of the actor that the source is; empty where that cannot be told" },
    speaker_rule: { type: "string", about: "what told who speaks", values: speakerRules },
    closed: { type: "boolean", about: "every quotation mark of it is closed" },
    opens_voice: {
      type: "boolean",
      about: "the content is in another's voice; a wish or feeling that is merely named opens none",
    },
    ...columnsAfterLabel,
  },
  *rows(annotated) {
    const { text } = annotated.document;
    const { quotations: layer } = annotated.layers;
    const voiceOf = quotingVoice(annotated);
    let number = 0;
    for (const { found, before, after } of hitCells(annotated, "quotations", layer)) {
      const { label, act, content, quoted, cue, source, speaker, speaker_rule, closed, opens_voice } = found;
      yield {
        ...before,
        ...voiceCells(voiceOf(found)),
        number,
        type: label,
        act,
        content: joined(text, content) ?? "",
        content_spans: offsets(content) ?? "",
        quoted: joined(text, quoted),
        quoted_spans: offsets(quoted),
        cue: joined(text, cue),
        cue_spans: offsets(cue),
        source: source === null ? null : text.slice(source.start, source.end),
        source_start: source?.start ?? null,
        source_end: source?.end ?? null,
        speaker,
        speaker_rule,
        closed,
        opens_voice,
        ...after,
      };
      number += 1;
    }
  },
});
