/** The frame of every page: header, navigation, the chosen connection, language; and one render loop. */

import { html, render } from "lit-html";
import { get } from "./api.js";
import { problem } from "./parts.js";
import { chooseLanguage, language, languages, t } from "./texts.js";

const PAGES = [
  ["index.html", "overview"],
  ["connections.html", "connections"],
  ["runs.html", "runs"],
  ["accounts.html", "accounts"],
  ["channels.html", "channels"],
  ["discovery.html", "discovery"],
  ["profiles.html", "profiles"],
  ["pushes.html", "pushes"],
];

/**
 * Shows a page.
 *
 * @param page {key, current, load(context), view(state, context)}: `load` fills the state, `view` draws it;
 *     `current` is the navigation entry, where it is not the page's own
 */
export async function show(page) {
  document.documentElement.lang = language();
  document.title = `${t(page.key)} - Touchstone`;
  const context = { connections: [], connection: undefined, refresh, redraw };
  let state = {};
  let failure;

  function redraw() {
    const body = failure ? problem(failure) : page.view(state, context);
    render(frame(page, context, body), document.body);
  }

  async function refresh() {
    try {
      state = (await page.load(context, state)) ?? state;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    redraw();
  }

  try {
    context.connections = (await get("connections")).items;
    context.connection = chosen(context.connections);
  } catch (error) {
    failure = error;
  }
  if (!failure) {
    await refresh();
  }
  redraw();
}

function chosen(connections) {
  const asked = new URLSearchParams(location.search).get("connection") ?? localStorage.getItem("connection");
  return connections.find((connection) => String(connection.id) === asked) ?? connections[0];
}

function choose(event) {
  localStorage.setItem("connection", event.target.value);
  const address = new URL(location.href);
  address.searchParams.delete("connection");
  location.href = address.href;
}

function frame(page, context, body) {
  return html`<a class="skip" href="#main">${t("skip")}</a>
    <header class="top">
      <a class="brand" href="index.html"><img src="icon.svg" alt="" />Touchstone</a>
      <nav class="main" aria-label=${t("navigation")}>
        <ul>
          ${PAGES.map(
            ([address, key]) =>
              html`<li>
                <a href=${address} aria-current=${key === (page.current ?? page.key) ? "page" : "false"}>${t(key)}</a>
              </li>`,
          )}
        </ul>
      </nav>
      <div class="choices">
        ${context.connections.length
          ? html`<label
              >${t("connection")}
              <select @change=${choose}>
                ${context.connections.map(
                  (one) =>
                    html`<option value=${one.id} ?selected=${one.id === context.connection?.id}>${one.name}</option>`,
                )}
              </select></label
            >`
          : ""}
        <label
          >${t("language")}
          <select @change=${(event) => chooseLanguage(event.target.value)}>
            ${languages.map(
              (name) => html`<option value=${name} lang=${name} ?selected=${name === language()}>${name}</option>`,
            )}
          </select></label
        >
      </div>
    </header>
    <main id="main" tabindex="-1">${body}</main>`;
}
