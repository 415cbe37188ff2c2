import type { HashedFile, Report, Setting, WriteOptions, WrittenFile } from "../../model/report.js";
import { wellFormed } from "../cells.js";
import { type JsonObject, jsonText } from "../json-text.js";
import { manifestPath } from "../manifest.js";
import { mediaTypeOf } from "./media-types.js";
import type { Metadata } from "./metadata.js";
import { type KnownText, licenceOf, rightsOf, textsOf } from "./texts-rights.js";

const cratePath = "ro-crate-metadata.json";
const specification = "https://w3id.org/ro/crate/1.1";
const profile = "https://w3id.org/ro/wfrun/process/0.5";

/**
 * A crate must say when it was published, and a report knows no clock. Known is only the year of the program's version,
 * before which no report of it was made; the crate says that this is what its date is, and who is to put a better one.
 */
const versionYear = "2026";

/** More sets of rights than these are for the table of texts. */
const mostRights = 100;

/** An entity of the crate: every one has an address of its own. */
type Entity = JsonObject & { readonly "@id": string };

const to = ({ "@id": id }: Pick<Entity, "@id">): JsonObject => ({ "@id": id });

/** A path as a part of an address. */
const addressOf = (path: string): string => wellFormed(path).split("/").map(encodeURIComponent).join("/");

const fileEntity = ({ path, bytes, sha256 }: WrittenFile, about: ReadonlyMap<string, string>): Entity => {
  const description = about.get(path);
  return {
    "@id": addressOf(path),
    "@type": "File",
    name: path,
    ...(description === undefined ? {} : { description }),
    encodingFormat: mediaTypeOf(path),
    contentSize: String(bytes),
    sha256,
  };
};

/** Written last, with the hash of this very file in it: its own size and hash cannot stand here. */
const manifestEntity: Entity = {
  "@id": manifestPath,
  "@type": "File",
  name: manifestPath,
  description: "Hashes of all inputs, lexicons and outputs, versions of program and packages, and the settings.",
  encodingFormat: "application/json",
};

/** A file that the run read. It is none of the crate's, as no report holds its texts and lexicons as files. */
const readEntity = (kind: string, { path, sha256 }: HashedFile, description: string): Entity => ({
  "@id": `#${kind}/${addressOf(path)}`,
  "@type": "CreativeWork",
  name: path,
  description,
  sha256,
});

const settingEntity = ([name, value]: readonly [string, Setting]): Entity => ({
  "@id": `#settings/${addressOf(name)}`,
  "@type": "PropertyValue",
  name,
  value: value === null || typeof value === "object" ? jsonText(value) : value,
});

const packageEntity = ([name, version]: readonly [string, string]): Entity => ({
  "@id": `pkg:npm/${name.split("/").map(encodeURIComponent).join("/")}@${encodeURIComponent(version)}`,
  "@type": "SoftwareApplication",
  name,
  softwareVersion: version,
});

const licenceEntity = (words: string): Entity | null => {
  const known = licenceOf(words);
  return known === null
    ? null
    : { "@id": known.url, "@type": "CreativeWork", name: words.trim(), identifier: known.id };
};

/** Texts of one set of rights, which the report is about. */
const rightsEntity = ({ holder, licence, attribution, url }: KnownText, index: number): Entity => {
  const entity = licence === null ? null : licenceEntity(licence);
  return {
    "@id": `#texts/${index + 1}`,
    "@type": "CreativeWork",
    name: attribution ?? `Texts of ${holder ?? "an unnamed holder"}`,
    description: `Texts that the report is about. Rights: ${holder ?? "holder not known"}.`,
    ...(licence === null ? {} : { license: entity === null ? licence : to(entity) }),
    ...(url === null ? {} : { url }),
  };
};

/** What is known of the rights in words: nobody has given a licence to the tables themselves. */
const usage = (rights: readonly KnownText[], { text }: WriteOptions): string => {
  const known = [
    ...new Set(rights.map(({ licence, holder }) => `${licence ?? "no known licence"}${holder ? ` (${holder})` : ""}`)),
  ];
  return [
    "Nobody has given a licence to this report.",
    text
      ? "It has words of the texts in it, which stay under the rights of their holders."
      : "The words of the texts were left out.",
    known.length === 0
      ? "Nothing is known of these rights."
      : `Of the texts: ${known.slice(0, mostRights).join("; ")}.`,
  ].join(" ");
};

