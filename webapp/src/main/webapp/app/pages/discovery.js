import { html } from "lit-html";
import { get, post, put, query, remove } from "../api.js";
import { count, decimal, moment, pValue, percent } from "../format.js";
import { note, problem, verdictBadge } from "../parts.js";
import { show } from "../shell.js";
import { table } from "../table.js";
import { t } from "../texts.js";
import { attempt, followWhileActive, isActive } from "../work.js";

const TARGETS = ["MUTUAL_VALUE", "VALUE_TO_US", "VALUE_TO_CUSTOMER", "LIFETIME_VALUE", "BOUGHT_AGAIN", "WIN_RATE"];

const work = { refused: undefined, done: undefined, asked: undefined };

const start = (event, context) => {
  event.preventDefault();
  const target = event.target.target.value;
  work.asked = undefined;
  work.done = undefined;
  attempt(work, context, () => post("discoveries", { connection: context.connection.id, target }));
};

function makeProfile(event, discovery, candidate, context) {
  event.preventDefault();
  const name = event.target.name.value;
  attempt(work, context, async () => {
    await post(`discoveries/${discovery.id}/profiles`, { candidate: candidate.number, name });
    work.done = t("draftMade");
  });
}

function overrule(event, attribute, context) {
  event.preventDefault();
  const reason = event.target.reason.value;
  const { id } = context.connection;
  attempt(work, context, async () => {
    await put(`connections/${id}/overrules/${attribute}`, { reason });
    work.done = t("overruled");
  });
}

const withdraw = (attribute, context) =>
  attempt(work, context, async () => {
    await remove(`connections/${context.connection.id}/overrules/${attribute}`);
    work.done = t("overruleWithdrawn");
  });

function open(event, context) {
  work.asked = event.target.value;
  context.refresh();
}

/** A p-value as people read it. */

const times = (value) => (value === undefined ? t("unknownNumber") : t("times", { factor: decimal(value) }));

function confirmation(asked) {
  if (!asked.asked) {
    return asked.sentence;
  }
  const n = count(asked.evidence.inside + asked.evidence.outside);
  const numbers = html`<small>${t("laterNumbers", { n, inside: count(asked.evidence.inside), p: pValue(asked.correctedP) })}</small>`;
  return html`${asked.held ? t("held") : asked.refuted ? t("refuted") : t("neither")} ${numbers}`;
}

const candidate = (found, discovery, context) => html`<article class="card">
  <h3>${found.words} ${verdictBadge(found.verdict)}</h3>
  <p>${found.sentence}</p>
  <dl class="facts">
    <dt>${t("customersInside")}</dt>
    <dd>${count(found.evidence.inside)} <small>${t("newlyExplained", { count: count(found.newlyExplained) })}</small></dd>
    <dt>${t(found.evidence.yesOrNo ? "cameAbout" : "amongBestThird")}</dt>
    <dd>
      ${t("highCounts", {
        highInside: count(found.evidence.highInside),
        inside: count(found.evidence.inside),
        highOutside: count(found.evidence.highOutside),
        outside: count(found.evidence.outside),
      })}
    </dd>
    <dt>${t("lift")}</dt>
    <dd>
      ${times(found.lift.withAll)}
      <small>${t("withoutLargest", { factor: times(found.lift.withoutLargest) })}${found.lift.restsOnLargest ? ` - ${t("restsOnLargest", { name: found.lift.largest.name })}` : ""}</small>
    </dd>
    <dt>${t("familyWiseP")}</dt>
    <dd>${pValue(found.familyWiseP)}</dd>
    <dt>${t("laterCustomers")}</dt>
    <dd>${confirmation(found.confirmation)}</dd>
  </dl>
  <form class="filters" @submit=${(event) => makeProfile(event, discovery, found, context)}>
    <label>${t("nameOfNew")}<input name="name" maxlength="200" required .value=${found.words.slice(0, 200)} /></label>
    <button class="primary">${t("makeProfile")}</button>
  </form>
</article>`;

function asideRow(aside, overrules, context) {
  const now = overrules[aside.attribute];
  if (now) {
    return html`<p>${t("overruledBy", { by: now.by, reason: now.reason })}</p>
      <button type="button" @click=${() => withdraw(aside.attribute, context)}>${t("withdraw")}</button>`;
  }
  return html`<form class="filters" @submit=${(event) => overrule(event, aside.attribute, context)}>
    <label>${t("reason")}<input name="reason" required maxlength="2000" /></label>
    <button>${t("overruleButton")}</button>
  </form>`;
}

