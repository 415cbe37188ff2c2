import type { Fidelity, LeftBehindPosition } from "../../../model/ledger.js";
import { type CellRow, numberCell, textCell } from "../../summary-rows.js";
import { markHref, placeHref, type Stretch } from "../hits/places.js";
import { type LedgerEnd, ledgerHref } from "../links.js";
import { shareText } from "../tables/numbers.js";
import type { View } from "../view.js";
import { type DiffPart, diffParts } from "./diff.js";
import { Passage, PlaceLink, TextName } from "./passage.js";

/** How faithful a quotation is, in words. */
export const fidelityWords: Readonly<Record<Fidelity, string>> = {
  verbatim: "word for word",
  case: "word for word, but for a capital",
  ellipsis: "words left out, and marked as left out",
  elided: "words left out, unmarked",
  altered: "words replaced, added or moved",
  spliced: "two places joined",
  not_found: "no place found",
};

const placeWords: Readonly<Record<LeftBehindPosition, string>> = {
  over: "governs what is quoted",
  before: "stands before it",
  between: "stands between its parts",
  after: "stands after it",
  across: "is cut through",
  replaced: "stood in the quoted part, and was replaced",
};

const spaced = (label: string): string => label.replaceAll("_", " ");

const stretchOf = (row: CellRow): Stretch => ({ start: Number(row.start), end: Number(row.end) });

/** The stretches that a cell tells as `start-end;start-end`. */
export const stretchesIn = (cell: string): readonly Stretch[] =>
  cell.split(";").flatMap((piece) => {
    const [start, end] = piece.split("-").map(Number);
    return start === undefined || end === undefined || Number.isNaN(start + end) ? [] : [{ start, end }];
  });

const Part = ({ kind, words }: DiffPart) => {
  if (kind === "left") {
    return (
      <del>
        <span class="vh">source: </span>
        {words}
        <span class="vh">, end. </span>
      </del>
    );
  }
  if (kind === "added" || kind === "ellipsis") {
    return (
      <ins>
        <span class="vh">quotation: </span>
        {words}
        <span class="vh">, end. </span>
      </ins>
    );
  }
  if (kind === "jump") return <abbr title="jumps to another place of the source">{"//"}</abbr>;
  return <>{words}</>;
};

/** The difference between a quotation and its source. */
export const Difference = ({ diff }: { readonly diff: string }) => (
  <p class="diff" dir="auto">
    {diffParts(diff).map((part, at) => (
      <>
        <Part key={at} {...part} />{" "}
      </>
    ))}
  </p>
);

interface Marker {
  readonly words: string;
  readonly labels: string;
  readonly place: LeftBehindPosition;
  readonly href: string | null;
}

/** What was left behind, hits on the same words in one, what governs the quotation first. */
export const leftBehind = (view: View, rows: readonly CellRow[]): readonly Marker[] => {
  const bySpan = new Map<string, CellRow[]>();
  for (const row of rows) {
    const key = `${row.start}-${row.end}`;
    bySpan.set(key, [...(bySpan.get(key) ?? []), row]);
  }
  const markers = [...bySpan].map(([span, own]): Marker => {
    const hit = own.map(({ marker }) => view.evidence.byId(String(marker))).find((one) => one !== undefined);
    return {
      words: own.map((row) => textCell(row, "surface")).find(Boolean) ?? span.replace("-", "–"),
      labels: [...new Set(own.map((row) => spaced(textCell(row, "label") ?? "")))].join(", "),
      place: (own.find(({ place }) => place === "over") ?? own[0])?.place as LeftBehindPosition,
      href: hit === undefined ? null : markHref(view, hit),
    };
  });
  return [...markers.filter(({ place }) => place === "over"), ...markers.filter(({ place }) => place !== "over")];
};

const LeftBehind = ({ markers }: { readonly markers: readonly Marker[] }) => (
  <div class="left">
    <h4>Left behind in the source’s sentence</h4>
    <ul>
      {markers.map(({ words, labels, place, href }) => (
        <li key={`${words}${labels}`} class={place === "over" ? "over" : undefined}>
          <b dir="auto">{href === null ? words : <a href={href}>{words}</a>}</b> {labels}; {placeWords[place]}
        </li>
      ))}
    </ul>
  </div>
);

const reportWords = (view: View, row: CellRow): string => {
  const [speaker, cue, hedge] = [textCell(row, "speaker"), textCell(row, "cue"), textCell(row, "cue_hedge")];
  const source = textCell(row, "source");
  const whose = speaker ? view.nameOf(speaker) : source || "nobody named";
  const position = numberCell(row, "position");
  return [
    row.marked === false ? "the same words without quotation marks" : `given to ${whose}`,
    cue ? `by “${cue}”${hedge ? `, hedged by “${hedge}”` : ""}` : "without a cue",
    ...[textCell(row, "act"), textCell(row, "type")].filter(Boolean),
    ...(position === null ? [] : [`${shareText(position)} into the source`]),
  ].join(" · ");
};

const End = ({ view, row, end }: { view: View; row: CellRow; end: LedgerEnd }) => {
  const document = textCell(row, end === "quoted" ? "document" : "source_document") ?? "";
  // Only quotations whose place was found are joined with it in the texts.
  if (!textCell(row, "source_document")) return <PlaceLink view={view} document={document} stretch={stretchOf(row)} />;
  const name = <TextName view={view} document={document} />;
  // Only what was found in its source is marked at both ends.
  const isJoined = numberCell(row, "source_start") !== null;
  const own = { start: Number(row.start), end: Number(row.end) };
  const at = isJoined
    ? ledgerHref(view, view.rows("quotation-ledger").indexOf(row), end)
    : placeHref(view, String(row.document), own);
  const href = view.hasText ? at : null;
  return href === null ? name : <a href={href}>{name}</a>;
};

/** A quotation beside the place that it comes from. */
export const QuotationCard = ({
  view,
  row,
  left,
}: {
  readonly view: View;
  readonly row: CellRow;
  readonly left: readonly CellRow[];
}) => {
  const [document, source] = [textCell(row, "document") ?? "", textCell(row, "source_document")];
  const pieces = stretchesIn(textCell(row, "pieces") ?? "");
  const diff = textCell(row, "diff") ?? "";
  const fidelity = textCell(row, "fidelity") as Fidelity | null;
  return (
    <article class="quote">
      <h3>{fidelity === null ? "Too short to compare" : fidelityWords[fidelity]}</h3>
      <small>{reportWords(view, row)}</small>
      <dl>
        <dt>
          <End view={view} row={row} end="quoted" />
        </dt>
        <dd>
          <Passage view={view} document={document} stretches={[stretchOf(row)]} />
        </dd>
        {source && pieces.length > 0 ? (
          <>
            <dt>
              <End view={view} row={row} end="origin" />
            </dt>
            <dd>
              <Passage view={view} document={source} stretches={pieces} />
            </dd>
          </>
        ) : (
          <>
            <dt>why</dt>
            <dd>{textCell(row, "reason")}</dd>
          </>
        )}
        {diff === "" ? null : (
          <>
            <dt>difference</dt>
            <dd>
              <Difference diff={diff} />
            </dd>
          </>
        )}
      </dl>
      {left.length === 0 ? null : <LeftBehind markers={leftBehind(view, left)} />}
    </article>
  );
};
