// What Law 3 says of the layers of any text, as functions that give one complaint for each breach.

import { type Document, type Inlay, inlayKinds, type Zone, zoneRoles } from "../pipeline/model/document.js";
import { type Hit, statuses } from "../pipeline/model/hit.js";
import { frameLabels, type HitLayer, type Layers, stanceLabels } from "../pipeline/model/layers.js";
import { trajectories } from "../pipeline/model/portrayal.js";
import { presentedActs, type Quotation, quotationTypes, speakerRules } from "../pipeline/model/quotation.js";
import { bySpan, contains, overlaps, type Span } from "../pipeline/model/span.js";
import { voiceModes } from "../pipeline/model/voice.js";
import { documentOf } from "../pipeline/read/document.js";
import { below, randomOf } from "./ugly-texts.js";

const isBlank = (text: string): boolean => text.trim() === "";
const told = ({ start, end }: Span): string => `${start}–${end}`;

/** Each layer is frozen, sorted, inside the text; each span has at least one code unit. */
function* general({ text }: Document, layers: Layers): Generator<string> {
  for (const [name, layer] of Object.entries(layers)) {
    const spans: readonly Span[] = layer;
    if (!Object.isFrozen(layer)) yield `${name}: not frozen`;
    let before: Span | undefined;
    for (const span of spans) {
      const { start, end } = span;
      if (!Number.isInteger(start) || !Number.isInteger(end)) yield `${name}: ${told(span)} are no integers`;
      if (start < 0 || end > text.length) yield `${name}: ${told(span)} outside the text`;
      if (start >= end) yield `${name}: ${told(span)} is empty`;
      if (before !== undefined && bySpan(before, span) > 0) yield `${name}: ${told(span)} after ${told(before)}`;
      before = span;
    }
  }
}

function* paragraphFaults({ text, zones }: Document, { paragraphs }: Layers): Generator<string> {
  const cursors = zones.map(({ start }) => start);
  for (const paragraph of paragraphs) {
    const zone = zones[paragraph.zone];
    if (zone === undefined || !contains(zone, paragraph)) {
      yield `paragraphs: ${told(paragraph)} outside its zone`;
      continue;
    }
    const surface = text.slice(paragraph.start, paragraph.end);
    if (surface !== surface.trim()) yield `paragraphs: ${told(paragraph)} has white space at its ends`;
    if (!isBlank(text.slice(cursors[paragraph.zone], paragraph.start))) {
      yield `paragraphs: something before ${told(paragraph)} is in none, or in two`;
    }
    cursors[paragraph.zone] = paragraph.end;
  }
  for (const [index, zone] of zones.entries()) {
    if (!isBlank(text.slice(cursors[index], zone.end))) yield `paragraphs: the end of zone ${index} is in none`;
  }
}

function* tokenFaults({ text, zones, inlays }: Document, { paragraphs, tokens }: Layers): Generator<string> {
  const cursors = zones.map(({ start }) => start);
  let guest = 0;
  for (const token of tokens) {
    const surface = text.slice(token.start, token.end);
    const paragraph = paragraphs[token.paragraph];
    if (isBlank(surface)) yield `tokens: ${told(token)} is white space`;
    if (paragraph === undefined || !contains(paragraph, token)) yield `tokens: ${told(token)} outside its paragraph`;
    if (paragraph?.zone !== token.zone) yield `tokens: ${told(token)} in another zone than its paragraph`;
    const cursor = cursors[token.zone] ?? Number.NaN;
    if (!(token.start >= cursor)) yield `tokens: ${told(token)} overlaps another, or has no zone`;
    else if (!isBlank(text.slice(cursor, token.start))) yield `tokens: something before ${told(token)} is in none`;
    cursors[token.zone] = token.end;
    if (token.normal === "" || token.lemma === "") yield `tokens: ${told(token)} has no normal form or lemma`;
    while (guest < inlays.length && (inlays[guest]?.end ?? 0) <= token.start) guest++;
    const inlay = inlays[guest];
    const at = inlay !== undefined && overlaps(inlay, token) ? guest : -1;
    if (token.inlay !== at) yield `tokens: ${told(token)} says inlay ${token.inlay}, but stands in ${at}`;
    if (at >= 0 && inlay !== undefined && !contains(inlay, token))
      yield `tokens: ${told(token)} over the edge of an inlay`;
  }
  for (const [index, zone] of zones.entries()) {
    if (!isBlank(text.slice(cursors[index], zone.end))) yield `tokens: the end of zone ${index} is in none`;
  }
}

