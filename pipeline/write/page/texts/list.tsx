import { numberCell } from "../../summary-rows.js";
import { textId } from "../links.js";
import type { PageText } from "../page-texts.js";
import type { View } from "../view.js";
import { grouped } from "./text.js";

const Rows = ({ texts }: { readonly texts: readonly PageText[] }) => (
  <tbody>
    {texts.map((text) => {
      const { id, title, author, date, row, page } = text;
      const words = numberCell(row, "words");
      return (
        <tr key={id} id={textId(text)}>
          <th scope="row">{page !== "" ? <a href={page}>{<bdi>{title}</bdi>}</a> : <bdi>{title}</bdi>}</th>
          <td>{author === null ? "" : <bdi>{author}</bdi>}</td>
          <td class="date-cell">{date ?? ""}</td>
          <td class="figure-cell">{words === null ? "" : grouped(words)}</td>
        </tr>
      );
    })}
  </tbody>
);

/** The texts of each side, with the way to the page of each; of very many those that the evidence has examples of. */
export const TextList = ({ view }: { readonly view: View }) => (
  <div class="text-lists">
    {view.texts.length === view.textCount ? null : (
      <p class="texts-absent">
        Listed are texts with an example among the evidence; all {grouped(view.textCount)} are in texts.csv.
      </p>
    )}
    {view.sides
      .filter(({ textCount }) => textCount > 0)
      .map(({ id, name, colour, texts, textCount }) => (
        <details key={id} class={`text-list side-${colour % 6}`} open>
          <summary>
            <h3>
              <bdi>{name}</bdi>
            </h3>{" "}
            <span class="tally">{textCount === 1 ? "1 text" : `${grouped(textCount)} texts`}</span>
          </summary>
          <div class="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">Title</th>
                  <th scope="col">Author</th>
                  <th scope="col">Date</th>
                  <th scope="col" class="figure-cell">
                    Words
                  </th>
                </tr>
              </thead>
              <Rows texts={texts} />
            </table>
          </div>
        </details>
      ))}
  </div>
);
