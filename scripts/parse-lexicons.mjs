// Parses the shipped lexicons ahead, into dist/lexicons.json, by the hash of each file: YAML takes a second at each start,
// JSON hardly any time. A file that was edited since has another hash, and is parsed as ever.
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../pipeline/lexicons/", import.meta.url));
const file = fileURLToPath(new URL("../dist/lexicons.json", import.meta.url));

rmSync(file, { force: true });
const { readYaml } = await import("../dist/read/lexicon-file.js");
const paths = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".yaml"));
const parsed = await Promise.all(paths.sort().map((path) => readYaml(folder + path, path, false)));
writeFileSync(file, JSON.stringify(Object.fromEntries(parsed.map(({ sha256, data }) => [sha256, data]))));
