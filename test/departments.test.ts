import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { annotate, readStudy } from "../pipeline/index.js";
import type { ActorMention } from "../pipeline/model/layers.js";

const study = await readStudy(fileURLToPath(new URL("../corpora/cfr-shen-yi-2017", import.meta.url)));
const departments = ["us.state", "us.justice", "us.dhs", "us.commerce", "us.dod"];

/** Mentions of the five departments in the body of a text: what is found, how, and what else is said of it. */
const found = async (id: string): Promise<string[]> => {
  const documents = study.documents.filter((document) => document.id === id);
  const mentions: string[] = [];
  for await (const { document, layers } of annotate(documents, { induced: study.lexicons })) {
    const inBody = ({ zone, status }: ActorMention) => status === "kept" && document.zones[zone]?.role === "body";
    for (const mention of layers.actors.filter(inBody)) {
      if (!departments.includes(mention.label)) continue;
      const words = document.text.slice(mention.start, mention.end);
      mentions.push(`${mention.label} ${mention.derivation}${mention.unit ? " unit" : ""}: ${words}`);
    }
  }
  return mentions;
};

it("finds every department of the introduction with its derivation, and nothing else", async () => {
  expect(await found("introduction")).toEqual([
    "us.state coordination: Departments of State",
    "us.justice coordination: Justice",
    "us.commerce coordination: Commerce",
    "us.dhs coordination: Homeland Security",
    "us.dod alias: Pentagon",
    "us.state name unit: cybersecurity coordinator’s office",
    "us.state name unit: Bureau of Economic and Business Affairs",
  ]);
});

it("finds each department of the op-ed once", async () => {
  expect(await found("op-ed")).toEqual([
    "us.justice name: Department of Justice",
    "us.state alias: State Department",
    "us.dod name: Department of Defense",
    "us.dhs name: Department of Homeland Security",
    "us.commerce name: Department of Commerce",
  ]);
});

it("keeps the office-holder beside them as a person, with the department", async () => {
  const documents = study.documents.filter(({ id }) => id === "introduction");
  for await (const { document, layers } of annotate(documents, { induced: study.lexicons })) {
    const holder = layers.actors.find(({ label, status }) => label === "us.tillerson" && status === "kept");
    expect(document.text.slice(holder?.start, holder?.end)).toBe("Secretary of State Rex Tillerson");
    expect(holder).toMatchObject({ org: "us.state", derivation: "office_holder", facet: "person" });
  }
});

it("keeps the false friends of both texts as rejected, with the reason", async () => {
  const rejected: string[] = [];
  for await (const { document, layers } of annotate(study.documents, { induced: study.lexicons })) {
    for (const { label, start, end, rule, reason } of layers.actors) {
      if (!departments.includes(label) || rule !== "false_friend") continue;
      const around = document.text.slice(Math.max(0, start - 11), end + 13).replace(/\s+/g, " ");
      rejected.push(`${label}: …${around}… ${reason}`);
    }
  }
  expect(rejected).toEqual([
    "us.state: …by head of state, General Sec… of a state, not the department",
    "us.dod: …attack and defense capabilities… defending, not the department",
    "us.state: … the macro state of the China… a condition, not the department",
    "us.state: …S. head of state summit, the … of a state, not the department",
    "us.commerce: …n on cyber commercial espionage, a… the adjective, no department",
  ]);
});
