import { html } from "lit-html";
import { get, post } from "../api.js";
import { note, problem } from "../parts.js";
import { show } from "../shell.js";
import { table } from "../table.js";
import { t } from "../texts.js";

/** What the reader does on this page: the connector chosen, the last check, the last refusal. */
const work = { connector: undefined, checks: new Map(), refused: undefined };

async function create(event, context) {
  event.preventDefault();
  const form = new FormData(event.target);
  const settings = {};
  for (const setting of work.connector.settings) {
    const value = form.get(`setting.${setting.name}`);
    if (value) {
      settings[setting.name] = value;
    }
  }
  try {
    await post("connections", {
      name: form.get("name"),
      connector: work.connector.id,
      corporateCurrency: form.get("corporateCurrency"),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      settings,
    });
    location.reload();
  } catch (error) {
    work.refused = error;
    context.redraw();
  }
}

async function check(connection, context) {
  try {
    work.checks.set(connection.id, await post(`connections/${connection.id}/check`));
  } catch (error) {
    work.checks.set(connection.id, { ok: false, sentence: error.message, whoMustAct: error.whoMustAct });
  }
  context.redraw();
}

function input(setting) {
  const name = `setting.${setting.name}`;
  const hint = html`<small>${setting.help}</small>`;
  if (setting.kind === "choice") {
    return html`<label
      >${setting.label}
      <select name=${name}>
        ${setting.options.map((option) => html`<option value=${option.value}>${option.label}</option>`)}
      </select>
      ${hint}</label
    >`;
  }
  return html`<label
    >${setting.label}
    <input
      name=${name}
      type=${setting.kind === "secret" ? "password" : "text"}
      autocomplete="off"
      ?required=${setting.required}
      placeholder=${setting.defaultValue ?? ""}
    />
    ${hint}</label
  >`;
}

const form = (context) =>
  html`<form class="card" @submit=${(event) => create(event, context)}>
    ${work.refused ? problem(work.refused) : ""}
    <label>${t("name")}<input name="name" required maxlength="100" /></label>
    ${work.connector.settings.map(input)}
    <label
      >${t("corporateCurrency")}<input name="corporateCurrency" value="EUR" pattern="[A-Z]{3}" required /><small
        >${t("corporateCurrencyHelp")}</small
      ></label
    >
    <p><button class="primary">${t("connect")}</button></p>
  </form>`;

function checked(connection) {
  const result = work.checks.get(connection.id);
  return result
    ? html`<div class="message ${result.ok ? "done" : "error"}" role="status">
        <p>${result.sentence}</p>
        ${result.whoMustAct ? html`<p class="quiet">${t("whoMustAct")}: ${result.whoMustAct}</p>` : ""}
      </div>`
    : "";
}

show({
  key: "connections",

  async load() {
    const connectors = (await get("connectors")).items;
    work.connector = work.connector ?? connectors[0];
    return { connectors };
  },

  view({ connectors = [] }, context) {
    return html`<h1>${t("connections")}</h1>
      <p class="lead">${t("connectionsLead")}</p>
      ${table({
        caption: t("connections"),
        rows: context.connections,
        columns: [
          { key: "name", label: t("name"), cell: (row) => html`${row.name}${checked(row)}` },
          { key: "connector", label: t("connector"), cell: (row) => row.connectorName },
          {
            key: "settings",
            label: t("settings"),
            cell: (row) =>
              html`${Object.entries(row.settings).map(([name, value]) => html`<small>${name}: ${value}</small>`)}
              ${row.secrets.map((name) => html`<small>${name}: ••••••</small>`)}`,
          },
          { key: "currency", label: t("corporateCurrency"), cell: (row) => row.corporateCurrency },
          {
            key: "check",
            label: t("actions"),
            cell: (row) => html`<button type="button" @click=${() => check(row, context)}>${t("check")}</button>`,
          },
        ],
      })}
      <h2>${t("newConnection")}</h2>
      <div class="filters">
        <label
          >${t("connector")}
          <select
            @change=${(event) => {
              work.connector = connectors.find((one) => one.id === event.target.value);
              work.refused = undefined;
              context.redraw();
            }}
          >
            ${connectors.map((one) => html`<option value=${one.id}>${one.displayName}</option>`)}
          </select></label
        >
      </div>
      ${work.connector ? form(context) : note(t("nothingYet"))}`;
  },
});
