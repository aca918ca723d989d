import { html } from "lit-html";
import { get, post, query } from "../api.js";
import { count, decimal, estimate, inUnit, moment, pValue, percent, unitName } from "../format.js";
import { note, problem, tierBadge } from "../parts.js";
import { show } from "../shell.js";
import { table } from "../table.js";
import { t } from "../texts.js";
import { followWhileActive, isActive } from "../work.js";

/** What there is beside the comparison, once a version was held against the data. */
const HELD = ["ideal-customer", "backtest", "movement", "drift"];

const asked = new URLSearchParams(location.search);
const work = { refused: undefined, by: undefined };

const address = (profile, number, name) => `profiles/${profile}/versions/${number}/${name}`;

/** A document, or nothing if the version was not held against the data yet. */
async function known(path) {
  try {
    return await get(path);
  } catch (error) {
    if (error.status === 404) {
      return undefined;
    }
    throw error;
  }
}

async function attempt(context, action) {
  try {
    await action();
    work.refused = undefined;
  } catch (error) {
    work.refused = error;
  }
  await context.refresh();
}


const value = (row, group) =>
  row.kind === "SHARE" ? estimate(group.share, percent) : inUnit(group.median, row.unit);

const mean = (row, group) => (row.kind === "SHARE" ? "" : inUnit(group.mean, row.unit));

const effect = (row) =>
  row.kind === "SHARE" ? estimate(row.ratio, (ratio) => `× ${decimal(ratio)}`) : estimate(row.cliffsDelta);

const finding = (row) =>
  html`<span class="badge ${{ PROFILE_BETTER: "good", REST_BETTER: "poor" }[row.finding] ?? ""}"
    >${t(`finding.${row.finding}`)}</span
  >`;

const comparison = (caption, rows) =>
  table({
    caption,
    rows,
    columns: [
      { key: "measure", label: t("measure"), cell: (row) => html`${row.label}<small>${unitName(row.unit)}</small>` },
      { key: "inN", label: t("knownInside"), number: true, cell: (row) => count(row.inside.known) },
      { key: "in", label: t("medianInside"), number: true, cell: (row) => value(row, row.inside) },
      { key: "inMean", label: t("meanInside"), number: true, cell: (row) => mean(row, row.inside) },
      { key: "outN", label: t("knownOutside"), number: true, cell: (row) => count(row.rest.known) },
      { key: "out", label: t("medianOutside"), number: true, cell: (row) => value(row, row.rest) },
      { key: "outMean", label: t("meanOutside"), number: true, cell: (row) => mean(row, row.rest) },
      { key: "effect", label: t("effect"), number: true, cell: effect },
      { key: "p", label: t("correctedP"), number: true, cell: (row) => (row.correctedP === undefined ? "" : pValue(row.correctedP)) },
      { key: "finding", label: t("whatItSays"), cell: finding },
    ],
  });

function validation(documents) {
  const found = documents.validation;
  return html`<section>
    <h2>${t("validationTitle", { inside: count(found.inside), rest: count(found.rest) })}</h2>
    ${found.findings.length
      ? html`<ul>
          ${found.findings.map((sentence) => html`<li>${sentence}</li>`)}
        </ul>`
      : note(t("noDifference"))}
    ${comparison(t("validationCaption"), found.items)}
    ${found.notes.map((sentence) => html`<p class="quiet">${sentence}</p>`)}
  </section>`;
}

function ideal(documents, page) {
  const found = documents["ideal-customer"];
  const lines = found.items.filter((item) => item.known).map((item) => ({ ...item.comparison, label: item.title }));
  return html`<section>
    <h2>${t("idealTitle", { icp: count(found.icpCustomers), other: count(found.otherCustomers) })}</h2>
    ${comparison(t("idealCaption"), lines)}
    <p><a href="/api/v1/${address(page.profile, page.number, "ideal-customer")}?format=csv">CSV</a></p>
    ${found.notes.map((sentence) => html`<p class="quiet">${sentence}</p>`)}
  </section>`;
}