const byPath = (files: readonly HashedFile[]): readonly HashedFile[] =>
  [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

/** What files are, by their paths: the tables, and those that told it themselves. */
const aboutOf = ({ tables }: Report, told: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...tables.map(({ name, about }) => [`${name}.csv`, about] as const), ...told]);

/** The run: what it read, with which settings, and what it wrote. */
const runOf = (report: Report, program: Entity, files: readonly Entity[]): readonly Entity[] => {
  const { inputs, lexicons, settings } = report.provenance;
  const read = [
    ...byPath(inputs).map((file) => readEntity("inputs", file, "Input of the run; it is not in this folder.")),
    ...byPath([...lexicons].map(([path, sha256]) => ({ path, sha256 }))).map((file) =>
      readEntity("lexicons", file, "Lexicon of the run; it is not in this folder."),
    ),
    ...[...settings].sort(([a], [b]) => (a < b ? -1 : 1)).map(settingEntity),
  ];
  const run: Entity = {
    "@id": "#run",
    "@type": "CreateAction",
    name: `Comparison by ${program.name}`,
    description: "Its settings are among its objects; manifest.json has them as well.",
    instrument: to(program),
    object: read.map(to),
    result: files.map(to),
  };
  return [run, ...read];
};

const programOf = ({ provenance: { program, packages } }: Report): readonly Entity[] => {
  const needed = [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(packageEntity);
  return [
    {
      "@id": "#program",
      "@type": "SoftwareApplication",
      name: program.name,
      softwareVersion: program.version,
      softwareRequirements: needed.map(to),
    },
    ...needed,
  ];
};

/** Root of the crate, and what says that it is one. */
const rootOf = (
  { id, title, provenance: { program } }: Report,
  parts: readonly Entity[],
  mentions: readonly Entity[],
  license: string,
): readonly Entity[] => [
  { "@id": cratePath, "@type": "CreativeWork", conformsTo: { "@id": specification }, about: { "@id": "./" } },
  {
    "@id": "./",
    "@type": "Dataset",
    conformsTo: { "@id": profile },
    identifier: id,
    name: title,
    description: `Report of ${program.name} ${program.version}: tables, and what explains them; see codebook.md. The date of publication is the year of this version of the program, as a report knows no clock: whoever publishes it should put the day there.`,
    datePublished: versionYear,
    license,
    hasPart: parts.map(to),
    mentions: mentions.map(to),
  },
  { "@id": profile, "@type": "CreativeWork", name: "Process Run Crate", version: "0.5" },
];

const graphOf = (
  report: Report,
  options: WriteOptions,
  written: readonly WrittenFile[],
  told: ReadonlyMap<string, string>,
): readonly Entity[] => {
  const about = aboutOf(report, told);
  const files = [...[...written].sort((a, b) => (a.path < b.path ? -1 : 1)), null].map((file) =>
    file === null ? manifestEntity : fileEntity(file, about),
  );
  const rights = rightsOf(textsOf(report));
  const texts = rights.slice(0, mostRights).map(rightsEntity);
  const licences = rights.flatMap(({ licence }) => (licence === null ? [] : (licenceEntity(licence) ?? [])));
  const [program, ...packages] = programOf(report);
  if (program === undefined) throw new Error("no program made the report");
  const [run, ...read] = runOf(report, program, files);
  if (run === undefined) throw new Error("no run made the report");
  return [
    ...rootOf(report, files, [run, ...texts], usage(rights, options)),
    run,
    program,
    ...packages,
    ...read,
    ...files,
    ...texts,
    ...licences,
  ];
};

/** A crate of the report (RO-Crate), with the run that made it; `told` says what files are that are no tables. */
export const roCrateMetadata = (told: ReadonlyMap<string, string>): Metadata => ({
  path: cratePath,
  about: "RO-Crate: the files with hashes, and the run that made them: program, packages, inputs, lexicons, settings.",
  remade: true,
  text: (report, options, written) => {
    const entities = new Map(graphOf(report, options, written, told).map((entity) => [entity["@id"], entity]));
    const context = [`${specification}/context`, { sha256: "https://w3id.org/ro/terms/workflow-run#sha256" }];
    return `${jsonText({ "@context": context, "@graph": [...entities.values()] }, 2)}\n`;
  },
});
