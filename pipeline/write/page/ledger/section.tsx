import { type CellRow, textCell } from "../../summary-rows.js";
import type { Section } from "../section.js";
import { whole } from "../tables/numbers.js";
import type { View } from "../view.js";
import { Coverage } from "./coverage.js";
import { QuotationCard } from "./quotation.js";

/** Quotations that the page shows, and texts whose coverage it tells; the tables have all. */
const mostCards = 150;
const mostCoverages = 24;

const Cards = ({ view, rows }: { view: View; rows: readonly CellRow[] }) => {
  const left = new Map<string, CellRow[]>();
  for (const row of view.rows("stance-left-behind")) {
    const own = left.get(String(row.quotation)) ?? [];
    left.set(String(row.quotation), own);
    own.push(row);
  }
  return (
    <>
      {rows.length > mostCards ? (
        <p class="note">
          The first {whole(mostCards)} of {whole(rows.length)}; all are in quotation-ledger.csv.
        </p>
      ) : null}
      {rows.slice(0, mostCards).map((row) => (
        <QuotationCard key={String(row.quotation)} view={view} row={row} left={left.get(String(row.quotation)) ?? []} />
      ))}
    </>
  );
};

const draw = (view: View) => {
  const rows = view.rows("quotation-ledger");
  if (rows.length === 0) return null;
  const found = rows.filter((row) => textCell(row, "source_document"));
  const others = rows.filter((row) => !textCell(row, "source_document"));
  const coverages = view.rows("quotation-coverage");
  return (
    <div class="ledger">
      <p>
        Each quotation beside the place in the other text that it comes from, with the exact difference, and with the
        words of stance that its sentence had there and that the quotation leaves behind. Whether such a word governs
        what is quoted is told by rules over words: read the sentence.
      </p>
      {coverages.slice(0, mostCoverages).map((row) => (
        <Coverage key={`${row.document}\n${row.source_document}`} view={view} row={row} />
      ))}
      {coverages.length > mostCoverages ? (
        <p class="note">All {whole(coverages.length)} pairs of texts are in quotation-coverage.csv.</p>
      ) : null}
      {found.length === 0 ? <p>No quotation was found in another text of the study.</p> : null}
      <Cards view={view} rows={found} />
      {others.length === 0 ? null : (
        <details class="others">
          <summary>
            Not found in the other texts: {whole(others.length)} {others.length === 1 ? "quotation" : "quotations"}
          </summary>
          <Cards view={view} rows={others} />
        </details>
      )}
    </div>
  );
};

/** What one text quotes of another, and how faithfully. */
export const quotations: Section = {
  id: "quotations",
  title: "What is quoted, and how faithfully",
  short: "Quotations",
  draw,
};
