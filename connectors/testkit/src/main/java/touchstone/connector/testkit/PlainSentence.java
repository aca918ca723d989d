package touchstone.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

/** What a message must look like so that an administrator can act on it. */
final class PlainSentence {

  private static final int LONGEST = 600;

  private PlainSentence() {}

  /** Fails if people could not read the text: markup, a stack trace, a fragment, a novel. */
  static void check(String message) {
    assertThat(message)
        .as("a message for an administrator")
        .isNotBlank()
        .matches(text -> !Character.isLowerCase(text.charAt(0)), "starts a sentence")
        .matches(text -> text.endsWith("."), "ends a sentence")
        .hasSizeLessThanOrEqualTo(LONGEST)
        .doesNotContain("\n")
        .doesNotContainIgnoringCase("<html")
        .doesNotContainIgnoringCase("<!doctype")
        .doesNotContain("Exception")
        .doesNotContain("null");
  }
}
