import type { Span } from "../../../model/span.js";

/** A span of code, and the title in the brackets of a link, whose marks belong to Markdown. */
const syntax = /(?<!`)`(?!`)[^`\n]{1,300}`(?!`)|\]\([^()\s]{0,400}\s{1,3}(?:"[^"\n]{0,300}"|'[^'\n]{0,300}')\)/gu;

/** Leaves out what stands in the syntax of Markdown, where a mark quotes nothing. */
export const outsideSyntax = <One extends Span>(
  text: string,
  { start, end }: Span,
  marks: readonly One[],
): readonly One[] => {
  if (marks.length === 0) return marks;
  const spans = [...text.slice(start, end).matchAll(syntax)].map(({ index, 0: whole }) => ({
    start: start + index,
    end: start + index + whole.length,
  }));
  let next = 0;
  return marks.filter((mark) => {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= mark.start) next++;
    return mark.start < (spans[next]?.start ?? Number.POSITIVE_INFINITY);
  });
};
