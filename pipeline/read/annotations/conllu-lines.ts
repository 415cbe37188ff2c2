import type { AnnotatedToken } from "../../model/annotations.js";
import { Fault } from "../../model/fault.js";
import type { Span } from "../../model/span.js";

/** A token with what stands in its last column. */
export interface ConlluToken extends AnnotatedToken {
  readonly line: number;
  readonly misc: readonly (readonly [name: string, value: string])[];
}

/** One document of a file. */
export interface ConlluDocument {
  /** Null where the file does not say. */
  id: string | null;
  text: string;
  readonly tokens: ConlluToken[];
  readonly sentences: (Span & { readonly line: number; readonly words: string | null })[];
  /** What comments tell of annotations, by number. */
  readonly comments: Map<string, { readonly line: number; readonly words: string }>;
}

const letters: ReadonlyMap<string, string> = new Map([
  ["s", " "],
  ["t", "\t"],
  ["n", "\n"],
  ["r", "\r"],
  ["p", "|"],
]);

const unescaped = (value: string): string =>
  value.replace(/\\(?:u\{([0-9a-f]{1,4})\}|([\s\S]))/g, (_, code: string | undefined, letter: string) =>
    code === undefined ? (letters.get(letter) ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
  );

const started = (): ConlluDocument => ({ id: null, text: "", tokens: [], sentences: [], comments: new Map() });

const idOf = (value: string): string => {
  if (!value.startsWith('"')) return value;
  try {
    return String(JSON.parse(value));
  } catch (error) {
    if (error instanceof SyntaxError) return value;
    throw error;
  }
};

const miscOf = (column: string): ConlluToken["misc"] =>
  column === "_"
    ? []
    : column.split("|").map((item) => {
        const at = item.indexOf("=");
        return at < 0 ? [item, ""] : [item.slice(0, at), item.slice(at + 1)];
      });

/** Adds a token to its document; tokens of several words, and words that stand nowhere, are a Fault. */
const addToken = (document: ConlluDocument, content: string, line: number, path: string): void => {
  const fields = content.split("\t");
  const [id = "", form = "", lemma = "_", pos = "_"] = fields;
  if (fields.length !== 10 || form === "")
    throw new Fault(`${path}:${line}: has ${fields.length} columns, but CoNLL-U has 10`);
  if (!/^[1-9]\d{0,8}$/.test(id)) {
    throw new Fault(`${path}:${line}: ${JSON.stringify(id.slice(0, 20))} is no single token; leave such lines out`);
  }
  const misc = miscOf(fields[9] ?? "_");
  const told = new Map(misc);
  document.text += unescaped(told.get("SpacesBefore") ?? "");
  const start = document.text.length;
  const end = start + form.length;
  const after = told.get("SpaceAfter") === "No" ? "" : " ";
  document.text += form + unescaped(told.get("SpacesAfter") ?? after.replace(" ", "\\s"));
  const word = lemma === "_" && form !== "_" ? null : lemma;
  document.tokens.push({ start, end, lemma: word, pos: pos === "_" ? null : pos, line, misc });
};

/** Goes through the lines of a file; what is no line of the format is a Fault. */
export const conlluDocuments = (content: string, path: string): readonly ConlluDocument[] => {
  const documents: ConlluDocument[] = [];
  let words: { readonly line: number; readonly words: string } | null = null;
  let first: number | null = null;
  const current = (): ConlluDocument => {
    const last = documents.at(-1) ?? started();
    if (documents.length === 0) documents.push(last);
    return last;
  };
  const endSentence = (line: number): void => {
    if (first === null) return;
    const { sentences, tokens } = current();
    const [start, end] = [tokens[first]?.start ?? 0, tokens.at(-1)?.end ?? 0];
    sentences.push({ start, end, line: words?.line ?? line, words: words?.words ?? null });
    [words, first] = [null, null];
  };
  for (const [index, raw] of content
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .entries()) {
    const line = index + 1;
    const [, key = "", value = ""] = /^#\s*([^=]*?)\s*= ?(.*)$/s.exec(raw) ?? [];
    if (raw === "") endSentence(line);
    else if (!raw.startsWith("#")) {
      first ??= current().tokens.length;
      addToken(current(), raw, line, path);
    } else if (/^# *newdoc\b/.test(raw)) {
      endSentence(line);
      documents.push({ ...started(), id: key === "newdoc id" ? idOf(value) : null });
    } else if (key === "text") words = { line, words: value };
    else if (key.startsWith("annotation ")) current().comments.set(key.slice(11), { line, words: value });
  }
  endSentence(content.length);
  return documents;
};
