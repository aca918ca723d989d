import { html } from "lit-html";
import { get, post, query } from "../api.js";
import { moment } from "../format.js";
import { note, problem, stateBadge } from "../parts.js";
import { show } from "../shell.js";
import { table } from "../table.js";
import { t } from "../texts.js";
import { followWhileActive } from "../work.js";

const EXAMPLE = {
  base: 0,
  criteria: [
    { attribute: "industry", oneOf: ["Logistics", "Transportation"], points: 40 },
    { attribute: "employees", from: 50, below: 250, points: 30 },
    { attribute: "country", oneOf: ["Germany", "Austria"], points: 30 },
  ],
  tierCuts: { a: 70, b: 40, c: 20 },
  minimumCoverage: 0.4,
};

const TARGETS = ["MUTUAL_VALUE", "WON_AGAINST_LOST"];

const work = { refused: undefined, done: undefined };

async function attempt(context, action, sentence) {
  try {
    await action();
    work.refused = undefined;
    work.done = sentence;
  } catch (error) {
    work.refused = error;
    work.done = undefined;
  }
  await context.refresh();
}

function create(event, context) {
  event.preventDefault();
  const form = event.target;
  attempt(
    context,
    async () => {
      const scorecard = JSON.parse(form.scorecard.value);
      const existing = form.profile.value;
      const profile = existing
        ? { id: existing }
        : await post("profiles", { connection: context.connection.id, name: form.name.value });
      await post(`profiles/${profile.id}/versions`, scorecard);
    },
    t("versionMade"),
  );
}

const publish = (profile, version, context) =>
  attempt(context, () => post(`profiles/${profile.id}/versions/${version.number}/publish`), t("published"));

const rollBack = (profile, version, context) =>
  attempt(context, () => post(`profiles/${profile.id}/roll-back`, { version: version.number }), t("rolledBack"));

function learn(event, profile, context) {
  event.preventDefault();
  const form = event.target;
  const order = { target: form.target.value };
  if (form.keep.value) {
    order.keep = Number(form.keep.value);
  }
  attempt(context, () => post(`profiles/${profile.id}/learn`, order), t("learnStarted"));
}

const links = (profile, version) =>
  html`<a href="evidence.html?profile=${profile.id}&version=${version.number}">${t("seeEvidence")}</a>
    <a href="/api/v1/profiles/${profile.id}/versions/${version.number}">JSON</a>`;

show({
  key: "profiles",

  async load({ connection, refresh }) {
    if (!connection) {
      return { profiles: [], attributes: [] };
    }
    const [profiles, attributes, runs] = await Promise.all([
      get(`profiles${query({ connection: connection.id })}`),
      get(`connections/${connection.id}/attributes`),
      get(`runs${query({ connection: connection.id, limit: 1 })}`),
    ]);
    followWhileActive(runs.items, refresh);
    return { profiles: profiles.items, attributes: attributes.items };
  },

  view({ profiles = [], attributes = [] }, context) {
    return html`<h1>${t("profiles")}</h1>
      <p class="lead">${t("profilesLead")}</p>
      ${work.refused ? problem(work.refused) : ""} ${work.done ? note(work.done) : ""}
      ${profiles.map(
        (profile) =>
          html`<section>
            <h2>${profile.name}</h2>
            ${table({
              caption: t("versions"),
              rows: profile.versions,
              columns: [
                { key: "number", label: t("number"), number: true, cell: (version) => version.number },
                { key: "state", label: t("state"), cell: (version) => stateBadge(version.state) },
                { key: "created", label: t("created"), cell: (version) => moment(version.createdAt) },
                {
                  key: "publish",
                  label: t("actions"),
                  cell: (version) =>
                    version.state === "ACTIVE"
                      ? links(profile, version)
                      : html`${version.publishedAt
                            ? html`<button type="button" @click=${() => rollBack(profile, version, context)}>${t("rollBack")}</button>`
                            : html`<button type="button" @click=${() => publish(profile, version, context)}>${t("publish")}</button>`}
                          ${links(profile, version)}`,
                },
              ],
            })}
            <form class="card" @submit=${(event) => learn(event, profile, context)}>
              <h3>${t("learnTitle")}</h3>
              <label
                >${t("learnFrom")}
                <select name="target">
                  ${TARGETS.map((target) => html`<option value=${target}>${t(`learnTarget.${target}`)}</option>`)}
                </select></label
              >
              <label
                >${t("keepFrom")}
                <select name="keep">
                  <option value="">${t("keepNothing")}</option>
                  ${profile.versions.map((version) => html`<option value=${version.number}>${version.number}</option>`)}
                </select></label
              >
              <p><button>${t("learnNow")}</button></p>
            </form>
          </section>`,
      )}
      ${profiles.length ? "" : note(t("noProfileYet"))}
      <p><a href="discovery.html">${t("discoverLink")}</a></p>
      <h2>${t("newVersion")}</h2>
      <div class="columns">
        <form class="card" @submit=${(event) => create(event, context)}>
          <label
            >${t("profile")}
            <select name="profile">
              ${profiles.map((profile) => html`<option value=${profile.id} ?selected=${profile === profiles[0]}>${profile.name}</option>`)}
              <option value="">${t("newProfile")}</option>
            </select></label
          >
          <label>${t("nameOfNew")}<input name="name" maxlength="100" /></label>
          <label
            >${t("scorecard")}<textarea name="scorecard" spellcheck="false" .value=${JSON.stringify(EXAMPLE, null, 2)}></textarea>
            <small>${t("scorecardHelp")}</small></label
          >
          <p><button class="primary">${t("makeVersion")}</button></p>
        </form>
        ${table({
          caption: t("attributesCaption"),
          rows: attributes,
          columns: [
            { key: "key", label: t("key"), cell: (row) => html`<code>${row.key}</code><small>${row.label}</small>` },
            { key: "role", label: t("role"), cell: (row) => t(`role.${row.role}`) },
            { key: "source", label: t("sourceField"), cell: (row) => row.source },
          ],
        })}
      </div>`;
  },
});
