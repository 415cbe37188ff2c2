// The rules of the house about who may import what, as functions from sources to complaints; they read no disk.

/** Source by path inside `pipeline/`, with forward slashes: `annotate/stage.ts`. */
export type Sources = ReadonlyMap<string, string>;

/** A rule gives one complaint for each breach, beginning with the path. */
export type Rule = (sources: Sources) => readonly string[];

/** Folders that a folder may import beside itself. */
const mayImport: ReadonlyMap<string, readonly string[]> = new Map([
  ["model", []],
  ["statistics", []],
  ["read", ["model"]],
  ["annotate", ["model"]],
  ["compare", ["model", "statistics"]],
  ["evaluate", ["model", "statistics"]],
  ["instruments", ["model", "statistics"]],
  ["prove", ["model", "statistics"]],
  ["write", ["model", "statistics", "prove"]],
  ["run", ["model", "statistics", "read", "annotate", "compare", "evaluate", "instruments", "prove", "write"]],
  ["cli", ["model", "statistics", "read", "annotate", "compare", "evaluate", "instruments", "prove", "write", "run"]],
  [
    "index.ts",
    ["model", "statistics", "read", "annotate", "compare", "evaluate", "instruments", "prove", "write", "run"],
  ],
]);

/** Packages that one file alone may know; one that is of use for reading and for writing has a file in each of these folders. */
const hidden = [
  { name: "winkNLP", pattern: /^wink-/ },
  { name: "csv-stringify", pattern: /^csv-stringify(?:\/|$)/ },
  { name: "csv-parse", pattern: /^csv-parse(?:\/|$)/ },
  { name: "p-limit", pattern: /^p-limit$/ },
  { name: "natural", pattern: /^natural(?:\/|$)/ },
  { name: "pure-rand", pattern: /^pure-rand(?:\/|$)/ },
  { name: "Plot", pattern: /^@observablehq\/plot$/ },
  { name: "linkedom, to read pages", pattern: /^linkedom(?:\/|$)/, folder: "read" },
  { name: "linkedom, to draw", pattern: /^linkedom(?:\/|$)/, folder: "write" },
  { name: "Readability", pattern: /^@mozilla\/readability$/ },
  { name: "htmlparser2", pattern: /^htmlparser2$/ },
  { name: "unpdf", pattern: /^unpdf$/ },
  { name: "yauzl", pattern: /^yauzl$/ },
  { name: "tinyglobby", pattern: /^tinyglobby$/ },
  { name: "chardet", pattern: /^chardet$/ },
  { name: "saxes", pattern: /^saxes$/ },
  { name: "resvg", pattern: /^@resvg\// },
  { name: "fflate", pattern: /^fflate$/ },
  { name: "readline", pattern: /^node:readline/ },
  { name: "hyparquet-writer", pattern: /^hyparquet-writer$/ },
] satisfies readonly { readonly name: string; readonly pattern: RegExp; readonly folder?: string }[];

/** Whatever gives another answer tomorrow, elsewhere, in another language or by another version of the runtime. */
const unsteady =
  / \*\* |\bMath\.pow\b|\bDate\.\w+|\bnew Date\b|\bDate\(|\bperformance\.\w+|\bhrtime\b|\bMath\.random\b|\brandom(?:UUID|Bytes|Int)\b|\blocaleCompare\b|\btoLocale\w+|\bIntl\.\w+/g;

/** A progress meter may look at the clock, as nothing of it is output. */
const mayBeUnsteady: ReadonlySet<string> = new Set(["cli/terminal.ts: performance.now"]);

const longest = 260;

/** A source without comments that begin a line; an example in one is no import. */
const codeOf = (source: string): string => source.replace(/^[ \t]*(?:\/\*[\s\S]*?\*\/|\/\/.*$)/gm, "");

const specifier =
  /^\s*(?:import|export)\b[^;"']*?from\s*["']([^"']+)["']|^\s*import\s*["']([^"']+)["']|\b(?:import|require)\(\s*["'`]([^"'`]+)["'`]/gm;

