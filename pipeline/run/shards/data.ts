/** What can be written down as it is: maps, sets, typed arrays, and all that JSON has. */
export type Data = unknown;

const arrays = {
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
} as const;

type ArrayName = keyof typeof arrays;

const nameOfArray = (value: object): ArrayName | undefined =>
  (Object.keys(arrays) as ArrayName[]).find((name) => value.constructor === arrays[name]);

/** Stands as the one key of an object that JSON has no word for. */
const mark = "$";

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** A value as JSON has it: `{"$":"map","of":[…]}` for a map. */
const jsonOf = (value: Data): unknown => {
  if (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0)))
    return { [mark]: "number", of: Object.is(value, -0) ? "-0" : String(value) };
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return value;
  if (Array.isArray(value)) return value.map(jsonOf);
  if (value instanceof Map) return { [mark]: "map", of: Array.from(value, (entry) => entry.map(jsonOf)) };
  if (value instanceof Set) return { [mark]: "set", of: Array.from(value, jsonOf) };
  if (typeof value !== "object" || value === undefined) throw new TypeError(`a ${typeof value} cannot be written down`);
  const name = nameOfArray(value);
  if (name !== undefined) return { [mark]: name, of: Array.from(value as Iterable<number>, jsonOf) };
  if (!isPlain(value) || mark in value) throw new TypeError("what is no plain data cannot be written down");
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, jsonOf(one)]])),
  );
};

const marked = (kind: unknown, of: unknown): unknown => {
  if (kind === "number") return Number(of);
  if (!Array.isArray(of)) throw new SyntaxError(`a ${String(kind)} of nothing`);
  const values = of.map(ofJson);
  if (kind === "map") return new Map(values as [unknown, unknown][]);
  if (kind === "set") return new Set(values);
  const name = (Object.keys(arrays) as ArrayName[]).find((one) => one === kind);
  if (name === undefined) throw new SyntaxError(`no data is called ${String(kind)}`);
  return arrays[name].from(values as number[]);
};

const ofJson = (value: unknown): Data => {
  if (Array.isArray(value)) return value.map(ofJson);
  if (typeof value !== "object" || value === null) return value;
  if (mark in value) return marked(value[mark], "of" in value ? value.of : null);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, ofJson(one)]));
};

/** True for the errors that lines make which hold no data of ours: damaged, nested without end, or of other things. */
export const isNoData = (error: unknown): boolean =>
  error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError;

/** Data as one line of JSON: the same data give the same line, whatever made them; what is no data is an error. */
export const lineOfData = (data: Data): string => JSON.stringify(jsonOf(data));

/** The data that a line holds; a line that was cut off or changed is a SyntaxError. */
export const dataOfLine = (line: string): Data => ofJson(JSON.parse(line));

/** So deep down maps, lists and objects stand on lines of their own: as a whole they may be longer than any string. */
const deep = 5;

/** Data as lines of JSON, which {@link dataOfLines} puts together again. */
export function* linesOfData(data: Data, depth = deep): Generator<string> {
  if (depth > 0 && data instanceof Map) {
    yield `"map" ${data.size}`;
    for (const [key, value] of data) {
      yield lineOfData(key);
      yield* linesOfData(value, depth - 1);
    }
  } else if (depth > 0 && Array.isArray(data)) {
    yield `"list" ${data.length}`;
    for (const value of data) yield* linesOfData(value, depth - 1);
  } else if (depth > 0 && typeof data === "object" && data !== null && isPlain(data)) {
    const entries = Object.entries(data).filter(([, value]) => value !== undefined);
    yield `"object" ${entries.length}`;
    for (const [key, value] of entries) {
      yield JSON.stringify(key);
      yield* linesOfData(value, depth - 1);
    }
  } else yield lineOfData(data);
}

const heading = /^"(map|list|object)" (\d+)$/;

/** Data of the next of the lines; where there are too few, it is a SyntaxError. */
export const dataOfLines = (lines: Iterator<string>): Data => {
  const next = lines.next();
  if (next.done === true) throw new SyntaxError("data end too early");
  const [, kind, size] = heading.exec(next.value) ?? [];
  const many = { length: Number(size) };
  if (kind === "list") return Array.from(many, () => dataOfLines(lines));
  if (kind === undefined) return dataOfLine(next.value);
  const entries = Array.from(many, (): [Data, Data] => [dataOfLines(lines), dataOfLines(lines)]);
  return kind === "map" ? new Map(entries) : Object.fromEntries(entries);
};
