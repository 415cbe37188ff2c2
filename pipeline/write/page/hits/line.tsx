import { isCollective } from "../../../model/portrayal.js";
import { textCell } from "../../summary-rows.js";
import type { PageHit } from "../evidence.js";
import { lineId } from "../links.js";
import type { View } from "../view.js";
import { markHref } from "./places.js";
import { voiceText, zoneText } from "./words.js";

const classOf = ({ mode, headline, kept }: PageHit): string | undefined => {
  if (!kept) return undefined;
  if (mode === "reported") return "r";
  return mode === "quoted" && !headline ? "f" : undefined;
};

const aboutOf = (view: View, hit: PageHit): string => {
  const { row, label, text } = hit;
  const parts = [textCell(row, "entry"), textCell(row, "rule"), voiceText(view, row), zoneText(row)];
  if (isCollective(label)) parts.unshift(textCell(row, "name"));
  if (view.textCount > view.sides.length) parts.push(text.title);
  return parts.filter(Boolean).join(" · ");
};

/** A hit as a line of a concordance, with what made it a hit. */
export const HitLine = ({
  view,
  hit,
  ofPairs,
}: {
  readonly view: View;
  readonly hit: PageHit;
  readonly ofPairs: boolean;
}) => {
  const { row } = hit;
  const words = textCell(row, "surface") || `${hit.start}–${hit.end}`;
  const reason = textCell(row, "reason");
  const href = markHref(view, hit);
  return (
    <li id={lineId(hit)} class={classOf(hit)} data-t={ofPairs ? hit.text.number : undefined}>
      <span class="l">{textCell(row, "left")}</span>
      <p>
        {href === null ? <b>{words}</b> : <a href={href}>{words}</a>}
        {textCell(row, "right")}
      </p>
      <small>
        {row.negated === true ? <b>negated · </b> : null}
        {reason ? <b>{reason} · </b> : null}
        {aboutOf(view, hit)}
      </small>
    </li>
  );
};
