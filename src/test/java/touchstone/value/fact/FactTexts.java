package touchstone.value.fact;

import java.util.Arrays;

/** Facts as a text, the same for the same facts and no others. */
final class FactTexts {

  private FactTexts() {}

  static String of(FactParts parts) {
    StringBuilder text = new StringBuilder();
    parts.own().forEach((name, column) -> text.append(of(column)));
    parts.dictionaries().forEach((name, names) -> text.append(name).append(names.names()));
    parts
        .tables()
        .forEach(
            (name, rows) -> {
              text.append(name).append(Arrays.toString(rows.starts()));
              rows.columns().forEach(column -> text.append(of(column)));
            });
    return text.toString();
  }

  static String of(FactColumn column) {
    Object array = FactColumns.array(column);
    String values =
        array instanceof byte[] a
            ? Arrays.toString(a)
            : array instanceof int[] b
                ? Arrays.toString(b)
                : array instanceof long[] c
                    ? Arrays.toString(c)
                    : Arrays.toString((double[]) array);
    return column.getClass().getSimpleName() + " " + column.name() + values + "\n";
  }
}
