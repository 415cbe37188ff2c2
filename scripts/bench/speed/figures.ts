// The figures that are published: their shape, and how they are told as Markdown.

/** Where it was measured. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly gigabytes: number;
  readonly node: string;
}

/** What one contestant cost: seconds of all runs, sorted, their median, median seconds of the processors, greatest memory. */
export interface SpeedRow {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly seconds: number;
  readonly all: readonly number[];
  readonly cpu: number;
  readonly memory: number;
  /** Of those who do the same job. */
  readonly counted: { readonly hits: number; readonly lines: number; readonly unlikeOurs: number | null } | null;
}

/** Time of one over that of another in the same round, median, and what must hold. */
export interface SpeedRatio {
  readonly of: string;
  readonly over: string;
  readonly ratio: number;
  readonly bound: string;
  readonly holds: boolean;
}

/** What `npm run bench:speed` writes. */
export interface SpeedFigures {
  readonly machine: Machine;
  readonly megabytes: number;
  readonly texts: number;
  readonly runs: number;
  readonly workers: number;
  readonly rows: readonly SpeedRow[];
  readonly ratios: readonly SpeedRatio[];
  /** Who could not be measured, and why. */
  readonly skipped: readonly string[];
}

/** One size of a corpus: medians of its runs, and the memory of all processes together at its greatest. */
export interface ScaleRow {
  readonly name: string;
  readonly texts: number;
  readonly megabytes: number;
  readonly runs: number;
  readonly seconds: number;
  readonly cpu: number;
  readonly memory: number;
}

/** Growth of a series: by how much the logarithm of the time grows with that of the size, empty corpus taken off. */
export interface Growth {
  readonly series: string;
  readonly wallSlope: number;
  readonly cpuSlope: number;
  readonly holds: boolean;
}

/** What `npm run bench:scale` writes. */
export interface ScaleFigures {
  readonly machine: Machine;
  readonly workers: number;
  readonly rows: readonly ScaleRow[];
  readonly growths: readonly Growth[];
}

/** A table of Markdown; columns of numbers are set to the right. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const isNumber = (column: number): boolean => rows.every((row) => /^[\d.,–-]*( MB)?$/.test(row[column] ?? ""));
  return [head, head.map((_, column) => (isNumber(column) ? "--:" : "---")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
};

/** So many digits behind the point, and commas between thousands. */
export const told = (value: number, digits: number): string => {
  const [whole = "", rest] = value.toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return rest === undefined ? grouped : `${grouped}.${rest}`;
};

const spread = (all: readonly number[]): string => `${told(all[0] ?? 0, 1)}–${told(all.at(-1) ?? 0, 1)}`;

/** Who took how long. */
export const speedTable = ({ rows, megabytes }: SpeedFigures): string =>
  table(
    ["program", "what it does", "seconds", "least–most", "CPU seconds", "MB of text a second", "memory"],
    rows.map(({ name, about, seconds, all, cpu, memory }) => [
      name,
      about,
      told(seconds, 1),
      spread(all),
      told(cpu, 1),
      told(megabytes / seconds, 2),
      `${told(memory, 0)} MB`,
    ]),
  );

/** What must hold, and whether it does. */
export const ratioTable = ({ ratios, rows }: SpeedFigures): string => {
  const nameOf = (key: string): string => rows.find((row) => row.key === key)?.name ?? key;
  return table(
    ["time of", "over that of", "ratio", "to be", "holds"],
    ratios.map(({ of, over, ratio, bound, holds }) => [
      nameOf(of),
      nameOf(over),
      told(ratio, 2),
      bound,
      holds ? "yes" : "no",
    ]),
  );
};

/** What those who do the same job have counted. */
export const countedTable = ({ rows }: SpeedFigures): string =>
  table(
    ["program", "hits of the dictionary", "% unlike ours", "lines of concordances"],
    rows.flatMap(({ name, counted }) =>
      counted === null
        ? []
        : [
            [
              name,
              told(counted.hits, 0),
              counted.unlikeOurs === null ? "" : told(100 * counted.unlikeOurs, 2),
              told(counted.lines, 0),
            ],
          ],
    ),
  );

/** What each size took. */
export const scaleTable = ({ rows }: ScaleFigures): string =>
  table(
    ["corpus", "texts", "MB of text", "runs", "seconds", "CPU seconds", "memory"],
    rows.map(({ name, texts, megabytes, runs, seconds, cpu, memory }) => [
      name,
      told(texts, 0),
      told(megabytes, 1),
      told(runs, 0),
      told(seconds, 1),
      told(cpu, 1),
      `${told(memory, 0)} MB`,
    ]),
  );

/** How time grows with size. */
export const growthTable = ({ growths }: ScaleFigures): string =>
  table(
    ["series", "slope of seconds", "slope of CPU seconds", "between 0.97 and 1.03"],
    growths.map(({ series, wallSlope, cpuSlope, holds }) => [
      series,
      told(wallSlope, 3),
      told(cpuSlope, 3),
      holds ? "yes" : "no",
    ]),
  );

/** Where it was measured, in a line. */
export const machineLine = ({ processor, cores, gigabytes, node }: Machine): string =>
  `${processor}, ${cores} cores, ${told(gigabytes, 0)} GB of memory, Node ${node}`;
