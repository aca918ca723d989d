import { html } from "lit-html";
import { get, post, query } from "../api.js";
import { count, moment } from "../format.js";
import { problem, stateBadge } from "../parts.js";
import { show } from "../shell.js";
import { table } from "../table.js";
import { t } from "../texts.js";
import { attempt, followWhileActive, isActive } from "../work.js";


const work = { refused: undefined, details: new Map() };

const start = (context, kind) => attempt(work, context, () => post(`connections/${context.connection.id}/runs`, { kind }));

async function details(run, context) {
  if (work.details.has(run.id)) {
    work.details.delete(run.id);
  } else {
    work.details.set(run.id, (await get(`runs/${run.id}/problems`)).items);
  }
  context.redraw();
}

const progressOf = (run) =>
  (run.progress ?? [])
    .filter((part) => part.done > 0 || part.total > 0)
    .map(
      (part) =>
        html`<small
          >${t(`what.${part.what}`)}: ${count(part.done)}${part.total ? html` / ${count(part.total)}` : ""}
          ${isActive(run) && part.total
            ? html`<progress max=${part.total} value=${part.done} aria-label=${t(`what.${part.what}`)}></progress>`
            : ""}</small
        >`,
    );

function problemsOf(run, context) {
  const total = (run.problems ?? []).reduce((sum, one) => sum + one.count, 0);
  if (total === 0) {
    return "0";
  }
  const shown = work.details.get(run.id);
  return html`<button type="button" aria-expanded=${Boolean(shown)} @click=${() => details(run, context)}>
      ${count(total)}
    </button>
    ${run.problems.map((one) => html`<small>${one.code}: ${count(one.count)}</small>`)}
    ${shown ? run.problems.map((one) => examplesOf(one, shown)) : ""}`;
}

/** One kind of problem: how often, what becomes of such rows, and examples with a way to the record. */
function examplesOf(kind, examples) {
  const same = examples.filter(
    (one) => one.code === kind.code && one.type === kind.step && one.severity === kind.severity,
  );
  return html`<h3>${kind.code}</h3>
    <p class="quiet">
      ${t(`what.${kind.step}`)}: ${count(kind.count)} (${t(`severity.${kind.severity}`)}). ${t("showExamples")}:
    </p>
    <ul class="plain">
      ${same.map(
        (one) =>
          html`<li>
            ${one.sentence} ${one.crmUrl ? html`<a href=${one.crmUrl} rel="noopener noreferrer">${t("openInCrm")}</a>` : ""}
          </li>`,
      )}
    </ul>`;
}

show({
  key: "runs",

  async load(context) {
    if (!context.connection) {
      return { runs: [] };
    }
    const runs = (await get(`runs${query({ connection: context.connection.id, limit: 50 })}`)).items;
    followWhileActive(runs, context.refresh);
    return { runs };
  },

  view({ runs = [] }, context) {
    return html`<h1>${t("runs")}</h1>
      <p class="lead">${t("runsLead")}</p>
      ${work.refused ? problem(work.refused) : ""}
      ${context.connection
        ? html`<div class="filters">
            <button class="primary" type="button" @click=${() => start(context, "REFRESH")}>${t("refresh")}</button>
            <button type="button" @click=${() => start(context, "SYNC")}>${t("pull")}</button>
            <button type="button" @click=${() => start(context, "COMPUTE")}>${t("compute")}</button>
          </div>`
        : ""}
      <div aria-live="polite">
        ${table({
          caption: t("runs"),
          rows: runs,
          columns: [
            { key: "kind", label: t("kind"), cell: (run) => t(`kind.${run.kind}`) },
            {
              key: "state",
              label: t("state"),
              cell: (run) =>
                html`${stateBadge(run.state)}
                ${run.sentence ? html`<small>${run.sentence}</small>` : ""}
                ${run.whoMustAct ? html`<small>${t("whoMustAct")}: ${run.whoMustAct}</small>` : ""}
                ${isActive(run) || run.state === "PAUSED"
                  ? html`<button
                      type="button"
                      @click=${() => attempt(work, context, () => post(`runs/${run.id}/cancel`))}
                    >
                      ${t("cancel")}
                    </button>`
                  : ""}`,
            },
            { key: "progress", label: t("progress"), cell: progressOf },
            { key: "calls", label: t("apiCalls"), number: true, cell: (run) => count(run.apiCalls) },
            { key: "problems", label: t("problems"), cell: (run) => problemsOf(run, context) },
            {
              key: "started",
              label: t("started"),
              cell: (run) => html`${moment(run.startedAt)}<small>${moment(run.finishedAt)}</small>`,
            },
          ],
        })}
      </div>`;
  },
});
