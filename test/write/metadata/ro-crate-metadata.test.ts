import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import jsonld from "jsonld";
import { beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../../pipeline/model/report.js";
import { remakeReport } from "../../../pipeline/run/remake-report.js";
import { filesIn } from "../../made/folder.js";
import { type Found, hostileReport, seedReport, written } from "../../made/hostile-report.js";

interface Entity {
  readonly "@id": string;
  readonly "@type": string;
  readonly [name: string]: unknown;
}

interface Crate {
  readonly "@context": readonly [string, Readonly<Record<string, string>>];
  readonly "@graph": readonly Entity[];
}

const crateIn = async ({ text }: Found): Promise<Crate> => JSON.parse(await text("ro-crate-metadata.json"));

const entitiesOf = ({ "@graph": graph }: Crate): ReadonlyMap<string, Entity> =>
  new Map(graph.map((entity) => [entity["@id"], entity]));

const entity = (crate: Crate, id: string): Entity => {
  const found = entitiesOf(crate).get(id);
  if (found === undefined) throw new Error(`no entity ${id}`);
  return found;
};

/** Ids that a value refers to. */
const idsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  return typeof value === "object" && value !== null && "@id" in value ? [String(value["@id"])] : [];
};

// The terms of the context of RO-Crate 1.1 that are in use, as they stand there; all others are unknown, and fail.
const schemaTerms =
  "CreativeWork Dataset CreateAction SoftwareApplication PropertyValue about name description datePublished license hasPart mentions identifier version softwareVersion softwareRequirements instrument object result encodingFormat contentSize url value";
const terms: Readonly<Record<string, string>> = {
  ...Object.fromEntries(schemaTerms.split(" ").map((term) => [term, `http://schema.org/${term}`])),
  File: "http://schema.org/MediaObject",
  conformsTo: "http://purl.org/dc/terms/conformsTo",
};

let reports: readonly Report[] = [];
beforeAll(async () => {
  reports = [await seedReport(), await hostileReport()];
}, 300_000);
const reportAt = (index: number): Report => {
  const report = reports[index];
  if (report === undefined) throw new Error(`no report ${index}`);
  return report;
};

