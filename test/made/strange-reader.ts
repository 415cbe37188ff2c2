import { parseCsv } from "./parse-csv.js";

/** A field, as Table Schema has it. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly decimalChar?: string;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly missingValues?: readonly string[];
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
}

/** A resource, as a Data Package has it. */
export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly dialect: { readonly delimiter: string };
  readonly schema: {
    readonly fields: readonly Field[];
    readonly missingValues: readonly string[];
    readonly primaryKey?: readonly string[];
    readonly uniqueKeys?: readonly (readonly string[])[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}

/** A row as its schema reads it: null is what is missing. */
type Read = ReadonlyMap<string, string | null>;

const isLexical = (cell: string, { type, decimalChar = ".", trueValues = [], falseValues = [] }: Field): boolean => {
  if (type === "integer") return /^[+-]?\d+$/.test(cell);
  if (type === "number") {
    const plain = decimalChar === "." ? cell : cell.replaceAll(".", "?").replace(decimalChar, ".");
    return /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(plain);
  }
  return type === "string" || trueValues.includes(cell) || falseValues.includes(cell);
};

const faultsOf = (field: Field, cell: string | null): readonly string[] => {
  const { required = false, enum: values } = field.constraints ?? {};
  if (cell === null) return required ? ["is required"] : [];
  return [
    ...(isLexical(cell, field) ? [] : [`${JSON.stringify(cell)} is no ${field.type}`]),
    ...(values === undefined || values.includes(cell) ? [] : [`${JSON.stringify(cell)} is none of ${values.join()}`]),
  ];
};

/** Rows of a resource, and what in them does not fit their fields. */
const rowsOf = (resource: Resource, text: string): { readonly rows: readonly Read[]; readonly faults: string[] } => {
  const { fields, missingValues } = resource.schema;
  const [header = [], ...lines] = parseCsv(text.replace(/^\uFEFF/, ""), resource.dialect.delimiter);
  const faults: string[] = [];
  if (header.join("\n") !== fields.map(({ name }) => name).join("\n")) faults.push(`${resource.name}: other columns`);
  const rows = lines.map((cells, at) => {
    if (cells.length !== fields.length) faults.push(`${resource.name}: row ${at} has ${cells.length} cells`);
    return new Map(
      fields.map((field, index) => {
        const cell = cells[index] ?? "";
        const value = (field.missingValues ?? missingValues).includes(cell) ? null : cell;
        for (const fault of faultsOf(field, value)) faults.push(`${resource.name}.${field.name}, row ${at}: ${fault}`);
        return [field.name, value] as const;
      }),
    );
  });
  return { rows, faults };
};

const partsOf = (row: Read, names: readonly string[]): readonly (string | null)[] =>
  names.map((name) => row.get(name) ?? null);

const keyFaults = ({ name, schema: { primaryKey, uniqueKeys = [] } }: Resource, rows: readonly Read[]): string[] =>
  [...(primaryKey === undefined ? [] : [primaryKey]), ...uniqueKeys].flatMap((key) => {
    const seen = new Set<string>();
    return rows.flatMap((row) => {
      const parts = partsOf(row, key);
      const text = JSON.stringify(parts);
      const faults = [
        ...(key === primaryKey && parts.includes(null) ? [`${name}: a part of the key ${text} is missing`] : []),
        ...(seen.has(text) ? [`${name}: ${text} stands twice`] : []),
      ];
      seen.add(text);
      return faults;
    });
  });

/** What a reader who knows nothing but the description of the data finds wrong with them, and how much it looked at. */
export const readStrangely = (
  resources: readonly Resource[],
  texts: ReadonlyMap<string, string>,
): { readonly faults: readonly string[]; readonly rows: number; readonly references: number } => {
  const read = new Map(resources.map((one) => [one.name, rowsOf(one, texts.get(one.path) ?? "")]));
  const faults = [...read.values()].flatMap((one) => one.faults);
  let references = 0;
  for (const resource of resources) {
    const rows = read.get(resource.name)?.rows ?? [];
    faults.push(...keyFaults(resource, rows));
    for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
      const known = new Set(
        read.get(reference.resource)?.rows.map((row) => JSON.stringify(partsOf(row, reference.fields))),
      );
      for (const row of rows) {
        const parts = partsOf(row, fields);
        if (parts.includes(null)) continue;
        references += 1;
        if (!known.has(JSON.stringify(parts)))
          faults.push(`${resource.name}: ${reference.resource} has no ${JSON.stringify(parts)}`);
      }
    }
  }
  return { faults, rows: [...read.values()].reduce((sum, one) => sum + one.rows.length, 0), references };
};
