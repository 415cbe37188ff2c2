import type { Section } from "../section.js";
import { anyOf, Figures } from "./figures-of.js";

interface Part extends Omit<Section, "draw"> {
  readonly kinds: readonly string[];
  /** What the figures have in common, in a sentence or two. */
  readonly about: string;
}

/** A part of the page that holds figures only. */
const figurePart = ({ kinds, about, ...head }: Part): Section => ({
  ...head,
  draw: (view, figures) =>
    anyOf(figures, kinds) ? (
      <>
        <p>{about}</p>
        <Figures view={view} figures={figures} kinds={kinds} />
      </>
    ) : null,
});

/** What stands in one sentence with an actor. */
export const meetings = figurePart({
  id: "meetings",
  title: "Actors, stance and frames",
  short: "Meetings",
  kinds: ["actor-stance", "actor-frame"],
  about:
    "Which stance markers and which frame terms stand in the sentences that mention an actor, headline hits of both only.",
});

/** Where in the texts hits fall. */
export const positions = figurePart({
  id: "positions",
  title: "Where hits fall",
  short: "Positions",
  kinds: ["positions"],
  about: "Where between the first counted word and the last headline hits stand.",
});

/** Whose words the words of the texts are. */
export const voices = figurePart({
  id: "voices",
  title: "Whose words",
  short: "Voices",
  kinds: ["voices"],
  about: "How many of the counted words are the writer's own, how many report somebody else, and how many are quoted.",
});

/** How the texts of groups, or their pairs, differ among themselves. */
export const rates = figurePart({
  id: "rates",
  title: "Texts and pairs",
  short: "Texts and pairs",
  kinds: ["rates", "pairs"],
  about: "How far the sides lie apart when each text, or each pair of texts, is one observation.",
});
