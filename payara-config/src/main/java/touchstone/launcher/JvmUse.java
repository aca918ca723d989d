package touchstone.launcher;

import java.util.List;

/** What the server's Java machine is tuned for. */
enum JvmUse {
  /** Minutes: starting with half the processor time matters more than the last bit of speed. */
  SHORT(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")),
  /** Weeks: the machine's own defaults. */
  LONG(List.of());

  private final List<String> options;

  JvmUse(List<String> options) {
    this.options = options;
  }

  List<String> options() {
    return options;
  }
}
