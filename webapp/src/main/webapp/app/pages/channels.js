import { html } from "lit-html";
import { get, query } from "../api.js";
import { count, day, decimal, estimate, inUnit, money, percent, sortValue, unitName } from "../format.js";
import { note } from "../parts.js";
import { show } from "../shell.js";
import { table } from "../table.js";
import { t } from "../texts.js";

const MODELS = ["FIRST_TOUCH", "LAST_TOUCH", "LINEAR"];

/** What the reader chose; no touch model means that of the rules. */
const work = { ownEffort: false, touchModel: undefined, period: undefined, order: {}, comparisonOrder: {} };

const choices = () => ({ ownEffort: work.ownEffort || undefined, period: work.period || undefined });

const address = (connection, extra = {}) =>
  `reports/channel-by-icp${query({ connection: connection.id, ...choices(), touchModel: work.touchModel, ...extra })}`;

const modelsAddress = (connection, extra = {}) =>
  `reports/touch-models${query({ connection: connection.id, ...choices(), ...extra })}`;

/** A known number, or under "not enough data" why there is none. */
const explained = (known, show) =>
  known.known ? estimate(known, show) : html`${estimate(known)}<small>${known.sentence}</small>`;

const payback = (known) =>
  known.notReachedAfter === undefined
    ? explained(known, decimal)
    : html`${t("notPaidBack")}<small>${known.sentence}</small>`;

function filters(report, context) {
  const change = (name) => (event) => {
    work[name] = event.target.value;
    context.refresh();
  };
  return html`<div class="filters">
    <label
      >${t("touchModel")}
      <select @change=${change("touchModel")}>
        ${MODELS.map(
          (model) =>
            html`<option value=${model} ?selected=${model === report.touchModel}>${t(`model.${model}`)}</option>`,
        )}
      </select></label
    >
    <label
      >${t("period")}
      <select @change=${change("period")}>
        <option value="">${t("allTime")}</option>
        ${report.periods.map(
          (one) =>
            html`<option value=${one.label} ?selected=${one.label === work.period}>
              ${one.label} (${day(one.from)} – ${day(one.to)})
            </option>`,
        )}
      </select></label
    >
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
    <a class="button" href="/api/v1/${address(context.connection, { format: "csv" })}">CSV</a>
    <a href="lead-sources.html">${t("leadSources")}</a>
  </div>`;
}

function effort(report, inCurrency) {
  return table({
    caption: t("effortCaption"),
    rows: report.items.filter((row) => row.group === "ALL"),
    columns: [
      { key: "channel", label: t("channel"), cell: (row) => html`${row.label}<small>${t(`class.${row.channelClass}`)}</small>` },
      {
        key: "leads",
        label: t("leadsOnTheirWay"),
        number: true,
        cell: (row) =>
          html`${count(row.leads)} / ${count(row.convertedLeads)} / ${count(row.leadsWithDeal)} / ${count(row.leadsWon)}
          ${row.youngLeads > 0 ? html`<small>${t("youngLeads", { count: count(row.youngLeads) })}</small>` : ""}`,
      },
      { key: "conversion", label: t("leadConversion"), number: true, cell: (row) => explained(row.leadConversion, percent) },
      { key: "toCustomer", label: t("leadToCustomer"), number: true, cell: (row) => explained(row.leadToCustomer, percent) },
      { key: "cost", label: t("cost"), number: true, cell: (row) => explained(row.cost, inCurrency) },
      {
        key: "perCustomer",
        label: t("costPerCustomer"),
        number: true,
        cell: (row) => (row.cost.known ? explained(row.costPerCustomer, inCurrency) : estimate(row.costPerCustomer)),
      },
      {
        key: "payback",
        label: t("paybackMonths"),
        number: true,
        cell: (row) => (row.cost.known ? payback(row.paybackMonths) : estimate(row.paybackMonths)),
      },
    ],
  });
}

function sideBySide(models, inCurrency, connection) {
  const part = (label, member, show) =>
    MODELS.map((model) => ({
      key: `${member}.${model}`,
      label: `${label}: ${t(`model.${model}`)}`,
      number: true,
      cell: (row) => show(row.models[model][member]),
    }));
  return html`<h2>${t("touchModels")}</h2>
    ${table({
      caption: t("touchModelsCaption"),
      rows: models.items,
      columns: [
        { key: "channel", label: t("channel"), cell: (row) => row.label },
        ...part(t("customers"), "customers", decimal),
        ...part(t("totalValue"), "totalValue", inCurrency),
      ],
    })}
    <p><a class="button" href="/api/v1/${modelsAddress(connection, { format: "csv" })}">CSV</a></p>`;
}

show({
  key: "channels",

  async load({ connection }) {
    if (!connection) {
      return {};
    }
    const [report, models, comparison] = await Promise.all([
      get(address(connection)),
      get(modelsAddress(connection)),
      get(`reports/icp-against-rest${query({ connection: connection.id })}`),
    ]);
    return { report, models, comparison };
  },

  view({ report, models, comparison }, context) {
    const { connection } = context;
    if (!report) {
      return html`<h1>${t("channels")}</h1>
        ${note(t("nothingYet"))}`;
    }
    const inCurrency = (value) => money(value, connection.corporateCurrency);
    return html`<h1>${t("channels")}</h1>
      <p class="lead">${report.finding}</p>
      ${filters(report, context)}
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
          { key: "accounts", label: t("accounts"), number: true, sort: (row) => row.accounts, cell: (row) => decimal(row.accounts) },
          { key: "customers", label: t("customers"), number: true, sort: (row) => row.customers, cell: (row) => decimal(row.customers) },
          {
            key: "decided",
            label: t("wonLostOpen"),
            number: true,
            cell: (row) => `${decimal(row.won)} / ${decimal(row.lost)} / ${decimal(row.open)}`,
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
      <h2>${t("effort")}</h2>
      ${effort(report, inCurrency)} ${sideBySide(models, inCurrency, connection)}
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
