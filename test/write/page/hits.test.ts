import { fileURLToPath } from "node:url";
import { parseHTML } from "linkedom";
import { type ComponentChildren, Fragment, h } from "preact";
import { renderToString } from "preact-render-to-string";
import { beforeAll, describe, expect, it } from "vitest";
import { compare, readStudy } from "../../../pipeline/index.js";
import { countingMeanings } from "../../../pipeline/model/labels.js";
import type { Report } from "../../../pipeline/model/report.js";
import type { HitLayer, Selection } from "../../../pipeline/prove/evidence.js";
import { actorName } from "../../../pipeline/write/figure/words.js";
import { countWords, queryOf } from "../../../pipeline/write/page/hits/count.js";
import { evenly, hitGroups, linesPerGroup } from "../../../pipeline/write/page/hits/groups.js";
import { hits } from "../../../pipeline/write/page/hits/section.js";
import { labelName } from "../../../pipeline/write/page/hits/words.js";
import { groupId, labelId } from "../../../pipeline/write/page/links.js";
import { portrayals } from "../../../pipeline/write/page/portrayals/section.js";
import { queryText, readQuery, takesLine } from "../../../pipeline/write/page/script/hits-query.js";
import { counts } from "../../../pipeline/write/page/tables/counts.js";
import { passageHits } from "../../../pipeline/write/page/tables/passages.js";
import { differences } from "../../../pipeline/write/page/tables/section.js";
import { type View, viewOf } from "../../../pipeline/write/page/view.js";

const options = { text: true, bom: false, delimiter: "," } as const;
const sides = ["target", "reference"] as const;

let report: Report;
let view: View;
beforeAll(async () => {
  report = await compare(await readStudy(fileURLToPath(new URL("../../../corpora/cfr-shen-yi-2017", import.meta.url))));
  view = viewOf(report, options);
});

const markupOf = (content: ComponentChildren): string => renderToString(h(Fragment, null, content));

const mentions = (Object.keys(countingMeanings) as (keyof typeof countingMeanings)[]).filter((one) => one !== "inlay");

/** All counts of hits that the seed's tables have, each with what it is a count of. */
const allCounts = (): { readonly selection: Selection; readonly count: number }[] => {
  const [contrast] = view.contrasts;
  if (contrast === undefined) throw new Error("the seed has a contrast");
  const of = (
    table: string,
    select: (row: Record<string, unknown>) => Omit<Selection, "contrast" | "of">,
    column: string,
  ) =>
    view.rows(table).flatMap((row) =>
      sides.map((side) => ({
        selection: { ...select(row), contrast, of: side },
        count: Number(row[`${side}_${column}`]),
      })),
    );
  const byClass = (layer: HitLayer) => (row: Record<string, unknown>) => ({
    layer,
    label: String(row.label),
    counting: row.counting as keyof typeof countingMeanings,
  });
  return [
    ...of(
      "comparison",
      (row) => ({ layer: row.layer as HitLayer, label: String(row.label), voice: String(row.voice) }),
      "count",
    ),
    ...of("stance-counts", byClass("stance"), "count"),
    ...of("frame-counts", byClass("frames"), "count"),
    ...of("actor-counts", byClass("actors"), "count"),
    ...of(
      "actor-trajectories",
      (row) => ({ layer: "actors", label: String(row.actor), classes: mentions }),
      "mentions",
    ),
  ];
};

