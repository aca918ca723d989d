import { html } from "lit-html";
import { get, query } from "../api.js";
import { count, moment, percent } from "../format.js";
import { note, tierBadge } from "../parts.js";
import { show } from "../shell.js";
import { t } from "../texts.js";

const TIERS = ["A", "B", "C", "NOT_ICP", "INSUFFICIENT_DATA"];

const card = (value, name) =>
  html`<li class="card"><span class="number">${value}</span><span class="name">${name}</span></li>`;

const winRate = (known) =>
  known.known
    ? html`${percent(known.value)}
        <span class="interval">${percent(known.low)} – ${percent(known.high)}</span>`
    : html`<span class="interval">${known.sentence}</span>`;

const healthOf = (health) =>
  html`<section>
    <h2>${t("profileHealth")}</h2>
    ${health.map(
      (one) =>
        html`<div class="message ${one.alerts.length || one.verdict === "WEAKENED" ? "error" : ""}">
          <p>
            <a href="evidence.html?profile=${one.profileId}&version=${one.version}">${one.profile}</a>:
            ${t(`holds.${one.verdict}`)}. ${one.drift}
          </p>
          ${one.alerts.length
            ? html`<ul class="plain">
                ${one.alerts.map((alert) => html`<li>${alert}</li>`)}
              </ul>`
            : ""}
        </div>`,
    )}
  </section>`;

show({
  key: "overview",

  async load({ connection }) {
    if (!connection) {
      return {};
    }
    const [summary, health] = await Promise.all([
      get(`connections/${connection.id}/summary`),
      get(`profiles/health${query({ connection: connection.id })}`),
    ]);
    return { summary, health: health.items };
  },

  view({ summary, health }, { connection }) {
    if (!connection || !summary) {
      return html`<h1>${t("welcome")}</h1>
        <p class="lead">${t("welcomeLead")}</p>
        <p><a class="button" href="connections.html">${t("connectFirst")}</a></p>`;
    }
    return html`<h1>${connection.name}</h1>
      <p class="lead">${t("overviewLead")}</p>
      <ul class="cards">
        ${card(count(summary.accounts), t("accounts"))} ${card(count(summary.customers), t("customers"))}
        ${card(count(summary.deals), t("deals"))} ${card(count(summary.cases), t("cases"))}
        ${card(winRate(summary.winRate), t("winRate"))} ${card(count(summary.scored), t("scored"))}
      </ul>
      ${health?.length ? healthOf(health) : ""}
      <div class="columns">
        <section>
          <h2>${t("tiers")}</h2>
          <dl class="facts card">
            ${TIERS.map(
              (tier) =>
                html`<dt>${tierBadge(tier)}</dt>
                  <dd>
                    <a href="accounts.html?tier=${tier}">${t("accountsCount", { count: count(summary.tiers?.[tier]) })}</a>
                  </dd>`,
            )}
          </dl>
        </section>
        <section>
          <h2>${t("whatTheDataSays")}</h2>
          ${summary.learning ? note(summary.learning.sentence) : ""}
          <ul class="plain">
            ${summary.sentences.map((sentence) => html`<li>${sentence}</li>`)}
          </ul>
          <p class="quiet">
            ${summary.lastSyncAt ? html`${t("lastSync")}: ${moment(summary.lastSyncAt)}<br />` : ""}
            ${summary.lastComputedAt ? html`${t("lastComputed")}: ${moment(summary.lastComputedAt)}<br />` : ""}
            ${summary.lastPushAt ? html`${t("lastPush")}: ${moment(summary.lastPushAt)}` : ""}
          </p>
        </section>
      </div>`;
  },
});
