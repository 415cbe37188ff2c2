// Texts that nobody would write and somebody will feed: deterministic, so that a failure can be had again by its name.

/** A text with a name that stays. */
export interface UglyText {
  readonly name: string;
  readonly text: string;
}

/** Numbers from 0 to below 1, always the same for one seed (mulberry32). */
export const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** An integer from 0 to below a limit. */
export const below = (random: () => number, limit: number): number => Math.floor(random() * limit);

const pick = <T>(random: () => number, items: readonly T[]): T => {
  const item = items[below(random, items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
};

const bom = "\u{FEFF}";
const zwj = "\u{200D}";

/** Every white space that Unicode knows, by name. */
const spaces: Readonly<Record<string, string>> = {
  tab: "\t",
  "line feed": "\n",
  "vertical tab": "\v",
  "form feed": "\f",
  "carriage return": "\r",
  CRLF: "\r\n",
  "next line": "\u0085",
  NBSP: "\u00A0",
  ogham: "\u1680",
  "en quad": "\u2000",
  "em space": "\u2003",
  "figure space": "\u2007",
  "thin space": "\u2009",
  "hair space": "\u200A",
  "line separator": "\u2028",
  "paragraph separator": "\u2029",
  "narrow NBSP": "\u202F",
  "mathematical space": "\u205F",
  ideographic: "\u3000",
  "byte order mark": bom,
};

/** What cannot be seen, and is no white space. */
const invisible: Readonly<Record<string, string>> = {
  "zero width space": "\u200B",
  "zero width non-joiner": "\u200C",
  "zero width joiner": zwj,
  "word joiner": "\u2060",
  "soft hyphen": "\u00AD",
  "Mongolian separator": "\u180E",
  NUL: "\0",
  bell: "\u0007",
  escape: "\u001B",
  delete: "\u007F",
  "C1 control": "\u0090",
  "left-to-right mark": "\u200E",
  "right-to-left mark": "\u200F",
  "right-to-left override": "\u202E",
  "isolate without end": "\u2067",
  "variation selector": "\uFE0F",
  "tag letter": "\u{E0041}",
  noncharacter: "\uFFFE",
  "private use": "\uE000",
};

const family = ["\u{1F468}", "\u{1F469}", "\u{1F467}", "\u{1F466}"].join(zwj);

/** Short pieces that go into the mixtures too. */
const pieces: Readonly<Record<string, string>> = {
  "high surrogate": "\uD83D",
  "low surrogate": "\uDE00",
  "surrogates the wrong way round": "\uDE00\uD83D",
  emoji: "\u{1F600}",
  "emoji family": family,
  "emoji flag": "\u{1F1E8}\u{1F1F3}",
  "emoji keycap": "1\uFE0F\u20E3",
  "emoji skin": "\u{1F44D}\u{1F3FD}",
  "combining marks": `a${"\u0301".repeat(200)}`,
  "a mark without a letter": "\u0301",
  decomposed: "cafe\u0301 re\u0301gime",
  ligature: "\uFB01nance o\uFB03ce",
  "full width": "Ｃｈｉｎａ ｍａｙ ｔａｌｋ．",
  "dotted I": "İstanbul IŞIK ıssız",
  "sharp s": "STRASSE Straße GROẞ",
  Hebrew: "סין עשויה לדבר עם ארה״ב.",
  Arabic: "قد تتحدث الصين مع الولايات المتحدة؟",
  Chinese: "中国应当与美国对话。网络空间的行为准则（行为准则）十分重要！",
  Japanese: "日本とアメリカはサイバー空間で協力する。",
  Korean: "한국은 미국과 협력해야 한다.",
  Russian: "Россия не должна вмешиваться.",
  Greek: "Η Ελλάδα ίσως συμφωνήσει;",
  Devanagari: "भारत सहयोग कर सकता है।",
  Thai: "ไทยอาจเจรจากับจีน",
  "one word of three scripts": "Chinaкитай中国",
  "look-alike letters": "Сhіna mау аgrее.",
  "opened quotation": "“China may",
  "closed quotation": "talk” with",
  "straight quotation": '"China',
  apostrophes: "''''’’’‘‘'s n't 'll",
  "unbalanced brackets": "([{ must )))]",
  constructor: "constructor",
  proto: "__proto__",
  toString: "toString hasOwnProperty valueOf",
  formula: "=1+1",
  "other formulas": '+1 -1 @SUM(A1) =HYPERLINK("http://x.example","y")',
  script: "<script>alert(1)</script>",
  markup: "<p class='x'>China &amp; <b>Japan</b></p><!-- may -->",
  markdown: "# China\n\n> *may* **must** [x](y) `z`\n\n---",
  JSON: '{"id":"x","text":"China may"}',
  YAML: "- a: !!js/function >\n    'x'\n  b: *c",
  CSV: 'a,"b ""c""",d;e\te',
  template: "$China {{may}} #{must} %s %d $1 $& $$",
  path: "C:\\temp\\x ../../etc/passwd /work",
  address: "https://example.org/a-b/c?d=e&f#g me@example.org #China @state",
  number: "1,234.56 -7 3.5% $5bn 2012-2013 1/2 ½ ٣٤ 五 Ⅳ 1e309 0x1F",
  date: "Sept. 25, 2015; 2015-09-25; 9/25/15",
  note: "norms.[1] As [2][3]",
  dots: "..... …… . . . ... .?!?!",
  dashes: "---- — – ‐ ‑ a--b a—b a-",
  "glued stop": "ends.The next one.And one more",
  capitals: "CHINA MUST NOT RETALIATE AGAINST THE U.S. DEPARTMENT OF STATE",
  "long word": "antidisestablishmentarianism".repeat(4),
  "hyphens in a row": "state-of-the-art-and-more-of-the-same",
  slash: "and/or U.S./China he/she",
};

/** Ordinary sentences, which are mixed with all the rest: names, modals, hedges, negations, abbreviations, clitics. */
const sentences: readonly string[] = [
  "Perhaps the talks between China and the U.S. will resume in May.",
  "The Departments of State, Justice and Homeland Security cannot, however, agree on sanctions.",
  "President Xi Jinping's visit to Washington did not rule out a trade war.",
  "“We must defend our sovereignty,” Gen. Sec. Xi said, “and we'll never bargain.”",
  "U.S.-China relations, e.g. in cyberspace, are arguably worse than in 2012-2013.",
  "According to Adam Segal of the Council on Foreign Relations, Beijing might retaliate.",
  "It is unclear whether the Obama administration's indictment of five PLA officers was a bargaining chip.",
  "Chinese officials hardly ever accept that law enforcement (and the FBI) should lead.",
  "Why should anyone trust the NSA? You can't be serious!",
  "The Sino-U.S. High-Level Joint Dialogue on Cybercrime took place in Washington, D.C. on Dec. 1.",
  "Some say that Russia, the EU and the U.K. may cooperate; others doubt it.",
  "In reality, the code of conduct 行为准则 for cyberspace is of great importance [perhaps].",
];

const splits: readonly string[] = [" ", " ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\t", "", "\u00A0", "\u2028", "  "];

/** Texts of one idea each. */
const plain = (): UglyText[] => {
  const sentence = sentences[0] ?? "";
  const found: UglyText[] = [
    { name: "empty", text: "" },
    { name: "one word", text: "China" },
    { name: "one letter", text: "a" },
    { name: "one mark", text: "." },
    { name: "one digit", text: "7" },
    { name: "white space of all kinds", text: Object.values(spaces).join("") },
    { name: "all that cannot be seen", text: Object.values(invisible).join("") },
    { name: "every code unit below 1024", text: String.fromCharCode(...Array(1024).keys()) },
    { name: "sentences in one line", text: sentences.join(" ") },
    { name: "sentences in CRLF paragraphs", text: sentences.join("\r\n\r\n") },
    { name: "sentences in lone CR", text: sentences.join("\r") },
    { name: "sentences without spaces", text: sentences.join("").replaceAll(" ", "") },
    { name: "every letter a paragraph", text: [...sentence].join("\n\n") },
    { name: "every letter by itself", text: [...sentence].join(" ") },
    { name: "backwards", text: [...sentences.join(" ")].reverse().join("") },
    { name: "marks on every letter", text: [...sentence].join("\u0301") },
    { name: "joiners between all letters", text: [...sentence].join(zwj) },
    { name: "words that plain objects inherit", text: Object.getOwnPropertyNames(Object.prototype).join(" ") },
    { name: "a mark of order and a text", text: `${bom}${sentences.join(" ")}` },
    { name: "300 paragraphs of one mark", text: ".\n\n".repeat(300) },
    { name: "300 notes", text: "[1] ".repeat(300) },
    { name: "one sentence of 600 clauses", text: `If ${"China may and ".repeat(600)}must not.` },
    { name: "nested quotations", text: `${"“‘".repeat(60)}China${"’”".repeat(60)}` },
  ];
  for (const [name, piece] of Object.entries({ ...spaces, ...invisible, ...pieces })) {
    found.push({ name: `${name} alone`, text: piece });
    found.push({ name: `${name} in a sentence`, text: sentence.replaceAll(" ", piece) });
  }
  return found;
};

/** A mixture of everything with ordinary sentences; the seed tells which. */
const mixture = (seed: number): UglyText => {
  const random = randomOf(seed);
  const oddities = [...Object.values(spaces), ...Object.values(invisible), ...Object.values(pieces)];
  const parts: string[] = [];
  const length = 3 + below(random, 12);
  for (let part = 0; part < length; part++) {
    let sentence = random() < 0.6 ? pick(random, sentences) : pick(random, oddities);
    // Something is put into the middle of a word, or a piece is cut out.
    for (let times = below(random, 3); times > 0; times--) {
      const at = below(random, sentence.length + 1);
      const rest = sentence.slice(at + (random() < 0.3 ? below(random, 5) : 0));
      sentence = sentence.slice(0, at) + pick(random, oddities) + rest;
    }
    parts.push(sentence, pick(random, splits));
  }
  return { name: `mixture ${seed}`, text: parts.join("") };
};

/** Many texts, none of them long. */
export const uglyTexts: readonly UglyText[] = [
  ...plain(),
  ...Array.from({ length: 200 }, (_, index) => mixture(index + 1)),
];

const base64 = (length: number): string => {
  const random = randomOf(64);
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  return Array.from({ length }, () => letters[below(random, letters.length)]).join("");
};

const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const megabyte = 1_000_000;

/** Texts that take ages wherever something grows with the square of a length. */
export const hugeTexts: readonly UglyText[] = [
  {
    name: "1 MB line with spaces",
    text: filled("the talks may go on for years, and they know why they must; ", megabyte),
  },
  { name: "100 KB of names in one line", text: filled(`${sentences.join(" ")} `, 100_000) },
  { name: "1 MB line without a space", text: filled(`${"China".repeat(9)}/`, megabyte) },
  { name: "1 MB of one letter", text: filled("x", megabyte) },
  { name: "1 MB of spaces", text: filled(" ", megabyte) },
  { name: "1 MB of line breaks", text: filled("\n", megabyte) },
  { name: "80,000 letters", text: filled("abcdefghij", 80_000) },
  { name: "80,000 y and b", text: filled("yb", 80_000) },
  { name: "a- 20,000 times", text: filled("a-", 40_000) },
  { name: "40 KB of base64", text: base64(40_000) },
  { name: "40 KB of base64 in a sentence", text: `The data:text/plain;base64,${base64(40_000)}== may leak.` },
  { name: "20,000 quotation marks", text: filled('"', 20_000) },
  { name: "20,000 opened quotations", text: filled("“ ", 40_000) },
  { name: "20,000 full stops", text: filled(".", 20_000) },
  { name: "20,000 full stops with spaces", text: filled(". ", 40_000) },
  { name: "20,000 question marks", text: filled("?!", 40_000) },
  { name: "a Chinese paragraph", text: filled("中国应当与美国对话，网络空间的行为准则十分重要。", 60_000) },
  { name: "a Chinese paragraph without a mark", text: filled("中国应当与美国对话", 60_000) },
  { name: "20,000 emoji families", text: filled(family, 11 * 5_000) },
  { name: "60,000 combining marks", text: `a${filled("\u0301", 60_000)}` },
  { name: "60,000 joiners", text: filled("\u200B", 60_000) },
  { name: "20,000 lone surrogates", text: filled("\uD800", 20_000) },
  { name: "20,000 times China", text: filled("China ", 120_000) },
  { name: "20,000 times not", text: filled("not ", 80_000) },
  { name: "20,000 times constructor", text: filled("constructor ", 240_000) },
  { name: "20,000 names of one actor", text: filled("U.S.-China-", 110_000) },
  { name: "20,000 paragraphs", text: filled("May.\n\n", 120_000) },
  { name: "a name and 20,000 hyphens", text: `China${"-".repeat(20_000)}` },
  { name: "20,000 opened brackets", text: filled("([{<", 20_000) },
  { name: "20,000 words in capitals", text: filled("THE STATE DEPARTMENT OF ", 120_000) },
];
