import type { OutputFile } from "../../../model/report.js";
import type { PageText } from "../page-texts.js";
import { type Shell, Theme } from "../shell.js";
import type { View } from "../view.js";
import { Reading } from "./reading.js";
import { type TextRows, textRows } from "./source.js";
import { TextFacts } from "./text.js";

interface PageParts {
  readonly view: View;
  readonly rows: TextRows;
  readonly text: PageText;
}

const nameInFolder = ({ page }: PageText): string => page.slice(page.lastIndexOf("/") + 1);

/** The text before or after this one in the table of texts. */
const Neighbour = ({ view, text, step }: Omit<PageParts, "rows"> & { readonly step: -1 | 1 }) => {
  const other = view.texts[text.number + step];
  if (other === undefined) return null;
  return (
    <li>
      <a href={nameInFolder(other)} rel={step < 0 ? "prev" : "next"}>
        {step < 0 ? "Text before" : "Next text"}
      </a>
    </li>
  );
};

const Content = ({ view, rows, text }: PageParts) => {
  const sides = view.sides.filter(({ id }) => id === text.side);
  return (
    <>
      <nav class="contents" aria-label="Ways out of this text">
        <a class="brand" href="../report.html">
          Counterpoint
        </a>
        <ol>
          <li>
            <a href="../report.html#texts">All texts</a>
          </li>
          <Neighbour view={view} text={text} step={-1} />
          <Neighbour view={view} text={text} step={1} />
        </ol>
        <Theme />
      </nav>
      <main id="content">
        <section class="text-page" id="texts" aria-labelledby="text-title">
          <h1 id="text-title">
            <bdi>{text.title}</bdi>
          </h1>
          <TextFacts text={text} />
          <p class="whence">
            A text of <a href="../report.html">{view.report.title}</a>, on the side{" "}
            <bdi>{view.sideName(text.side)}</bdi>.
          </p>
          <Reading view={view} rows={rows} page={text.page} texts={[text]} sides={sides} />
        </section>
      </main>
    </>
  );
};

/** Pages of the texts that have one of their own. */
export function* textPages(view: View, shell: Shell): Generator<OutputFile> {
  if (!view.hasText) return;
  const rows = textRows(view);
  for (const text of view.texts) {
    if (text.page === "") continue;
    const page = shell.page({
      title: `${text.title} · Counterpoint`,
      body: <Content view={view} rows={rows} text={text} />,
    });
    yield { path: text.page, chunks: [page] };
  }
}
