package touchstone.store;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was so of an account from a day on.
 *
 * @param accountId its id in the source
 * @param aspect what of it
 * @param from the first day
 * @param until the first day on which it was different; empty if it is so now
 * @param content in the form of {@link KeptContents#content}
 */
public record KeptRow(
    String accountId,
    KeptAspect aspect,
    LocalDate from,
    Optional<LocalDate> until,
    String content) {}
