import { html } from "lit-html";
import { get, query } from "../api.js";
import { estimate, percent } from "../format.js";
import { coverage, moreButton, note, scoreBar, tierBadge, tierName } from "../parts.js";
import { show } from "../shell.js";
import { table } from "../table.js";
import { t } from "../texts.js";

const TIERS = ["A", "B", "C", "NOT_ICP", "INSUFFICIENT_DATA"];
const asked = new URLSearchParams(location.search);
const work = { tier: asked.get("tier") ?? "", q: asked.get("q") ?? "", order: { key: "score", descending: true } };

const sort = () => (work.order.descending ? "-" : "") + work.order.key;

const page = (connection, cursor) =>
  get(`accounts${query({ connection: connection.id, tier: work.tier, q: work.q, sort: sort(), cursor })}`);

async function more(state, context) {
  const next = await page(context.connection, state.next);
  state.items.push(...next.items);
  state.next = next.next;
  context.redraw();
}

function search(event, context) {
  event.preventDefault();
  const form = new FormData(event.target);
  work.tier = form.get("tier");
  work.q = form.get("q").trim();
  history.replaceState(null, "", `accounts.html${query({ tier: work.tier, q: work.q })}`);
  context.refresh();
}

/** Said once above the list: a value of one side only must not pass for a mutual one. */
function oneSided(items = []) {
  const told = items.find((item) => item.mutualValue?.oneSided);
  return told ? note(told.mutualValue.sentence ?? t("oneSided")) : "";
}

show({
  key: "accounts",

  load: async ({ connection }) => (connection ? page(connection) : { items: [] }),

  view(state, context) {
    return html`<h1>${t("accounts")}</h1>
      <p class="lead">${t("accountsLead")}</p>
      <form class="filters" role="search" @submit=${(event) => search(event, context)}>
        <label>${t("name")}<input name="q" type="search" .value=${work.q} /></label>
        <label
          >${t("tier")}
          <select name="tier">
            <option value="">${t("all")}</option>
            ${TIERS.map((tier) => html`<option value=${tier} ?selected=${tier === work.tier}>${tierName(tier)}</option>`)}
          </select></label
        >
        <button>${t("show")}</button>
        <a
          class="button"
          href="/api/v1/accounts${query({ connection: context.connection?.id, tier: work.tier, q: work.q, sort: sort(), format: "csv" })}"
          >CSV</a
        >
      </form>
      ${oneSided(state.items)}
      ${table({
        caption: t("accounts"),
        rows: state.items ?? [],
        order: work.order,
        reorder(order) {
          work.order = order;
          context.refresh();
        },
        columns: [
          {
            key: "name",
            label: t("name"),
            sort: true,
            cell: (row) =>
              html`<a href="account.html?id=${encodeURIComponent(row.id)}">${row.name}</a>
                <small>${row.customer ? t("customer") : t("prospect")}${row.country ? ` · ${row.country}` : ""}</small>`,
          },
          { key: "tier", label: t("tier"), cell: (row) => tierBadge(row.tier) },
          {
            key: "score",
            label: t("score"),
            number: true,
            sort: true,
            cell: (row) => (row.score === undefined ? "" : html`${row.score}${scoreBar(row)}`),
          },
          { key: "coverage", label: t("coverage"), number: true, cell: (row) => coverage(row.coverage) },
          {
            key: "mutualValue",
            label: t("mutualValue"),
            number: true,
            sort: true,
            cell: (row) => estimate(row.mutualValue, percent),
          },
          {
            key: "channel",
            label: t("channel"),
            cell: (row) => row.channel?.label ?? "",
          },
          {
            key: "reasons",
            label: t("reasons"),
            cell: (row) => (row.reasons ?? []).map((reason) => html`<small>${reason}</small>`),
          },
        ],
      })}
      ${moreButton(state.next, () => more(state, context))}`;
  },
});
