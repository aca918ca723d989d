package touchstone.benchmark;

import java.util.Arrays;
import java.util.List;

/**
 * A table of the mirror with the columns that facts are made of: what a first fill has to read,
 * whoever reads it.
 *
 * @param table its name
 * @param columns the columns
 */
record FactSource(String table, List<Column> columns) {

  /** How a value is handed over. */
  enum Kind {
    TEXT,
    WHOLE,
    FLAG,
    DATE,
    DECIMAL
  }

  /** A column. */
  record Column(String name, Kind kind) {}

  /** All of them. */
  static final List<FactSource> ALL =
      List.of(
          of(
              "account",
              "source_id name country industry lead_source currency custom_fields",
              "created_at",
              "",
              "",
              ""),
          of("campaign", "source_id type currency", "", "", "start_date", "actual_cost"),
          of("contact", "source_id account_id lead_source", "created_at", "", "", ""),
          of(
              "lead",
              "source_id lead_source converted_account_id converted_contact_id",
              "created_at",
              "converted",
              "converted_date",
              ""),
          of(
              "campaign_member",
              "source_id campaign_id contact_id lead_id",
              "created_at",
              "",
              "responded_date",
              ""),
          of(
              "deal",
              "source_id account_id currency type lead_source implementation",
              "created_at",
              "closed won",
              "close_date",
              "amount list_amount"),
          of(
              "revenue_entry",
              "source_id account_id deal_id currency",
              "",
              "recurring",
              "from_date to_date",
              "amount"),
          of(
              "support_case",
              "source_id account_id contact_id priority",
              "created_at closed_at",
              "",
              "",
              "satisfaction effort_hours"),
          of(
              "activity",
              "source_id account_id contact_id lead_id deal_id kind direction",
              "at",
              "done",
              "",
              ""),
          of(
              "survey",
              "source_id account_id contact_id kind",
              "answered_at",
              "",
              "",
              "score scale_minimum scale_maximum"),
          of("outcome", "source_id account_id measure", "measured_at", "", "", "amount"),
          of("signal", "source_id account_id kind", "seen_at", "", "", ""));

  private static FactSource of(
      String table, String texts, String wholes, String flags, String dates, String decimals) {
    return new FactSource(
        "mirror_" + table,
        List.of(
                columns(texts, Kind.TEXT),
                columns(wholes, Kind.WHOLE),
                columns(flags, Kind.FLAG),
                columns(dates, Kind.DATE),
                columns(decimals, Kind.DECIMAL))
            .stream()
            .flatMap(List::stream)
            .toList());
  }

  private static List<Column> columns(String names, Kind kind) {
    return Arrays.stream(names.split(" "))
        .filter(name -> !name.isEmpty())
        .map(name -> new Column(name, kind))
        .toList();
  }

  /** The statement that reads it, up to the end of its FROM. */
  String select() {
    return "SELECT "
        + String.join(", ", columns.stream().map(column -> "t.\"" + column.name() + '"').toList())
        + " FROM "
        + table
        + " t ";
  }

  /** The condition on a connection's living rows. */
  static String living(long connectionId) {
    return "WHERE t.connection_id = " + connectionId + " AND t.deleted = FALSE";
  }
}
