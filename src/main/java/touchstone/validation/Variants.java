package touchstone.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import touchstone.icp.AttributeColumn;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.Condition;
import touchstone.icp.NumberColumn;
import touchstone.icp.discovery.CutPoints;

/**
 * A profile in parts, side by side: the same profile in Asia and in Latin America, or the verticals
 * inside it. Each part is compared with the other parts on every measure; the p are corrected for
 * all parts and measures together.
 *
 * @param by the attribute that parts it
 * @param parts one a variant, the largest first
 * @param unknown accounts of the profile of which the attribute is unknown; in no part
 * @param tooSmall accounts of the profile in parts of fewer than {@value #FEWEST}; in no part
 */
public record Variants(String by, List<ValidationTable> parts, long unknown, long tooSmall) {

  /** Fewest accounts of a part that is shown. */
  public static final int FEWEST = 3;

  private static final int MOST_PARTS = 12;
  private static final int BANDS = 3;

  public Variants {
    parts = List.copyOf(parts);
  }

  private record Part(String label, int[] accounts) {}

  /**
   * Parts a profile.
   *
   * @param measures by which parts are compared
   * @param column of the attribute that parts it
   * @param profile the accounts of the profile
   */
  public static Variants by(AttributeColumn column, List<Measure> measures, IntPredicate profile) {
    int[] members = IntStream.range(0, column.rows()).filter(profile).toArray();
    int[] known = Arrays.stream(members).filter(column::known).toArray();
    List<Part> all = new ArrayList<>(parts(column, known));
    all.sort(Comparator.comparingInt((Part part) -> -part.accounts().length));
    List<Part> shown =
        all.stream().filter(p -> p.accounts().length >= FEWEST).limit(MOST_PARTS).toList();
    long inShown = shown.stream().flatMapToInt(p -> Arrays.stream(p.accounts())).distinct().count();
    List<ValidationTable> tables = new ArrayList<>();
    for (Part part : shown) {
      boolean[] inside = new boolean[column.rows()];
      boolean[] rest = new boolean[column.rows()];
      Arrays.stream(known).forEach(account -> rest[account] = true);
      for (int account : part.accounts()) {
        inside[account] = true;
        rest[account] = false;
      }
      tables.add(
          ValidationTable.of(
              part.label(),
              measures,
              column.rows(),
              a -> inside[a],
              a -> rest[a],
              OptionalLong.empty()));
    }
    return new Variants(
        column.attribute().label(),
        correctedTogether(tables),
        members.length - known.length,
        known.length - inShown);
  }

  private static List<ValidationTable> correctedTogether(List<ValidationTable> tables) {
    List<ValidationRow> rows =
        ValidationTable.corrected(tables.stream().flatMap(t -> t.rows().stream()).toList());
    List<ValidationTable> corrected = new ArrayList<>();
    int next = 0;
    for (ValidationTable table : tables) {
      int end = next + table.rows().size();
      corrected.add(
          new ValidationTable(
              table.label(),
              table.insideAccounts(),
              table.restAccounts(),
              rows.subList(next, end)));
      next = end;
    }
    return corrected;
  }

  private static List<Part> parts(AttributeColumn column, int[] known) {
    List<Part> parts = new ArrayList<>();
    if (column instanceof CategoryColumn names) {
      for (int code = 0; code < names.names().size(); code++) {
        int wanted = code;
        add(parts, names.names().get(code), known, a -> names.codes()[a] == wanted);
      }
    } else if (column instanceof CategorySetColumn sets) {
      for (int code = 0; code < sets.names().size(); code++) {
        int wanted = code;
        add(parts, "with " + sets.names().get(code), known, a -> holds(sets, a, wanted));
      }
    } else {
      NumberColumn numbers = (NumberColumn) column;
      double[] values = Arrays.stream(known).mapToDouble(a -> numbers.values()[a]).toArray();
      double[] cuts = values.length < 2 ? new double[0] : CutPoints.of(values, BANDS);
      for (int band = 0; band <= cuts.length && cuts.length > 0; band++) {
        Condition.Between inside =
            Condition.between(
                band == 0 ? Double.NEGATIVE_INFINITY : cuts[band - 1],
                band == cuts.length ? Double.POSITIVE_INFINITY : cuts[band]);
        add(parts, inside.text(), known, a -> inside.matches(numbers.values()[a]));
      }
    }
    return parts;
  }

  private static void add(List<Part> parts, String label, int[] known, IntPredicate member) {
    int[] accounts = Arrays.stream(known).filter(member).toArray();
    if (accounts.length > 0) {
      parts.add(new Part(label, accounts));
    }
  }

  private static boolean holds(CategorySetColumn sets, int account, int code) {
    for (int at = sets.starts()[account]; at < sets.starts()[account + 1]; at++) {
      if (sets.codes()[at] == code) {
        return true;
      }
    }
    return false;
  }
}
