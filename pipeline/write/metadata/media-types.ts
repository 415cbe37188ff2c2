const mediaTypes: ReadonlyMap<string, string> = new Map([
  ["bib", "application/x-bibtex"],
  ["cff", "application/yaml"],
  ["csv", "text/csv"],
  ["html", "text/html"],
  ["json", "application/json"],
  ["jsonl", "application/jsonl"],
  ["md", "text/markdown"],
  ["parquet", "application/vnd.apache.parquet"],
  ["png", "image/png"],
  ["svg", "image/svg+xml"],
  ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
]);

/** Media type of a file, by the ending of its name. */
export const mediaTypeOf = (path: string): string =>
  mediaTypes.get(path.split(".").at(-1) ?? "") ?? "application/octet-stream";
