package touchstone.icp;

import java.time.Instant;

/**
 * Who changed the state of a profile version, and why.
 *
 * @param to the state it came to
 * @param by the person or the scheduled task
 * @param at when; given from outside
 * @param reason one sentence
 */
public record Decision(ProfileState to, String by, Instant at, String reason) {}