/** Everything that a source imports, types included, as it is written there. */
const importsOf = (source: string): readonly string[] =>
  [...codeOf(source).matchAll(specifier)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");

/** Path inside `pipeline/` that a relative import leads to. */
const resolved = (from: string, to: string): string =>
  new URL(to, `file:///${from}`).pathname.slice(1).replace(/\.js$/, ".ts");

const ownImports = (path: string, source: string): readonly string[] =>
  importsOf(source)
    .filter((to) => to.startsWith("."))
    .map((to) => resolved(path, to));

const packagesOf = (source: string): readonly string[] => importsOf(source).filter((to) => !to.startsWith("."));

/** Folder of the pipeline, or the file's own name where it lies in none. */
const folderOf = (path: string): string => path.split("/")[0] ?? path;

/** All files that a file reaches by imports, with the way there. */
const reachOf = (sources: Sources, path: string): ReadonlyMap<string, readonly string[]> => {
  const ways = new Map<string, readonly string[]>();
  const queue: (readonly string[])[] = [[path]];
  for (let way = queue.shift(); way !== undefined; way = queue.shift()) {
    const last = way.at(-1) ?? path;
    for (const next of ownImports(last, sources.get(last) ?? "")) {
      if (next === path || ways.has(next)) continue;
      ways.set(next, [...way, next]);
      queue.push([...way, next]);
    }
  }
  return ways;
};

/** No file of a kind reaches another of its kind, not even through a third. */
const apart =
  (kind: string, isOne: (path: string, code: string) => boolean): Rule =>
  (sources) => {
    const all = [...sources].filter(([path, source]) => isOne(path, codeOf(source))).map(([path]) => path);
    return all.flatMap((path) => {
      const ways = reachOf(sources, path);
      return all
        .filter((other) => other !== path && ways.has(other))
        .map((other) => `${path}: a ${kind} reaches another: ${ways.get(other)?.join(" → ")}`);
    });
  };

const eachFile =
  (breaches: (path: string, source: string) => readonly string[]): Rule =>
  (sources) =>
    [...sources].flatMap(([path, source]) => breaches(path, source).map((breach) => `${path}: ${breach}`));

/** True if the file is a stage: it calls `stage(`. */
export const isStage = (path: string, code: string): boolean => folderOf(path) === "annotate" && /\bstage\(/.test(code);

/** True if the file is a table: it calls `hits(`, `tally(` or `relation(`. */
export const isTable = (path: string, code: string): boolean =>
  folderOf(path) === "compare" && /=\s*(?:hits|tally|sharedTally|relation)(?:<[^;]*?>)?\(/.test(code);

/** True if the file is an output format: it exports one. */
export const isFormat = (path: string, code: string): boolean =>
  folderOf(path) === "write" && /^export const \w+: (?:Plain)?Format\b/m.test(code);

/** Data flows one way: model ← read, annotate, compare, evaluate, prove ← write ← run ← cli. */
export const direction: Rule = eachFile((path, source) => {
  const folder = folderOf(path);
  const allowed = mayImport.get(folder);
  if (allowed === undefined) return [`${folder} has no place in the order of folders`];
  return ownImports(path, source)
    .filter((to) => folderOf(to) !== folder && !allowed.includes(folderOf(to)))
    .map((to) => `imports ${to}, but ${folder} may import ${allowed.join(", ") || "nothing"}`);
});

/** The model is types and words: it imports no package either. */
export const pureFolders: Rule = eachFile((path, source) => {
  if (folderOf(path) !== "model") return [];
  return packagesOf(source).map((name) => `imports ${name}, but the model imports nothing`);
});

/** A stage never imports a stage. */
export const stagesApart: Rule = apart("stage", isStage);

/** A table never imports a table. */
export const tablesApart: Rule = apart("table", isTable);

/** A format never imports a format. */
export const formatsApart: Rule = apart("format", isFormat);

/** The disk is known in `read/` and in one place of `run/`; writers give bytes away and write none. */
export const disk: Rule = eachFile((path, source) => {
  if (folderOf(path) === "read" || path === "run/disk.ts" || path.startsWith("run/disk/")) return [];
  return packagesOf(source)
    .filter((name) => /^(?:node:)?fs(?:\/|$)/.test(name))
    .map((name) => `imports ${name}, but only read/ and run/disk.ts may`);
});

const usersOf = (
  sources: Sources,
  { pattern, folder }: { readonly pattern: RegExp; readonly folder?: string },
): readonly string[] =>
  [...sources]
    .filter(([path]) => folder === undefined || folderOf(path) === folder)
    .filter(([, source]) => packagesOf(source).some((one) => pattern.test(one)))
    .map(([path]) => path);

/** Some packages hide behind one file each, and natural is imported by a deep path. */
export const hiddenPackages: Rule = (sources) => {
  const complaints: string[] = [];
  for (const one of hidden) {
    const { name } = one;
    const [first, ...others] = usersOf(sources, one);
    const places = hidden.filter(({ pattern }) => String(pattern) === String(one.pattern)).map(({ folder }) => folder);
    const strays = usersOf(sources, { pattern: one.pattern }).filter(
      (path) => one.folder !== undefined && one.folder === places[0] && !places.includes(folderOf(path)),
    );
    complaints.push(...strays.map((path) => `${path}: imports ${name}, which is hidden in ${places.join(" and ")}`));
    complaints.push(...others.map((path) => `${path}: imports ${name}, which ${first} hides`));
  }
  for (const [path, source] of sources) {
    if (packagesOf(source).includes("natural")) complaints.push(`${path}: imports natural by its root`);
  }
  return complaints;
};

/** Files that know a hidden package, by its name. */
export const hidingFiles = (sources: Sources): ReadonlyMap<string, readonly string[]> =>
  new Map(hidden.map((one) => [one.name, usersOf(sources, one)]));

/** Exports have names. */
export const namedExports: Rule = eachFile((_, source) =>
  /^export default\b|^export\s*\{[^}]*\bas default\b/m.test(codeOf(source)) ? ["has a default export"] : [],
);

/** A file can be read in one sitting. */
export const shortFiles: Rule = eachFile((_, source) => {
  const lines = source.replace(/\n$/, "").split("\n").length;
  return lines > longest ? [`has ${lines} lines, ${longest} are enough`] : [];
});

/** No clock, no unseeded randomness, no locale. */
export const steadiness: Rule = eachFile((path, source) =>
  [...codeOf(source).matchAll(unsteady)]
    .map(([found]) => found)
    .filter((found) => !mayBeUnsteady.has(`${path}: ${found}`))
    .map((found) => `uses ${found}`),
);

/** Only what talks to people looks at the process: arguments, environment, working folder. */
export const surroundings: Rule = eachFile((path, source) =>
  folderOf(path) === "cli"
    ? []
    : [...codeOf(source).matchAll(/\bprocess\.(?:env|argv|cwd|stdout|stderr|stdin)\b/g)].map(
        ([found]) => `uses ${found}`,
      ),
);

/** All rules by name. */
export const rules: ReadonlyMap<string, Rule> = new Map([
  ["data flows one way", direction],
  ["the model imports nothing", pureFolders],
  ["a stage never imports a stage", stagesApart],
  ["a table never imports a table", tablesApart],
  ["a format never imports a format", formatsApart],
  ["the disk is known in read/ and run/disk.ts", disk],
  ["packages hide behind one file", hiddenPackages],
  ["exports have names", namedExports],
  ["files are short", shortFiles],
  ["no clock, no chance, no locale", steadiness],
  ["only cli/ looks at the process", surroundings],
]);