function* sentenceFaults(layers: Layers): Generator<string> {
  const { paragraphs, tokens, sentences } = layers;
  let covered = 0;
  for (const sentence of sentences) {
    const [from, to] = sentence.tokens;
    const paragraph = paragraphs[sentence.paragraph];
    if (paragraph === undefined || !contains(paragraph, sentence) || paragraph.zone !== sentence.zone) {
      yield `sentences: ${told(sentence)} outside its paragraph`;
    }
    if (from < covered || to <= from || to > tokens.length)
      yield `sentences: ${told(sentence)} has tokens ${from}–${to}`;
    if (tokens.slice(covered, from).some(({ inlay }) => inlay === -1))
      yield `sentences: words before ${told(sentence)} are in none`;
    covered = to;
    const own = tokens.slice(from, to);
    if (own[0]?.start !== sentence.start || own.at(-1)?.end !== sentence.end) {
      yield `sentences: ${told(sentence)} does not end with its tokens`;
    }
    if (own.some((token) => token.paragraph !== sentence.paragraph))
      yield `sentences: ${told(sentence)} leaves its paragraph`;
    const words = own.filter(({ word, inlay }) => word && inlay === -1).length;
    if (words !== sentence.words) yield `sentences: ${told(sentence)} has ${words} words, says ${sentence.words}`;
  }
  if (tokens.slice(covered).some(({ inlay }) => inlay === -1)) yield "sentences: the last words are in none";
}

/** True if the index is −1, or points to something that contains the span. */
const lies = (span: Span, index: number, within: readonly Span[]): boolean => {
  const outer = within[index];
  return index === -1 || (outer !== undefined && contains(outer, span));
};

function* hitFaults(name: HitLayer | "negations", { zones, inlays }: Document, layers: Layers): Generator<string> {
  const hits: readonly Hit[] = layers[name];
  const starts = new Set(layers.tokens.map(({ start }) => start));
  const ends = new Set(layers.tokens.map(({ end }) => end));
  const labels: readonly string[] | null = name === "stance" ? stanceLabels : name === "frames" ? frameLabels : null;
  let keptUntil = 0;
  for (const hit of hits) {
    const where = `${name}: ${told(hit)} ${hit.entry}`;
    if (hit.zone < 0 || !lies(hit, hit.zone, zones)) yield `${where}: zone ${hit.zone}`;
    if (!lies(hit, hit.inlay, inlays)) yield `${where}: inlay ${hit.inlay}`;
    if (hit.paragraph < 0 || !lies(hit, hit.paragraph, layers.paragraphs)) yield `${where}: paragraph ${hit.paragraph}`;
    if (!lies(hit, hit.sentence, layers.sentences)) yield `${where}: sentence ${hit.sentence}`;
    if (!starts.has(hit.start) || !ends.has(hit.end)) yield `${where}: cuts a token`;
    if (!statuses.includes(hit.status) || (hit.status === "kept") !== (hit.reason === "")) {
      yield `${where}: ${hit.status}, because “${hit.reason}”`;
    }
    if (hit.entry === "" || hit.lexicon === "" || hit.rule === "" || hit.label === "")
      yield `${where}: does not say whence`;
    if (labels !== null && !labels.includes(hit.label)) yield `${where}: label ${hit.label}`;
    if (hit.status !== "kept") continue;
    if (hit.start < keptUntil) yield `${where}: overlaps another that is kept`;
    keptUntil = hit.end;
  }
}

function* negationFaults({ negations, sentences }: Layers): Generator<string> {
  for (const one of negations) {
    const where = `negations: ${told(one)} ${one.entry}`;
    const scope = { start: one.scope_start, end: one.scope_end };
    if (scope.end < scope.start) yield `${where}: scope ends before it begins`;
    if (one.direction === "none" && scope.end > scope.start) yield `${where}: has no direction, and a scope`;
    if (scope.end > scope.start && !lies(scope, one.sentence, sentences)) yield `${where}: scope leaves the sentence`;
    if (scope.start < one.end && one.start < scope.end) yield `${where}: denies itself`;
  }
}

