import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { LineCounter } from "yaml";
import { parsedYaml, plainOf, readYaml } from "../../pipeline/read/lexicon-file.js";

const folder = fileURLToPath(new URL("../../pipeline/lexicons/", import.meta.url));
const ahead = new URL("../../dist/lexicons.json", import.meta.url);
const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml"));

describe("the lexicons that the build parsed ahead", () => {
  it("are there, all of them", () => {
    expect(existsSync(ahead)).toBe(true);
    expect(Object.keys(JSON.parse(readFileSync(ahead, "utf8"))).length).toBe(paths.length);
  });
  it.each(paths)("%s is what its YAML says", async (path) => {
    const text = readFileSync(folder + path, "utf8");
    const fresh = plainOf(parsedYaml(text, path, { uniqueKeys: true }, new LineCounter()), path);
    const { data, lineOf } = await readYaml(folder + path, path, false);
    expect(data).toEqual(fresh);
    expect(lineOf(["source"])).toBe(text.split("\n").findIndex((line) => line.startsWith("source:")) + 1);
  });
});
