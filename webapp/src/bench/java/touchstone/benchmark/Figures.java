package touchstone.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a turn measured, by name. A process prints them as lines and its parent reads those. */
record Figures(Map<String, Double> byName) {

  private static final String MARK = "figure ";

  Figures() {
    this(new LinkedHashMap<>());
  }

  /** Adds a figure, and prints it for the process that started this one. */
  void tell(String name, double value) {
    byName.put(name, value);
    System.out.println(MARK + name + " " + value);
  }

  /** Takes over a line that {@link #tell} printed; false if it is something else. */
  boolean read(String line) {
    if (!line.startsWith(MARK)) {
      return false;
    }
    String[] parts = line.split(" ");
    byName.put(parts[1], Double.parseDouble(parts[2]));
    return true;
  }

  /**
   * A figure.
   *
   * @throws IllegalStateException if it was not measured
   */
  double of(String name) {
    Double value = byName.get(name);
    if (value == null) {
      throw new IllegalStateException("There is no figure " + name + " among " + byName.keySet());
    }
    return value;
  }
}
