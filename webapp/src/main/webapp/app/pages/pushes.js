import { html } from "lit-html";
import { get, post, query } from "../api.js";
import { count, moment } from "../format.js";
import { problem, stateBadge } from "../parts.js";
import { show } from "../shell.js";
import { table } from "../table.js";
import { t } from "../texts.js";
import { attempt, followWhileActive } from "../work.js";

const work = { refused: undefined, open: undefined, rows: undefined };

async function start(event, context) {
  event.preventDefault();
  const form = event.target;
  const mode = event.submitter.value;
  await attempt(work, context, () =>
    post("pushes", {
      connection: context.connection.id,
      mode,
      maximumChanges: Number(form.maximumChanges.value),
      maximumTierMoves: Number(form.maximumTierMoves.value),
    }),
  );
}

async function open(push, context) {
  work.open = push.id;
  work.rows = await get(`pushes/${push.id}/rows${query({ limit: 100 })}`);
  context.redraw();
}

const changes = (row) =>
  row.changes.map(
    (change) =>
      html`<small
        ><strong>${change.label ?? change.field}</strong>: ${change.oldValue ?? t("empty")} → ${change.newValue ?? t("empty")}</small
      >`,
  );

show({
  key: "pushes",

  async load(context) {
    if (!context.connection) {
      return { pushes: [] };
    }
    const pushes = (await get(`pushes${query({ connection: context.connection.id })}`)).items;
    followWhileActive(pushes, context.refresh);
    return { pushes };
  },

  view({ pushes = [] }, context) {
    return html`<h1>${t("pushes")}</h1>
      <p class="lead">${t("pushesLead")}</p>
      ${work.refused ? problem(work.refused) : ""}
      ${context.connection
        ? html`<form class="filters" @submit=${(event) => start(event, context)}>
            <label>${t("maximumChanges")}<input name="maximumChanges" type="number" min="1" value="5000" /></label>
            <label>${t("maximumTierMoves")}<input name="maximumTierMoves" type="number" min="0" value="5000" /></label>
            <button value="DRY_RUN">${t("preview")}</button>
            <button class="primary" value="SEND">${t("push")}</button>
          </form>`
        : ""}
      ${table({
        caption: t("pushes"),
        rows: pushes,
        columns: [
          { key: "started", label: t("started"), cell: (push) => moment(push.startedAt) },
          { key: "mode", label: t("kind"), cell: (push) => t(`mode.${push.mode}`) },
          {
            key: "state",
            label: t("state"),
            cell: (push) =>
              html`${stateBadge(push.state)}${push.sentence ? html`<small>${push.sentence}</small>` : ""}
              ${push.whoMustAct ? html`<small>${t("whoMustAct")}: ${push.whoMustAct}</small>` : ""}`,
          },
          { key: "planned", label: t("planned"), number: true, cell: (push) => count(push.planned) },
          { key: "pushed", label: t("pushed"), number: true, cell: (push) => count(push.pushed) },
          { key: "unchanged", label: t("unchanged"), number: true, cell: (push) => count(push.unchanged) },
          { key: "rejected", label: t("rejected"), number: true, cell: (push) => count(push.rejected) },
          { key: "calls", label: t("apiCalls"), number: true, cell: (push) => count(push.apiCalls) },
          {
            key: "actions",
            label: t("actions"),
            cell: (push) =>
              html`<button type="button" @click=${() => open(push, context)}>${t("rows")}</button>
                ${push.mode === "SEND" && push.pushed > 0
                  ? html`<button type="button" @click=${() => attempt(work, context, () => post(`pushes/${push.id}/undo`))}>
                      ${t("undo")}
                    </button>`
                  : ""}`,
          },
        ],
      })}
      ${work.rows
        ? html`<h2>${t("rowsOf", { id: work.open })}</h2>
            ${table({
              caption: work.rows.next ? t("firstRows") : t("rows"),
              rows: work.rows.items,
              columns: [
                {
                  key: "account",
                  label: t("account"),
                  cell: (row) => html`<a href="account.html?id=${encodeURIComponent(row.accountId)}">${row.accountName}</a>`,
                },
                {
                  key: "state",
                  label: t("state"),
                  cell: (row) =>
                    html`${stateBadge(row.state)}${row.sentence ? html`<small>${row.sentence}</small>` : ""}
                    ${row.whoMustAct ? html`<small>${t("whoMustAct")}: ${row.whoMustAct}</small>` : ""}`,
                },
                { key: "changes", label: t("changes"), cell: changes },
              ],
            })}`
        : ""}`;
  },
});
