package touchstone.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What whole runs took, part by part, as a table of Markdown.
 *
 * @param byDatabase what {@link WholeRunTurn} told
 */
record WholeRunTable(Map<String, Figures> byDatabase) {

  private static final List<String> TURNS = List.of("first", "next_day", "changed");
  private static final List<String> WORDS =
      List.of("the first time", "the next day, nothing changed", "1 % of the accounts changed");

  void addTo(StringBuilder page) {
    if (byDatabase.isEmpty()) {
      return;
    }
    page.append("\n| a whole run, seconds (processor seconds, without the database server's)");
    WholeRunTurn.PARTS.forEach(part -> page.append(" | ").append(part.replace('_', ' ')));
    page.append(" | total |\n|").append("---|".repeat(WholeRunTurn.PARTS.size() + 2)).append('\n');
    byDatabase.forEach(
        (database, figures) -> {
          for (int turn = 0; turn < TURNS.size(); turn++) {
            page.append("| ").append(database).append(", ").append(WORDS.get(turn));
            for (String part : WholeRunTurn.PARTS) {
              cell(page, figures, TURNS.get(turn), part);
            }
            cell(page, figures, TURNS.get(turn), "total");
            page.append(" |\n");
          }
        });
  }

  private static void cell(StringBuilder page, Figures figures, String turn, String part) {
    page.append(
        String.format(
            Locale.ROOT,
            " | %.2f (%.2f)",
            figures.of(WholeRunTurn.figure(turn, part, false)),
            figures.of(WholeRunTurn.figure(turn, part, true))));
  }
}
