package touchstone.icp.discovery;

import java.util.ArrayList;
import java.util.List;
import touchstone.icp.AttributeColumn;
import touchstone.icp.NumberColumn;
import touchstone.icp.cleaning.CleanedColumn;
import touchstone.icp.cleaning.CleaningReport;
import touchstone.icp.cleaning.NameCount;
import touchstone.icp.cleaning.ValueCleaning;

/** What cleaning changed in a column, and what a person should look at, in sentences. */
public final class CleaningNotices {

  private static final int MOST_EXAMPLES = 5;

  private final String label;
  private final List<Notice> notices = new ArrayList<>();

  private CleaningNotices(String label) {
    this.label = label;
  }

  /** What a person who reads the result must know of the cleaning of a column. */
  public static List<Notice> of(CleanedColumn cleaned) {
    CleaningReport report = cleaned.report();
    CleaningNotices all = new CleaningNotices(report.attribute().label());
    all.aboutValues(report);
    all.aboutLookAlikes(cleaned.column(), report.distinct());
    return all.notices;
  }

  private void aboutValues(CleaningReport report) {
    if (report.infinite() > 0) {
      notices.add(
          new Notice(
              Notice.Kind.READ_AS_UNKNOWN,
              report.infinite() + " infinite values of " + label + " count as unknown."));
    }
    note(
        Notice.Kind.READ_AS_UNKNOWN,
        quoted(report.placeholders()),
        " count as unknown: they only fill the field.");
    note(
        Notice.Kind.READ_AS_UNKNOWN,
        quoted(report.doubtful()),
        " may only fill the field; kept as a value.");
    note(
        Notice.Kind.SPELLINGS,
        report.merged().stream()
            .map(name -> "\"" + name.name() + "\" (" + name.spellings().size() + " spellings)")
            .toList(),
        " differ by case or surrounding spaces only and count as one name.");
  }

  private void aboutLookAlikes(AttributeColumn column, int names) {
    if (column instanceof NumberColumn) {
      return;
    }
    if (names <= ValueCleaning.MOST_COMPARED) {
      note(
          Notice.Kind.SPELLINGS,
          ValueCleaning.lookAlikes(column),
          " look alike; kept apart, please check.");
    } else {
      notices.add(
          new Notice(
              Notice.Kind.SPELLINGS,
              label + " has " + names + " names, too many to look for names that look alike."));
    }
  }

  private static List<String> quoted(List<NameCount> names) {
    return names.stream().map(name -> "\"" + name.name() + "\"").toList();
  }

  private void note(Notice.Kind kind, List<String> examples, String what) {
    if (examples.isEmpty()) {
      return;
    }
    int more = examples.size() - MOST_EXAMPLES;
    String listed =
        String.join(", ", examples.subList(0, Math.min(examples.size(), MOST_EXAMPLES)));
    notices.add(
        new Notice(
            kind, label + ": " + listed + (more > 0 ? " and " + more + " more" : "") + what));
  }
}
