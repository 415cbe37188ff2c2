const daysOf = (year: number, month: number): number => {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** True for a year, a month or a day of the calendar: 2017, 2017-10 or 2017-10-05. */
export const isDate = (value: string): boolean => {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (found === null) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
};

/** True for a code as BCP 47 has it: en, en-GB, zh-Hans. */
export const isLanguageCode = (value: string): boolean => /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value);

/** True for an address of the web. */
export const isWebAddress = (value: string): boolean => /^https?:\/\/[^\s/]/i.test(value) && URL.canParse(value);

/** What values must be, as messages say it. */
export const wanted = {
  date: "a date as 2017, 2017-10 or 2017-10-05",
  language: "a BCP 47 code of a language, such as en, en-GB or zh-Hans",
  url: "an address that begins with http:// or https://",
  id: "an id of letters, digits, dots, hyphens and underscores, which begins with a letter or a digit",
} as const;

const tests = { date: isDate, language: isLanguageCode, url: isWebAddress } as const;

/** Values of metadata or rights that are not what their keys promise, each with what is wrong. */
export const doubtfulValues = (
  entries: Readonly<Record<string, unknown>>,
): readonly { readonly key: string; readonly what: string }[] =>
  (["date", "language", "url"] as const).flatMap((key) => {
    const value = entries[key];
    if (value === undefined || tests[key](String(value))) return [];
    return [{ key, what: `is ${JSON.stringify(value)}; write ${wanted[key]}` }];
  });
