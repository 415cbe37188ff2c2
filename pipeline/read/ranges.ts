/** A stretch of numbers or of dates; a date counts by as many of its digits as the bound has: its year, for a year. */
export interface Range {
  readonly name: string;
  /** First bound that is in it, or null where it is open; `2013`, `2013-05` or a number. */
  readonly from: string | null;
  /** Last bound that is in it, or null where it is open. */
  readonly until: string | null;
  /** True if the bound itself is outside: `before-2013`, `after-2012`. */
  readonly open: boolean;
}

const bound = String.raw`\d{4}-\d{2}(?:-\d{2})?|-?\d+(?:\.\d+)?`;
const oneSided = new RegExp(`^(before|after|from|until)-(${bound})$`);
const twoSided = new RegExp(`^(${bound})-(${bound})$`);
const isYearOrDate = (text: string): boolean => /^\d{4}(?:-\d{2}){0,2}$/.test(text);

/** Year, month and day of a value as far as it tells them, `2013-05-01`; also of `2013/05/01` and `20130501`. */
const dateOf = (text: string): string | null => {
  const whole = /^(\d{4})[-/](\d{2})(?:[-/](\d{2}))?(?!\d)/.exec(text);
  const packed = /^(\d{4})(0[1-9]|1[0-2])([0-2]\d|3[01])$/.exec(text);
  const parts = (whole ?? packed)?.slice(1).filter((part) => part !== undefined);
  return parts?.join("-") ?? null;
};

/** A value and a bound as they are compared, or null if the value is neither a number nor a date. */
const comparable = (value: string, limit: string): readonly [value: number, limit: number] | null => {
  const text = value.trim();
  const asNumber = (digits: string): number => Number(digits.replaceAll("-", ""));
  const date = isYearOrDate(limit) ? dateOf(text) : null;
  // A month does not say whether it is before a day in it.
  if (date !== null)
    return date.length < limit.length ? null : [asNumber(date.slice(0, limit.length)), asNumber(limit)];
  return limit.includes("-", 1) || !/^-?\d+(?:\.\d+)?$/.test(text) ? null : [Number(text), Number(limit)];
};

/** Whether a value lies in a range; null if it cannot be told. */
export const isIn = ({ from, until, open }: Range, value: string): boolean | null => {
  const low = from === null ? null : comparable(value, from);
  const high = until === null ? null : comparable(value, until);
  if ((from !== null && low === null) || (until !== null && high === null)) return null;
  const above = low === null || low[0] > low[1] || (!open && low[0] === low[1]);
  const below = high === null || high[0] < high[1] || (!open && high[0] === high[1]);
  return above && below;
};

/** Reads `before-2013`, `after-2012`, `from-2013`, `until-2012` or `1990-2000`; null if the text is no range. */
export const rangeOf = (name: string): Range | null => {
  const [, word, limit = ""] = oneSided.exec(name) ?? [];
  if (word === "before" || word === "until") return { name, from: null, until: limit, open: word === "before" };
  if (word !== undefined) return { name, from: limit, until: null, open: word === "after" };
  const [, from, until] = twoSided.exec(name) ?? [];
  if (from === undefined || until === undefined) return null;
  const order = comparable(from, until);
  // `1990-12` is a month.
  return order === null || order[0] > order[1] ? null : { name, from, until, open: false };
};

const complements: Readonly<Record<string, string>> = {
  before: "from",
  from: "before",
  after: "until",
  until: "after",
};

/** Range of all that is not in a range, or null if it has two parts. */
export const complementOf = ({ name }: Range): Range | null => {
  const [, word = "", limit = ""] = oneSided.exec(name) ?? [];
  const other = complements[word];
  return other === undefined ? null : rangeOf(`${other}-${limit}`);
};
