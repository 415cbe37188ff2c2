import { crc32 } from "node:zlib";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { Assets } from "../../model/report.js";

/** Pixels across: 170 mm, the width of a page of print, at 300 dots an inch. */
const across = 2008;
const dotsAnInch = 300;

/** What no bundled font has; one such letter would keep the others of its line from being looked for. */
const unknown =
  /(?!\u0300|\u0301|\u0303|\u0304|\u0308|\u0309|\u0323)[^\0-\u024F\u02BB-\u02DD\u0370-\u03FF\u0400-\u045F\u0490\u0491\u04B0\u04B1\u1E00-\u1FFF\u2010-\u2027\u2030-\u203A\u20AC\u2191\u2193\u2212]/gu;

/** A letter that can be drawn instead; marks on others are left out. */
const drawable = (svg: string): string =>
  svg.replace(unknown, (letter) => (/^[\p{M}\p{Cf}]$/u.test(letter) ? "" : "?"));

let begun: Promise<void> | null = null;

/** Starts the engine, once a process: it refuses to be started again. */
const begin = async (assets: Assets): Promise<void> => {
  const [wasm] = await assets("figures.wasm");
  if (wasm === undefined) throw new Error("there is no figures.wasm");
  await initWasm(wasm.slice().buffer).catch((error: unknown) => {
    if (!(error instanceof Error) || !error.message.startsWith("Already initialized")) throw error;
  });
};

/** A chunk of a PNG: its length, its name, what it holds, and their check sum. */
const chunk = (name: string, content: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const made = Buffer.alloc(body.length + 8);
  made.writeUInt32BE(content.length, 0);
  body.copy(made, 4);
  made.writeUInt32BE(crc32(body), body.length + 4);
  return made;
};

/** Length of what stands before the second chunk: signature and header. */
const headLength = 33;

/** The same picture, which says how large it is to be printed. */
const withResolution = (png: Uint8Array): Uint8Array => {
  const content = Buffer.alloc(9);
  const dotsAMetre = Math.round(dotsAnInch / 0.0254);
  content.writeUInt32BE(dotsAMetre, 0);
  content.writeUInt32BE(dotsAMetre, 4);
  content.writeUInt8(1, 8);
  return Buffer.concat([png.subarray(0, headLength), chunk("pHYs", content), png.subarray(headLength)]);
};

/** Gives what turns an SVG into a PNG for print, with the bundled fonts and no others. */
export const painterOf = async (assets: Assets): Promise<(svg: string) => Uint8Array> => {
  begun ??= begin(assets);
  const [fonts] = await Promise.all([assets("figures.woff2"), begun]);
  return (svg) => {
    const picture = new Resvg(drawable(svg), {
      font: { fontBuffers: [...fonts], defaultFontFamily: "Source Sans 3", loadSystemFonts: false },
      fitTo: { mode: "width", value: across },
      background: "#ffffff",
    });
    const rendered = picture.render();
    const png = withResolution(rendered.asPng());
    rendered.free();
    picture.free();
    return png;
  };
};
