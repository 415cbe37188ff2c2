import { readFileSync } from "node:fs";
import { annotator } from "../pipeline/annotate/english.js";
import type { HitLayer } from "../pipeline/model/layers.js";
import { documentOf } from "../pipeline/read/document.js";
import { readLexicons } from "../pipeline/read/lexicons.js";

/** A sentence as a linguist writes it: `- [Perhaps]{hedge} they [will]{prediction}.`, or `[May]{not hedge}`. */
export interface Case {
  readonly line: number;
  readonly written: string;
  readonly text: string;
  readonly marks: readonly {
    readonly start: number;
    readonly end: number;
    readonly label: string;
    readonly wanted: boolean;
  }[];
  /** Why it is known to fail, or undefined. */
  readonly failing: string | undefined;
}

const parse = (line: number, item: string): Case => {
  const known = /^\(fails: ([^)]*)\) /.exec(item);
  const written = known === null ? item : item.slice(known[0].length);
  const marks: Case["marks"][number][] = [];
  let text = "";
  let from = 0;
  for (const match of written.matchAll(/\[([^\]]+)\]\{(not )?([a-z_.0-9]+)\}/g)) {
    text += written.slice(from, match.index);
    const start = text.length;
    text += match[1] ?? "";
    marks.push({ start, end: text.length, label: match[3] ?? "", wanted: match[2] === undefined });
    from = match.index + match[0].length;
  }
  return { line, written, text: text + written.slice(from), marks, failing: known?.[1] };
};

/** The cases of a Markdown file: its list items that hold a bracket; the prose between them is for people. */
export const readCases = (file: URL): Case[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, index) => (line.startsWith("- ") ? [parse(index + 1, line.slice(2))] : []));

const annotate = annotator(await readLexicons());

/** What stands in a case against what was found, as lines to compare: wanted marks that are there, unwanted that are not. */
export const outcome = (
  { text, marks }: Case,
  layer: HitLayer,
): { readonly wanted: string[]; readonly found: string[] } => {
  const hits: readonly { start: number; end: number; label: string; status: string; rule: string; reason: string }[] =
    annotate(documentOf("case", text))[layer];
  const show = (start: number, end: number, label: string) => `"${text.slice(start, end)}" ${label}`;
  const wanted: string[] = [];
  const found: string[] = [];
  for (const mark of marks) {
    const kept = hits.filter((hit) => hit.status === "kept" && hit.start < mark.end && mark.start < hit.end);
    const same = kept.find(
      (hit) => hit.label === mark.label && (!mark.wanted || (hit.start === mark.start && hit.end === mark.end)),
    );
    wanted.push(`${mark.wanted ? "" : "no "}${show(mark.start, mark.end, mark.label)}`);
    if (same !== undefined) found.push(show(mark.start, mark.end, mark.label));
    else if (!mark.wanted) found.push(`no ${show(mark.start, mark.end, mark.label)}`);
    else {
      const near = hits.filter((hit) => hit.start < mark.end && mark.start < hit.end);
      found.push(
        near
          .map((hit) => `${show(hit.start, hit.end, hit.label)} ${hit.status} ${hit.rule} ${hit.reason}`)
          .join("; ") || "nothing",
      );
    }
  }
  return { wanted, found };
};