function variants(parts, attributes, context) {
  return html`<section>
    <h2>${t("variantsTitle")}</h2>
    <label
      >${t("partBy")}
      <select
        @change=${(event) => {
          work.by = event.target.value;
          context.refresh();
        }}
      >
        ${attributes.map((one) => html`<option value=${one.key} ?selected=${one.key === work.by}>${one.label}</option>`)}
      </select></label
    >
    ${parts
      ? html`${parts.parts.map((part) => comparison(t("partCaption", { part: part.label, count: count(part.inside) }), part.items))}
          <p class="quiet">${t("partsLeftOut", { unknown: count(parts.unknown), small: count(parts.tooSmall) })}</p>`
      : ""}
  </section>`;
}

const tiers = (result, currency) =>
  table({
    caption: t("byTier"),
    rows: result.tiers,
    columns: [
      { key: "tier", label: t("tier"), cell: (row) => (row.tier === "ALL" ? t("allTiers") : tierBadge(row.tier)) },
      { key: "accounts", label: t("decidedAccounts"), number: true, cell: (row) => count(row.accounts) },
      { key: "customers", label: t("customers"), number: true, cell: (row) => count(row.customers) },
      { key: "share", label: t("customerShare"), number: true, cell: (row) => estimate(row.customerShare, percent) },
      { key: "winRate", label: t("winRate"), number: true, cell: (row) => estimate(row.winRate, percent) },
      { key: "lift", label: t("liftToRest"), number: true, cell: (row) => estimate(row.lift, (x) => `× ${decimal(x)}`) },
      { key: "value", label: t("mutualValue"), number: true, cell: (row) => estimate(row.mutualValue) },
      { key: "life", label: t("lifetimeAtEqualAge"), number: true, cell: (row) => inUnit(row.lifetimeValue, currency) },
    ],
  });

const tested = (result) =>
  html`${note(result.sentence)} ${result.tiers ? tiers(result) : ""}
  ${result.calibrationLine?.slope.known
    ? html`<p>${t("calibrationSays", { slope: estimate(result.calibrationLine.slope), error: percent(result.calibration.error) })}</p>`
    : ""}
  ${(result.notes ?? []).map((sentence) => html`<p class="quiet">${sentence}</p>`)}`;

function backtest(documents) {
  const found = documents.backtest;
  return html`<section>
    <h2>${t("backtestTitle", { day: found.day })}</h2>
    ${tested(found.version)}
    <h3>${t("learnedUpToDay")}</h3>
    ${note(found.learned.learning.sentence)} ${found.learned.test ? tested(found.learned.test) : ""}
  </section>`;
}

function movement(documents) {
  const found = documents.movement;
  return html`<section>
    <h2>${t("movementTitle")}</h2>
    ${note(found.sentence)}
    ${found.scoredBefore && found.movers.length
      ? table({
          caption: t("moversCaption"),
          rows: found.movers,
          columns: [
            { key: "name", label: t("account"), cell: (row) => html`<a href="account.html?id=${row.id}">${row.name}</a>` },
            { key: "before", label: t("before"), cell: (row) => html`${tierBadge(row.before)} ${decimal(row.scoreBefore)}` },
            { key: "after", label: t("after"), cell: (row) => html`${tierBadge(row.after)} ${decimal(row.scoreAfter)}` },
          ],
        })
      : ""}
  </section>`;
}

