/**
 * Long work: asked for, queued, running, paused, cancelled, ended.
 *
 * <p>Belongs here: threads, states and the rule that one connection has one active run. Does not
 * belong here: what a run does. Each kind of work is a {@link touchstone.run.RunWork} in the
 * package that knows it.
 */
package touchstone.run;
