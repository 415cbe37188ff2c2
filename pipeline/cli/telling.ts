import type { Result, Setting } from "../model/report.js";
import { type Account, accountSettings, accountWarnings, leftOut } from "../read/manner.js";
import type { Terminal } from "./terminal.js";

/** Tells what became of the documents that were to be read; where some are left out, the exit code says so too. */
export const tellAccount = (account: Account, { say, leaveOut }: Terminal): void => {
  const failed = account.failed.size;
  for (const warning of accountWarnings(account)) if (!warning.startsWith(leftOut(""))) say(`warning: ${warning}`);
  if (failed === 0) return;
  leaveOut();
  const [documents, them] = failed === 1 ? ["1 document", "it is"] : [`${failed} documents`, "they are"];
  say(`texts read: ${account.texts}; ${documents} could not be read, and ${them} left out`);
};

/** Warnings of a result without those that were told when the texts were read. */
export const untold = (warnings: readonly string[], account: Account | null): readonly string[] => {
  const told = new Set(account === null ? [] : accountWarnings(account));
  return warnings.filter((warning) => !told.has(warning));
};

/** What a manifest tells of an account: nothing of a study, which lists its own texts. */
export const accountTold = (
  account: Account | null,
): { readonly settings: ReadonlyMap<string, Setting>; readonly warnings: readonly string[] } =>
  account === null
    ? { settings: new Map(), warnings: [] }
    : { settings: accountSettings(account), warnings: accountWarnings(account) };

/** A result that tells of the account in its manifest. */
export const withAccount = (result: Result, account: Account | null): Result => {
  const { settings, warnings } = accountTold(account);
  const provenance = { ...result.provenance, settings: new Map([...result.provenance.settings, ...settings]) };
  return { ...result, provenance, warnings: [...result.warnings, ...warnings] };
};
