import type { Hit } from "../model/hit.js";
import type {
  ActorMention,
  FrameTerm,
  LayerName,
  Layers,
  NameSpan,
  Paragraph,
  Sentence,
  StanceMarker,
  Token,
} from "../model/layers.js";
import type { ModalClause } from "../model/modality.js";
import type { Negation } from "../model/negation.js";
import type { Portrayal } from "../model/portrayal.js";
import type { Quotation } from "../model/quotation.js";
import type { Span } from "../model/span.js";
import type { Annotated, Cell } from "../model/table.js";
import { chainText, stretchAt, type VoiceStretch } from "../model/voice.js";

/** One span of any layer in the form that `counterpoint annotate` writes. */
export interface LayerSpan {
  readonly layer: LayerName;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  /** What only spans of lexicon layers have, or null. */
  readonly hit: Hit | null;
  /** Whose words and claim it is; null where the span is no hit. */
  readonly voice: Pick<VoiceStretch, "chain" | "mode"> | null;
  /** What only this layer has. */
  readonly attrs: Readonly<Record<string, Cell>>;
}

/** A label and attributes for one span of a layer. */
interface Described {
  readonly label: string;
  readonly attrs: Readonly<Record<string, Cell>>;
  /** Names of attributes that hold words of the source. */
  readonly words?: readonly string[];
  /** What is written in place of the whole span. */
  readonly parts?: readonly (Span & { readonly label: string })[];
}

const describeToken = ({ pos, normal, lemma, kind, script, word }: Token): Described => ({
  label: pos,
  attrs: { normal, lemma, kind, script, word },
  words: ["normal", "lemma"],
});

const describeActor = (mention: ActorMention): Described => {
  const { label, name, wikipedia, facet, derivation, form, in_name, unit, org, holder } = mention;
  return { label, attrs: { name, wikipedia, facet, derivation, form, in_name, unit, org, holder }, words: ["name"] };
};

/** Offsets of named spans, two attributes each. */
const ends = (spans: Readonly<Record<string, Span | null>>): Described["attrs"] =>
  Object.fromEntries(
    Object.entries(spans).flatMap(([name, span]) => [
      [`${name}_start`, span?.start ?? null],
      [`${name}_end`, span?.end ?? null],
    ]),
  );

const describeClause = (clause: ModalClause): Described => {
  const { label, marker, strength, polarity, negation, subject, agent, agent_kind, actor, agent_reason } = clause;
  const { verb, verb_phrase, verb_voice } = clause;
  const attrs = ends({ marker, subject, agent, verb_phrase });
  const told = { strength, polarity, negation, agent_kind, actor, agent_reason, verb, verb_voice };
  return { label, attrs: { ...told, ...attrs }, words: ["verb"] };
};

const describeQuotation = (quotation: Quotation, index: number): Described => {
  const { label, act, source, cue, content, speaker, speaker_rule, closed, opens_voice, status } = quotation;
  const part = (name: string, spans: readonly Span[]) => spans.map(({ start, end }) => ({ label: name, start, end }));
  return {
    label,
    attrs: { quotation: index, type: label, act, speaker, speaker_rule, closed, opens_voice },
    // A reader takes every source, cue and content for one that is there, so what was rejected has no parts.
    parts:
      status === "rejected"
        ? []
        : [...part("source", source === null ? [] : [source]), ...part("cue", cue), ...part("content", content)],
  };
};

const describePortrayal = (portrayal: Portrayal): Described => {
  const { label, actor, mention, term, hedge, hedge_on_report } = portrayal;
  return { label, attrs: { actor, hedge_on_report, ...ends({ mention, term, hedge }) } };
};

const describe: { readonly [Name in LayerName]: (span: Layers[Name][number], index: number) => Described } = {
  paragraphs: ({ zone }: Paragraph) => ({ label: "paragraph", attrs: { zone } }),
  tokens: describeToken,
  sentences: ({ words }: Sentence) => ({ label: "sentence", attrs: { words } }),
  names: ({ kind }: NameSpan) => ({ label: kind, attrs: {} }),
  negations: ({ label, direction, scope_start, scope_end, ended_by }: Negation) => ({
    label,
    attrs: { direction, scope_start, scope_end, ended_by },
  }),
  actors: describeActor,
  stance: ({ label, engagement }: StanceMarker) => ({ label, attrs: { engagement } }),
  frames: ({ label, in_name, in_actor }: FrameTerm) => ({ label, attrs: { in_name, in_actor } }),
  modalClauses: describeClause,
  quotations: describeQuotation,
  voices: ({ mode, chain, quotation }: VoiceStretch) => ({
    label: mode,
    attrs: { voice: chain[0] ?? null, chain: chainText(chain), quotation: quotation < 0 ? null : quotation },
  }),
  portrayals: describePortrayal,
};

const isHit = (span: object): span is Hit => "entry" in span;

function* spansOf<Name extends LayerName>(layers: Layers, layer: Name, text: boolean): Generator<LayerSpan> {
  const spans: readonly Layers[Name][number][] = layers[layer];
  const at = stretchAt(layers.voices);
  for (const [index, span] of spans.entries()) {
    const { label, attrs, words = [], parts } = describe[layer](span, index);
    const shown = text ? attrs : Object.fromEntries(Object.entries(attrs).filter(([name]) => !words.includes(name)));
    const whole = { label, start: span.start, end: span.end };
    for (const part of parts ?? [whole]) {
      const voice = isHit(span) ? (at(part.start) ?? null) : null;
      yield { layer, ...part, hit: isHit(span) ? span : null, voice, attrs: shown };
    }
  }
}

/** Goes through the spans of the named layers, layer after layer; without `text` no attribute holds words of the source. */
export function* layerSpans(
  { layers }: Annotated,
  names: readonly LayerName[],
  { text }: { readonly text: boolean },
): Generator<LayerSpan> {
  for (const name of names) yield* spansOf(layers, name, text);
}
