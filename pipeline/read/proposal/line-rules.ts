import type { ZoneRole } from "../../model/document.js";

/** A rule of layout: lines that it fits are proposed as zones of its role, with its words as the reason. */
export interface LineRule {
  readonly role: ZoneRole;
  /** Why, as the study file says it beside the zone. */
  readonly why: string;
  readonly fits: (line: string) => boolean;
}

/** A longer line is running text, whatever it begins with. */
export const longestLine = 300;

const rule = (role: ZoneRole, why: string, pattern: RegExp): LineRule => ({
  role,
  why,
  fits: (line) => line.length <= longestLine && pattern.test(line),
});

const name = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`;
const names = `${name}(?: (?:de|da|di|du|la|le|el|al|bin|ibn|van|von|der|den|ter|y|${name})){0,6}`;
const nameList = `${names}(?:(?:,| and| &|, and) ${names}){0,4}`;

/** A line that names the writer: "By Ann Smith and Bo Li", "TEXT BY ANN SMITH | 5 May 2017". */
export const bylinePattern = new RegExp(
  `^(?:(?:Written|Story|Text|Reported|Translated|Compiled|Edited|WRITTEN|STORY|TEXT) )?(?:By|by|BY):? (${nameList})(?: ?[,|•·–—-] .{1,80})?$`,
  "u",
);

const time = String.raw`(?:,? (?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?`;
const weekday = `(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?`;
/** A date in figures, or with its month in words of any language that writes it so. */
const date = String.raw`${weekday}(?:\d{4}[-/]\d{2}[-/]\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}(?:st|nd|rd|th|\.)? (?:de )?\p{L}{3,12}\.?,? (?:de )?\d{4}|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}年\d{1,2}月\d{1,2}日)`;

/** Rules that hold only before the running text begins. */
export const headRules: readonly LineRule[] = [
  rule("title", 'begins with "Title:"', /^(?:title|headline): \S/i),
  rule("standfirst", 'begins with "Subtitle:" or its like', /^(?:sub-?title|sub-?heading|standfirst|summary): \S/i),
  rule("byline", 'begins with "Author:"', /^(?:authors?|writer|speaker|translator): \S/i),
  rule("byline", 'begins with "By", and is names', bylinePattern),
  rule("dateline", "is a date", new RegExp(`^(?:${date}${time})$`, "iu")),
  rule(
    "dateline",
    'begins with "Published" or its like, and is a date',
    new RegExp(`^(?:(?:first |last )?(?:published|updated|posted|delivered|date)(?: on)?:? )${date}${time}$`, "iu"),
  ),
  rule("dateline", "is a name and a date", new RegExp(String.raw`^[\p{L}\p{M} .'’&-]{2,50}, ${date}$`, "iu")),
  rule(
    "boilerplate",
    "names a section of a paper",
    /^(?:(?:the )?(?:op-?ed|opinions?|editorials?|commentary|analysis|news|world(?: news)?|politics|business|feature)|(?:news )?analysis)$/i,
  ),
  rule("boilerplate", "is a field of a head", /^(?:publisher|publication|url|link|language|section|doi|issn): ?\S/i),
];

const work = `(?:[Aa]dditional )?(?:[Rr]eport(?:ing|ed)|[Ww]rit(?:ing|ten)|[Ee]dit(?:ing|ed)|[Tt]ranslat(?:ion|ing|ed)|[Cc]ompil(?:ing|ed)|[Rr]esearch)`;
const credit = `${work}(?: and ${work})? by (${nameList})(?: in ${nameList})?`;

/** A line of an agency that names who did which part of the work: "Reporting by Ann Wu; Editing by Bob Lee". */
export const creditsPattern = new RegExp(`^\\(?${credit}(?:[;,.] ${credit}){0,5}\\.?\\)?$`, "u");

/** Rules that hold everywhere, for a line with which a block begins; the first that fits decides. */
export const blockRules: readonly LineRule[] = [
  rule("byline", "names reporters and editors", creditsPattern),
  rule(
    "caption",
    "names a picture",
    /^[[(]?(?:photo(?:graph|s)?|image|picture|illustration|graphic|caption)(?: (?:credit|by|courtesy of))?(?: ?\d+)?(?: ?[:–—]|\. |(?<=credit|by|courtesy of) )\s?\S/i,
  ),
  rule("caption", "names a figure", /^[[(]?(?:fig\.|figure|map|chart|video) ?\d* ?(?:[:–—]|(?<=\d)\. )\s?\S/i),
  rule("caption", "is a picture in Markdown", /^!\[[^\]]*\]\([^)]*\)$/),
  rule(
    "licence",
    "begins with a sign of copyright",
    /^(?:©|\(c\) ?(?:copyright )?\d{4}|copyright\b[^a-z]{0,4}(?:©|\(c\)|\d{4}|by\b))/i,
  ),
  rule("licence", "is about rights", /^(?:all rights reserved|some rights reserved)\b/i),
  rule(
    "licence",
    "names a licence",
    /^(?:licen[cs]e:|(?:this (?:work|article|text|post) is )?licen[cs]ed under|cc[ -]by\b|creative commons\b)/i,
  ),
  rule(
    "note",
    "begins as a note",
    /^[[(*_]{0,2}(?:(?:editor|author|translator)(?:['’]?s|s['’])? note|correction|clarification|disclaimer|n\.b\.|note)\*{0,2} ?[:.–—]/i,
  ),
  rule(
    "note",
    "names a source",
    /^[[(*_]{0,2}(?:sources?:|(?:originally|first) published (?:in|at|by|on)\b|this (?:article|text|essay|piece|post) (?:was )?(?:first|originally) (?:appeared|published)\b)/i,
  ),
  rule(
    "note",
    "is about the writer",
    /^(?:[[(*_]{1,2}the (?:author|writer) is |[[(*_]{0,2}about the (?:author|writer)s?(?=\W|$))/i,
  ),
  rule("boilerplate", "is an address", /^<?(?:https?:\/\/|www\.)\S+>?$/i),
  rule("boilerplate", "is a line of signs", /^[^\p{L}\p{N}]{3,}$/u),
  rule(
    "boilerplate",
    "is a page number",
    /^(?:[-–—] ?\d{1,4} ?[-–—]|page \d{1,4}(?: of \d{1,4})?|\d{1,4} \/ \d{1,4})$/i,
  ),
  rule(
    "boilerplate",
    "is furniture of a page",
    /^(?:advertisement|share this(?: article| story| post)?|subscribe(?: now| today| to .{1,60})?|sign up (?:for|to) .{1,80}|follow us(?: on .{1,40})?|click here\b.{0,60}|skip to (?:main )?content|continue reading|print this page|leave a (?:comment|reply)|(?:\d+ )?comments?|listen to this article)[.:!]?$/i,
  ),
];

/** A line that opens a list of links, whose short lines then belong to it. */
export const furnitureOpening: LineRule = rule(
  "boilerplate",
  "opens or is in a list of links",
  /^(?:related(?: (?:articles?|stories|content|posts?|reading|links|topics))?|more on(?: .{1,40})?|more from .{1,40}|read more|see also|further reading|recommended|you may also like|most (?:read|popular)|tags?|topics?|filed under|keywords?)(?: ?:.{0,200}|)$/i,
);

/** A heading under which notes stand until the text ends. */
export const notesHeading = /^(?:\d{1,2}\.? )?(?:notes|endnotes|footnotes|references|bibliography|works cited)$/i;
