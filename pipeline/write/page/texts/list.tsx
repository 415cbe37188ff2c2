import { numberCell } from "../../summary-rows.js";
import type { PageText, View } from "../view.js";
import { grouped } from "./text.js";

const Rows = ({ texts, link }: { readonly texts: readonly PageText[]; readonly link: boolean }) => (
  <tbody>
    {texts.map(({ id, title, author, date, row, page }) => {
      const words = numberCell(row, "words");
      return (
        <tr key={id}>
          <th scope="row">{link ? <a href={page}>{<bdi>{title}</bdi>}</a> : <bdi>{title}</bdi>}</th>
          <td>{author === null ? "" : <bdi>{author}</bdi>}</td>
          <td class="date-cell">{date ?? ""}</td>
          <td class="figure-cell">{words === null ? "" : grouped(words)}</td>
        </tr>
      );
    })}
  </tbody>
);

/** The texts of each side, with the way to the page of each. */
export const TextList = ({ view, link }: { readonly view: View; readonly link: boolean }) => (
  <div class="text-lists">
    {view.sides
      .filter(({ texts }) => texts.length > 0)
      .map(({ id, name, colour, texts }) => (
        <details key={id} class={`text-list side-${colour % 6}`} open>
          <summary>
            <h3>
              <bdi>{name}</bdi>
            </h3>{" "}
            <span class="tally">{texts.length === 1 ? "1 text" : `${grouped(texts.length)} texts`}</span>
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
              <Rows texts={texts} link={link} />
            </table>
          </div>
        </details>
      ))}
  </div>
);
