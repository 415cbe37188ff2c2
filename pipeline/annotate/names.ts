import type { NameSpan } from "../model/layers.js";
import { bySpan } from "../model/span.js";
import { capitalisedRuns } from "./capitals.js";
import { streamsOf } from "./patterns/streams.js";
import { type Form, lookUp, type Stream, vocabulary } from "./patterns/vocabulary.js";
import { stage } from "./stage.js";

const prepositions: ReadonlySet<string> = new Set(["of", "on", "for", "in", "to", "with"]);

interface Heads {
  readonly events: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
}

const isLaw: ReadonlySet<string> = new Set([
  "act",
  "bill",
  "law",
  "treaty",
  "convention",
  "charter",
  "protocol",
  "amendment",
  "resolution",
]);

/** Names of events, mechanisms and laws among the capitalised runs of a stream. */
function* eventsIn(stream: Stream, { events, nouns }: Heads): Generator<NameSpan> {
  for (const { from, to } of capitalisedRuns(stream)) {
    const normal = (at: number): string => stream.tokens[at]?.normal ?? "";
    const span = (until: number, head: string): NameSpan => ({
      start: stream.tokens[from]?.start ?? 0,
      end: stream.tokens[until - 1]?.end ?? 0,
      kind: isLaw.has(head) ? "law" : "event",
    });
    // *OPM hack*, *Snowden leaks*: a common noun makes an event of the name before it.
    if (nouns.has(normal(to))) {
      yield span(to + 1, normal(to));
      continue;
    }
    // *Joint Dialogue on Cybercrime*: the head stands last, or before a preposition.
    let last = to;
    for (let at = to - 1; at > from; at--) {
      const isHead = at === last - 1 || prepositions.has(normal(at + 1));
      if (isHead && events.has(normal(at))) {
        yield span(to, normal(at));
        break;
      }
      if (prepositions.has(normal(at))) last = at;
    }
  }
}

/** Capitalised names of events, mechanisms and laws, for what stands inside them is counted apart. */
export const names = stage({
  adds: "names",
  needs: ["tokens", "sentences"],
  prepare: ({ actorWords, english }) => {
    const words = vocabulary(english);
    const heads: Heads = {
      events: new Set(actorWords.event_heads.map((head) => head.toLowerCase())),
      nouns: new Set(actorWords.event_nouns),
    };
    const slot = words.slot();
    const isHead = ({ normal }: Form): true | null => heads.events.has(normal) || heads.nouns.has(normal) || null;
    // Most sentences have no word that could head such a name, and are passed by.
    const hasHead = ({ forms }: Stream): boolean => {
      for (const form of forms) if (lookUp(form, slot, isHead) !== null) return true;
      return false;
    };
    return ({ document, tokens, sentences }) => {
      const found: NameSpan[] = [];
      for (const stream of streamsOf(document.text, tokens, sentences, words)) {
        if (!hasHead(stream)) continue;
        for (const name of eventsIn(stream, heads)) found.push(name);
      }
      return found.sort(bySpan);
    };
  },
});
