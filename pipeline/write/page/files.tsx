import type { Assets, OutputFile, Report, WriteOptions } from "../../model/report.js";
import { figuresOf } from "../figure/index.js";
import { Opening } from "./opening.js";
import { Reading } from "./reading.js";
import { sections } from "./sections.js";
import { shellOf, Theme } from "./shell.js";
import { textPages } from "./texts/pages.js";
import { viewOf } from "./view.js";

/** The page of a report, and of many texts a page for each. */
export async function* pageFiles(report: Report, options: WriteOptions, assets: Assets): AsyncGenerator<OutputFile> {
  const shell = await shellOf(assets);
  const view = viewOf(report, options);
  const figures = figuresOf(view);
  const drawn = sections
    .map((section) => ({ section, content: section.draw(view, figures) }))
    .filter(({ content }) => content !== null);
  const body = (
    <>
      <nav class="contents" aria-label="Parts of the report">
        <a class="brand" href="#top">
          Counterpoint
        </a>
        <ol>
          {drawn.map(({ section }) => (
            <li key={section.id}>
              <a href={`#${section.id}`}>{section.short}</a>
            </li>
          ))}
        </ol>
        <Theme />
      </nav>
      <main id="content">
        <Opening view={view} figures={figures} />
        {drawn.map(({ section, content }) => (
          <section key={section.id} id={section.id} aria-labelledby={`${section.id}-title`}>
            <h2 id={`${section.id}-title`}>{section.title}</h2>
            {content}
          </section>
        ))}
      </main>
    </>
  );
  const reading = { title: "How to read a report · Counterpoint", body: <Reading figures={figures} /> };
  yield { path: "how-to-read.html", chunks: [shell.page(reading)] };
  yield { path: "report.html", chunks: [shell.page({ title: `${report.title} · Counterpoint`, body })] };
  // Hundreds of pages do without the fonts that one page brings along.
  yield* textPages(view, await shellOf(assets, { fonts: false }));
}
