import { type HitLayer, hitLayers } from "../../../prove/evidence.js";
import type { PageHit } from "../evidence.js";
import type { View } from "../view.js";
import { labelLine } from "./cards.js";
import type { Phrases } from "./phrases.js";
import type { VoiceLetters } from "./voice-letters.js";

/** What the controls of a page's texts are made from. */
export interface LayerControls {
  readonly view: Pick<View, "nameOf">;
  readonly hits: readonly PageHit[];
  readonly phrases: Phrases;
  readonly letters: VoiceLetters;
  /** True if the ledger joins anything that stands on this page. */
  readonly hasJoins: boolean;
}

const titles: Readonly<Record<HitLayer, string>> = { stance: "Stance", frames: "Frames", actors: "Actors" };

interface Choice {
  readonly card: string;
  readonly name: string;
  hits: number;
}

/** Labels of a layer with kept hits, by what cards call them; a card's first line tells its label. */
const choicesOf = ({ view, hits, phrases }: LayerControls, layer: HitLayer): readonly Choice[] => {
  const choices = new Map<string, Choice & { cards: Set<string> }>();
  for (const hit of hits) {
    if (hit.layer !== layer || !hit.kept) continue;
    const line = labelLine(view, hit);
    const known = choices.get(hit.label) ?? {
      card: "",
      cards: new Set(),
      name: line[0].replace(/^\w+: /, ""),
      hits: 0,
    };
    known.cards.add(phrases.card([line]));
    known.hits += 1;
    choices.set(hit.label, known);
  }
  return [...choices.values()]
    .map(({ cards, name, hits }) => ({ card: [...cards].join(" "), name, hits }))
    .sort((a, b) => b.hits - a.hits || (a.name < b.name ? -1 : 1));
};

const Layer = ({ name, title, on }: { readonly name: string; readonly title: string; readonly on: boolean }) => (
  <label class="reading-layer">
    <input type="checkbox" id={`layer-${name}`} checked={on} />
    <span class={`sample ${name}-sample`}>{title}</span>
  </label>
);

/** Switches of the layers, which work by the style alone, and choices of single labels, which the script takes out. */
export const Layers = (controls: LayerControls) => (
  <fieldset class="reading-layers">
    <legend>Layers</legend>
    {hitLayers.map((layer) => (
      <span class="with-labels" key={layer}>
        <Layer name={layer} title={titles[layer]} on />
        <select hidden data-layer={layer} aria-label={`Which labels of the layer ${layer}`}>
          <option value="">all</option>
          {choicesOf(controls, layer).map(({ card, name, hits }) => (
            <option key={name} value={card}>
              {`${name} (${hits})`}
            </option>
          ))}
        </select>
      </span>
    ))}
    <Layer name="quotations" title="Quotations" on />
    {controls.hasJoins ? (
      <label class="reading-layer lines-choice" hidden>
        <input type="checkbox" id="layer-lines" checked />
        <span>all lines</span>
      </label>
    ) : null}
    <Layer name="voices" title="Voices" on={false} />
    <Layer name="rejected" title="Rejected" on={false} />
  </fieldset>
);

/** What the forms mean, and which letter is whose. */
export const Legend = ({ view, letters }: Pick<LayerControls, "view" | "letters">) => (
  <details class="reading-legend">
    <summary>How to read the marks</summary>
    <ul>
      <li>
        <span class="sample stance-sample">Solid underline</span> stance,{" "}
        <span class="sample frames-sample">dotted</span> a term of a frame,{" "}
        <span class="sample actors-sample">box</span> an actor. Each leads to its line among the evidence. Pale ones are
        in no count.
      </li>
      <li>
        <span class="sample quotations-sample">Bars at both ends</span> words given as another's; a wavy line is under
        what says whose they are. ↔ leads from words that stand in two texts to the other place.
      </li>
      <li>
        <span class="sample rejected-sample">Struck through</span> a candidate that a rule took away; it is in no count.
      </li>
      <li>
        <span class="mark-inlay of-insertion">[Grey]</span> an inlay: words of a translator or an editor, a gloss, or
        the mark of a note. Zones that are not counted are set back and say so. Numbers in the margin are those of the
        tables.
      </li>
      <li>
        With the layer of voices a line above the words says that they are another's:{" "}
        <span class="sample voice-sample of-quoted">solid</span> quoted,{" "}
        <span class="sample voice-sample of-reported">dashed</span> reported. The writer's own words are plain.
        {letters.all.length === 0 ? null : (
          <ul class="reading-voices">
            {letters.all.map(({ voice, letter, colour, stretches }) => (
              <li key={letter}>
                <span class={`voice-letter v${colour}`}>{letter}</span>{" "}
                {voice === null ? "whoever cannot be told" : <bdi>{view.nameOf(voice)}</bdi>}{" "}
                <span class="tally">{stretches === 1 ? "1 stretch" : `${stretches} stretches`}</span>
              </li>
            ))}
          </ul>
        )}
      </li>
      <li class="keys" hidden>
        Keys: <kbd>Tab</kbd> reaches each text once; arrows, <kbd>Home</kbd> and <kbd>End</kbd> walk from mark to mark,{" "}
        <kbd>Enter</kbd> goes to its evidence, <kbd>Esc</kbd> shuts the card.
      </li>
    </ul>
  </details>
);
