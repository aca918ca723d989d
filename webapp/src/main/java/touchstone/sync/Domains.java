package touchstone.sync;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The domain in a web address, by which duplicate accounts show. */
final class Domains {

  private static final Pattern ADDRESS =
      Pattern.compile("(?:[a-z][a-z0-9+.-]*://)?(?:[^/@]*@)?(?:www\\d?\\.)?([^/:?#\\s]+).*");

  private Domains() {}

  /** Lower case, without scheme, {@code www}, port and path; empty if there is no dot in it. */
  static Optional<String> normalised(String website) {
    Matcher matcher = ADDRESS.matcher(website.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String domain = matcher.group(1);
    String plain = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
    return plain.contains(".") ? Optional.of(plain) : Optional.empty();
  }
}