function* clauseFaults({ text }: Document, layers: Layers): Generator<string> {
  const kept = new Map(
    layers.stance.flatMap((hit) => (hit.status === "kept" ? [[`${told(hit)} ${hit.entry}`, hit] as const] : [])),
  );
  const mentions = layers.actors.filter(({ status }) => status === "kept");
  for (const clause of layers.modalClauses) {
    const { marker, subject, agent, agent_kind, agent_reason, actor, verb, verb_phrase } = clause;
    const where = `modalClauses: ${told(clause)} ${clause.entry}`;
    const found = kept.get(`${told(marker)} ${clause.entry}`);
    if (found === undefined) yield `${where}: rests on no kept marker`;
    else if (found.sentence !== clause.sentence || found.inlay !== clause.inlay || found.zone !== clause.zone) {
      yield `${where}: stands elsewhere than its marker`;
    }
    for (const part of [marker, subject, agent, verb_phrase]) {
      if (part !== null && !contains(clause, part)) yield `${where}: ${told(part)} is outside it`;
      if (part !== null && isBlank(text.slice(part.start, part.end))) yield `${where}: ${told(part)} is blank`;
    }
    if ((clause.status === "kept") !== (clause.reason === "")) yield `${where}: ${clause.status}, no reason`;
    if ((agent === null) !== (agent_kind === "none" || agent_kind === "unknown")) yield `${where}: agent ${agent_kind}`;
    if ((agent === null) !== (agent_reason !== "")) yield `${where}: because “${agent_reason}”`;
    if ((actor !== null) !== (agent_kind === "actor")) yield `${where}: actor ${actor}`;
    if (actor !== null && agent !== null && !mentions.some((one) => one.label === actor && overlaps(one, agent))) {
      yield `${where}: no mention of ${actor}`;
    }
    if ((verb === null) !== (verb_phrase === null) || verb === "") yield `${where}: verb ${verb}`;
    if ((clause.polarity === "positive") !== (clause.negation === "none")) yield `${where}: ${clause.negation}`;
    if (clause.negated !== (clause.polarity === "negative")) yield `${where}: negated, but ${clause.polarity}`;
  }
}

/** True if each span has at least one code unit and begins where the one before it ends, or behind it. */
const areInOrder = (spans: readonly Span[]): boolean =>
  spans.every(({ start, end }, index) => start < end && start >= (spans[index - 1]?.end ?? 0));

/** True if the index is that of something that the span shares a code unit with, or −1 where that may be. */
const touches = (span: Span, index: number, within: readonly Span[], orNone: boolean): boolean => {
  const other = within[index];
  return index === -1 ? orNone : other !== undefined && overlaps(span, other);
};

function* quotationFault(one: Quotation, { zones, inlays }: Document, layers: Layers): Generator<string> {
  const { content, quoted, cue, source, status, reason } = one;
  if (content.length === 0 && status === "kept") yield "no content";
  for (const parts of [content, quoted, cue]) if (!areInOrder(parts)) yield "parts out of order";
  const parts = [...content, ...quoted, ...cue, ...(source === null ? [] : [source])];
  if (parts.some((part) => part.start >= part.end || !contains(one, part))) yield "a part outside it";
  if (quoted.some((span) => !content.some((outer) => contains(outer, span)))) yield "quoted words outside the content";
  if (!touches(one, one.zone, zones, false)) yield `zone ${one.zone}`;
  if (!touches(one, one.inlay, inlays, true)) yield `inlay ${one.inlay}`;
  if (!touches(one, one.paragraph, layers.paragraphs, false)) yield `paragraph ${one.paragraph}`;
  if (!touches(one, one.sentence, layers.sentences, true)) yield `sentence ${one.sentence}`;
  if (!quotationTypes.includes(one.label) || !presentedActs.includes(one.act)) yield `${one.label} ${one.act}`;
  if (!speakerRules.includes(one.speaker_rule)) yield `told by ${one.speaker_rule}`;
  if (one.speaker_rule === "none" && one.speaker !== null) yield `nothing told ${one.speaker}`;
  if (!statuses.includes(status) || (status === "kept") !== (reason === "")) yield `${status}, because “${reason}”`;
  if (one.entry === "" || one.lexicon === "" || one.rule === "") yield "does not say whence";
}

function* quotationFaults(document: Document, layers: Layers): Generator<string> {
  for (const one of layers.quotations) {
    for (const fault of quotationFault(one, document, layers)) yield `quotations: ${told(one)} ${one.entry}: ${fault}`;
  }
}

/** Sorted spans, those that touch made one: a stretch in one voice may run over parts of a content that do. */
const joined = (spans: readonly Span[]): readonly Span[] => {
  const found: Span[] = [];
  for (const { start, end } of spans) {
    const last = found.at(-1);
    if (last !== undefined && last.end === start) found[found.length - 1] = { start: last.start, end };
    else found.push({ start, end });
  }
  return found;
};

