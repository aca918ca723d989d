import { html } from "lit-html";
import { get } from "../api.js";
import { count, day, decimal, estimate, inUnit, money, percent, points, unitName } from "../format.js";
import { historyCard } from "../history.js";
import { note, scoreBar, stateBadge, tierBadge } from "../parts.js";
import { show } from "../shell.js";
import { table } from "../table.js";
import { t } from "../texts.js";

const id = new URLSearchParams(location.search).get("id") ?? "";

function fitCard(fit) {
  if (!fit) {
    return note(t("notScoredYet"));
  }
  return html`<div class="card">
      <p>
        ${tierBadge(fit.tier)} <strong>${fit.score}</strong> ${t("of100")}
        ${fit.low === fit.high ? "" : html`<span class="quiet">(${t("range", { low: fit.low, high: fit.high })})</span>`}
      </p>
      ${scoreBar(fit)}
      <dl class="facts">
        <dt>${t("profile")}</dt>
        <dd>${fit.profile} (${t("version", { number: fit.version })})</dd>
        <dt>${t("coverage")}</dt>
        <dd>${percent(fit.coverage)}</dd>
        ${fit.runnerUp
          ? html`<dt>${t("runnerUp")}</dt>
              <dd>${fit.runnerUp.profile}: ${fit.runnerUp.score}</dd>`
          : ""}
        ${fit.override
          ? html`<dt>${t("override")}</dt>
              <dd>${tierBadge(fit.override.tier)} ${fit.override.reason}</dd>`
          : ""}
      </dl>
      ${fit.sentence ? html`<p class="quiet">${fit.sentence}</p>` : ""}
    </div>
    ${table({
      caption: t("reasonsCaption", { base: points(fit.base), score: fit.score }),
      rows: fit.reasons,
      columns: [
        { key: "criterion", label: t("criterion"), cell: (row) => row.criterion },
        {
          key: "seen",
          label: t("valueSeen"),
          cell: (row) => row.valueSeen ?? html`<span class="quiet">${t("unknown")}</span>`,
        },
        { key: "outcome", label: t("outcome"), cell: (row) => t(`outcome.${row.outcome}`) },
        {
          key: "points",
          label: t("points"),
          number: true,
          cell: (row) =>
            html`${points(row.points)}${row.outcome === "UNKNOWN"
              ? html`<small>${t("couldBe", { points: points(row.possiblePoints) })}</small>`
              : ""}`,
        },
      ],
    })}`;
}

const side = (one) =>
  html`<h3>${one.label}: ${estimate(one.score, percent)}</h3>
    ${table({
      caption: t("sideCaption", { coverage: percent(one.coverage) }),
      rows: one.indicators,
      columns: [
        {
          key: "label",
          label: t("indicator"),
          cell: (row) => html`${row.label}${row.sentence ? html`<small>${row.sentence}</small>` : ""}`,
        },
        {
          key: "value",
          label: t("value"),
          number: true,
          cell: (row) => html`${inUnit(row.value, row.unit)} ${row.value.known ? html`<small>${unitName(row.unit)}</small>` : ""}`,
        },
        { key: "rank", label: t("rank"), number: true, cell: (row) => (row.rank === undefined ? "" : percent(row.rank)) },
        { key: "weight", label: t("weight"), number: true, cell: (row) => decimal(row.weight) },
      ],
    })}`;

function valueCard(value) {
  if (!value) {
    return note(t("notComputedYet"));
  }
  return html`<div class="card">
      <p><strong>${t("mutualValue")}: ${estimate(value.mutual, percent)}</strong></p>
      ${value.mutual.sentence ? html`<p class="quiet">${value.mutual.sentence}</p>` : ""}
    </div>
    ${value.sides.map(side)}`;
}

show({
  key: "account",
  current: "accounts",

  load: async () => {
    const path = `accounts/${encodeURIComponent(id)}`;
    const [account, history] = await Promise.all([get(path), get(`${path}/history`)]);
    return { account, history };
  },

  view({ account, history }, { connection }) {
    if (!account) {
      return "";
    }
    return html`<p><a href="accounts.html">${t("accounts")}</a></p>
      <h1>${account.name}</h1>
      <p class="lead">
        ${account.customer ? t("customer") : t("prospect")}${account.website ? html` · ${account.website}` : ""}
        ${account.crmUrl ? html`· <a href=${account.crmUrl} rel="noopener noreferrer">${t("openInCrm")}</a>` : ""}
      </p>
      <div class="columns">
        <section>
          <h2>${t("fit")}</h2>
          ${fitCard(account.fit)}
          <h2>${t("history")}</h2>
          ${historyCard(history)}
          <h2>${t("attributes")}</h2>
          <dl class="facts card">
            ${account.attributes.map(
              (one) =>
                html`<dt>${one.label}</dt>
                  <dd>${one.value ?? html`<span class="quiet">${t("unknown")}</span>`}</dd>`,
            )}
            <dt>${t("channel")}</dt>
            <dd>${account.channel?.label} <small class="quiet">${account.channel?.sentence ?? ""}</small></dd>
            <dt>${t("cases")}</dt>
            <dd>${t("casesOpen", { total: count(account.cases.total), open: count(account.cases.open) })}</dd>
          </dl>
        </section>
        <section>
          <h2>${t("mutualValue")}</h2>
          ${valueCard(account.value)}
          <h2>${t("deals")}</h2>
          ${table({
            caption: t("dealsCaption", { count: count(account.deals.length) }),
            rows: account.deals,
            columns: [
              { key: "name", label: t("name"), cell: (row) => html`${row.name}<small>${row.stage ?? ""}</small>` },
              { key: "status", label: t("state"), cell: (row) => stateBadge(row.status) },
              { key: "close", label: t("closeDate"), cell: (row) => day(row.closeDate) },
              {
                key: "amount",
                label: t("amount"),
                number: true,
                cell: (row) => (row.amount === undefined ? t("unknown") : money(row.amount, row.currency ?? connection?.corporateCurrency)),
              },
            ],
          })}
        </section>
      </div>`;
  },
});
