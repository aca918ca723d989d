/** Small parts several pages share. */

import { html } from "lit-html";
import { percent } from "./format.js";
import { t } from "./texts.js";

const TIER_LOOK = { A: "good", B: "middling", C: "", NOT_ICP: "poor", INSUFFICIENT_DATA: "" };

export const tierName = (tier) => (tier ? t(`tier.${tier}`) : t("notScored"));

export const tierBadge = (tier) => html`<span class="badge ${TIER_LOOK[tier] ?? ""}">${tierName(tier)}</span>`;

const STATE_LOOK = {
  SUCCEEDED: "good",
  RUNNING: "middling",
  QUEUED: "middling",
  PAUSED: "middling",
  FAILED: "poor",
  INTERRUPTED: "poor",
  PUSHED: "good",
  REJECTED: "poor",
  ACTIVE: "good",
};

export const stateBadge = (state) =>
  html`<span class="badge ${STATE_LOOK[state] ?? ""}">${t(`state.${state}`)}</span>`;

const VERDICT_LOOK = { CONFIRMED: "good", SUGGESTIVE: "middling", NO_PATTERN: "poor", NOT_ENOUGH_EVIDENCE: "" };

/** What the data say of a find. */
export const verdictBadge = (verdict) => html`<span class="badge ${VERDICT_LOOK[verdict] ?? ""}">${t(`verdict.${verdict}`)}</span>`;

/** Where a score stands between 0 and 100, and how far what is unknown could move it. */
export function scoreBar(fit) {
  const label = t("scoreBar", { score: fit.score, low: fit.low, high: fit.high });
  return html`<svg class="bar" role="img" aria-label=${label}>
    <title>${label}</title>
    <rect class="fill" width="${fit.score}%" height="100%"></rect>
    <rect class="range" x="${fit.low}%" width="${Math.max(0, fit.high - fit.low)}%" height="100%"></rect>
    <rect class="mark" x="${fit.score}%" width="4" height="100%"></rect>
  </svg>`;
}

export const coverage = (share) => (share === undefined ? "" : percent(share));

/** A refusal in the server's own words, and who must act. */
export const problem = (error) =>
  html`<div class="message error" role="alert">
    <p>${error.message}</p>
    ${error.whoMustAct ? html`<p class="quiet">${t("whoMustAct")}: ${error.whoMustAct}</p>` : ""}
    ${error.errors?.length
      ? html`<ul class="plain">
          ${error.errors.map((one) => html`<li>${one.field}: ${one.message}</li>`)}
        </ul>`
      : ""}
  </div>`;

export const note = (sentence) => html`<div class="message"><p>${sentence}</p></div>`;

/** A list's following page. */
export const moreButton = (next, load) =>
  next ? html`<p><button type="button" @click=${load}>${t("more")}</button></p>` : "";
