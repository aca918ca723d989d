/** A sortable table after the pattern of the W3C ARIA practices: buttons in the heads, aria-sort on the sorted one. */

import { html } from "lit-html";
import { t } from "./texts.js";

/**
 * @param caption what the table shows
 * @param columns [{key, label, number?, cell(row), sort?}]; `sort` is the value rows are sorted by, or true if the caller
 *     brings them sorted; without it a column cannot be sorted
 * @param rows the rows
 * @param order {key, descending}: kept by the caller
 * @param reorder called with the new order
 */
export function table({ caption, columns, rows, order = {}, reorder }) {
  const sorted = columns.find((column) => column.key === order.key && typeof column.sort === "function");
  const shown = sorted ? [...rows].sort(compare(sorted.sort, order.descending)) : rows;
  const sortable = reorder && columns.some((column) => column.sort);
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${caption}>
    <table>
      <caption>
        ${caption}${sortable ? html` <small>${t("sortHint")}</small>` : ""}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => head(column, order, reorder))}
        </tr>
      </thead>
      <tbody>
        ${shown.map(
          (row) =>
            html`<tr>
              ${columns.map((column) => html`<td class=${column.number ? "number" : ""}>${column.cell(row)}</td>`)}
            </tr>`,
        )}
        ${shown.length === 0
          ? html`<tr>
              <td colspan=${columns.length}>${t("nothingYet")}</td>
            </tr>`
          : ""}
      </tbody>
    </table>
  </div>`;
}

function head(column, order, reorder) {
  if (!column.sort || !reorder) {
    return html`<th scope="col" class=${column.number ? "number" : ""}>${column.label}</th>`;
  }
  const active = order.key === column.key;
  const state = active ? (order.descending ? "descending" : "ascending") : "none";
  const next = { key: column.key, descending: active ? !order.descending : Boolean(column.number) };
  return html`<th scope="col" class=${column.number ? "number" : ""} aria-sort=${state}>
    <button type="button" @click=${() => reorder(next)}>${column.label}</button>
  </th>`;
}

function compare(value, descending) {
  const sign = descending ? -1 : 1;
  return (first, second) => {
    const a = value(first);
    const b = value(second);
    return sign * (typeof a === "string" ? a.localeCompare(b) : a - b);
  };
}
