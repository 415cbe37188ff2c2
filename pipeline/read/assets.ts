import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { AssetName, Assets } from "../model/report.js";
import { readBytes } from "./files.js";

const require = createRequire(import.meta.url);

/** What the build bundled. */
const built = (name: string): string => fileURLToPath(new URL(`../../dist/page/${name}`, import.meta.url));

/** Alphabets that the figures can write; each is a file of its own. */
const alphabets = ["latin", "latin-ext", "greek", "greek-ext", "cyrillic", "cyrillic-ext", "vietnamese"];
const weights = [400, 600];

const font = (alphabet: string, weight: number): string =>
  require.resolve(`@fontsource/source-sans-3/files/source-sans-3-${alphabet}-${weight}-normal.woff2`);

const paths: Readonly<Record<AssetName, () => readonly string[]>> = {
  "page.js": () => [built("page.js")],
  "page.css": () => [built("page.css")],
  "figures.wasm": () => [require.resolve("@resvg/resvg-wasm/index_bg.wasm")],
  "figures.woff2": () => weights.flatMap((weight) => alphabets.map((alphabet) => font(alphabet, weight))),
};

/** Reads what the program brings along for its formats. */
export const assets: Assets = (name) => Promise.all(paths[name]().map(readBytes));
