import { html } from "lit-html";
import { get, put } from "../api.js";
import { count, minorUnits, minorUnitsShown, monthName } from "../format.js";
import { note, problem } from "../parts.js";
import { show } from "../shell.js";
import { table } from "../table.js";
import { t } from "../texts.js";

const CLASSES = ["OWN_MARKETING", "OWN_SALES", "PARTNER", "WORD_OF_MOUTH", "UNKNOWN"];
const MODELS = ["FIRST_TOUCH", "LAST_TOUCH", "LINEAR"];
const PLACES = ["leads", "campaignMembers", "contacts", "deals", "accounts"];
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** What the reader changed and has not saved: channels by source, the other rules, costs; and the last answer. */
const work = { edits: new Map(), rules: undefined, costs: [], refused: undefined, saved: false };

const keyOf = (source) => source.trim().toLowerCase();

const assigned = (row) => work.edits.get(keyOf(row.source)) ?? { channel: row.channel, channelClass: row.channelClass };

function assign(row, change, context) {
  work.edits.set(keyOf(row.source), { source: row.source, ...assigned(row), ...change });
  work.saved = false;
  context.redraw();
}

function changeCost(index, change) {
  work.costs[index] = { ...work.costs[index], ...change };
  work.saved = false;
}

async function save(event, context) {
  event.preventDefault();
  const channels = new Map(work.rules.channels.map((one) => [keyOf(one.source), one]));
  work.edits.forEach((edit, key) => channels.set(key, edit));
  const form = event.target;
  try {
    await put(`connections/${context.connection.id}/value-rules`, {
      ...work.rules,
      channels: [...channels.values()],
      touchModel: form.touchModel.value,
      fiscalYearStartMonth: Number(form.fiscalYearStartMonth.value),
      channelCosts: work.costs.map((cost) => ({
        channel: cost.channel,
        from: cost.from,
        to: cost.to,
        amountMinorUnits: minorUnits(cost.amount, context.connection.corporateCurrency),
      })),
    });
    work.edits.clear();
    work.refused = undefined;
    work.saved = true;
    await context.refresh();
  } catch (error) {
    work.refused = error;
    context.redraw();
  }
}

/** Puts the month the CRM says into the form; it is saved with the rest. */
async function askFiscalYear(event, context) {
  const select = event.target.closest("form").fiscalYearStartMonth;
  try {
    const { fiscalYearStartMonth } = await get(`connections/${context.connection.id}/fiscal-year`);
    work.fiscalYear = fiscalYearStartMonth
      ? t("fiscalYearSays", { month: monthName(fiscalYearStartMonth) })
      : t("fiscalYearUnknown");
    if (fiscalYearStartMonth) {
      select.value = String(fiscalYearStartMonth);
    }
    work.refused = undefined;
  } catch (error) {
    work.refused = error;
  }
  context.redraw();
}

const by = (row) => (work.edits.has(keyOf(row.source)) ? "CHANGED" : row.assignedBy);

function sourcesTable(sources, context) {
  return table({
    caption: t("leadSourcesCaption", { count: sources.filter((row) => row.assignedBy === "NOBODY").length }),
    rows: sources,
    columns: [
      { key: "source", label: t("leadSource"), cell: (row) => row.source },
      {
        key: "records",
        label: t("records"),
        number: true,
        cell: (row) =>
          html`${count(row.records)}${PLACES.filter((place) => row[place] > 0).map(
            (place) => html`<small>${t(`what.${place}`)}: ${count(row[place])}</small>`,
          )}`,
      },
      {
        key: "channel",
        label: t("channel"),
        cell: (row) =>
          html`<input
            aria-label="${t("channel")}: ${row.source}"
            list="channels"
            required
            maxlength="200"
            .value=${assigned(row).channel}
            @change=${(event) => assign(row, { channel: event.target.value }, context)}
          />`,
      },
      {
        key: "class",
        label: t("channelClass"),
        cell: (row) =>
          html`<select
            aria-label="${t("channelClass")}: ${row.source}"
            @change=${(event) => assign(row, { channelClass: event.target.value }, context)}
          >
            ${CLASSES.map(
              (name) =>
                html`<option value=${name} ?selected=${name === assigned(row).channelClass}>${t(`class.${name}`)}</option>`,
            )}
          </select>`,
      },
      { key: "by", label: t("assignedBy"), cell: (row) => t(`assigned.${by(row)}`) },
    ],
  });
}

