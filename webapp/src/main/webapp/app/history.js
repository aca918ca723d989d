/** An account over the days since the first computation: a line of its mutual value, and the days as a table. */

import { html } from "lit-html";
import { day, decimal, percent } from "./format.js";
import { note, tierBadge } from "./parts.js";
import { table } from "./table.js";
import { t } from "./texts.js";

const WIDTH = 600;
const HEIGHT = 80;

/** Steps, because a kept value holds until the next one. */
function line(points, until) {
  const known = points.filter((point) => point.mutualValue !== undefined);
  if (known.length < 2) {
    return "";
  }
  const first = Date.parse(points[0].day);
  const span = Math.max(1, Date.parse(until ?? points.at(-1).day) - first);
  const x = (iso) => Math.round(((Date.parse(iso) - first) / span) * WIDTH);
  const y = (value) => Math.round((1 - value) * HEIGHT);
  const path = known
    .map((point, i) => (i === 0 ? `M${x(point.day)} ${y(point.mutualValue)}` : `H${x(point.day)}V${y(point.mutualValue)}`))
    .join("");
  const title = t("historyChart", { first: percent(known[0].mutualValue), last: percent(known.at(-1).mutualValue) });
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="100%" height="${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${title}>
    <title>${title}</title>
    <path d="${path}H${WIDTH}" fill="none" stroke="currentColor" stroke-width="2" vector-effect="non-scaling-stroke"></path>
  </svg>`;
}

const share = (value) => (value === undefined ? t("unknown") : percent(value));

export function historyCard(history) {
  if (!history || history.points.length === 0) {
    return note(t("historyNone"));
  }
  return html`<div class="card">
      <p class="quiet">${t("historySentence", { day: day(history.keptSince) })}</p>
      ${line(history.points, history.keptUntil)}
    </div>
    ${table({
      caption: t("historyCaption", { count: history.points.length }),
      rows: [...history.points].reverse(),
      columns: [
        { key: "day", label: t("day"), cell: (row) => day(row.day) },
        { key: "value", label: t("mutualValue"), number: true, cell: (row) => share(row.mutualValue) },
        { key: "tier", label: t("tier"), cell: (row) => (row.tier ? tierBadge(row.tier) : t("notScored")) },
        { key: "score", label: t("score"), number: true, cell: (row) => (row.score === undefined ? "" : decimal(row.score)) },
      ],
    })}`;
}
