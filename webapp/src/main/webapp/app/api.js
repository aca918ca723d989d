/** The REST API. A refusal is thrown as a Problem with the server's own sentence. */

export class Problem extends Error {
  constructor(status, document) {
    super(document.detail || document.title || `HTTP ${status}`);
    this.status = status;
    this.whoMustAct = document.whoMustAct;
    this.errors = document.errors || [];
  }
}

async function call(method, path, body) {
  const response = await fetch(`/api/v1/${path}`, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const json = response.headers.get("Content-Type")?.includes("json") && text ? JSON.parse(text) : {};
  if (!response.ok) {
    throw new Problem(response.status, json);
  }
  return json;
}

export const get = (path) => call("GET", path);
export const post = (path, body = {}) => call("POST", path, body);
export const put = (path, body) => call("PUT", path, body);
export const remove = (path) => call("DELETE", path);

/** Values as a query string; absent and empty ones are left out. */
export function query(values) {
  const present = Object.entries(values).filter(([, value]) => value !== undefined && value !== "" && value !== false);
  return present.length ? `?${new URLSearchParams(present)}` : "";
}