describe.each([
  ["the seed", 0],
  ["hostile texts", 1],
])("ro-crate-metadata.json of %s", (_, index) => {
  it("means something as JSON-LD, in every property and type", async () => {
    const crate = await crateIn(await written(reportAt(index)));
    const expanded = await jsonld.expand(crate, {
      safe: true,
      base: "https://example.org/report/",
      documentLoader: async (url) => {
        expect(url).toBe("https://w3id.org/ro/crate/1.1/context");
        return { document: { "@context": terms }, documentUrl: url };
      },
    });
    expect(expanded).toHaveLength(crate["@graph"].length);
  });

  it("keeps the rules of RO-Crate 1.1 for its root and its descriptor", async () => {
    const crate = await crateIn(await written(reportAt(index)));
    const descriptor = entity(crate, "ro-crate-metadata.json");
    expect(descriptor).toMatchObject({
      "@type": "CreativeWork",
      about: { "@id": "./" },
      conformsTo: { "@id": "https://w3id.org/ro/crate/1.1" },
    });
    const root = entity(crate, "./");
    expect(root["@type"]).toBe("Dataset");
    for (const name of ["name", "description", "license"]) expect(root[name]).toMatch(/\S/);
    // ISO 8601, no more exact than is known.
    expect(root.datePublished).toMatch(/^\d{4}$/);
  });

  it("is flat: each entity once, each reference to one that is there, each address one that may stand in JSON-LD", async () => {
    const crate = await crateIn(await written(reportAt(index)));
    const entities = entitiesOf(crate);
    expect(entities.size).toBe(crate["@graph"].length);
    for (const [id, one] of entities) {
      expect(() => new URL(id, "https://example.org/report/"), id).not.toThrow();
      expect(id).toMatch(/^[!#$%&'()*+,./0-9:;=?@A-Z_a-z~-]+$/);
      for (const [name, value] of Object.entries(one)) {
        // What a crate conforms to may be a page of the web.
        if (name === "conformsTo" && id === "ro-crate-metadata.json") continue;
        for (const to of idsIn(value)) expect(entities.has(to), `${id}.${name}: ${to}`).toBe(true);
      }
    }
  });

  it("keeps the rules of Process Run Crate 0.5: a run, its program, what it read and what it made", async () => {
    const crate = await crateIn(await written(reportAt(index)));
    const root = entity(crate, "./");
    expect(idsIn(root.conformsTo)).toEqual(["https://w3id.org/ro/wfrun/process/0.5"]);
    expect(entity(crate, "https://w3id.org/ro/wfrun/process/0.5")["@type"]).toBe("CreativeWork");
    const run = entity(crate, "#run");
    expect(run["@type"]).toBe("CreateAction");
    expect(idsIn(root.mentions)).toContain("#run");
    const [program] = idsIn(run.instrument);
    expect(entity(crate, program ?? "")).toMatchObject({
      "@type": "SoftwareApplication",
      name: "counterpoint",
      softwareVersion: reportAt(index).provenance.program.version,
    });
    expect(idsIn(entity(crate, program ?? "").softwareRequirements).length).toBeGreaterThan(10);
    expect(idsIn(run.result)).toEqual(idsIn(root.hasPart));
    const { inputs, lexicons, settings } = reportAt(index).provenance;
    expect(idsIn(run.object).length).toBeGreaterThanOrEqual(inputs.length + lexicons.size + settings.size);
    const { sha256 } = inputs[0] ?? {};
    expect(idsIn(run.object).map((id) => entity(crate, id).sha256)).toContain(sha256);
  });

  it("lists every file of the folder, with its size and hash", async () => {
    const found = await written(reportAt(index), { formats: ["csv", "figures"] });
    const crate = await crateIn(found);
    const paths = (await filesIn(found.folder)).filter((path) => path !== "ro-crate-metadata.json");
    const parts = idsIn(entity(crate, "./").hasPart);
    expect([...parts].map(decodeURIComponent).sort()).toEqual([...paths].sort());
    for (const id of parts.filter((one) => one !== "manifest.json")) {
      const content = await readFile(join(found.folder, decodeURIComponent(id)));
      expect(entity(crate, id)).toMatchObject({
        "@type": "File",
        contentSize: String(content.length),
        sha256: createHash("sha256").update(content).digest("hex"),
      });
    }
  });

  it("tells of a page that was added later, and the rest stays as it was", async () => {
    const found = await written(reportAt(index), { tables: ["texts", "comparison"] });
    const before = await crateIn(found);
    const cite = await found.text("CITATION.cff");
    await remakeReport(found.folder, ["html"]);
    const after = await crateIn(found);
    expect(idsIn(entity(before, "./").hasPart)).not.toContain("report.html");
    expect(idsIn(entity(after, "./").hasPart)).toContain("report.html");
    expect(entity(after, "#texts/1")).toEqual(entity(before, "#texts/1"));
    expect(entity(after, "./").license).toEqual(entity(before, "./").license);
    expect(await found.text("CITATION.cff")).toBe(cite);
    const manifest = await found.json("manifest.json");
    const content = await readFile(join(found.folder, "ro-crate-metadata.json"));
    expect(manifest.outputs).toContainEqual({
      path: "ro-crate-metadata.json",
      bytes: content.length,
      sha256: createHash("sha256").update(content).digest("hex"),
    });
  });
});

it("ro-crate-metadata.json says that the words of the texts were left out, or that nothing is known of rights", async () => {
  const license = async (options: Parameters<typeof written>[1]): Promise<unknown> =>
    entity(await crateIn(await written(reportAt(0), options)), "./").license;
  expect(await license({})).toMatch(/has words of the texts.*CC BY-NC-ND 4\.0 \(Council on Foreign Relations\)/);
  expect(await license({ text: false })).toMatch(/were left out/);
  expect(await license({ tables: ["comparison"] })).toMatch(/Nothing is known of these rights/);
});
