import { type CellRow, numberCell, textCell } from "../../summary-rows.js";
import { textId } from "../links.js";
import type { View } from "../view.js";
import { rangeOf, type TextRows } from "./source.js";
import { grouped } from "./text.js";

const Zone = ({ view, row }: { readonly view: View; readonly row: CellRow }) => {
  const { start, end } = rangeOf(row);
  const voice = textCell(row, "voice");
  const role = textCell(row, "role") ?? "";
  return (
    <tr>
      <td class="figure-cell">{numberCell(row, "zone")}</td>
      <td>
        {role}
        {view.report.counting.zones.includes(role) ? "" : ", not counted"}
      </td>
      <td>{voice === null ? "" : <bdi>{view.nameOf(voice)}</bdi>}</td>
      <td class="figure-cell">
        {start}–{end}
      </td>
      <td class="figure-cell">{grouped(numberCell(row, "words") ?? 0)}</td>
    </tr>
  );
};

/** The zones of all texts by their offsets, where a report holds no words of its sources. */
export const ZonesWithoutWords = ({ view, rows }: { readonly view: View; readonly rows: TextRows }) => (
  <div class="text-lists">
    {view.texts.map((text) => (
      <details key={text.id} id={textId(text)} class="text-list" open={view.textCount < 5}>
        <summary>
          <h3>
            <bdi>{text.title}</bdi>
          </h3>
        </summary>
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col" class="figure-cell">
                  Zone
                </th>
                <th scope="col">Role</th>
                <th scope="col">Written by</th>
                <th scope="col" class="figure-cell">
                  Code units
                </th>
                <th scope="col" class="figure-cell">
                  Words
                </th>
              </tr>
            </thead>
            <tbody>
              {rows
                .of("zones", text)
                .filter(({ inlay }) => inlay === null)
                .map((row) => (
                  <Zone key={row.zone} view={view} row={row} />
                ))}
            </tbody>
          </table>
        </div>
      </details>
    ))}
  </div>
);