function* voiceFaults({ zones, inlays }: Document, { voices, quotations }: Layers): Generator<string> {
  const cursors = zones.map(({ start }) => start);
  let guest = 0;
  for (const one of voices) {
    const where = `voices: ${told(one)}`;
    const { zone, inlay, mode, chain, quotation } = one;
    if (one.start !== cursors[zone]) yield `${where} begins where ${cursors[zone]} should`;
    cursors[zone] = one.end;
    while (guest < inlays.length && (inlays[guest]?.end ?? 0) <= one.start) guest++;
    const around = inlays[guest];
    const isInside = around !== undefined && overlaps(around, one);
    if (inlay !== (isInside ? guest : -1) || (isInside && !contains(around, one))) yield `${where}: inlay ${inlay}`;
    if (chain.at(-1) !== (inlay === -1 ? zones[zone]?.voice : around?.voice)) yield `${where}: whose is it?`;
    if (!voiceModes.includes(mode)) yield `${where}: ${mode}`;
    if ((mode === "own") !== (chain.length === 1) || (mode === "own") !== (quotation === -1)) {
      yield `${where}: ${mode}, but ${chain.length} voices, by ${quotation}`;
    }
    const opener = quotations[quotation];
    if (quotation !== -1 && !(opener?.opens_voice && joined(opener.content).some((span) => contains(span, one)))) {
      yield `${where}: not opened by ${quotation}`;
    }
  }
  for (const [index, { end }] of zones.entries())
    if (cursors[index] !== end) yield `voices: zone ${index} is not covered`;
}

function* portrayalFaults({ text }: Document, { portrayals, actors }: Layers): Generator<string> {
  const mentions = new Set(actors.flatMap((one) => (one.status === "kept" ? [`${told(one)} ${one.label}`] : [])));
  for (const one of portrayals) {
    const where = `portrayals: ${told(one)} ${one.entry}`;
    const { mention, term, hedge, status, reason } = one;
    if (!trajectories.includes(one.label)) yield `${where}: ${one.label}`;
    if (!mentions.has(`${told(mention)} ${one.actor}`)) yield `${where}: no mention of ${one.actor}`;
    if (!contains(one, mention) || !contains(one, term)) yield `${where}: the mention or the term is outside it`;
    if (hedge === null ? one.hedge_on_report : isBlank(text.slice(hedge.start, hedge.end))) yield `${where}: no hedge`;
    if (!statuses.includes(status) || (status === "kept") !== (reason === "")) {
      yield `${where}: ${status}, because “${reason}”`;
    }
    if (one.entry === "" || one.lexicon === "" || one.rule === "") yield `${where}: does not say whence`;
  }
}

/** All that is wrong with the layers of a document; nothing, if Law 3 holds. */
export const faultsOf = (document: Document, layers: Layers): readonly string[] => [
  ...general(document, layers),
  ...paragraphFaults(document, layers),
  ...tokenFaults(document, layers),
  ...sentenceFaults(layers),
  ...hitFaults("negations", document, layers),
  ...negationFaults(layers),
  ...hitFaults("actors", document, layers),
  ...hitFaults("stance", document, layers),
  ...hitFaults("frames", document, layers),
  ...clauseFaults(document, layers),
  ...quotationFaults(document, layers),
  ...voiceFaults(document, layers),
  ...portrayalFaults(document, layers),
];

/** A document whose body is all of its text. */
export const wholeBody = (id: string, text: string, side = id): Document => ({
  id,
  text,
  side,
  pair: null,
  zones: text === "" ? [] : [{ start: 0, end: text.length, role: "body", voice: null }],
  inlays: [],
  metadata: {},
  rights: null,
});

/** Some spans inside another, disjoint and sorted, at places that a seed tells. */
const cuts = (outer: Span, most: number, random: () => number): Span[] => {
  const length = outer.end - outer.start;
  const marks = Array.from({ length: 2 * most }, () => outer.start + below(random, length + 1)).sort((a, b) => a - b);
  return marks.flatMap((start, index) => {
    const end = marks[index + 1] ?? start;
    return index % 2 === 0 && end > start ? [{ start, end }] : [];
  });
};

/** A document cut without any regard for words, letters or surrogate pairs, into zones with gaps, and inlays in them. */
export const cutUp = (id: string, text: string, seed: number): Document => {
  const random = randomOf(seed);
  const whole = { start: 0, end: text.length };
  const edges = random() < 0.5 ? cuts(whole, 1 + below(random, 4), random) : text === "" ? [] : [whole];
  const zones = edges.map(
    (span, index): Zone => ({
      ...span,
      role: zoneRoles[index % zoneRoles.length] ?? "body",
      voice: index % 2 === 0 ? "a" : null,
    }),
  );
  const inlays = zones
    .flatMap((zone) => cuts(zone, 1 + below(random, 4), random))
    .map((span, index): Inlay => ({ ...span, kind: inlayKinds[index % inlayKinds.length] ?? "gloss", voice: "b" }));
  return { ...wholeBody(id, text), zones, inlays };
};

/** One text as several documents: as it is read, as one body, and cut up in two ways. */
export const documentsOf = (id: string, text: string, seed: number): readonly Document[] => [
  documentOf(`${id} as read`, text),
  wholeBody(`${id} as one body`, text),
  cutUp(`${id} cut up`, text, seed),
  cutUp(`${id} cut up again`, text, seed + 0x10000),
];
