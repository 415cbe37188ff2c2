import type { Figure } from "../figure/figure.js";
import { FigureBlock } from "./figure-block.js";
import { figureLessons, type Lesson, partLessons } from "./lessons.js";
import { Theme } from "./shell.js";

const Points = ({ title, points }: { readonly title: string; readonly points: readonly string[] }) => (
  <>
    <h3>{title}</h3>
    <ul>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  </>
);

const Taught = ({ lesson, figures }: { readonly lesson: Lesson; readonly figures: readonly Figure[] }) => {
  const example = figures.find(({ kind }) => kind === lesson.id);
  return (
    <section id={lesson.id} aria-labelledby={`${lesson.id}-title`}>
      <h2 id={`${lesson.id}-title`}>{lesson.title}</h2>
      {example === undefined ? null : <FigureBlock figure={example} links={false} />}
      <Points title="What the marks are" points={lesson.marks} />
      <Points title="What may be concluded" points={lesson.may} />
      <Points title="What may not" points={lesson.mayNot} />
    </section>
  );
};

/** Content of the page that says how figures and parts are read, with the report's own figures as examples. */
export const Reading = ({ figures }: { readonly figures: readonly Figure[] }) => (
  <>
    <nav class="contents" aria-label="Figures and parts">
      <a class="brand" href="report.html">
        Back to the report
      </a>
      <ol>
        {[...figureLessons, ...partLessons].map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
      <Theme />
    </nav>
    <main id="content">
      <header class="opening" id="top">
        <h1>How to read this report</h1>
        <p>
          Each figure and each part of the page, what its marks are, what may be concluded from it and what may not. The
          examples are the report's own figures.
        </p>
      </header>
      {[...figureLessons, ...partLessons].map((lesson) => (
        <Taught key={lesson.id} lesson={lesson} figures={figures} />
      ))}
    </main>
  </>
);
