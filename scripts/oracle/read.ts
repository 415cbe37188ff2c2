import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Fault } from "../../pipeline/model/fault.js";
import { isRecord, type OracleFile } from "./mapping.js";

/** Where the oracle files lie beside the project, if they do. */
export const oracleFolder = fileURLToPath(new URL("../../../shared/oracle", import.meta.url));

/** Paths of the oracle files that the arguments name, folders opened; all of the folder beside the project without any. */
export const oraclePaths = (named: readonly string[]): readonly string[] => {
  const wanted = named.length > 0 ? named : [oracleFolder].filter((folder) => existsSync(folder));
  return wanted.flatMap((path) => {
    if (!existsSync(path)) throw new Fault(`${path}: there is no such file`);
    if (!statSync(path).isDirectory()) return [path];
    const inside = readdirSync(path).filter((name) => name.endsWith(".json"));
    return inside.sort().map((name) => join(path, name));
  });
};

const isCall = (call: unknown): call is string | readonly string[] =>
  typeof call === "string" || (Array.isArray(call) && call.every((one) => typeof one === "string"));

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** An oracle file; throws a {@link Fault} where it is none. */
export const readOracle = (path: string): OracleFile => {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Fault(`${path}: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`);
  }
  if (!isRecord(json)) throw new Fault(`${path}: an oracle file is a JSON object`);
  const { name, source, version, call, input, output, notes } = json;
  if (!isCall(call)) throw new Fault(`${path}: no oracle file: "call" is a text or a list of texts`);
  if (output === undefined) throw new Fault(`${path}: no oracle file: it has no "output"`);
  return { name: textOf(name) || path, source: textOf(source), version: textOf(version), call, input, output, notes };
};
