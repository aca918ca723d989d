package touchstone.connector.salesforce;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One page of a query's answer.
 *
 * @param rows the rows
 * @param totalSize how many rows the query has in all
 * @param next the path of the next page; empty after the last one
 */
record QueryPage(List<Row> rows, long totalSize, Optional<String> next) {

  /** Reads a page of a query for these columns. */
  static BodyReader<QueryPage> reader(Columns columns) {
    return parser -> read(parser, columns);
  }

  private static QueryPage read(JsonParser parser, Columns columns) {
    List<Row> rows = new ArrayList<>();
    long totalSize = 0;
    Optional<String> next = Optional.empty();
    boolean whole = false;
    require(parser.next() == Event.START_OBJECT);
    for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
      String key = parser.getString();
      Event value = parser.next();
      if (key.equals("records") && value == Event.START_ARRAY) {
        while (parser.next() != Event.END_ARRAY) {
          rows.add(row(parser, columns));
        }
        whole = true;
      } else if (key.equals("totalSize") && value == Event.VALUE_NUMBER) {
        totalSize = parser.getLong();
      } else if (key.equals("nextRecordsUrl") && value == Event.VALUE_STRING) {
        next = Optional.of(parser.getString());
      } else {
        skip(parser, value);
      }
    }
    require(whole);
    return new QueryPage(rows, totalSize, next);
  }

  private static Row row(JsonParser parser, Columns columns) {
    String[] values = new String[columns.size()];
    int expected = 0;
    for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
      int index = columns.indexOf(parser.getString(), expected);
      Event value = parser.next();
      String text = text(parser, value);
      if (index >= 0) {
        values[index] = text;
        expected = index + 1;
      }
    }
    return new Row(columns, values);
  }

  private static String text(JsonParser parser, Event value) {
    if (value == Event.VALUE_STRING || value == Event.VALUE_NUMBER) {
      return parser.getString();
    }
    if (value == Event.VALUE_TRUE) {
      return "true";
    }
    if (value == Event.VALUE_FALSE) {
      return "false";
    }
    skip(parser, value);
    return null;
  }

  private static void skip(JsonParser parser, Event value) {
    if (value == Event.START_OBJECT) {
      parser.skipObject();
    } else if (value == Event.START_ARRAY) {
      parser.skipArray();
    }
  }

  private static void require(boolean expected) {
    if (!expected) {
      throw new IllegalStateException("The answer is no page of records.");
    }
  }
}
