/**
 * How accounts came to us: raw lead sources grouped into channels, and the first touch.
 *
 * <p>Belongs here: the editable map from lead sources to channels, and which one an account came
 * by.
 *
 * <p>Does not belong here: what a channel brought (touchstone.report).
 */
package touchstone.value.channel;
