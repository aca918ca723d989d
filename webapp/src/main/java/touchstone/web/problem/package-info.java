/**
 * Refusals as people and programs read them: problem documents (RFC 9457).
 *
 * <p>Belongs here: the document, the exception a resource throws, and the mappers that turn every
 * other failure into one.
 *
 * <p>Does not belong here: rules of what is refused; they stand where the work is done.
 */
package touchstone.web.problem;
