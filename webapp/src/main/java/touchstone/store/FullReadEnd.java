package touchstone.store;

/**
 * What the end of a read of everything did.
 *
 * @param marked records marked as deleted, because the source has them no more
 * @param kept records kept although they did not come, because nothing came at all
 */
public record FullReadEnd(long marked, long kept) {}
