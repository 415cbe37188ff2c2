import type { ProposedFacts, ProposedZone } from "../../model/study-proposal.js";
import { linesOf } from "../lines.js";
import { bylinePattern, creditsPattern, longestLine } from "./line-rules.js";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const monthOf = (word: string): string | null => {
  const at = months.indexOf(word.slice(0, 3).toLowerCase());
  return at < 0 ? null : String(at + 1).padStart(2, "0");
};

/** Date in a line as ISO 8601, or null where it cannot be told, as of 5/10/2017, which is in May or in October. */
export const dateIn = (line: string): string | null => {
  const [, year, month, day] =
    /(\d{4})[-/](\d{2})[-/](\d{2})/.exec(line) ?? /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(line) ?? [];
  if (year !== undefined) return `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  const dayFirst = /(\d{1,2})(?:st|nd|rd|th|\.)? (\p{L}{3,12})\.?,? (\d{4})/u.exec(line);
  const monthFirst = /(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/u.exec(line);
  const [number, word, of] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const inYear = monthOf(word ?? "");
  return inYear === null || of === undefined ? null : `${of}-${inYear}-${(number ?? "").padStart(2, "0")}`;
};

const withoutField = (line: string): string => line.replace(/^(?:title|headline|authors?|writer|speaker): /i, "");

/** Words of a Markdown heading without its marks. */
const plain = (line: string): string => line.replace(/^#{1,6} |[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}|#+$/g, "").trim();

const capitalised = (name: string): string =>
  /\p{Ll}/u.test(name) ? name : name.toLowerCase().replace(/(?<=^|[ '’-])\p{L}/gu, (letter) => letter.toUpperCase());

/** Words behind a name that tell what the writer is, or whom for: "Staff Writer", "Reuters", "The New York Times". */
const post =
  /^(?:(?:.* )?(?:writers?|reporters?|correspondents?|editors?|columnists?|contributors?|analysts?|fellows?|professors?|chief|staff|times|post|journal|news|press)|reuters|bloomberg|xinhua|afp|ap|the .*)$/i;

/** Names without what stands behind them. */
const namesAlone = (names: string): string => {
  const parts = names.split(/, ?(?=\S)/);
  const end = parts.findIndex((part, index) => index > 0 && post.test(part));
  return (end < 0 ? parts : parts.slice(0, end)).join(", ");
};

/** Who wrote, by a line that names them; null where it names editors alone. */
export const authorIn = (line: string): string | null => {
  const [whole, first] = creditsPattern.exec(line) ?? [];
  if (whole !== undefined) return /^\(?(?:report|writ)/i.test(whole) ? capitalised(namesAlone(first ?? "")) : null;
  const names = bylinePattern.exec(line)?.[1];
  return names === undefined ? withoutField(line) : capitalised(namesAlone(names));
};

/** Title, author, date and a line on rights, as the zones of a text show them. */
export const factsOf = (text: string, zones: readonly ProposedZone[]): ProposedFacts => {
  const lines = linesOf(text);
  const first = (role: ProposedZone["role"]): { line: number; words: string } | null => {
    const zone = zones.find((one) => one.role === role);
    const line = zone === undefined ? undefined : lines[zone.first - 1];
    if (zone === undefined || line === undefined) return null;
    return { line: zone.first, words: text.slice(line.start, line.end).trim().slice(0, longestLine) };
  };
  const [title, byline, dateline] = [first("title"), first("byline"), first("dateline")];
  return {
    title: title === null ? null : withoutField(plain(title.words)),
    author: byline === null ? null : authorIn(plain(byline.words)),
    date: dateIn(dateline?.words ?? "") ?? dateIn(byline?.words ?? ""),
    rights: first("licence"),
  };
};
