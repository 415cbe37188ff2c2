import { Fault } from "../model/fault.js";
import type { NamedErrorRates } from "../read/error-rates.js";
import type { CompareOptions } from "../run/compare.js";
import type { Arguments, Option } from "./command.js";

/** Options about how often the program is wrong. */
export const errorRatesOptions: Readonly<Record<string, Option>> = {
  "error-rates": {
    type: "string",
    value: "FILE[=REGISTER]",
    about:
      "a coding sheet of these texts that was filled in, or figures of evaluate for others with their register, as scores.csv=op-ed; rates are corrected by it; may be given more than once",
  },
  register: {
    type: "string",
    value: "NAME",
    about: "register of the texts that are compared; without it what the study says",
  },
};

/** The file and the register behind its name; a path that has an equals sign itself ends with one. */
const namedOf = (value: string): NamedErrorRates => {
  const at = value.lastIndexOf("=");
  if (at < 0) return { path: value, register: null };
  const [path, register] = [value.slice(0, at), value.slice(at + 1).trim()];
  if (path === "") throw new Fault(`--error-rates ${value}: names no file before its register`);
  return { path, register: register === "" ? null : register };
};

/** What was given of them. */
export const errorRatesOf = (given: Arguments): Pick<CompareOptions, "errorRates" | "register"> => {
  const register = given.value("register");
  return {
    errorRates: given.values("error-rates").map(namedOf),
    ...(register === undefined ? {} : { register }),
  };
};
