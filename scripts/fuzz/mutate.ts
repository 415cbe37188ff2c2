// How a valid file is broken: by chance, but always the same for one seed.
import { below } from "../../test/ugly-texts.js";

/** Numbers from 0 to below 1, always the same for one seed. */
export type Random = () => number;

/** One of some items. */
export const pick = <Item>(random: Random, items: readonly Item[]): Item => {
  const item = items[below(random, items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
};

/** Words that programs choke on. */
export const tokens: readonly string[] = [
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "=cmd()", "=1+1", "@SUM(A1)", "+1", "-1"],
  ...["<script>alert(1)</script>", "</p>", "<![CDATA[", "]]>", "<!--", "-->", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&a;"],
  ...["&#0;", "&#xD800;", "&amp;", "\\ud800", "\\udc00", "\\u0000", "\0", "\u0001", "\u001b[31m", "\ufeff", "\u200b"],
  ...["\u202e", "\u2066", "\u2028", "\u2029", "\u0085", "\r", "\n", "\r\n", "\t", "\v", "\f", " ", "\u00a0", "\u3000"],
  ...["\u{1f600}", "\u{10ffff}", "\u0301", "e\u0301", "İ", "ß", "ﬁ", "1e308", "1e309", "-1e308", "NaN", "Infinity"],
  ...[
    "-0",
    "0",
    "99999999999999999999",
    "2147483648",
    "4294967296",
    "-2147483649",
    "9007199254740993",
    "0x41",
    "1_000",
  ],
  ...[
    "null",
    "true",
    "[]",
    "{}",
    "[[]]",
    '""',
    "''",
    '"',
    "'",
    "`",
    "\\",
    "/",
    "../",
    "../../etc/passwd",
    "C:\\x",
    "|",
  ],
  ...[
    "*",
    "**",
    "*a",
    "&a [ *a ]",
    "!!js/function",
    "!!binary x",
    "<<: *a",
    "? ",
    ": ",
    "- ",
    "#",
    "%",
    "---\n",
    "...\n",
  ],
  ...["(a+)+$", "[", "]", "{", "}", "(", ")", "<", ">", "..3", "_", "$1", "%s", "%00", ",", ";", "endstream", "endobj"],
  ...["stream\n", "/Length 999999999", "/Count 99999", "1 0 R", "0 0 R", "PK\x03\x04", "%PDF-", "\x1f\x8b\x08"],
];

const openers: readonly string[] = [
  ...["[", "{", '{"a":', "(", "<a>", "<div>", "<w:p>", "<table><tr><td>", "- ", "? ", "> ", "“", '"', "<b", "&a;"],
  ...["a: ", "  ", "\n", ",", "..9 ", "(a|", "*", "<<", "[[", "\u0301", "a-", "<note>", "<!--", "x=1 "],
];

const sizes: readonly number[] = [2, 5, 20, 60, 110, 300, 2000, 12_000];

type Mutation = (bytes: Buffer, random: Random, other: () => Buffer) => Buffer;

const cut = (bytes: Buffer, random: Random): readonly [number, number] => {
  const [a, b] = [below(random, bytes.length + 1), below(random, bytes.length + 1)];
  return random() < 0.5 ? [Math.min(a, b), Math.max(a, b)] : [a, Math.min(bytes.length, a + below(random, 40))];
};

const inserted = (bytes: Buffer, at: number, more: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);

/** Places of runs of digits, or of words and strings, in the bytes as Latin letters. */
const placesOf = (bytes: Buffer, pattern: RegExp): readonly (readonly [number, number])[] =>
  [...bytes.subarray(0, 20_000).toString("latin1").matchAll(pattern)].map(({ 0: found, index }) => [
    index,
    index + found.length,
  ]);

const replaced =
  (pattern: RegExp): Mutation =>
  (bytes, random) => {
    const places = placesOf(bytes, pattern);
    if (places.length === 0) return bytes;
    const [start, end] = pick(random, places);
    return Buffer.concat([bytes.subarray(0, start), Buffer.from(pick(random, tokens)), bytes.subarray(end)]);
  };

const linesOf = (bytes: Buffer): string[] => bytes.toString("latin1").split("\n");

const mutations: readonly Mutation[] = [
  // Bits.
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let times = 1 + below(random, 8); times > 0 && copy.length > 0; times -= 1) {
      const at = below(random, copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << below(random, 8));
    }
    return copy;
  },
  // Bytes.
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let times = 1 + below(random, 4); times > 0 && copy.length > 0; times -= 1)
      copy[below(random, copy.length)] = pick(random, [0, 1, 10, 13, 0x1b, 0x22, 0x7f, 0x80, 0xc3, 0xed, 0xfe, 0xff]);
    return copy;
  },
  (bytes, random) => bytes.subarray(0, below(random, bytes.length + 1)),
  (bytes, random) => {
    const [start, end] = cut(bytes, random);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  // A piece again and again.
  (bytes, random) => {
    const [start, end] = cut(bytes, random);
    const times = Math.min(pick(random, sizes), Math.ceil(60_000 / Math.max(1, end - start)));
    return inserted(bytes, end, Buffer.concat(Array<Buffer>(times).fill(bytes.subarray(start, end))));
  },
  (bytes, random) => inserted(bytes, below(random, bytes.length + 1), Buffer.from(pick(random, tokens))),
  (bytes, random) => inserted(bytes, below(random, bytes.length + 1), Buffer.from(pick(random, tokens))),
  replaced(/\d+/g),
  replaced(/"[^"\n]*"|[A-Za-z_]{2,}/g),
  replaced(/[\s,;:[\]{}<>"']/g),
  // Nesting and crowds.
  (bytes, random) =>
    inserted(bytes, below(random, bytes.length + 1), Buffer.from(pick(random, openers).repeat(pick(random, sizes)))),
  // Two files in one.
  (bytes, random, other) => {
    const more = other();
    const [start, end] = cut(more, random);
    return inserted(bytes, below(random, bytes.length + 1), more.subarray(start, end));
  },
  // Lines.
  (bytes, random) => {
    const lines = linesOf(bytes);
    const [from, to] = [below(random, lines.length), below(random, lines.length)];
    const [one = ""] = lines.splice(from, random() < 0.7 ? 1 : 0);
    if (random() < 0.7) lines.splice(to, 0, one, ...(random() < 0.3 ? [one] : []));
    return Buffer.from(lines.join("\n"), "latin1");
  },
  (bytes, random) => {
    const ends = ["\n", "\r\n", "\r", "\u0085", "\u2028", "\n\n"];
    return Buffer.concat(
      linesOf(bytes).flatMap((line) => [Buffer.from(line, "latin1"), Buffer.from(pick(random, ends))]),
    );
  },
  // Another encoding.
  (bytes, random) => {
    const text = bytes.toString("utf8");
    const wide = Buffer.from(text, "utf16le");
    return pick(random, [
      wide,
      Buffer.from(wide).swap16(),
      Buffer.concat([Buffer.from([0xff, 0xfe]), wide]),
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
      Buffer.from(text, "latin1"),
    ]);
  },
];

/** No input is larger: the fuzzer looks for what chokes on little. */
const largest = 300_000;

/** The bytes broken in one to four ways, or now and then left whole. */
export const mutated = (bytes: Uint8Array, random: Random, other: () => Buffer): Buffer => {
  let now = Buffer.from(bytes);
  if (random() < 0.1) return now;
  // Most often one way alone: what is broken too much is refused at its first byte.
  for (let times = random() < 0.6 ? 1 : 1 + below(random, 4); times > 0; times -= 1)
    now = Buffer.from(pick(random, mutations)(now, random, other).subarray(0, largest));
  return now;
};
