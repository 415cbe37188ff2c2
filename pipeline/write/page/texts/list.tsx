import { numberCell } from "../../summary-rows.js";
import { textId } from "../links.js";
import type { PageText, View } from "../view.js";
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

/** Texts that are listed whether or not a line of the evidence leads to them. */
const mostListed = 2000;

/** The texts of each side, with the way to the page of each; of very many those that the evidence has examples of. */
export const TextList = ({ view }: { readonly view: View }) => {
  const isListed = (text: PageText): boolean =>
    text.hasWords || view.texts.length <= mostListed || view.evidence.inText(text).length > 0;
  const left = view.texts.filter((text) => !isListed(text)).length;
  return (
    <div class="text-lists">
      {left === 0 ? null : (
        <p class="texts-absent">
          Listed are texts with an example among the evidence; all {grouped(view.texts.length)} are in texts.csv.
        </p>
      )}
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
                <Rows texts={texts.filter(isListed)} />
              </table>
            </div>
          </details>
        ))}
    </div>
  );
};
