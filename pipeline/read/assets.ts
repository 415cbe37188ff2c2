import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { type AssetName, type Assets, pageFonts } from "../model/report.js";
import { readBytes } from "./files.js";

const require = createRequire(import.meta.url);

/** What the build bundled. */
const built = (name: string): string => fileURLToPath(new URL(`../../dist/page/${name}`, import.meta.url));

/** Alphabets that the figures can write; each is a file of its own. */
const alphabets = ["latin", "latin-ext", "greek", "greek-ext", "cyrillic", "cyrillic-ext", "vietnamese"];
const weights = [400, 600];

/** File of a font by its family's name as people write it. */
const font = (family: string, alphabet: string, weight: number, style: string): string => {
  const name = family.toLowerCase().replaceAll(" ", "-");
  return require.resolve(`@fontsource/${name}/files/${name}-${alphabet}-${weight}-${style}.woff2`);
};

const paths: Readonly<Record<AssetName, () => readonly string[]>> = {
  "page.js": () => [built("page.js")],
  "page.css": () => [built("page.css")],
  "page.woff2": () => pageFonts.map(({ family, weight, style }) => font(family, "latin", weight, style)),
  "figures.wasm": () => [require.resolve("@resvg/resvg-wasm/index_bg.wasm")],
  "figures.woff2": () =>
    weights.flatMap((weight) => alphabets.map((alphabet) => font("Source Sans 3", alphabet, weight, "normal"))),
};

/** Reads what the program brings along for its formats. */
export const assets: Assets = (name) => Promise.all(paths[name]().map(readBytes));
