import { countingMeanings } from "../../../model/labels.js";
import { hitTables } from "../../../prove/evidence.js";
import { marked } from "../marked.js";
import type { Section } from "../section.js";
import { whole } from "../tables/numbers.js";
import type { View } from "../view.js";
import { type HitGroup, hitGroups, type LabelHits, type LayerHits } from "./groups.js";
import { HitLine } from "./line.js";
import { kindNames, labelName, layerNames, showsId } from "./words.js";

const outsideTotals: ReadonlySet<string> = new Set(["condition", "vague"]);

const kindMeaning = (kind: HitGroup["kind"]): string => {
  if (kind === "uncounted") return "in zones that are not counted";
  if (kind === "rejected") return "candidates that a rule took away, with its reason";
  return countingMeanings[kind];
};

const partWords = (view: View, { total, shown }: HitGroup, layer: LayerHits["layer"]): string => {
  if (view.evidence.sample) return `${whole(shown.length)} of ${whole(total)}, drawn at random.`;
  const step = total / shown.length;
  return `${whole(shown.length)} of ${whole(total)}, one in about ${step.toFixed(step < 10 ? 1 : 0)}; all are in ${hitTables[layer]}.csv.`;
};

const Group = ({ view, group, layer }: { view: View; group: HitGroup; layer: LayerHits["layer"] }) => {
  const { id, side, kind, total, shown } = group;
  const ofPairs = view.rows("pair-effects").length > 0;
  const isPart = shown.length < total;
  return (
    <section class="hg" id={id} data-s={side.colour} data-c={kind} data-n={isPart ? total : undefined}>
      <h5>
        <span class={`sd s${side.colour % 6}`}>{side.name}</span>, {kindNames[kind]}: <strong>{whole(total)}</strong>
      </h5>
      {isPart ? <p class="note">{partWords(view, group, layer)}</p> : null}
      <ol>
        {shown.map((hit) => (
          <HitLine key={hit.key} view={view} hit={hit} ofPairs={ofPairs} />
        ))}
      </ol>
    </section>
  );
};

const headlineOf = ({ groups }: LabelHits, view: View): string =>
  view.sides
    .flatMap(({ id, name }) => {
      const own = groups.filter(({ side }) => side.id === id);
      const size = (kind: string): number => own.find((group) => group.kind === kind)?.total ?? 0;
      const others = own
        .filter(({ kind }) => kind !== "headline" && kind !== "uncounted" && kind !== "rejected")
        .reduce((sum, { total }) => sum + total, 0);
      return own.length === 0 ? [] : [`${name} ${whole(size("headline"))}${others > 0 ? ` + ${whole(others)}` : ""}`];
    })
    .slice(0, 6)
    .join(" · ");

const Label = ({ view, layer, label }: { view: View; layer: LayerHits["layer"]; label: LabelHits }) => (
  <details class="hl" id={label.id} data-out={layer === "stance" && outsideTotals.has(label.label) ? "" : undefined}>
    <summary>
      <h4>
        <bdi>{labelName(view, layer, label.label)}</bdi>
        {showsId(layer, label.label) ? <code>{label.label}</code> : null}
      </h4>
      <span>{headlineOf(label, view)}</span>
    </summary>
    {label.groups.map((group) => (
      <Group key={group.id} view={view} group={group} layer={layer} />
    ))}
  </details>
);

const Kinds = ({ layers }: { layers: readonly LayerHits[] }) => {
  const present = new Set(
    layers.flatMap(({ labels }) => labels.flatMap(({ groups }) => groups.map(({ kind }) => kind))),
  );
  return (
    <details class="about">
      <summary>What the groups are</summary>
      <dl>
        {[...present].map((kind) => (
          <div key={kind}>
            <dt>{kindNames[kind]}</dt>
            <dd>{marked(kindMeaning(kind))}.</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

const draw = (view: View) => {
  const layers = hitGroups(view);
  if (layers.length === 0) return null;
  return (
    <div class="hits">
      <p>
        {view.evidence.sample
          ? "A few headline hits of each label and side, drawn at random"
          : "Every hit of stance, frames and actors, by what it is counted as"}
        ; the words lead to their place in the text.
        {view.hasText
          ? " Beside each stand the lexicon entry and the rule that made it a hit, whose words and claim it is, and its zone."
          : " The report was made without the words of its sources: code units of the source stand in their place."}
        {view.evidence.sample
          ? " Beside each label: all headline hits of each side."
          : " Beside each label: headline hits of each side, and behind the plus those that other classes count."}
      </p>
      <p class="paper">On paper the lists of hits are left out; they are in the page.</p>
      <Kinds layers={layers} />
      {layers.map(({ id, layer, labels }) => (
        <div key={id} class="hy" id={id}>
          <h3>{layerNames[layer]}</h3>
          {labels.map((label) => (
            <Label key={label.id} view={view} layer={layer} label={label} />
          ))}
        </div>
      ))}
    </div>
  );
};

/** Every hit as a line of a concordance, grouped as the counts group them. */
export const hits: Section = { id: "hits", title: "The evidence", short: "Evidence", draw };
