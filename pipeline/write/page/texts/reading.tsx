import type { PageText } from "../page-texts.js";
import type { PageSide, View } from "../view.js";
import { Layers, Legend } from "./layers.js";
import { ledgerMarks, type Marking, marksOf, type TextMark } from "./marks.js";
import { phrases } from "./phrases.js";
import type { TextRows } from "./source.js";
import { TextFacts, Zones } from "./text.js";
import { voiceLetters } from "./voice-letters.js";

/** What is shown together on one page. */
export interface ReadingOptions {
  readonly view: View;
  readonly rows: TextRows;
  /** Page that it stands on; empty if on the report's own. */
  readonly page: string;
  readonly texts: readonly PageText[];
  readonly sides: readonly PageSide[];
}

interface ColumnParts {
  readonly marking: Marking;
  readonly ends: ReadonlyMap<string, readonly TextMark[]>;
  readonly texts: readonly PageText[];
}

const Article = ({ marking, ends, text }: Omit<ColumnParts, "texts"> & { readonly text: PageText }) => (
  <article class="reading-text" aria-label={text.title}>
    {marking.page === "" ? (
      <header>
        <h4>
          <bdi>{text.title}</bdi>
        </h4>
        <TextFacts text={text} />
      </header>
    ) : null}
    <Zones
      view={marking.view}
      rows={marking.rows}
      text={text}
      marks={marksOf(marking, text, ends.get(text.id) ?? [])}
    />
  </article>
);

const Side = ({ side, ...parts }: ColumnParts & { readonly side: PageSide }) => (
  <div class={`reading-side side-${side.colour % 6}`}>
    {parts.marking.page === "" ? (
      <h3>
        <bdi>{side.name}</bdi>
      </h3>
    ) : null}
    {parts.texts
      .filter((text) => text.side === side.id)
      .map((text) => (
        <Article key={text.id} text={text} marking={parts.marking} ends={parts.ends} />
      ))}
  </div>
);

/** Texts side by side, with the switches of their layers. */
export const Reading = ({ view, rows, page, texts, sides }: ReadingOptions) => {
  const book = phrases();
  const letters = voiceLetters(rows, texts);
  const marking: Marking = { view, rows, page, phrases: book, letters };
  const ends = ledgerMarks(marking);
  const hits = texts.flatMap((text) => view.evidence.inText(text));
  const hasJoins = texts.length > 1 && texts.some(({ id }) => ends.has(id));
  const shown = sides.filter(({ id }) => texts.some(({ side }) => side === id));
  return (
    <div class="reading">
      <Layers view={view} hits={hits} phrases={book} letters={letters} hasJoins={hasJoins} />
      <Legend view={view} letters={letters} />
      <div class={shown.length > 1 ? "reading-columns" : "reading-columns alone"}>
        {shown.map((side) => (
          <Side key={side.id} side={side} marking={marking} ends={ends} texts={texts} />
        ))}
      </div>
      <Lines lines={book.lines} />
    </div>
  );
};

/** Lines of the cards, for the script; asked for last, when all cards are made. */
const Lines = ({ lines }: { readonly lines: () => readonly string[] }) => (
  <pre class="cards" hidden>
    {lines().join("\n")}
  </pre>
);
