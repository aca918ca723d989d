/**
 * What every request passes before anything looks at it.
 *
 * <p>Belongs here: who may reach the server at all, and the headers that keep a browser from being
 * used against it.
 *
 * <p>Does not belong here: what people may do once they are known (access).
 */
package touchstone.web.guard;
