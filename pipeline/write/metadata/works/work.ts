/** A work that statistics or lexicons were made after; what is not known for sure is left out. */
export interface Work {
  readonly type: "article" | "book" | "incollection" | "inproceedings" | "techreport" | "phdthesis" | "misc";
  /** `Family, Given`, parted by semicolons; a name without a comma stays as it is. */
  readonly authors: string;
  /** None for what goes on appearing. */
  readonly year?: number;
  /** In small letters but for names, which keep their capitals. */
  readonly title: string;
  readonly journal?: string;
  /** Book or proceedings that it stands in. */
  readonly booktitle?: string;
  readonly editors?: string;
  readonly volume?: string;
  readonly number?: string;
  readonly pages?: string;
  readonly edition?: string;
  /** Of a thesis the university, of a report the institution. */
  readonly publisher?: string;
  readonly howpublished?: string;
  /** Letter that tells apart works of the same authors and year. */
  readonly letter?: "a" | "b";
  /** What it is called where it is not called by its authors. */
  readonly called?: readonly string[];
}

const familyOf = (author: string): string => author.split(", ")[0] ?? author;

/** Authors of a work. */
export const authorsOf = ({ authors }: Work): readonly string[] => authors.split("; ");

const lettersOf = (name: string): string =>
  name
    .normalize("NFD")
    .replaceAll("æ", "ae")
    .toLowerCase()
    .replace(/[^a-z]+/g, "");

/** Key of a work: up to three family names and the year. */
export const keyOf = (work: Work): string =>
  [...authorsOf(work).slice(0, 3).map(familyOf).map(lettersOf), `${work.year ?? "undated"}${work.letter ?? ""}`].join(
    "-",
  );

/** How authors are cited: *A*, *A & B*, *A, B & C* or *A et al.* */
export const citedAs = (work: Work): readonly string[] => {
  const names = authorsOf(work).map(familyOf);
  const last = names.at(-1) ?? "";
  if (names.length === 1) return [last];
  const all = `${names.slice(0, -1).join(", ")} & ${last}`;
  return names.length === 2 ? [all] : [all, `${names[0]} et al.`];
};
