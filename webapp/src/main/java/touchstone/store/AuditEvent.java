package touchstone.store;

import java.time.Instant;

/**
 * Something somebody may ask about later.
 *
 * @param happenedAt when
 * @param actor who did it
 * @param action what was done, like {@code value-rules.restored}
 * @param subject to what, like {@code connection 1}
 * @param detail one plain sentence
 */
public record AuditEvent(
    Instant happenedAt, String actor, String action, String subject, String detail) {}
