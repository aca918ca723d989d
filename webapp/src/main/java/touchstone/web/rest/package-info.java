/**
 * The calls of the REST interface, a class per noun, and the shapes of what they take and give.
 *
 * <p>Belongs here: addresses, parameters, media types, status codes, views.
 *
 * <p>Does not belong here: deciding anything; a resource asks one class of the package that knows.
 */
package touchstone.web.rest;
