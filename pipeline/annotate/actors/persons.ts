import { bearerOf } from "./bearers.js";
import { type Draft, draftOf, draftsFrom, rejectedDraft, type Scene } from "./draft.js";
import type { NameMatch } from "./gazetteer.js";
import { type Opening, openingOf } from "./openings.js";

/** Remembers who bears a title; once two have, *the President* alone is nobody's. */
export const rememberHolder = ({ memory, words }: Scene, { title, kind }: Opening, draft: Draft): void => {
  if (title === null || kind === "person" || kind === "none") return;
  // *U.S. President* is *the President* later.
  const last = words.titles.has(title) ? title : title.slice(title.indexOf(" ") + 1);
  for (const held of new Set([title, last])) {
    const known = memory.holders.get(held);
    const same = known === undefined || (known !== null && known.name === draft.name);
    memory.holders.set(held, same ? draft : null);
    memory.heldFirst.add(held.split(" ", 1)[0] ?? "");
  }
};

const derivationOf = (draft: Draft, { kind }: Opening): Pick<Draft, "derivation" | "rule"> =>
  kind === "person"
    ? { derivation: draft.derivation, rule: "described_person" }
    : { derivation: "office_holder", rule: "office_holder" };

const personDraft = (scene: Scene, match: NameMatch): Draft | undefined => {
  const surname = match.readings.find(({ entry, kind }) => entry.facet === "person" && kind !== "office");
  if (surname === undefined) return undefined;
  const opening = openingOf(scene, match.from);
  const reading = bearerOf(match, opening, scene);
  if (reading === undefined) {
    const why =
      opening.kind === "none"
        ? "a surname without a title or an earlier full name"
        : "a surname that several bear, without an earlier full name";
    return rejectedDraft(draftOf(surname.entry, "surname", match.from, match.to), "surname", why);
  }
  const { entry, kind } = reading;
  if (entry.surname !== null) scene.memory.bearers.set(entry.surname.toLowerCase(), entry.id);
  const draft = draftOf(entry, kind, match.from, match.to);
  // Without title or office beside the name it is the person, whatever they once were.
  if (opening.from === match.from) return { ...draft, org: null };
  const held = {
    ...draft,
    ...derivationOf(draft, opening),
    from: opening.from,
    org: opening.kind === "person" ? null : (opening.org ?? draft.org),
  };
  rememberHolder(scene, opening, held);
  return held;
};

/** Persons of the gazetteer, with the offices and titles before their names; a surname alone where the person is known. */
export const personDrafts = (scene: Scene): readonly Draft[] => draftsFrom(scene, personDraft);
