package touchstone.value.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Names and their codes, 0 to size - 1. Names that differ only in case or surrounding spaces are
 * one name, spelt as first seen. Immutable.
 */
public final class NameDictionary {

  private final List<String> names;
  private final Map<String, Integer> codes;

  private NameDictionary(List<String> names, Map<String, Integer> codes) {
    this.names = List.copyOf(names);
    this.codes = Map.copyOf(codes);
  }

  /** A dictionary of these names in this order. */
  public static NameDictionary of(List<String> names) {
    Builder builder = new Builder();
    names.forEach(builder::code);
    return builder.build();
  }

  /** How names are compared. */
  public static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** The number of names. */
  public int size() {
    return names.size();
  }

  /** The name of a code as first seen. */
  public String name(int code) {
    return names.get(code);
  }

  /** All names; the index is the code. */
  public List<String> names() {
    return names;
  }

  /** The code of a name, if it is here. */
  public OptionalInt find(String name) {
    Integer code = codes.get(key(name));
    return code == null ? OptionalInt.empty() : OptionalInt.of(code);
  }

  /** Collects names. Not thread-safe. */
  public static final class Builder {

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();

    /** The code of a name; a blank one is unknown. */
    public int code(String name) {
      String key = key(name);
      if (key.isEmpty()) {
        return Unknown.CODE;
      }
      Integer known = codes.get(key);
      if (known != null) {
        return known;
      }
      int code = names.size();
      names.add(name.strip());
      codes.put(key, code);
      return code;
    }

    /** Adds the names of another dictionary; returns the code here of each code there. */
    int[] addAll(Builder others) {
      return others.names.stream().mapToInt(this::code).toArray();
    }

    /** What was collected so far. */
    public NameDictionary build() {
      return new NameDictionary(names, codes);
    }
  }
}
