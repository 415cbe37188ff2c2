import { Fault } from "../model/fault.js";
import type { NamedErrorRates } from "../read/error-rates.js";
import type { Option } from "./command.js";

/** Option for files that tell how often the program is wrong. */
export const errorRatesOption: Option = {
  type: "string",
  value: "FILE[=REGISTER]",
  about:
    "a coding sheet of these texts that was filled in, or figures of evaluate for other texts with their register, as scores.csv=op-ed; rates are corrected by them; may be given more than once",
};

/** The file and the register behind its name; a path that has an equals sign itself ends with one. */
export const errorRatesOf = (value: string): NamedErrorRates => {
  const at = value.lastIndexOf("=");
  if (at < 0) return { path: value, register: null };
  const [path, register] = [value.slice(0, at), value.slice(at + 1).trim()];
  if (path === "") throw new Fault(`--error-rates ${value}: names no file before its register`);
  return { path, register: register === "" ? null : register };
};
