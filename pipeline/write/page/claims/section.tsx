import { type CellRow, numberCell, textCell } from "../../summary-rows.js";
import { labelName } from "../hits/words.js";
import { Passage, PlaceLink } from "../ledger/passage.js";
import type { Section } from "../section.js";
import { partText, whole } from "../tables/numbers.js";
import type { View } from "../view.js";

/** Claims that the page shows; the table has all. */
const mostClaims = 120;

const components = [
  ["score_terms", "words"],
  ["score_stems", "stems"],
  ["score_actors", "actors"],
  ["score_frames", "frames"],
  ["score_order", "order"],
] as const;

const spaced = (label: string): string => label.replaceAll("_", " ");

const listOf = (row: CellRow, column: string): readonly string[] =>
  (textCell(row, column) ?? "").split(";").filter(Boolean);

const Line = ({ name, words }: { readonly name: string; readonly words: string }) =>
  words === "" ? null : (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{words}</dd>
    </div>
  );

/** What the score of a candidate is made of; what a claim has none of is left out. */
export const scoreWords = (row: CellRow): string =>
  components
    .flatMap(([column, name]) => {
      const value = numberCell(row, column);
      return value === null ? [] : [`${name} ${partText(value)}`];
    })
    .join(", ");

const commitmentWords = (row: CellRow): string => {
  const changes = listOf(row, "commitment");
  if (changes.length === 0) return "";
  return changes.includes("same") ? "no rule saw a change" : `may have changed: ${changes.map(spaced).join(", ")}`;
};

const Candidate = ({ view, row }: { view: View; row: CellRow }) => {
  const document = textCell(row, "source_document") ?? "";
  const stretch = { start: Number(row.source_start), end: Number(row.source_end) };
  const actors = listOf(row, "shared_actors").map((id) => labelName(view, "actors", id));
  return (
    <div class="candidate">
      <p>
        <b>{partText(numberCell(row, "score") ?? 0)}</b> <PlaceLink view={view} document={document} stretch={stretch} />
      </p>
      <p class="words">
        <bdi>{textCell(row, "source_surface") || `code units ${stretch.start}–${stretch.end}`}</bdi>
      </p>
      <dl>
        <Line name="score" words={scoreWords(row)} />
        <Line name="shared words" words={listOf(row, "shared_terms").join(", ")} />
        <Line name="shared actors" words={actors.join(", ")} />
        <Line name="shared frames" words={listOf(row, "shared_frames").map(spaced).join(", ")} />
        <Line name="stance here" words={textCell(row, "source_markers") ?? ""} />
        <Line name="commitment" words={commitmentWords(row)} />
      </dl>
    </div>
  );
};

const Claim = ({ view, rows }: { view: View; rows: readonly CellRow[] }) => {
  const [first, ...others] = rows;
  if (first === undefined) return null;
  const document = textCell(first, "document") ?? "";
  const stretch = { start: Number(first.start), end: Number(first.end) };
  const speaker = textCell(first, "speaker");
  const cue = textCell(first, "cue");
  return (
    <article class="claim">
      <div>
        <p>
          <b>{speaker ? view.nameOf(speaker) : "nobody named"}</b>
          {cue ? ` (“${cue}”)` : ""}, in <PlaceLink view={view} document={document} stretch={stretch} />
        </p>
        <p class="words">
          <Passage view={view} document={document} stretches={[stretch]} />
        </p>
        <dl>
          <Line name="stance here" words={textCell(first, "claim_markers") ?? ""} />
        </dl>
      </div>
      <div>
        <Candidate view={view} row={first} />
        {others.length === 0 ? null : (
          <details>
            <summary>{others.length === 1 ? "one more candidate" : `${others.length} more candidates`}</summary>
            {others.map((row) => (
              <Candidate key={String(row.candidate)} view={view} row={row} />
            ))}
          </details>
        )}
      </div>
    </article>
  );
};

/** Rows of each claim together, the claim with the best candidate first. */
export const claimsOf = (rows: readonly CellRow[]): readonly (readonly CellRow[])[] => {
  const byClaim = new Map<string, CellRow[]>();
  for (const row of rows) {
    const own = byClaim.get(String(row.quotation)) ?? [];
    byClaim.set(String(row.quotation), own);
    own.push(row);
  }
  const best = ([row]: readonly CellRow[]): number => (row === undefined ? 0 : (numberCell(row, "score") ?? 0));
  return [...byClaim.values()].sort((a, b) => best(b) - best(a));
};

const draw = (view: View) => {
  const all = claimsOf(view.rows("claim-pairs"));
  if (all.length === 0) return null;
  return (
    <div class="claims">
      <p>
        Each claim that a text gives as somebody else’s, beside the sentences of the other text that are most like it.
        These are candidates by likeness, not judged agreement: the score, from 0 to 1, tells shared words, actors and
        frames, not shared meaning, and the best of a poor lot is still listed. A person decides.
      </p>
      {all.length > mostClaims ? (
        <p class="note">
          The {whole(mostClaims)} with the best candidates of {whole(all.length)}; all are in claim-pairs.csv.
        </p>
      ) : null}
      {all.slice(0, mostClaims).map((rows) => (
        <Claim key={String(rows[0]?.quotation)} view={view} rows={rows} />
      ))}
    </div>
  );
};

/** Reported claims beside the sentences that they may report. */
export const claims: Section = { id: "claims", title: "Claims side by side", short: "Claims", draw };
