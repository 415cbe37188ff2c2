import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { kindOfPath } from "./files.js";

const packageFolder = fileURLToPath(new URL("../../", import.meta.url));

const readPackage = async (path: string): Promise<Readonly<Record<string, unknown>>> => {
  const value: unknown = JSON.parse(await readFile(path, "utf8"));
  return typeof value === "object" && value !== null ? { ...value } : {};
};

/** Version of this program, and of every package that it runs on, as installed. */
export const versions = async (): Promise<{
  readonly program: string;
  readonly packages: ReadonlyMap<string, string>;
}> => {
  const own = await readPackage(join(packageFolder, "package.json"));
  const names = Object.keys(typeof own.dependencies === "object" && own.dependencies !== null ? own.dependencies : {});
  const packages = new Map<string, string>();
  for (const name of names.sort()) packages.set(name, await versionOf(name, packageFolder));
  return { program: String(own.version), packages };
};

/** Version of an installed package, looked for as Node does: in this folder's node_modules, then in those above. */
const versionOf = async (name: string, folder: string): Promise<string> => {
  const path = join(folder, "node_modules", name, "package.json");
  if ((await kindOfPath(path)) === "file") return String((await readPackage(path)).version);
  const above = dirname(folder);
  if (above === folder) throw new Error(`package ${name} is not installed`);
  return versionOf(name, above);
};
