/** The words of the pages, in English or French: the reader's choice, else the browser's. */

import { en } from "./texts/en.js";
import { fr } from "./texts/fr.js";

const all = { en, fr };
const kept = localStorage.getItem("language");
const current = kept in all ? kept : navigator.language.startsWith("fr") ? "fr" : "en";

export const language = () => current;
export const languages = Object.keys(all);

export function chooseLanguage(name) {
  localStorage.setItem("language", name);
  location.reload();
}

/** The text of a key; {name} is replaced by the value of that name. */
export function t(key, values = {}) {
  const text = all[current][key] ?? en[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
