package touchstone.connector;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One thing an administrator fills in. It describes itself: the form is rendered from it. */
public sealed interface Setting {

  /** The stable name, camelCase. */
  String name();

  /** The words beside the input. */
  String label();

  /** What it is, where to find it, its unit and limits: one or two sentences. */
  String help();

  /** Whether a connection cannot be opened without it. */
  boolean required();

  /** A line of text. */
  record Text(
      String name, String label, String help, boolean required, Optional<String> defaultValue)
      implements Setting {
    public Text {
      Objects.requireNonNull(defaultValue);
    }
  }

  /** A line of text that is encrypted at rest and never shown again. */
  record Secret(String name, String label, String help, boolean required) implements Setting {}

  /** One of a few values; the first is the default. */
  record Choice(String name, String label, String help, List<Option> options) implements Setting {

    /** One value of a choice and the words people read. */
    public record Option(String value, String label) {}

    public Choice {
      options = List.copyOf(options);
      if (options.isEmpty()) {
        throw new IllegalArgumentException("The choice " + name + " has no option.");
      }
    }

    @Override
    public boolean required() {
      return true;
    }
  }
}
