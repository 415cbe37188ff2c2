// Bundles the script and the style of the report page into dist/page, from which the writers take them whole.
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

rmSync(root("dist/page"), { recursive: true, force: true });
mkdirSync(root("dist/page"), { recursive: true });
await build({
  entryPoints: { page: root("pipeline/write/page/script/page.ts") },
  outdir: root("dist/page"),
  bundle: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "warning",
});
await build({
  entryPoints: { page: root("pipeline/write/page/style/page.css") },
  outdir: root("dist/page"),
  bundle: true,
  target: ["chrome123", "firefox121", "safari17.5"],
  charset: "utf8",
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "warning",
});