function costsTable(context) {
  const cell = (name, type, more = {}) => (row) =>
    html`<input
      aria-label="${t(name)} ${row.index + 1}"
      type=${type}
      required
      list=${more.list ?? ""}
      min=${more.min ?? ""}
      step=${more.step ?? ""}
      .value=${row[more.member ?? name]}
      @change=${(event) => changeCost(row.index, { [more.member ?? name]: event.target.value })}
    />`;
  return html`${table({
      caption: t("channelCosts"),
      rows: work.costs.map((cost, index) => ({ ...cost, index })),
      columns: [
        { key: "channel", label: t("channel"), cell: cell("channel", "text", { list: "channels" }) },
        { key: "from", label: t("firstDay"), cell: cell("firstDay", "date", { member: "from" }) },
        { key: "to", label: t("lastDay"), cell: cell("lastDay", "date", { member: "to" }) },
        {
          key: "amount",
          label: `${t("amount")} (${context.connection.corporateCurrency})`,
          cell: cell("amount", "number", { min: "0", step: "any" }),
        },
        {
          key: "remove",
          label: t("actions"),
          cell: (row) =>
            html`<button
              type="button"
              @click=${() => {
                work.costs.splice(row.index, 1);
                work.saved = false;
                context.redraw();
              }}
            >
              ${t("remove")}
            </button>`,
        },
      ],
    })}
    <p>
      <button
        type="button"
        @click=${() => {
          work.costs.push({ channel: "", from: "", to: "", amount: "" });
          context.redraw();
        }}
      >
        ${t("addCost")}
      </button>
    </p>`;
}

show({
  key: "leadSources",
  current: "channels",

  async load({ connection }) {
    if (!connection) {
      return {};
    }
    const [sources, rules] = await Promise.all([
      get(`connections/${connection.id}/lead-sources`),
      get(`connections/${connection.id}/value-rules`),
    ]);
    work.rules = rules;
    work.costs = rules.channelCosts.map((cost) => ({
      ...cost,
      amount: minorUnitsShown(cost.amountMinorUnits, connection.corporateCurrency),
    }));
    return { sources: sources.items };
  },

  view({ sources }, context) {
    if (!sources) {
      return html`<h1>${t("leadSources")}</h1>
        ${note(t("nothingYet"))}`;
    }
    const channels = [...new Set(sources.map((row) => assigned(row).channel))].sort();
    return html`<h1>${t("leadSources")}</h1>
      <p class="lead">${t("leadSourcesLead")} <a href="channels.html">${t("channels")}</a></p>
      ${work.refused ? problem(work.refused) : ""}
      ${work.saved ? html`<div class="message done" role="status"><p>${t("rulesSaved")}</p></div>` : ""}
      <form @submit=${(event) => save(event, context)}>
        <datalist id="channels">${channels.map((name) => html`<option value=${name}></option>`)}</datalist>
        ${sourcesTable(sources, context)}
        <h2>${t("howChannelsCount")}</h2>
        <div class="filters">
          <label
            >${t("touchModel")}
            <select name="touchModel">
              ${MODELS.map(
                (model) =>
                  html`<option value=${model} ?selected=${model === work.rules.touchModel}>${t(`model.${model}`)}</option>`,
              )}
            </select></label
          >
          <label
            >${t("fiscalYearStart")}
            <select name="fiscalYearStartMonth">
              ${MONTHS.map(
                (month) =>
                  html`<option value=${month} ?selected=${month === work.rules.fiscalYearStartMonth}>
                    ${monthName(month)}
                  </option>`,
              )}
            </select></label
          >
          <button type="button" @click=${(event) => askFiscalYear(event, context)}>${t("askCrm")}</button>
          ${work.fiscalYear ? html`<small role="status">${work.fiscalYear}</small>` : ""}
        </div>
        <h2>${t("channelCosts")}</h2>
        <p class="quiet">${t("channelCostsLead")}</p>
        ${costsTable(context)}
        <p><button class="primary">${t("save")}</button></p>
      </form>`;
  },
});
