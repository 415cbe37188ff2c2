const piece =
  /<(\/?)([A-Za-z]+)((?: [A-Za-z][A-Za-z0-9-]*="(?:[^"<&]|&#\d+;)*")*)(\/?)>|[^<&]+|&#\d+;|(<\?xml version="1\.0" encoding="UTF-8"\?>)/y;

/** What XML 1.0 does not let stand anywhere. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** What is wrong with a text as XML, of the narrow kind that figures are written in; nothing if it is well-formed. */
export const faultsOfXml = (xml: string): readonly string[] => {
  const bad = forbidden.exec(xml);
  if (bad !== null) return [`U+${bad[0].codePointAt(0)?.toString(16)} at ${bad.index}`];
  const open: string[] = [];
  let roots = 0;
  for (piece.lastIndex = 0; piece.lastIndex < xml.length; ) {
    const at = piece.lastIndex;
    const found = piece.exec(xml);
    if (found === null) return [`at ${at}: ${xml.slice(at, at + 60)}`];
    const [whole, closing, name, attributes = "", empty] = found;
    if (name === undefined) {
      if (open.length === 0 && whole.trim() !== "" && !whole.startsWith("<?xml")) return [`text outside: ${whole}`];
      continue;
    }
    if (closing === "/") {
      if (open.pop() !== name) return [`at ${at}: </${name}> closes nothing`];
      continue;
    }
    const names = [...attributes.matchAll(/ ([A-Za-z0-9-]+)="/g)].map(([, one]) => one);
    if (new Set(names).size !== names.length) return [`at ${at}: an attribute stands twice`];
    if (open.length === 0) roots += 1;
    if (empty !== "/") open.push(name);
  }
  return [...(roots === 1 ? [] : [`${roots} roots`]), ...open.map((name) => `<${name}> stays open`)];
};
