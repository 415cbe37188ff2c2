import { voices } from "../../pipeline/annotate/voices.js";
import type { Document, InlayKind, ZoneRole } from "../../pipeline/model/document.js";
import type { Hit } from "../../pipeline/model/hit.js";
import type { ActorMention, FrameTerm, Layers, Sentence, StanceMarker, Token } from "../../pipeline/model/layers.js";
import type { Lexicons } from "../../pipeline/model/lexicon.js";
import type { ModalClause } from "../../pipeline/model/modality.js";
import type { Quotation } from "../../pipeline/model/quotation.js";
import type { Annotated } from "../../pipeline/model/table.js";

/** A hit told by its words and label; the first place of the words in the text is meant, unless `from` says where to look. */
type Told<H extends Hit> = Partial<H> & { readonly words: string; readonly label: H["label"]; readonly from?: number };

/** A document told in few words; zones are given by their texts, joined by empty lines. */
export interface ToldDocument {
  readonly id: string;
  readonly side: string;
  readonly pair?: string;
  readonly zones: readonly { readonly role: ZoneRole; readonly text: string; readonly voice?: string }[];
  readonly inlays?: readonly { readonly words: string; readonly kind: InlayKind; readonly voice: string }[];
  readonly actors?: readonly Told<ActorMention>[];
  readonly stance?: readonly Told<StanceMarker>[];
  readonly frames?: readonly Told<FrameTerm>[];
  /** Clauses, each told by its words, its modal and, if there is one, its agent. */
  readonly modalClauses?: readonly (Told<ModalClause> & { readonly modal: string; readonly by?: string })[];
  /** Stretches of another's voice, each told by its content. */
  readonly quotations?: readonly (Told<Quotation> & { readonly by?: string })[];
  readonly metadata?: Readonly<Record<string, string>>;
}

const locate = (text: string, words: string, from = 0): { start: number; end: number } => {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`made document: “${words}” is not in the text`);
  return { start, end: start + words.length };
};

const documentOf = ({ id, side, pair, zones, inlays = [], metadata = {} }: ToldDocument): Document => {
  const text = zones.map((zone) => zone.text).join("\n\n");
  let start = 0;
  return {
    id,
    side,
    pair: pair ?? null,
    text,
    zones: zones.map(({ role, text: { length }, voice }) => {
      const zone = { start, end: start + length, role, voice: voice ?? null };
      start += length + 2;
      return zone;
    }),
    inlays: inlays.map(({ words, kind, voice }) => ({ ...locate(text, words), kind, voice })),
    metadata,
    rights: null,
  };
};

const indexAt = (spans: readonly { start: number; end: number }[], at: number): number =>
  spans.findIndex(({ start, end }) => start <= at && at < end);

const tokensOf = ({ text, zones, inlays }: Document): Token[] =>
  [...text.matchAll(/[\p{L}\p{N}]+|[^\s]/gu)].map(({ 0: surface, index: start }) => {
    const inlay = indexAt(inlays, start);
    const zone = indexAt(zones, start);
    const isWord = /[\p{L}\p{N}]/u.test(surface);
    return {
      start,
      end: start + surface.length,
      normal: surface.toLowerCase(),
      lemma: surface.toLowerCase(),
      pos: "X",
      kind: isWord ? "word" : "punctuation",
      script: isWord ? "Latin" : "Common",
      word: isWord,
      zone,
      inlay,
      paragraph: zone,
    };
  });

const sentencesOf = ({ zones, text }: Document, tokens: readonly Token[]): Sentence[] =>
  zones.flatMap((zone, index) =>
    [...text.slice(zone.start, zone.end).matchAll(/[^.!?]+[.!?]?/g)].map(({ 0: surface, index: at }) => {
      const start = zone.start + at + (surface.length - surface.trimStart().length);
      const end = zone.start + at + surface.length;
      const from = tokens.findIndex((token) => token.start >= start);
      const count = tokens.filter((token) => token.start >= start && token.start < end).length;
      const words = tokens.slice(from, from + count).filter(({ word, inlay }) => word && inlay < 0).length;
      return { start, end, zone: index, paragraph: index, tokens: [from, from + count] as const, words };
    }),
  );

const voicesOf = voices.prepare({} as Lexicons);

/** Annotates a told document: tokens are runs of letters, sentences end at a stop, hits are those that are told. */
export const annotated = (told: ToldDocument): Annotated => {
  const document = documentOf(told);
  const tokens = tokensOf(document);
  const sentences = sentencesOf(document, tokens);
  const hit = (layer: string, label: string, words: string, from?: number) => {
    const span = locate(document.text, words, from);
    const zone = indexAt(document.zones, span.start);
    return {
      ...span,
      zone,
      inlay: indexAt(document.inlays, span.start),
      paragraph: zone,
      sentence: indexAt(sentences, span.start),
      entry: `${label}.${words.toLowerCase()}`,
      lexicon: `${layer}/made`,
      induced: false,
      status: "kept",
      rule: "pattern",
      reason: "",
      listed: true,
      negated: false,
    } as const;
  };
  const quotations = (told.quotations ?? []).map(({ words, from, by, ...rest }): Quotation => {
    const whole = hit("quotations", rest.label, words, from);
    const content = { start: whole.start, end: whole.end };
    return {
      ...whole,
      act: "speech",
      content: [content],
      quoted: rest.label === "indirect" ? [] : [content],
      cue: [],
      source: null,
      speaker: by ?? null,
      speaker_rule: by === undefined ? "none" : "name",
      closed: true,
      opens_voice: true,
      ...rest,
    };
  });
  const layers: Layers = {
    paragraphs: document.zones.map(({ start, end }, zone) => ({ start, end, zone })),
    tokens,
    sentences,
    names: [],
    negations: [],
    actors: (told.actors ?? []).map(({ words, from, ...rest }) => ({
      ...hit("actors", rest.label, words, from),
      form: "head",
      facet: "government",
      derivation: "name",
      name: words,
      wikipedia: null,
      in_name: false,
      unit: false,
      org: null,
      holder: null,
      ...rest,
    })),
    stance: (told.stance ?? []).map(({ words, from, ...rest }) => ({
      ...hit("stance", rest.label, words, from),
      engagement: "none",
      ...rest,
    })),
    frames: (told.frames ?? []).map(({ words, from, ...rest }) => ({
      ...hit("frames", rest.label, words, from),
      in_name: false,
      in_actor: false,
      ...rest,
    })),
    modalClauses: (told.modalClauses ?? []).map(({ words, from, modal, by, ...rest }) => {
      const clause = hit("modalClauses", rest.label, words, from);
      const agent = by === undefined ? null : locate(document.text, by, clause.start);
      return {
        ...clause,
        entry: `${rest.label}.${modal}`,
        lexicon: "stance/made",
        marker: locate(document.text, modal, clause.start),
        strength: null,
        polarity: "positive",
        negation: "none",
        subject: agent,
        agent,
        agent_kind: agent === null ? "none" : "noun_phrase",
        actor: null,
        agent_reason: agent === null ? "made up" : "",
        verb: null,
        verb_phrase: null,
        verb_voice: "active",
        ...rest,
      };
    }),
    quotations,
    voices: voicesOf({ document, quotations }),
    portrayals: [],
  };
  return { document, layers };
};