function result(discovery, overrules, context) {
  return html`<section>
    <h2>${t(`target.${discovery.target}`)} ${verdictBadge(discovery.verdict)}</h2>
    ${discovery.candidates.length ? "" : html`<p class="lead">${discovery.sentence}</p>`}
    ${discovery.targetNote ? html`<p class="quiet">${discovery.targetNote}</p>` : ""}
    <p class="quiet">
      ${t("searchedSummary", {
        moment: moment(discovery.madeAt),
        searched: count(discovery.provenance.searched),
        confirming: count(discovery.provenance.confirming),
        conjunctions: count(discovery.provenance.conjunctions),
        power: percent(discovery.power),
      })}
      <a href="/api/v1/discoveries/${discovery.id}">JSON</a>
    </p>
    ${discovery.candidates.map((found) => candidate(found, discovery, context))}
    <h2>${t("setAside")}</h2>
    <p>${t("setAsideLead")}</p>
    ${table({
      caption: t("setAside"),
      rows: discovery.setAside,
      columns: [
        { key: "attribute", label: t("attribute"), cell: (row) => html`${row.label}<small>${t(`leak.${row.reason}`)}</small>` },
        { key: "why", label: t("evidence"), cell: (row) => row.sentence },
        { key: "overrule", label: t("actions"), cell: (row) => asideRow(row, overrules, context) },
      ],
    })}
    <ul class="plain">
      ${discovery.notSearched.map((one) => html`<li>${one.sentence}</li>`)}
    </ul>
    ${discovery.outliers.length
      ? html`<h2>${t("outliers")}</h2>
          <ul class="plain">
            ${discovery.outliers.map((one) => html`<li>${one.sentence} <a href="account.html?id=${encodeURIComponent(one.account.id)}">${one.account.name}</a></li>`)}
          </ul>`
      : ""}
    ${discovery.notices.length
      ? html`<h2>${t("notices")}</h2>
          <ul class="plain">
            ${discovery.notices.map((one) => html`<li>${one.sentence}</li>`)}
          </ul>`
      : ""}
  </section>`;
}

const findings = (items) =>
  table({
    caption: t("findingsCaption"),
    rows: items.filter((one) => one.role === "DEFINITION"),
    columns: [
      { key: "key", label: t("attribute"), cell: (row) => html`${row.label}<small>${row.key}</small>` },
      { key: "known", label: t("coverage"), number: true, cell: (row) => (row.knownShare === undefined ? "" : percent(row.knownShare)) },
      { key: "distinct", label: t("distinct"), number: true, cell: (row) => (row.distinct === undefined ? "" : count(row.distinct)) },
      {
        key: "placeholders",
        label: t("placeholders"),
        cell: (row) => (row.placeholders ?? []).map((one) => html`<small>"${one.name}" (${count(one.accounts)})</small>`),
      },
      {
        key: "spellings",
        label: t("spellings"),
        cell: (row) =>
          (row.spellings ?? []).map((one) => html`<small>${one.spellings.map((other) => `"${other.name}" (${count(other.accounts)})`).join(", ")}</small>`),
      },
    ],
  });

show({
  key: "discovery",

  async load(context) {
    if (!context.connection) {
      return { discoveries: [], runs: [], attributes: [] };
    }
    const { id } = context.connection;
    const [list, runs, attributes] = await Promise.all([
      get(`discoveries${query({ connection: id })}`),
      get(`runs${query({ connection: id, limit: 10 })}`),
      get(`connections/${id}/attribute-findings`),
    ]);
    const shown = work.asked ?? list.items[0]?.id;
    const discovery = shown === undefined ? undefined : await get(`discoveries/${shown}`);
    followWhileActive(runs.items, context.refresh);
    return { discoveries: list.items, runs: runs.items, attributes: attributes.items, discovery };
  },

  view({ discoveries = [], runs = [], attributes = [], discovery }, context) {
    const overrules = Object.fromEntries(attributes.filter((one) => one.overrule).map((one) => [one.key, one.overrule]));
    const running = runs.find((run) => run.kind === "DISCOVER" && isActive(run));
    const step = running?.progress.at(-1);
    return html`<h1>${t("discovery")}</h1>
      <p class="lead">${t("discoveryLead")}</p>
      ${work.refused ? problem(work.refused) : ""}
      ${work.done ? html`<div class="message"><p>${work.done} <a href="profiles.html">${t("profiles")}</a></p></div>` : ""}
      ${context.connection
        ? html`<form class="filters" @submit=${(event) => start(event, context)}>
            <label
              >${t("targetLabel")}
              <select name="target">
                ${TARGETS.map((target) => html`<option value=${target}>${t(`target.${target}`)}</option>`)}
              </select></label
            >
            <button class="primary" ?disabled=${Boolean(running)}>${t("discover")}</button>
            ${discoveries.length > 1
              ? html`<label
                  >${t("earlier")}
                  <select @change=${(event) => open(event, context)}>
                    ${discoveries.map(
                      (one) =>
                        html`<option value=${one.id} ?selected=${one.id === discovery?.id}>${moment(one.madeAt)} - ${t(`target.${one.target}`)}</option>`,
                    )}
                  </select></label
                >`
              : ""}
          </form>`
        : note(t("nothingYet"))}
      ${running
        ? html`<div class="message" role="status">
            <p>
              ${t("discovering")} ${step ? `${t(`what.${step.what}`)} ${count(step.done)}${step.what === "discovery" ? " %" : ""}` : ""}
              <button type="button" @click=${() => attempt(work, context, () => post(`runs/${running.id}/cancel`))}>${t("cancel")}</button>
            </p>
          </div>`
        : ""}
      ${discovery ? result(discovery, overrules, context) : context.connection && !running ? note(t("noDiscoveryYet")) : ""}
      ${discovery ? html`<h2>${t("findingsTitle")}</h2>${findings(attributes)}` : ""}`;
  },
});
