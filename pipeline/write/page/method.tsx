import type { ComponentChildren } from "preact";
import { countingMeanings } from "../../model/labels.js";
import type { Setting } from "../../model/report.js";
import { verdictNames, verdictRules, verdicts } from "../../model/verdict.js";
import { marked } from "./marked.js";
import { plural } from "./numbers.js";
import { mostNamedTitles } from "./page-texts.js";
import type { Section } from "./section.js";
import type { View } from "./view.js";

const Facts = ({ facts }: { readonly facts: readonly (readonly [string, ComponentChildren])[] }) => (
  <dl class="settings">
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

const Counted = ({ view }: { readonly view: View }) => {
  const { zones, inference } = view.report.counting;
  const [row] = view.rows("comparison");
  return (
    <Facts
      facts={[
        ["Counted zones", `${zones.join(", ")}; words of other zones are shown, and stand in no count`],
        ["Base of rates", `${inference.base}; rates are per 1,000`],
        ["One observation", row === undefined ? (inference.unit ?? "by the data") : `a ${row.unit}`],
        [
          "Resamples",
          `${plural(inference.resamples, "permutation")} and as many bootstrap resamples, seed ${inference.seed}`,
        ],
        ...inference.families.map(
          ({ name, labels }) => [`Family ${name}`, `${labels.join(", ")}: p values are corrected within it`] as const,
        ),
        ...Object.entries(countingMeanings).map(
          ([name, meaning]) => [`Class ${name.replace("_", " ")}`, marked(meaning)] as const,
        ),
      ]}
    />
  );
};

const Verdicts = ({ view }: { readonly view: View }) => {
  const given = new Set(view.rows("comparison").map(({ verdict }) => verdict));
  const shown = verdicts.filter((verdict) => given.has(verdict));
  return shown.length === 0 ? null : (
    <>
      <h3>When a verdict is given</h3>
      <Facts facts={shown.map((verdict) => [verdictNames[verdict], marked(verdictRules[verdict])] as const)} />
    </>
  );
};

const limits: readonly string[] = [
  "Labels are found by lists and rules, not by understanding; each has errors, which the codebook and the validation of the program state.",
  "A term of a frame is an indicator: it is not a frame that was found, and a rate of hedges is not a degree of certainty.",
  "One text stands for itself. What one text has more than one other says nothing of other texts by its writer, or of a country.",
  "Intervals and p values say how a figure would vary over such texts or passages; they say nothing of how well a label fits what it is called.",
  "Where hits are few the passages are to be read, not the rate.",
];

const Rights = ({ view }: { readonly view: View }) => (
  <ul>
    {view.rights.map(({ rights, texts, titles }) => (
      <li key={rights}>
        {texts > mostNamedTitles ? plural(texts, "text") : titles.join("; ")}:{" "}
        {rights === "" ? "nothing is known of its rights; ask before you pass its words on" : rights}
      </li>
    ))}
  </ul>
);

const settingText = (setting: Setting): string => {
  if (setting === null) return "not set";
  if (Array.isArray(setting)) return setting.length === 0 ? "none" : setting.join("; ");
  return String(setting);
};

const Reproduce = ({ view }: { readonly view: View }) => {
  const { program, inputs, lexicons, packages, settings } = view.report.provenance;
  return (
    <>
      <p>
        The same texts, settings and version give the same bytes on any machine. Texts are known by their hashes, which{" "}
        <code>manifest.json</code> beside this page holds with those of all other files: compare them with{" "}
        <code>sha256sum</code>. The page itself is made of the tables alone: <code>counterpoint report</code> and the
        folder's name make it again.
      </p>
      <details>
        <summary>Settings of this run</summary>
        <Facts
          facts={[...settings]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, value]) => [name, settingText(value)] as const)}
        />
      </details>
      <details>
        <summary>
          {plural(inputs.length, "input file")}, {plural(lexicons.size, "lexicon file")},{" "}
          {plural(packages.size, "package")}
        </summary>
        <Facts facts={[[program.name, program.version] as const, ...packages]} />
        <Facts facts={[...inputs.map(({ path, sha256 }) => [path, <code key={path}>{sha256}</code>] as const)]} />
        <Facts facts={[...lexicons].map(([path, sha256]) => [path, <code key={path}>{sha256}</code>] as const)} />
      </details>
    </>
  );
};

const Cite = ({ view }: { readonly view: View }) => {
  const { program, settings } = view.report.provenance;
  return (
    <p>
      Counterpoint, version {program.version}: comparison “{view.report.title}” (seed{" "}
      {settingText(settings.get("seed") ?? null)}
      ). The texts are cited by their own attribution, above.
    </p>
  );
};

/** How the figures were made, what they cannot say, whose the texts are, and how to have the same again. */
export const method: Section = {
  id: "method",
  title: "Method, limits, rights",
  short: "Method",
  draw: (view) => (
    <>
      {view.report.warnings.length === 0 ? null : (
        <>
          <h3>Warnings</h3>
          <ul>
            {view.report.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </>
      )}
      <h3>How it was counted</h3>
      <Counted view={view} />
      <Verdicts view={view} />
      <h3>What this cannot say</h3>
      <ul>
        {limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <h3>Whose texts these are</h3>
      <Rights view={view} />
      <h3>How to cite it</h3>
      <Cite view={view} />
      <h3>How to have the same again</h3>
      <Reproduce view={view} />
    </>
  ),
};
