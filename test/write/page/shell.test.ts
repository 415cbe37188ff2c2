import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { assets } from "../../../pipeline/read/assets.js";
import { inert } from "../../../pipeline/write/page/inert.js";
import { shellOf } from "../../../pipeline/write/page/shell.js";

describe("inert", () => {
  it.each([
    ["NUL and other control characters are seen", "a\0b\u0007c\u007Fd\u0085", "a␀b␇c␡d\uFFFD"],
    [
      "lone surrogates and non-characters are replaced, pairs stay",
      "\uD800a\uDC00 😀 \uFFFE\uFDD0",
      "\uFFFDa\uFFFD 😀 \uFFFD\uFFFD",
    ],
    [
      "overrides and isolates of direction are spelt out",
      "\u202Eabc\u202C\u2066d\u2069",
      "⟨U+202E⟩abc⟨U+202C⟩⟨U+2066⟩d⟨U+2069⟩",
    ],
    ["marks of direction without a scope stay", "\u200Fشرق\u200E", "\u200Fشرق\u200E"],
    ["line breaks and tabs stay, and are all line feeds", "a\r\nb\rc\nd\te", "a\nb\nc\nd\te"],
    ["all else stays", "<b>“é中”</b> \u0301", "<b>“é中”</b> \u0301"],
  ])("%s", (_, given, wanted) => {
    expect(inert(given)).toBe(wanted);
  });
});

describe("the shell", () => {
  const hashOf = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;
  const hashes = (html: string, element: string): readonly string[] =>
    [...html.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, "g"))].map(([, text]) => hashOf(text ?? ""));

  it.each([true, false])("lets in exactly its own style and script (fonts: %s)", async (fonts) => {
    const { page } = await shellOf(assets, { fonts });
    const html = page({ title: "</title><script>1</script>", body: "</script><style>" });
    const [, policy = ""] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(hashes(html, "style").map((hash) => policy.includes(`style-src '${hash}'`))).toEqual([true]);
    expect(hashes(html, "script").map((hash) => policy.includes(`script-src '${hash}'`))).toEqual([true]);
    expect(html.includes("@font-face")).toBe(fonts);
  });
  it("brings a script and a style that cannot end their own elements", async () => {
    for (const name of ["page.js", "page.css"] as const) {
      const text = new TextDecoder().decode((await assets(name))[0]);
      expect(text.length).toBeGreaterThan(1000);
      expect(text).not.toMatch(/<\/(?:script|style)/i);
    }
  });
});
