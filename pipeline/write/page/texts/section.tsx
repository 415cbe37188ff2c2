import type { Section } from "../section.js";
import type { View } from "../view.js";
import { TextList } from "./list.js";
import { Reading } from "./reading.js";
import { textRows } from "./source.js";
import { grouped } from "./text.js";
import { ZonesWithoutWords } from "./without-words.js";

/** Where texts were only counted: how many, and what to ask for. */
const CountedOnly = ({ view }: { readonly view: View }) => {
  const groups = view.report.grouping?.groups ?? [];
  const texts = groups.reduce((sum, group) => sum + group.texts, 0);
  return (
    <>
      <p class="texts-absent">
        The {grouped(texts)} texts were counted as they were read, and none was kept: <code>--tables all</code> keeps
        them, with every hit.
      </p>
      {view.textCount === 0 ? null : <TextList view={view} />}
    </>
  );
};

const WithoutWords = ({ view }: { readonly view: View }) => (
  <>
    <p class="texts-absent">
      This report holds no words of its sources, as <code>--no-text</code> wished or because the table of sentences was
      not made. Offsets are UTF-16 code units; whoever has the sources finds every hit by them.
    </p>
    <ZonesWithoutWords view={view} rows={textRows(view)} />
  </>
);

/** The texts, side by side where one page can hold them, else the way to the page of each. */
export const texts: Section = {
  id: "texts",
  title: "The texts",
  short: "Texts",
  draw: (view) => {
    const isCountedOnly = view.report.grouping !== undefined && view.rows("zones").length === 0;
    if (!view.hasText && isCountedOnly) return <CountedOnly view={view} />;
    if (view.textCount === 0) return null;
    if (!view.hasText) return <WithoutWords view={view} />;
    if (view.texts.some(({ page }) => page !== "")) return <TextList view={view} />;
    return <Reading view={view} rows={textRows(view)} page="" texts={view.texts} sides={view.sides} />;
  },
};
