import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { type Assets, pageFonts } from "../../model/report.js";
import { inert } from "./inert.js";
import { cspHash } from "./security.js";

/** What is the same in every page of a report. */
export interface Shell {
  /** Turns a page's content into the whole of its markup. */
  readonly page: (content: PageContent) => string;
}

/** What a page shows. */
export interface PageContent {
  readonly title: string;
  readonly body: ComponentChildren;
}

/** Faces of the fonts, in the page itself: Latin letters only, as others would make it many times as large. */
const facesOf = async (assets: Assets): Promise<string> => {
  const files = await assets("page.woff2");
  return pageFonts
    .map(({ family, weight, style }, index) => {
      const data = Buffer.from(files[index] ?? []).toString("base64");
      return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:swap;src:url(data:font/woff2;base64,${data}) format("woff2")}`;
    })
    .join("");
};

const textOf = async (assets: Assets, name: "page.js" | "page.css"): Promise<string> =>
  new TextDecoder().decode((await assets(name))[0]).trim();

/** A choice of light and dark that needs no script: the style looks at which is chosen. */
export const Theme = () => (
  <fieldset class="theme">
    <legend>Colours</legend>
    {["auto", "light", "dark"].map((name) => (
      <label key={name}>
        <input type="radio" name="theme" id={`theme-${name}`} value={name} checked={name === "auto"} />
        <span>{name}</span>
      </label>
    ))}
  </fieldset>
);

/** What a shell may bring along or leave out. */
export interface ShellOptions {
  /** False leaves the fonts out, as for hundreds of small pages: they are then set in what the reader's system has. */
  readonly fonts: boolean;
}

/** Makes the shell: style and script stand in the page itself, and its policy lets nothing else run or be fetched. */
export const shellOf = async (assets: Assets, { fonts }: ShellOptions = { fonts: true }): Promise<Shell> => {
  const [rules, script] = await Promise.all([textOf(assets, "page.css"), textOf(assets, "page.js")]);
  const style = fonts ? (await facesOf(assets)) + rules : rules;
  const policy = [
    "default-src 'none'",
    `style-src '${cspHash(style)}'`,
    `script-src '${cspHash(script)}'`,
    ...(fonts ? ["font-src data:"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const page = ({ title, body }: PageContent): string => {
    const markup = renderToString(
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content={policy} />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="generator" content="counterpoint" />
          <title>{title}</title>
          <style dangerouslySetInnerHTML={{ __html: style }} />
        </head>
        <body>
          <a class="skip" href="#content">
            Skip to the content
          </a>
          {body}
          <script dangerouslySetInnerHTML={{ __html: script }} />
        </body>
      </html>,
    );
    return `<!doctype html>\n${inert(markup)}\n`;
  };
  return { page };
};