describe("counts of the seed", () => {
  it("are each the number of hits that the evidence gives for it", () => {
    const all = allCounts();
    expect(all.length).toBeGreaterThan(800);
    const wrong = all.filter(({ selection, count }) => view.evidence.of(selection).length !== count);
    expect(wrong.map(({ selection, count }) => `${JSON.stringify(selection)} ${count}`)).toEqual([]);
  });

  it("are each what the page's script takes from the groups of hits, no more and no fewer", () => {
    for (const { selection } of allCounts()) {
      const query = readQuery(queryText(queryOf(view, selection)));
      const outside = (label: string) => selection.layer === "stance" && (label === "condition" || label === "vague");
      const taken = hitGroups(view)
        .filter(({ layer }) => layer === selection.layer)
        .flatMap(({ labels }) => labels)
        .filter(({ label }) => (selection.label === "all" ? !outside(label) : label === selection.label))
        .flatMap(({ groups }) => groups)
        .flatMap(({ side, kind, shown }) =>
          shown.filter(({ mode, headline }) =>
            takesLine(query, {
              side: side.colour,
              kind,
              reported: mode === "reported",
              apart: mode === "quoted" && !headline,
              text: null,
            }),
          ),
        );
      const wanted = view.evidence.of(selection).map(({ key }) => key);
      expect(taken.map(({ key }) => key).sort()).toEqual(wanted.sort());
    }
  });

  it("of passages are the hits that begin in them", () => {
    for (const contrast of view.contrasts)
      for (const row of view.rowsOf("passages", contrast)) expect(passageHits(view, row).length).toBe(row.hits);
  });

  it("say what they count", () => {
    const { contrasts } = view;
    const [contrast] = contrasts;
    if (contrast === undefined) throw new Error("the seed has a contrast");
    const selection: Selection = { layer: "stance", label: "hedge", contrast, of: "target", voice: "headline" };
    expect(countWords({ view, selection, count: 1, base: "1,488 words" })).toBe(
      "hedge, the op-ed, headline: 1 hit of 1,488 words",
    );
  });
});

describe("the page's links", () => {
  it("lead from every count to an element that is there, and every line stands once", () => {
    const markup = [differences, counts, portrayals, hits].map(({ draw }) => markupOf(draw(view, [])));
    const { document } = parseHTML(`<main>${markup.join("")}</main>`);
    const links = [...document.querySelectorAll("a.n")];
    expect(links.length).toBeGreaterThan(400);
    const ids = new Set([...document.querySelectorAll("[id]")].map(({ id }) => id));
    expect(links.filter((link) => !ids.has(link.getAttribute("href")?.slice(1) ?? ""))).toEqual([]);
    const keys = links.flatMap((link) => link.getAttribute("data-k")?.split(" ") ?? []);
    expect(keys.filter((key) => !ids.has(`e-${key}`))).toEqual([]);
    const lines = [...document.querySelectorAll(".hg li")];
    expect(lines.length).toBe(view.evidence.hits.length);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });

  it("have names that no two labels share", () => {
    const labels = [
      "us.state",
      "us~state",
      "self_mention",
      "a-0-headline",
      "a",
      "行",
      "__proto__",
      "constructor",
      'a"b',
      "",
    ];
    expect(new Set(labels.map((label) => labelId("stance", label))).size).toBe(labels.length);
    expect(groupId("stance", "a", 0, "headline")).not.toBe(labelId("stance", "a-0-headline"));
    for (const label of labels) expect(labelId("stance", label)).toMatch(/^[A-Za-z0-9._~-]+$/);
  });
});

describe("without the words of the sources", () => {
  it("no line has any, or leads to a place in a text", () => {
    const bare = viewOf(report, { ...options, text: false });
    const { document } = parseHTML(`<main>${markupOf(hits.draw(bare, []))}</main>`);
    expect(document.querySelectorAll(".hg li").length).toBe(view.evidence.hits.length);
    expect(document.querySelectorAll(".hg li a").length).toBe(0);
    expect(document.querySelector(".hg li p")?.textContent).toMatch(/^\d+–\d+$/);
    expect(document.body?.textContent ?? document.toString()).not.toContain("law enforcement cooperation");
  });
});

describe("groups of many hits", () => {
  it("list some of them, evenly, the first among them", () => {
    expect(evenly([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 4)).toEqual([0, 2, 5, 7]);
    expect(evenly([0, 1], 4)).toEqual([0, 1]);
  });
  it("list fewer where there are many groups, and one at the least", () => {
    expect(linesPerGroup([5000, 3])).toBe(200);
    const many = Array.from({ length: 1000 }, () => 500);
    const most = linesPerGroup(many);
    expect(most * 1000).toBeLessThanOrEqual(8_000);
    expect(most).toBeGreaterThan(0);
    expect(linesPerGroup(Array.from({ length: 100_000 }, () => 5))).toBe(1);
  });
});

it("labels that gather several actors have one name wherever they stand", () => {
  expect(view.nameOf("cn.other_org")).toBe("China: other organisations");
  expect(view.nameOf("other")).toBe("others");
  expect(labelName(view, "actors", "cn.other_org")).toBe(actorName(view, "cn.other_org"));
});
