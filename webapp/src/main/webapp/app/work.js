/** Long work on a page: asking for it, and following it while it goes on. */

const POLL_MILLISECONDS = 1000;
const ACTIVE = new Set(["QUEUED", "RUNNING"]);
let timer;

/** Whether a run is at work, or about to be. */
export const isActive = (run) => ACTIVE.has(run.state);

/** Loads the page again in a second if any of its runs is active. */
export function followWhileActive(runs, refresh) {
  clearTimeout(timer);
  if (runs.some(isActive)) {
    timer = setTimeout(refresh, POLL_MILLISECONDS);
  }
}

/** Does what was asked for, keeps a refusal in `work.refused` in the place of `work.done`, and loads the page again. */
export async function attempt(work, context, action) {
  try {
    await action();
    work.refused = undefined;
  } catch (error) {
    work.refused = error;
    work.done = undefined;
  }
  await context.refresh();
}
