package touchstone.past;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Contents as text: parts one behind the other, divided by a character that no field of a CRM
 * holds. Small, because there is one for every change of every account.
 */
final class ContentText {

  private static final String BETWEEN = "\u001f";

  private ContentText() {}

  static String of(List<String> parts) {
    return parts.stream()
        .map(part -> part.replace(BETWEEN, " "))
        .collect(Collectors.joining(BETWEEN));
  }

  /** Begins a content, or goes on with it. */
  static StringBuilder add(StringBuilder content, String part) {
    if (content.length() > 0) {
      content.append(BETWEEN);
    }
    return content.append(part.indexOf(BETWEEN) < 0 ? part : part.replace(BETWEEN, " "));
  }

  static List<String> parts(String content) {
    return Arrays.asList(content.split(BETWEEN, -1));
  }
}
