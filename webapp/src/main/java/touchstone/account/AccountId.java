package touchstone.account;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the API names an account: connection and id in the source, like {@code 1-001Nq00000J1MpeIAF}.
 *
 * @param connectionId the connection
 * @param sourceId the id in the source
 */
public record AccountId(long connectionId, String sourceId) {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,18})-(.+)", Pattern.DOTALL);

  /** Reads the API's name; empty if it is not of that form. */
  public static Optional<AccountId> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new AccountId(Long.parseLong(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }

  /** The API's name. */
  public String text() {
    return connectionId + "-" + sourceId;
  }
}