function drift(documents, looks) {
  const found = documents.drift;
  return html`<section>
    <h2>${t("driftTitle")}</h2>
    ${note(found.sentence)} ${found.alerts.map((alert) => html`<div class="message error"><p>${alert}</p></div>`)}
    ${table({
      caption: t("periodsCaption"),
      rows: found.periods,
      columns: [
        { key: "period", label: t("period"), cell: (row) => row.period },
        { key: "customers", label: t("newCustomers"), number: true, cell: (row) => count(row.customers) },
        { key: "inside", label: t("insideProfile"), number: true, cell: (row) => count(row.inside) },
        { key: "lift", label: t("liftToRest"), number: true, cell: (row) => estimate(row.lift, (x) => `× ${decimal(x)}`) },
      ],
    })}
    ${looks.length
      ? table({
          caption: t("revalidations"),
          rows: looks,
          columns: [
            { key: "at", label: t("created"), cell: (row) => moment(row.madeAt) },
            { key: "verdict", label: t("whatItSays"), cell: (row) => t(`holds.${row.verdict}`) },
            { key: "sentence", label: t("sentence"), cell: (row) => row.sentence },
          ],
        })
      : ""}
  </section>`;
}

function learning(documents) {
  const found = documents.learning;
  return html`<section>
    <h2>${t("learningTitle")}</h2>
    ${note(found.sentence)}
    ${table({
      caption: t("partsOfAttributes"),
      rows: found.attributes,
      columns: [
        { key: "label", label: t("attribute"), cell: (row) => row.label },
        { key: "swing", label: t("pointsAtMost"), number: true, cell: (row) => decimal(row.swing) },
        { key: "part", label: t("whatItSays"), cell: (row) => row.sentence },
      ],
    })}
    ${found.setAside.map((one) => html`<p class="quiet">${one.sentence}</p>`)}
    ${found.notices.map((sentence) => html`<p class="quiet">${sentence}</p>`)}
  </section>`;
}

show({
  key: "evidence",
  current: "profiles",

  async load({ connection, refresh }) {
    const page = { profile: asked.get("profile"), number: asked.get("version") };
    const version = await get(`profiles/${page.profile}/versions/${page.number}`);
    const validation = await known(address(page.profile, page.number, "validation"));
    const names = [
      ...(validation ? HELD : []),
      ...(version.provenance.origin === "LEARNING" ? ["learning"] : []),
    ];
    const answers = await Promise.all(names.map((name) => known(address(page.profile, page.number, name))));
    const documents = { validation, ...Object.fromEntries(names.map((name, index) => [name, answers[index]])) };
    const attributes = (await get(`connections/${connection.id}/attributes`)).items.filter((one) => one.role === "DEFINITION");
    work.by ??= attributes[0]?.key;
    const [parts, looks, runs] = await Promise.all([
      documents.validation && work.by
        ? known(address(page.profile, page.number, "variants") + query({ by: work.by }))
        : undefined,
      get(address(page.profile, page.number, "revalidations")),
      get(`runs${query({ connection: connection.id, limit: 5 })}`),
    ]);
    followWhileActive(runs.items, refresh);
    return { page, version, documents, attributes, parts, looks: looks.items, runs: runs.items };
  },

  view({ page, version, documents, attributes, parts, looks, runs }, context) {
    if (!version) {
      return html`<h1>${t("evidence")}</h1>`;
    }
    const busy = runs.some(isActive);
    const validate = (event) => {
      event.preventDefault();
      const day = event.target.day.value;
      attempt(context, () => post(address(page.profile, page.number, "validate"), day ? { day } : {}));
    };
    return html`<h1>${t("evidenceOf", { profile: version.profile, number: version.number })}</h1>
      <p class="lead">${t("evidenceLead")}</p>
      ${work.refused ? problem(work.refused) : ""}
      <form class="card" @submit=${validate}>
        <label>${t("backtestDay")}<input type="date" name="day" /> <small>${t("backtestDayHelp")}</small></label>
        <p><button class="primary" ?disabled=${busy}>${busy ? t("atWork") : t("holdAgainstData")}</button></p>
      </form>
      ${documents.learning ? learning(documents) : ""}
      ${documents.validation
        ? html`${validation(documents)} ${ideal(documents, page)} ${variants(parts, attributes, context)}
          ${backtest(documents)} ${movement(documents)} ${drift(documents, looks)}`
        : note(t("notHeldYet"))}`;
  },
});
