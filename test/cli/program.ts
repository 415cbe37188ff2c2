import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";

/** What a run of the built program gave. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program as a person would; without `input` its standard input is empty. */
export const counterpoint = async (
  args: readonly string[],
  {
    cwd = ".",
    input = "",
    env = {},
  }: {
    readonly cwd?: string;
    readonly input?: string | Uint8Array;
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): Promise<Run> => {
  const child = spawn(process.execPath, [resolve("dist/cli/main.js"), ...args], {
    cwd,
    env: { ...process.env, ...env },
  });
  // A program that fails early does not read what it is sent.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { code: Number(code), stdout, stderr };
};
