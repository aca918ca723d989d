package touchstone.connection;

import touchstone.store.WhoMustAct;

/**
 * What a check of a connection found.
 *
 * @param ok whether the connection works
 * @param whoMustAct who must do something if not
 * @param sentence what to do; says that it works if it does
 * @param apiCalls what the check cost
 */
public record CheckResult(boolean ok, WhoMustAct whoMustAct, String sentence, long apiCalls) {}
