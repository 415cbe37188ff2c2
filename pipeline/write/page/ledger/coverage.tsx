import { type Fidelity, fidelities } from "../../../model/ledger.js";
import { type CellRow, numberCell, textCell } from "../../summary-rows.js";
import { plural } from "../numbers.js";
import { shareText, whole } from "../tables/numbers.js";
import type { View } from "../view.js";
import { TextName } from "./passage.js";

/** Behind a number of quotations: *1 with words left out*. */
const countedAs: Readonly<Record<Fidelity, string>> = {
  verbatim: "word for word",
  case: "word for word, but for a capital",
  ellipsis: "with words left out, and marked as left out",
  elided: "with words left out, unmarked",
  altered: "with words replaced, added or moved",
  spliced: "from two places joined",
  not_found: "with no place found",
};

const tenths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const barHeight = 36;

const number = (row: CellRow, column: string): number => numberCell(row, column) ?? 0;

const Tenths = ({ row }: { readonly row: CellRow }) => {
  const words = tenths.map((tenth) => number(row, `tenth_${tenth}`));
  const tenthWords = Math.max(1, number(row, "words_source") / 10);
  return (
    <table class="tenths">
      <caption>Words quoted of each tenth of the source, from its beginning to its end</caption>
      <thead>
        <tr>
          {tenths.map((tenth) => (
            <th key={tenth} scope="col">
              <span class="vh">tenth </span>
              {tenth}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {words.map((count, at) => {
            const height = Math.min(1, count / tenthWords) * barHeight;
            return (
              <td key={tenths[at]}>
                <svg width="100%" height={barHeight} aria-hidden="true">
                  <rect width="100%" height={barHeight} class="of" />
                  <rect width="100%" y={barHeight - height} height={height} />
                </svg>
                {whole(count)}
              </td>
            );
          })}
        </tr>
      </tbody>
    </table>
  );
};

/** How much of a source a text quotes, how faithfully, and from where in it. */
export const Coverage = ({ view, row }: { readonly view: View; readonly row: CellRow }) => {
  const kinds = fidelities.filter((fidelity) => fidelity !== "not_found" && number(row, fidelity) > 0);
  const reused = number(row, "reuses");
  return (
    <div class="coverage">
      <p>
        <TextName view={view} document={textCell(row, "document") ?? ""} /> has{" "}
        {plural(number(row, "quotations"), "quotation")} of three words or more in its counted zones;{" "}
        {whole(number(row, "found"))} of them {number(row, "found") === 1 ? "was" : "were"} found in{" "}
        <TextName view={view} document={textCell(row, "source_document") ?? ""} />
        {kinds.length === 0
          ? "."
          : `: ${kinds.map((fidelity) => `${whole(number(row, fidelity))} ${countedAs[fidelity]}`).join("; ")}.`}{" "}
        {whole(number(row, "words_quoted"))} of the source's {plural(number(row, "words_source"), "word")} are quoted (
        {shareText(number(row, "share_quoted"))}).
        {reused === 0
          ? null
          : ` ${whole(reused)} more ${reused === 1 ? "stretch is" : "stretches are"} shared without quotation marks.`}
      </p>
      <Tenths row={row} />
    </div>
  );
};
