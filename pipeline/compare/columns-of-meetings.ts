import type { Hit } from "../model/hit.js";
import type { ActorMention } from "../model/layers.js";
import type { Annotated, Columns, Counting, Row } from "../model/table.js";
import { difference, share } from "../statistics/index.js";
import { allLabels, sideColumns } from "./columns-of-counts.js";
import {
  type Counts,
  type CountsOfCounts,
  countedHits,
  increase,
  inner,
  mergeCounts,
  mergeCountsOfCounts,
  voicesOf,
} from "./counted.js";
import { actorClasses, type CountingClasses } from "./counting-classes.js";

/** Columns of a table of meetings that come after actor and label. */
export const meetingColumns = {
  ...sideColumns,
  target_sentences: { type: "integer", about: "sentences of the target side in which the two meet" },
  reference_sentences: { type: "integer", about: "sentences of the reference side in which the two meet" },
  target_pairs: { type: "integer", about: "pairs of one mention and one hit in the same sentence, target side" },
  reference_pairs: { type: "integer", about: "pairs of one mention and one hit in the same sentence, reference side" },
  target_actor_sentences: { type: "integer", about: "sentences of the target side that mention the actor" },
  reference_actor_sentences: { type: "integer", about: "sentences of the reference side that mention the actor" },
  target_share: {
    type: "number?",
    about: "target_sentences of target_actor_sentences, 0 to 1; empty if none mentions the actor",
  },
  reference_share: { type: "number?", about: "the same for the reference side" },
  difference: { type: "number?", about: "target_share less reference_share" },
} as const satisfies Columns;

interface SideMeetings {
  readonly actorSentences: Counts;
  /** By actor and label. */
  readonly sentences: CountsOfCounts;
  readonly pairs: CountsOfCounts;
}

/** Meetings of actors with hits of another layer by side. */
export type Meetings = Map<string, SideMeetings>;

const noMeetings = (): SideMeetings => ({ actorSentences: new Map(), sentences: new Map(), pairs: new Map() });

/** Headline hits by sentence and label; what no sentence covers meets nothing. */
const bySentence = <H extends Hit>(
  layerHits: readonly H[],
  { classify }: CountingClasses<H>,
  voiceAt: ReturnType<typeof voicesOf>,
): Map<number, Counts> => {
  const sentences = new Map<number, Counts>();
  for (const hit of layerHits) {
    if (hit.sentence < 0 || classify(hit, voiceAt(hit.start).mode) !== "headline") continue;
    increase(
      inner(sentences, hit.sentence, () => new Map()),
      hit.label,
      1,
    );
  }
  return sentences;
};

/** The labels of a sentence with their sum under `all`, which leaves out labels that no total holds. */
const withTotal = (labels: Counts, outsideTotals: readonly string[]): Counts => {
  let total = 0;
  for (const [label, count] of labels) if (!outsideTotals.includes(label)) total += count;
  return total === 0 ? labels : new Map([[allLabels, total], ...labels]);
};

/** Adds the meetings of one document. */
export const addMeetings = <H extends Hit>(
  state: Meetings,
  annotated: Annotated,
  counting: Counting,
  layer: {
    readonly hits: readonly H[];
    readonly classes: CountingClasses<H>;
    readonly outsideTotals: readonly string[];
  },
): void => {
  const side = inner(state, annotated.document.side, noMeetings);
  const voiceAt = voicesOf(annotated.layers.voices);
  const mentions: readonly ActorMention[] = countedHits(annotated, counting, annotated.layers.actors);
  const others = bySentence(countedHits(annotated, counting, layer.hits), layer.classes, voiceAt);
  for (const [sentence, actors] of bySentence(mentions, actorClasses, voiceAt)) {
    const labels = withTotal(others.get(sentence) ?? new Map(), layer.outsideTotals);
    for (const [actor, mentionCount] of actors) {
      increase(side.actorSentences, actor, 1);
      for (const [label, hitCount] of labels) {
        increase(
          inner(side.sentences, actor, () => new Map()),
          label,
          1,
        );
        increase(
          inner(side.pairs, actor, () => new Map()),
          label,
          mentionCount * hitCount,
        );
      }
    }
  }
};

/** Adds the second state into the first. */
export const mergeMeetings = (into: Meetings, from: Meetings): void => {
  for (const [name, { actorSentences, sentences, pairs }] of from) {
    const side = inner(into, name, noMeetings);
    mergeCounts(side.actorSentences, actorSentences);
    mergeCountsOfCounts(side.sentences, sentences);
    mergeCountsOfCounts(side.pairs, pairs);
  }
};

/** What is known of one actor and one label on one side. */
const meetingOf = (side: SideMeetings, actor: string, label: string) => {
  const sentences = side.sentences.get(actor)?.get(label) ?? 0;
  const actorSentences = side.actorSentences.get(actor) ?? 0;
  const pairs = side.pairs.get(actor)?.get(label) ?? 0;
  return { sentences, actorSentences, pairs, share: share(sentences, actorSentences) };
};

/** One row for each actor and label that meet on either side: actors in code-unit order, labels in the order given. */
export function* meetingRows(
  state: Meetings,
  counting: Counting,
  labels: readonly string[],
): Generator<{ actor: string; label: string; cells: Row<typeof meetingColumns> }> {
  const targetSide = state.get(counting.target) ?? noMeetings();
  const referenceSide = state.get(counting.reference) ?? noMeetings();
  const actors = new Set([...targetSide.actorSentences.keys(), ...referenceSide.actorSentences.keys()]);
  for (const actor of [...actors].sort()) {
    for (const label of [allLabels, ...labels]) {
      const target = meetingOf(targetSide, actor, label);
      const reference = meetingOf(referenceSide, actor, label);
      if (target.sentences === 0 && reference.sentences === 0) continue;
      const cells = {
        target_side: counting.target,
        reference_side: counting.reference,
        target_sentences: target.sentences,
        reference_sentences: reference.sentences,
        target_pairs: target.pairs,
        reference_pairs: reference.pairs,
        target_actor_sentences: target.actorSentences,
        reference_actor_sentences: reference.actorSentences,
        target_share: target.share,
        reference_share: reference.share,
        difference: difference(target.share, reference.share),
      };
      yield { actor, label, cells };
    }
  }
}
