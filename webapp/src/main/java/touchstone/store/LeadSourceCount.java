package touchstone.store;

/**
 * How often a raw lead source occurs in the mirror.
 *
 * @param source as the CRM spells it; a campaign's kind is one too
 * @param place where it is written: {@code accounts}, {@code leads}, {@code contacts}, {@code
 *     deals} or {@code campaignMembers}
 * @param count records that are not deleted
 */
public record LeadSourceCount(String source, String place, long count) {}
