import type { Contrast } from "../../../model/inference.js";
import { shownDepartments } from "../../../model/labels.js";
import { isOnSide } from "../../../prove/evidence.js";
import type { Figure } from "../../figure/figure.js";
import { type CellRow, numberCell, textCell } from "../../summary-rows.js";
import { Count, labelHref } from "../hits/count.js";
import { voiceText } from "../hits/words.js";
import { Passage, PlaceLink } from "../ledger/passage.js";
import { Figures } from "../parts/figures-of.js";
import type { Section } from "../section.js";
import { SideName, sidesOf } from "../tables/cells.js";
import { EachContrast } from "../tables/contrasts.js";
import type { View } from "../view.js";

/** Stretches that the page shows of an actor on one side; the table has all. */
const mostShown = 6;

const trajectoryWords: Readonly<Record<string, string>> = {
  rising: "↗ rising",
  declining: "↘ declining",
  both: "↗↘ rising, and declining",
  none: "nothing said of its rise or decline",
};

const aboutOf = (view: View, row: CellRow): string => {
  const hedge = textCell(row, "hedge");
  const hedged = row.hedge_on_report === true ? "hedged in the report" : "hedged";
  return [
    voiceText(view, row),
    ...(row.hedge_start === null ? ["not hedged"] : [hedge ? `${hedged} by “${hedge}”` : hedged]),
    ...(row.negated === true ? ["denied"] : []),
    textCell(row, "entry"),
  ].join(" · ");
};

const Evidence = ({ view, row }: { view: View; row: CellRow }) => {
  const stretch = { start: Number(row.start), end: Number(row.end) };
  const document = textCell(row, "document") ?? "";
  return (
    <li>
      <Passage view={view} document={document} stretches={[stretch]} />
      <small>
        {row.status === "kept" ? (
          <b>{trajectoryWords[textCell(row, "trajectory") ?? ""]}</b>
        ) : (
          <>
            <b>not counted</b> as {textCell(row, "trajectory")}: {textCell(row, "reason")}
          </>
        )}{" "}
        · {aboutOf(view, row)} · <PlaceLink view={view} document={document} stretch={stretch} />
      </small>
    </li>
  );
};

interface Portrayed {
  readonly view: View;
  readonly contrast: Contrast;
  readonly actor: string;
  /** Row of `actor-trajectories`; undefined if nobody mentions the actor. */
  readonly row: CellRow | undefined;
  readonly evidence: readonly CellRow[];
}

const Side = ({ view, contrast, row, evidence, of }: Portrayed & { readonly of: keyof Contrast }) => {
  const mentions = numberCell(row ?? {}, `${of}_mentions`) ?? 0;
  const own = evidence.filter(({ side }) => isOnSide(String(side), contrast, of));
  const counted = own.filter(
    ({ status, role }) => status === "kept" && view.report.counting.zones.includes(String(role)),
  );
  const others = own.filter((one) => one.status !== "kept");
  return (
    <td>
      <span class="who">
        <SideName view={view} side={contrast[of]} />
      </span>
      {mentions === 0 ? (
        "not mentioned"
      ) : (
        <>
          <Count view={view} table="actor-trajectories" row={row ?? {}} column={`${of}_mentions`} />{" "}
          {mentions === 1 ? "mention" : "mentions"}
          <br />
          <b>{trajectoryWords[textCell(row ?? {}, `${of}_trajectory`) ?? "none"]}</b>
        </>
      )}
      {own.length === 0 ? null : (
        <ul>
          {[...counted, ...others].slice(0, mostShown).map((one) => (
            <Evidence key={String(one.hit)} view={view} row={one} />
          ))}
        </ul>
      )}
      {own.length > mostShown ? <small>{own.length - mostShown} more in portrayals.csv</small> : null}
    </td>
  );
};

const Actor = (portrayed: Portrayed & { readonly name: string }) => {
  const { view, contrast, actor, name } = portrayed;
  const href = portrayed.row === undefined ? undefined : labelHref(view, "actors", actor);
  return (
    <tr>
      <th scope="row">{href === undefined ? <bdi>{name}</bdi> : <a href={href}>{name}</a>}</th>
      {sidesOf(contrast).map(([of]) => (
        <Side key={of} {...portrayed} of={of} />
      ))}
    </tr>
  );
};

const Portrayals = ({ view, contrast }: { view: View; contrast: Contrast }) => {
  const rows = new Map(view.rowsOf("actor-trajectories", contrast).map((row) => [String(row.actor), row]));
  const byActor = new Map<string, CellRow[]>();
  for (const row of view.rows("portrayals")) {
    const own = byActor.get(String(row.actor)) ?? [];
    byActor.set(String(row.actor), own);
    own.push(row);
  }
  const departments = Object.entries(shownDepartments);
  const anyDepartment = departments.some(([id]) => rows.has(id));
  const isPortrayed = (row: CellRow): boolean =>
    row.target_trajectory !== "none" || row.reference_trajectory !== "none";
  const others = [...rows].filter(([id, row]) => !Object.hasOwn(shownDepartments, id) && isPortrayed(row));
  const shown = [
    ...(anyDepartment ? departments : []).map(([id, name]) => ({ id, name })),
    ...others.map(([id]) => ({ id, name: view.nameOf(id) })),
  ];
  return (
    <>
      {anyDepartment ? null : <p>None of the five U.S. departments is mentioned on either side.</p>}
      {others.length > 0 ? null : <p>Of no other actor is it said that it rises or declines.</p>}
      {shown.length === 0 ? null : (
        <table class="portrayed">
          <thead>
            <tr>
              <th scope="col">Actor</th>
              {sidesOf(contrast).map(([of, side]) => (
                <th key={of} scope="col">
                  <SideName view={view} side={side} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, name }) => (
              <Actor
                key={id}
                view={view}
                contrast={contrast}
                actor={id}
                name={name}
                row={rows.get(id)}
                evidence={byActor.get(id) ?? []}
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};

const draw = (view: View, figures: readonly Figure[]) => {
  if (view.rows("actor-trajectories").length === 0) return null;
  return (
    <>
      <p>
        What each side says of the five U.S. departments, and after them of other actors, in so far as it says that they
        rise or decline in power, influence or standing: by rules over words, with the sentence, whose claim it is, and
        whether it is hedged. Mentions are counted in all classes but inlays.
      </p>
      <Figures view={view} figures={figures} kinds={["departments"]} />
      <EachContrast view={view} draw={(contrast) => <Portrayals view={view} contrast={contrast} />} />
    </>
  );
};

/** Which way each side says that the departments, and others, move. */
export const portrayals: Section = {
  id: "portrayals",
  title: "How the departments are portrayed",
  short: "Departments",
  draw,
};
