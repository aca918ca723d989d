/** Numbers, money, days and estimates as people read them, in the page's language. */

import { language, t } from "./texts.js";

const number = (value, digits) =>
  new Intl.NumberFormat(language(), { maximumFractionDigits: digits, minimumFractionDigits: 0 }).format(value);

export const count = (value) => number(value ?? 0, 0);

export const decimal = (value) => number(value, 2);

export const percent = (share) =>
  new Intl.NumberFormat(language(), { style: "percent", maximumFractionDigits: 0 }).format(share);

export const points = (value) => (value > 0 ? "+" : value < 0 ? "−" : "") + number(Math.abs(value), 2);

export function money(value, currency) {
  if (!currency) {
    return number(value, 0);
  }
  return new Intl.NumberFormat(language(), { style: "currency", currency, maximumFractionDigits: 0 }).format(value);
}

export function moment(iso) {
  return iso
    ? new Intl.DateTimeFormat(language(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso))
    : "";
}

export function day(iso) {
  return iso ? new Intl.DateTimeFormat(language(), { dateStyle: "medium", timeZone: "UTC" }).format(new Date(iso)) : "";
}

const fractionDigits = (currency) =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;

/** An amount somebody typed, in minor units of its currency. */
export const minorUnits = (amount, currency) => Math.round(Number(amount) * 10 ** fractionDigits(currency));

/** Minor units as the amount somebody would type. */
export const minorUnitsShown = (minor, currency) => String(minor / 10 ** fractionDigits(currency));

export const monthName = (month) =>
  new Intl.DateTimeFormat(language(), { month: "long", timeZone: "UTC" }).format(new Date(Date.UTC(2000, month - 1, 1)));

/** An estimate with its interval, or why there is none. `show` formats the number. */
export function estimate(known, show = decimal) {
  if (!known) {
    return "";
  }
  if (!known.known) {
    return t("unknownNumber");
  }
  const interval =
    known.low === undefined || known.high === undefined ? "" : ` (${show(known.low)} – ${show(known.high)})`;
  return show(known.value) + interval;
}

/** An estimate in the unit an indicator is measured in. */
export const inUnit = (known, unit) => (unit?.startsWith("share") ? estimate(known, percent) : estimate(known));

/** The words of a unit beside a number; a share is shown as a percentage and needs none. */
export const unitName = (unit) => (unit?.startsWith("share") ? "" : unit);

/** For sorting: unknown after everything known. */
export const sortValue = (known) => (known?.known ? known.value : Number.NEGATIVE_INFINITY);

/** A p-value in two digits that count, which is what tells 0.003 from 0.03. */
export const pValue = (p) =>
  p < 0.0001 ? "< 0.0001" : new Intl.NumberFormat(document.documentElement.lang, { maximumSignificantDigits: 2 }).format(p);
