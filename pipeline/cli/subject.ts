import { Fault } from "../model/fault.js";
import type { GroupChoice } from "../read/groups.js";
import type { Account } from "../read/manner.js";
import { isStudy } from "../read/study/named.js";
import { readSubject, type Subject } from "../run/subject.js";
import type { Arguments, Option } from "./command.js";
import { mannerOf, refuseManner } from "./manner.js";
import { tellAccount } from "./telling.js";
import type { Terminal } from "./terminal.js";

/** Options that say which texts are set against which. */
export const groupOptions: Readonly<Record<string, Option>> = {
  by: {
    type: "string",
    value: "FIELD",
    about:
      "field of the metadata, as party or year, whose values are the sides; more than two are set against the rest",
  },
  target: {
    type: "string",
    value: "GROUP",
    about: "group of --by, or a range of years or numbers, whose difference from the others is told",
  },
  reference: {
    type: "string",
    value: "GROUP",
    about: "group or range of --by that it is set against: before-2013, until-2012, from-2013, after-2012, 1990-2000",
  },
};

/** How texts are grouped; null without `--by`, without which a group is a Fault. */
export const choiceOf = (given: Arguments): GroupChoice | null => {
  const by = given.value("by");
  const [target, reference] = [given.value("target"), given.value("reference")];
  if (by === undefined) {
    const without = target === undefined ? "reference" : "target";
    if (target === undefined && reference === undefined) return null;
    throw new Fault(`--${without} names a group of --by FIELD; a study, or the order of two texts, says by itself`);
  }
  return { by, ...(target === undefined ? {} : { target }), ...(reference === undefined ? {} : { reference }) };
};

/** The texts to compare, with an account of how they were read; a study has none. */
export type SubjectRead = Subject & { readonly account: Account | null };

/** The texts that were named, on their sides; what could not be read of them is told. */
export const subjectOf = async (given: Arguments, terminal: Terminal): Promise<SubjectRead> => {
  const { positionals } = given;
  const choice = choiceOf(given);
  const [only, more] = positionals;
  if (only !== undefined && more === undefined && (await isStudy(only, choice === null ? "any folder" : undefined))) {
    refuseManner(only, given);
    return { ...(await readSubject(positionals, { choice })), account: null };
  }
  const manner = mannerOf(given, terminal);
  const subject = await readSubject(positionals, { choice, manner });
  tellAccount(manner.account, terminal);
  return { ...subject, account: manner.account };
};
