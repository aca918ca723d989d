import { html } from "lit-html";
import { get, query } from "../api.js";
import { count, estimate, inUnit, money, percent, sortValue, unitName } from "../format.js";
import { note } from "../parts.js";
import { show } from "../shell.js";
import { table } from "../table.js";
import { t } from "../texts.js";

const work = { ownEffort: false, order: {}, comparisonOrder: {} };

const address = (connection, extra = {}) =>
  `reports/channel-by-icp${query({ connection: connection.id, ownEffort: work.ownEffort || undefined, ...extra })}`;

show({
  key: "channels",

  async load({ connection }) {
    if (!connection) {
      return {};
    }
    const [report, comparison] = await Promise.all([
      get(address(connection)),
      get(`reports/icp-against-rest${query({ connection: connection.id })}`),
    ]);
    return { report, comparison };
  },

  view({ report, comparison }, context) {
    const { connection } = context;
    if (!report) {
      return html`<h1>${t("channels")}</h1>
        ${note(t("nothingYet"))}`;
    }
    const inCurrency = (value) => money(value, connection.corporateCurrency);
    return html`<h1>${t("channels")}</h1>
      <p class="lead">${report.finding}</p>
      <div class="filters">
        <label
          ><input
            type="checkbox"
            .checked=${work.ownEffort}
            @change=${(event) => {
              work.ownEffort = event.target.checked;
              context.refresh();
            }}
          />${t("ownEffort")}</label
        >
        <a class="button" href="/api/v1/${address(connection, { format: "csv" })}">CSV</a>
      </div>
      <ul class="plain">
        ${(report.notes ?? []).map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
      ${table({
        caption: t("channelsCaption"),
        rows: report.items,
        order: work.order,
        reorder(order) {
          work.order = order;
          context.redraw();
        },
        columns: [
          {
            key: "channel",
            label: t("channel"),
            sort: (row) => row.label,
            cell: (row) => html`${row.label}<small>${t(`class.${row.channelClass}`)}</small>`,
          },
          { key: "group", label: t("group"), sort: (row) => row.group, cell: (row) => t(`group.${row.group}`) },
          { key: "leads", label: t("leads"), number: true, sort: (row) => row.leads, cell: (row) => count(row.leads) },
          { key: "accounts", label: t("accounts"), number: true, sort: (row) => row.accounts, cell: (row) => count(row.accounts) },
          { key: "customers", label: t("customers"), number: true, sort: (row) => row.customers, cell: (row) => count(row.customers) },
          {
            key: "decided",
            label: t("wonLostOpen"),
            number: true,
            cell: (row) => `${count(row.won)} / ${count(row.lost)} / ${count(row.open)}`,
          },
          {
            key: "winRate",
            label: t("winRate"),
            number: true,
            sort: (row) => sortValue(row.winRate),
            cell: (row) =>
              html`${estimate(row.winRate, percent)}${row.winRate.known ? "" : html`<small>${row.winRate.sentence}</small>`}`,
          },
          { key: "cycle", label: t("cycleDays"), number: true, sort: (row) => sortValue(row.cycleDays), cell: (row) => estimate(row.cycleDays) },
          {
            key: "total",
            label: t("totalValue"),
            number: true,
            sort: (row) => sortValue(row.totalValue),
            cell: (row) => estimate(row.totalValue, inCurrency),
          },
          {
            key: "median",
            label: t("medianValue"),
            number: true,
            sort: (row) => sortValue(row.medianValue),
            cell: (row) => estimate(row.medianValue, inCurrency),
          },
          {
            key: "mutual",
            label: t("mutualValue"),
            number: true,
            sort: (row) => sortValue(row.mutualValue),
            cell: (row) => estimate(row.mutualValue, percent),
          },
        ],
      })}
      <h2>${t("icpAgainstRest")}</h2>
      <p class="lead">${comparison.finding}</p>
      <ul class="plain">
        ${(comparison.notes ?? []).map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
      ${table({
        caption: t("icpAgainstRest"),
        rows: comparison.items,
        columns: [
          { key: "label", label: t("indicator"), cell: (row) => html`${row.label}<small>${unitName(row.unit)}</small>` },
          { key: "icp", label: "ICP", number: true, cell: (row) => html`${inUnit(row.icp.median, row.unit)}<small>n = ${count(row.icp.accounts)}</small>` },
          { key: "rest", label: t("rest"), number: true, cell: (row) => html`${inUnit(row.rest.median, row.unit)}<small>n = ${count(row.rest.accounts)}</small>` },
        ],
      })}`;
  },
});
